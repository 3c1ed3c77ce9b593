#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// What an output path leads to.
enum OutputPlace: Hashable {
  /// A file to be made, or one to be replaced as a whole: the path behind all links, with the
  /// permissions that the old file has.
  case file(String, permissions: mode_t)

  /// A device or a pipe, which is written to and never replaced.
  case stream(String)

  /// Looks the path up.
  ///
  /// - Throws: ``PipelineError/writeFailed(path:errno:)`` for a directory.
  init(_ path: String) throws(PipelineError) {
    var status = stat()
    guard stat(path, &status) == 0 else {
      self = .file(path, permissions: 0o644)
      return
    }
    switch status.st_mode & S_IFMT {
    case S_IFREG:
      let resolved = realpath(path, nil)
      defer { free(resolved) }
      self = .file(
        resolved.map { String(cString: $0) } ?? path, permissions: status.st_mode & 0o777)
    case S_IFDIR:
      throw .writeFailed(path: path, errno: EISDIR)
    default:
      self = .stream(path)
    }
  }
}
