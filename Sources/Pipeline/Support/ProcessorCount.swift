#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

enum ProcessorCount {
  /// The number of processors that can be used.
  static var online: Int { sysconf(Int32(_SC_NPROCESSORS_ONLN)) }
}
