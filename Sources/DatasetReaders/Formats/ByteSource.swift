/// What a scanner takes bytes from.
protocol ByteSource: AnyObject {
  /// Reads the next bytes into `target` and returns how many; 0 at the end.
  func read(into target: UnsafeMutableRawBufferPointer) throws(ReaderError) -> Int
}

extension ByteReader: ByteSource {}
