#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

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
