#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Writing that leaves either the whole new file or what was there before.
enum AtomicFile {
  /// Writes `text` to `path` through a neighbouring temporary file.
  ///
  /// - Parameters:
  ///   - overwrite: Whether an existing file may be replaced.
  /// - Throws: ``PipelineError/outputExists(_:)`` or ``PipelineError/writeFailed(path:errno:)``.
  static func write(
    _ text: String, to path: String, overwrite: Bool
  ) throws(PipelineError) {
    if !overwrite, access(path, F_OK) == 0 { throw .outputExists(path) }
    let temporary = "\(path).\(getpid()).tmp"
    let descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw .writeFailed(path: path, errno: errno) }
    var failure: Int32 = 0
    var text = text
    text.withUTF8 { bytes in
      var written = 0
      while written < bytes.count, failure == 0 {
        let count = Glibc.write(descriptor, bytes.baseAddress! + written, bytes.count - written)
        if count < 0 {
          if errno != EINTR { failure = errno }
        } else {
          written += count
        }
      }
    }
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
