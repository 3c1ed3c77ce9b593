import TimeSeries

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

/// A file that is written piece by piece and stands under its name only when it is whole.
///
/// A failure is kept until the end, so that what writes need not throw. What goes to standard output,
/// a device or a pipe cannot be taken back.
final class AtomicOutput {
  /// The name that the user gave, for errors; `-` is standard output.
  private let name: String
  /// Where the file will stand; `nil` where nothing is replaced.
  private let path: String?
  private let temporary: String
  private let overwrites: Bool
  private var descriptor: Int32
  private var failure: Int32 = 0

  /// The number of bytes so far.
  private(set) var count = 0

  /// Opens a neighbouring temporary file, or the device or pipe itself.
  ///
  /// - Throws: ``PipelineError/outputExists(_:)`` or ``PipelineError/writeFailed(path:errno:)``.
  init(_ path: String?, overwrite: Bool) throws(PipelineError) {
    name = path ?? "-"
    overwrites = overwrite
    switch try path.map(OutputPlace.init) {
    case nil:
      (self.path, temporary) = (nil, "")
      descriptor = STDOUT_FILENO
    case .stream(let path):
      (self.path, temporary) = (nil, "")
      descriptor = open(path, O_WRONLY | O_CLOEXEC)
    case .file(let path, let permissions):
      if !overwrite { try AtomicFile.refuseExisting(name) }
      self.path = path
      temporary = "\(path).\(getpid()).tmp"
      Leftovers.add(file: temporary)
      descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
      if descriptor >= 0, permissions != 0o644 { fchmod(descriptor, permissions) }
    }
    if descriptor < 0 {
      let cause = errno
      if self.path != nil { Leftovers.remove(file: temporary) }
      throw .writeFailed(path: name, errno: cause)
    }
  }

  deinit {
    if descriptor >= 0, descriptor != STDOUT_FILENO { close(descriptor) }
    if !isSettled { removeTemporary() }
  }

  /// Whether the temporary file is gone, by its new name or for good.
  private var isSettled = false

  private func removeTemporary() {
    guard path != nil else { return }
    isSettled = true
    unlink(temporary)
    Leftovers.remove(file: temporary)
  }

  /// Whether what was written can be taken back: not from a device, a pipe or standard output.
  var canRestart: Bool { path != nil }

  /// Forgets what was written.
  func restart() {
    guard canRestart else { return }
    if ftruncate(descriptor, 0) != 0 || lseek(descriptor, 0, SEEK_SET) != 0 { failure = errno }
    count = 0
  }

  /// Adds bytes.
  func write(_ bytes: [UInt8]) {
    guard failure == 0 else { return }
    failure = AtomicFile.write(bytes, to: descriptor)
    count += bytes.count
  }

  /// Makes sure that all bytes are on the disk; nothing can be added any more.
  ///
  /// - Throws: ``PipelineError/writeFailed(path:errno:)``.
  func finish() throws(PipelineError) {
    if descriptor >= 0, descriptor != STDOUT_FILENO {
      if failure == 0, path != nil, fsync(descriptor) != 0, errno != EINVAL { failure = errno }
      if close(descriptor) != 0, failure == 0 { failure = errno }
      descriptor = -1
    }
    guard failure != 0 else { return }
    removeTemporary()
    throw .writeFailed(path: name, errno: failure)
  }

  /// Ends the file and gives it its name.
  ///
  /// - Throws: ``PipelineError/outputExists(_:)`` or ``PipelineError/writeFailed(path:errno:)``.
  func commit() throws(PipelineError) {
    try finish()
    guard let path else { return }
    defer { removeTemporary() }
    // `link` refuses an existing name, so that nobody's file is lost between check and rename.
    let result = overwrites ? rename(temporary, path) : link(temporary, path)
    guard result != 0 else { return }
    if errno == EEXIST { throw .outputExists(name) }
    throw .writeFailed(path: name, errno: errno)
  }
}

/// Why the system did not take an output, as far as users meet it.
enum WriteFailure: String, NoticeCode {
  /// The disk, or the share of it, is full.
  case noSpace = "no_space"
  /// The user may not write there.
  case noPermission = "no_permission"
  /// The file system is not written to.
  case readOnly = "read_only"
  /// The folder is missing.
  case noFolder = "no_folder"
  /// A folder has the name.
  case isFolder = "is_folder"
  /// The name is too long.
  case nameTooLong = "name_too_long"
  /// Whoever read the output has ended.
  case readerGone = "reader_gone"

  /// The cause by the number that the system gives it.
  init?(_ errno: Int32) {
    switch errno {
    case ENOSPC, EDQUOT: self = .noSpace
    case EACCES, EPERM: self = .noPermission
    case EROFS: self = .readOnly
    case ENOENT, ENOTDIR: self = .noFolder
    case EISDIR: self = .isFolder
    case ENAMETOOLONG: self = .nameTooLong
    case EPIPE: self = .readerGone
    default: return nil
    }
  }

  /// The cause as a sentence names it: its code, or the number of the system where it has none.
  static func cause(of errno: Int32) -> Argument {
    WriteFailure(errno).map { .code($0.rawValue) } ?? .text("\(errno)")
  }
}
