#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A folder for files that pass between programs; it goes with its content when it is let go.
final class TemporaryFolder {
  /// Where it is.
  let path: String

  /// Creates an empty folder that only this user can read, under `TMPDIR`.
  init() throws(PipelineError) {
    let parent = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
    var template = Array("\(parent)/khathi-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { throw .writeFailed(path: parent, errno: errno) }
    path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    Leftovers.add(folder: path)
  }

  deinit {
    Leftovers.removeFolder(path)
    Leftovers.remove(folder: path)
  }

  /// The path of a file of the folder, which is removed with it.
  func file(_ name: String) -> String { "\(path)/\(name)" }

  /// Writes a file and returns its path.
  @discardableResult
  func write(_ bytes: [UInt8], as name: String) throws(PipelineError) -> String {
    let file = file(name)
    try AtomicFile.write(bytes, to: file, overwrite: true)
    return file
  }

  /// The content of a file of the folder.
  func read(_ name: String) throws(PipelineError) -> [UInt8] {
    let file = file(name)
    let descriptor = open(file, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .writeFailed(path: file, errno: errno) }
    defer { close(descriptor) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = systemRead(descriptor, &buffer, buffer.count)
      if count > 0 {
        bytes += buffer[..<count]
      } else if count == 0 {
        return bytes
      } else if errno != EINTR {
        throw .writeFailed(path: file, errno: errno)
      }
    }
  }
}

/// The system call, which the method of ``TemporaryFolder`` would hide.
private func systemRead(
  _ descriptor: Int32, _ buffer: UnsafeMutableRawPointer, _ count: Int
) -> Int {
  read(descriptor, buffer, count)
}
