#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A file that is written piece by piece and stands under its name only when it is whole.
///
/// A failure is kept until the end, so that what writes need not throw.
final class AtomicOutput {
  /// Where it will stand; `nil` is standard output, which cannot be taken back.
  private let path: String?
  private let temporary: String
  private let overwrites: Bool
  private var descriptor: Int32
  private var failure: Int32 = 0

  /// The number of bytes so far.
  private(set) var count = 0

  /// Opens a neighbouring temporary file.
  ///
  /// - Throws: ``PipelineError/outputExists(_:)`` or ``PipelineError/writeFailed(path:errno:)``.
  init(_ path: String?, overwrite: Bool) throws(PipelineError) {
    self.path = path
    overwrites = overwrite
    guard let path else {
      temporary = ""
      descriptor = STDOUT_FILENO
      return
    }
    if SameFile.isDevice(path) {
      temporary = ""
      descriptor = open(path, O_WRONLY | O_CLOEXEC)
      if descriptor < 0 { throw .writeFailed(path: path, errno: errno) }
      return
    }
    if !overwrite { try AtomicFile.refuseExisting(path) }
    temporary = "\(path).\(getpid()).tmp"
    descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
    if descriptor < 0 { throw .writeFailed(path: path, errno: errno) }
  }

  deinit {
    if path != nil, descriptor >= 0 { close(descriptor) }
    if canRestart, descriptor >= 0 { unlink(temporary) }
  }

  /// Whether what was written can be taken back: not from a device, a pipe or standard output.
  var canRestart: Bool { !temporary.isEmpty }

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

  /// Ends the file and gives it its name.
  ///
  /// - Throws: ``PipelineError/outputExists(_:)`` or ``PipelineError/writeFailed(path:errno:)``.
  func commit() throws(PipelineError) {
    guard let path, canRestart else {
      let path = self.path ?? "-"
      if failure != 0 { throw .writeFailed(path: path, errno: failure) }
      return
    }
    if failure == 0, fsync(descriptor) != 0, errno != EINVAL { failure = errno }
    if close(descriptor) != 0, failure == 0 { failure = errno }
    descriptor = -1
    defer { unlink(temporary) }
    if failure == 0 {
      // `link` refuses an existing name, so that nobody's file is lost between check and rename.
      let result = overwrites ? rename(temporary, path) : link(temporary, path)
      if result != 0 { failure = errno }
    }
    if failure == EEXIST { throw .outputExists(path) }
    if failure != 0 { throw .writeFailed(path: path, errno: failure) }
  }
}
