internal import TimeSeries

/// Where a table is read from: a file, standard input, or bytes at hand.
///
/// ```swift
/// let file = DataInput(path: "observations.csv")
/// let pipe = DataInput(path: "-")
/// let text = DataInput(text: "series_id,year,value\na,2020,1.5\n", name: "typed.csv")
/// ```
public struct DataInput: Hashable, Sendable {
  enum Origin: Hashable, Sendable {
    case path(String)
    case standardInput
    case bytes([UInt8])
  }

  let origin: Origin

  /// What hashes the bytes as they are read.
  private(set) var hash: InputHash?

  /// Whether the hash goes on where the reading of another input ended.
  private(set) var continuesHash = false

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

  /// The same input, which the hash of another takes after that one: a part of a whole.
  func hashed(after whole: DataInput) -> DataInput {
    var input = self
    input.hash = whole.hash
    input.continuesHash = true
    return input
  }

  /// All bytes of the input.
  ///
  /// - Throws: ``ReaderError`` if the file cannot be opened or read.
  public func contents() throws(ReaderError) -> [UInt8] {
    try contents(atMost: .max, else: .readFailed)
  }

  /// All bytes of the input, if they are at most `limit`.
  ///
  /// - Throws: ``ReaderError`` if the file cannot be opened or read, or with `code` if it is larger.
  func contents(
    atMost limit: Int, else code: ReaderError.Code
  ) throws(ReaderError) -> [UInt8] {
    var result: [UInt8] = []
    if case .bytes(let bytes) = origin, hash == nil {
      result = bytes
    } else {
      let reader = try ByteReader(self)
      let chunk = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 16, alignment: 8)
      defer { chunk.deallocate() }
      while case let count = try reader.read(into: chunk), count > 0 {
        result.append(contentsOf: chunk[0..<count])
        if result.count > limit { break }
      }
    }
    guard result.count <= limit else {
      throw ReaderError(code, file: name, arguments: ["limit": .count(limit)])
    }
    return result
  }
}

extension DataInput {
  /// All bytes of the input, or `nil` where there are more than `limit`; no more than these are
  /// ever held.
  ///
  /// - Throws: ``ReaderError`` if the file cannot be opened or read.
  package func contents(upTo limit: Int) throws(ReaderError) -> [UInt8]? {
    let reader = try ByteReader(self)
    var result: [UInt8] = []
    let chunk = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 16, alignment: 8)
    defer { chunk.deallocate() }
    while result.count <= limit {
      let count = try reader.read(into: chunk)
      if count == 0 { return result }
      result.append(contentsOf: chunk[0..<count])
    }
    return nil
  }
}

extension DataInput {
  /// Whether the input can be read twice: a file or bytes at hand, no pipe.
  public var canReopen: Bool {
    switch origin {
    case .bytes: true
    case .standardInput: false
    case .path(let path): ByteReader.isRegularFile(path)
    }
  }

  /// The input as it is if it can be read twice, else with its bytes held.
  ///
  /// - Parameter limit: The most bytes of a pipe that are held.
  /// - Throws: ``ReaderError`` if the file cannot be opened or read, `too_large` for a longer pipe.
  public func reopenable(limit: Int = 1 << 27) throws(ReaderError) -> DataInput {
    if canReopen { return self }
    let reader = try ByteReader(self)
    var bytes: [UInt8] = []
    let chunk = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 18, alignment: 8)
    defer { chunk.deallocate() }
    while true {
      let count = try reader.read(into: chunk)
      if count == 0 { return DataInput(bytes: bytes, name: name) }
      bytes.append(contentsOf: UnsafeRawBufferPointer(rebasing: chunk[..<count]))
      guard bytes.count <= limit else {
        throw ReaderError(.tooLarge, file: name, arguments: ["limit": .count(limit)])
      }
    }
  }
}
