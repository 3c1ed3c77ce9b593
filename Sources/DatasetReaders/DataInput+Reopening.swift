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
  /// - Throws: ``ReaderError`` if the file cannot be opened or read.
  public func reopenable() throws(ReaderError) -> DataInput {
    canReopen ? self : DataInput(bytes: try contents(), name: name)
  }
}
