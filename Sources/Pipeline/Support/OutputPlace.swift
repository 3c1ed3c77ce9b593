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

  /// Whether a path leads to a device or a pipe, such as `/dev/null`.
  static func isStream(_ path: String) -> Bool {
    var status = stat()
    guard stat(path, &status) == 0 else { return false }
    let kind = status.st_mode & S_IFMT
    return kind != S_IFREG && kind != S_IFDIR
  }
}

/// Which file a path leads to, whatever the spelling and through all links.
enum FileIdentity: Hashable {
  /// A file that is there.
  case file(device: UInt64, number: UInt64)

  /// A name that is free in a folder that is there.
  case free(name: String, device: UInt64, number: UInt64)

  /// The regular file behind a path, or the free name; `nil` for devices, pipes and folders.
  init?(_ path: String) {
    var status = stat()
    if stat(path, &status) == 0 {
      self.init(file: status)
      return
    }
    let cut = path.lastIndex(of: "/")
    let folder = cut.map { String(path[...$0]) } ?? "."
    guard stat(folder, &status) == 0 else { return nil }
    let name = cut.map { String(path[path.index(after: $0)...]) } ?? path
    self = .free(name: name, device: UInt64(status.st_dev), number: UInt64(status.st_ino))
  }

  /// The regular file that is open; `nil` for devices and pipes.
  init?(descriptor: Int32) {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { return nil }
    self.init(file: status)
  }

  private init?(file status: stat) {
    guard status.st_mode & S_IFMT == S_IFREG else { return nil }
    self = .file(device: UInt64(status.st_dev), number: UInt64(status.st_ino))
  }
}
