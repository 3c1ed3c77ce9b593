/// Where a table is read from: a file, standard input, or bytes at hand.
public struct DataInput: Hashable, Sendable {
  enum Origin: Hashable, Sendable {
    case path(String)
    case standardInput
    case bytes([UInt8])
  }

  let origin: Origin

  /// What hashes the bytes as they are read.
  private(set) var hash: InputHash?

  /// The name that errors and findings carry.
  public let name: String

  /// The file at `path`; `-` stands for standard input.
  public init(path: String) {
    origin = path == "-" ? .standardInput : .path(path)
    name = path
  }

  /// Bytes at hand, which errors call `name`.
  public init(bytes: [UInt8], name: String) {
    origin = .bytes(bytes)
    self.name = name
  }

  /// Text at hand, which errors call `name`.
  public init(text: String, name: String) {
    self.init(bytes: Array(text.utf8), name: name)
  }

  /// The same input, whose bytes `hash` takes while they are read.
  public func hashed(by hash: InputHash) -> DataInput {
    var input = self
    input.hash = hash
    return input
  }

  /// All bytes of the input.
  ///
  /// - Throws: ``ReaderError`` if the file cannot be opened or read.
  public func contents() throws(ReaderError) -> [UInt8] {
    if case .bytes(let bytes) = origin, hash == nil { return bytes }
    let reader = try ByteReader(self)
    var result: [UInt8] = []
    let chunk = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 16, alignment: 8)
    defer { chunk.deallocate() }
    while true {
      let count = try reader.read(into: chunk)
      if count == 0 { return result }
      result.append(contentsOf: chunk[0..<count])
    }
  }
}
