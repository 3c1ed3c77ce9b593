#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Writing that leaves either the whole new file or what was there before.
///
/// Results of runs go through ``Output``, which knows what they must not replace; files of our own,
/// such as those of the cache, come here.
enum AtomicFile {
  /// Writes all of `text` to an open file.
  ///
  /// - Returns: 0, or the error number of the system.
  static func write(_ text: String, to descriptor: Int32) -> Int32 {
    write(Array(text.utf8), to: descriptor)
  }

  /// Writes all of `bytes` to an open file.
  ///
  /// - Returns: 0, or the error number of the system.
  static func write(_ bytes: [UInt8], to descriptor: Int32) -> Int32 {
    bytes.withUnsafeBufferPointer { bytes in
      var written = 0
      while written < bytes.count {
        let count = systemWrite(descriptor, bytes.baseAddress! + written, bytes.count - written)
        if count >= 0 {
          written += count
        } else if errno != EINTR {
          return errno
        }
      }
      return 0
    }
  }

  /// Refuses a name that is taken.
  static func refuseExisting(_ path: String) throws(PipelineError) {
    if access(path, F_OK) == 0, !OutputPlace.isStream(path) { throw .outputExists(path) }
  }

  /// Writes `text` to `path` through a neighbouring temporary file.
  ///
  /// - Parameters:
  ///   - overwrite: Whether an existing file may be replaced.
  /// - Throws: ``PipelineError/outputExists(_:)`` or ``PipelineError/writeFailed(path:errno:)``.
  static func write(
    _ text: String, to path: String, overwrite: Bool
  ) throws(PipelineError) {
    try write(Array(text.utf8), to: path, overwrite: overwrite)
  }

  /// Writes `bytes` to `path` through a neighbouring temporary file.
  static func write(
    _ bytes: [UInt8], to path: String, overwrite: Bool
  ) throws(PipelineError) {
    let output = try AtomicOutput(path, overwrite: overwrite)
    output.write(bytes)
    try output.commit()
  }
}

/// The system call, which the methods of ``AtomicFile`` would hide.
private func systemWrite(_ descriptor: Int32, _ bytes: UnsafeRawPointer, _ count: Int) -> Int {
  write(descriptor, bytes, count)
}
