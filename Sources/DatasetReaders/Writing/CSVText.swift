/// Records as RFC 4180 has them, with line feeds.
enum CSVText {
  /// Adds a record; a field is quoted only where it must be.
  ///
  /// A field that begins with `=`, `+`, `-` or `@` stays as it is: these are data, and RFC 4180
  /// knows no formulas.
  static func append(_ fields: [String], to text: inout [UInt8]) {
    for (index, field) in fields.enumerated() {
      if index > 0 { text.append(Byte.comma) }
      append(field, isOnly: fields.count == 1, to: &text)
    }
    text.append(Byte.lineFeed)
  }

  /// Adds a field.
  ///
  /// - Parameter isOnly: Whether it is the only one of its record, which would be an empty line.
  static func append(_ field: String, isOnly: Bool = false, to text: inout [UInt8]) {
    let bytes = field.utf8
    guard bytes.contains(where: needsQuotes) || isOnly && bytes.isEmpty else {
      text.append(contentsOf: bytes)
      return
    }
    text.append(Byte.quote)
    for byte in bytes {
      if byte == Byte.quote { text.append(byte) }
      text.append(byte)
    }
    text.append(Byte.quote)
  }

  private static func needsQuotes(_ byte: UInt8) -> Bool {
    byte == Byte.comma || byte == Byte.quote || byte == Byte.lineFeed
      || byte == Byte.carriageReturn
  }
}
