/// How the table of a resource is written, where it is not as RFC 4180 has it.
struct PackageDialect {
  /// The byte between fields; `nil` lets the file tell.
  let delimiter: UInt8?
  /// Whether a row of names stands above the data.
  let hasHeader: Bool
  /// How many rows stand before the header.
  let rowsBeforeHeader: Int
  /// What a row that is no data starts with.
  let commentCharacter: String?

  /// Reads the dialect of a resource.
  ///
  /// - Throws: ``ReaderError`` with `dialect_unsupported` for what the scanner cannot do.
  init(_ value: JSONNode?, resource: String, file: String) throws(ReaderError) {
    func unsupported(_ name: String) -> ReaderError {
      ReaderError(
        .dialectUnsupported, file: file, line: value?.line,
        arguments: ["resource": resource, "name": "dialect.\(name)"])
    }
    if let value, value.members == nil { throw unsupported("$ref") }
    if let quote = value?["quoteChar"]?.string, quote != "\"" { throw unsupported("quoteChar") }
    if value?["escapeChar"]?.string != nil { throw unsupported("escapeChar") }
    if value?["doubleQuote"]?.bool == false { throw unsupported("doubleQuote") }
    if let text = value?["delimiter"]?.string {
      let bytes = Array(text.utf8)
      guard bytes.count == 1, bytes[0] != Byte.quote, bytes[0] != Byte.lineFeed,
        bytes[0] != Byte.carriageReturn, bytes[0] != 0
      else { throw unsupported("delimiter") }
      delimiter = bytes[0]
    } else {
      delimiter = nil
    }
    commentCharacter = value?["commentChar"]?.string
    var hasHeader = value?["header"]?.bool ?? true
    var rowsBefore = 0
    if let rows = value?["headerRows"]?.elements {
      guard rows.count <= 1 else { throw unsupported("headerRows") }
      hasHeader = rows.count == 1
      rowsBefore = rows.first?.count.map { max(0, $0 - 1) } ?? 0
    }
    guard rowsBefore <= 1000 else { throw unsupported("headerRows") }
    self.hasHeader = hasHeader
    rowsBeforeHeader = rowsBefore
  }

  /// Whether a reader that tells the delimiter by itself gets it right.
  var isPlain: Bool {
    hasHeader && rowsBeforeHeader == 0 && commentCharacter == nil
      && (delimiter.map { [Byte.comma, Byte.semicolon, Byte.tab].contains($0) } ?? true)
  }
}
