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
        throw ReaderError(.tooLarge, file: name, arguments: ["limit": String(limit)])
      }
    }
  }
}
