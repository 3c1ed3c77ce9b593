import Reports

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Writing that leaves either the whole new file or what was there before.
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
    if access(path, F_OK) == 0, !SameFile.isDevice(path) { throw .outputExists(path) }
  }

  /// Refuses to write over what was read.
  static func refuseInput(_ path: String, among inputs: [RunInfo.Input]) throws(PipelineError) {
    if inputs.contains(where: { SameFile.isSame($0.name, path) && !SameFile.isDevice(path) }) {
      throw .outputIsInput(path)
    }
  }

  /// Writes to a device or a pipe, which cannot be replaced as a whole.
  private static func writeThrough(_ bytes: [UInt8], to path: String) throws(PipelineError) {
    let descriptor = open(path, O_WRONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .writeFailed(path: path, errno: errno) }
    var failure = write(bytes, to: descriptor)
    if close(descriptor) != 0, failure == 0 { failure = errno }
    if failure != 0 { throw .writeFailed(path: path, errno: failure) }
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
    if SameFile.isDevice(path) { return try writeThrough(bytes, to: path) }
    if !overwrite { try refuseExisting(path) }
    let temporary = "\(path).\(getpid()).tmp"
    let descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw .writeFailed(path: path, errno: errno) }
    var failure = write(bytes, to: descriptor)
    if failure == 0, fsync(descriptor) != 0, errno != EINVAL { failure = errno }
    if close(descriptor) != 0, failure == 0 { failure = errno }
    if failure == 0, !overwrite, link(temporary, path) != 0 {
      // `link` refuses an existing name, so that nobody's file is lost between check and rename.
      failure = errno
      unlink(temporary)
      if failure == EEXIST { throw .outputExists(path) }
      throw .writeFailed(path: path, errno: failure)
    }
    if failure == 0, !overwrite {
      unlink(temporary)
      return
    }
    if failure == 0, rename(temporary, path) != 0 { failure = errno }
    if failure != 0 {
      unlink(temporary)
      throw .writeFailed(path: path, errno: failure)
    }
  }
}

/// The system call, which the methods of ``AtomicFile`` would hide.
private func systemWrite(_ descriptor: Int32, _ bytes: UnsafeRawPointer, _ count: Int) -> Int {
  write(descriptor, bytes, count)
}
