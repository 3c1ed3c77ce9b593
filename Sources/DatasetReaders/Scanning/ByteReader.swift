#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The bytes of an input, piece by piece, from the system's own calls.
final class ByteReader {
  private enum Source {
    case descriptor(Int32, closes: Bool)
    case bytes([UInt8], offset: Int)
  }

  private var source: Source
  private let file: String
  private let hash: InputHash?

  /// Opens the input.
  ///
  /// - Throws: ``ReaderError`` if there is no such file, it is a directory or may not be read.
  init(_ input: DataInput) throws(ReaderError) {
    file = input.name
    hash = input.hash
    if !input.continuesHash { hash?.restart() }
    switch input.origin {
    case .bytes(let bytes):
      source = .bytes(bytes, offset: 0)
    case .standardInput:
      source = .descriptor(STDIN_FILENO, closes: false)
      hash?.note(file: input.name)
    case .path(let path):
      let descriptor = open(path, O_RDONLY | O_CLOEXEC)
      guard descriptor >= 0 else { throw Self.error(errno, file: path) }
      source = .descriptor(descriptor, closes: true)
      hash?.note(file: path)
      var status = stat()
      if fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFDIR {
        throw ReaderError(.isDirectory, file: path)
      }
    }
  }

  deinit {
    if case .descriptor(let descriptor, true) = source { close(descriptor) }
  }

  /// Reads the next bytes into `target` and returns how many; 0 at the end.
  func read(into target: UnsafeMutableRawBufferPointer) throws(ReaderError) -> Int {
    let count = try readSource(into: target)
    hash?.update(UnsafeRawBufferPointer(rebasing: target[..<count]))
    return count
  }

  private func readSource(
    into target: UnsafeMutableRawBufferPointer
  ) throws(ReaderError) -> Int {
    switch source {
    case .bytes(let bytes, let offset):
      let count = min(target.count, bytes.count - offset)
      target.copyBytes(from: bytes[offset..<offset + count])
      source = .bytes(bytes, offset: offset + count)
      return count
    case .descriptor(let descriptor, _):
      while true {
        let count = systemRead(descriptor, target.baseAddress, target.count)
        if count >= 0 { return count }
        if errno != EINTR { throw Self.error(errno, file: file) }
      }
    }
  }

  /// Whether a path leads to a file that can be read twice.
  static func isRegularFile(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
  }

  /// The error for an error number of the system.
  static func error(_ number: Int32, file: String) -> ReaderError {
    switch number {
    case ENOENT, ENOTDIR: ReaderError(.fileNotFound, file: file)
    case EACCES, EPERM: ReaderError(.permissionDenied, file: file)
    case EISDIR: ReaderError(.isDirectory, file: file)
    default: ReaderError(.readFailed, file: file, arguments: ["errno": String(number)])
    }
  }
}

/// The system's `read`, which the method of that name would hide.
private func systemRead(
  _ descriptor: Int32, _ target: UnsafeMutableRawPointer?, _ count: Int
) -> Int {
  read(descriptor, target, count)
}

/// What a scanner takes bytes from.
protocol ByteSource: AnyObject {
  /// Reads the next bytes into `target` and returns how many; 0 at the end.
  func read(into target: UnsafeMutableRawBufferPointer) throws(ReaderError) -> Int
}

extension ByteReader: ByteSource {}
