#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Why the system did not take an output.
enum WriteFailure {
  /// The code of a cause that users meet; else the number of the system.
  static func cause(of errno: Int32) -> String {
    switch errno {
    case ENOSPC, EDQUOT: "no_space"
    case EACCES, EPERM: "no_permission"
    case EROFS: "read_only"
    case ENOENT, ENOTDIR: "no_folder"
    case EISDIR: "is_folder"
    case ENAMETOOLONG: "name_too_long"
    case EPIPE: "reader_gone"
    default: "\(errno)"
    }
  }
}
