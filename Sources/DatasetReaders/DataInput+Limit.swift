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
