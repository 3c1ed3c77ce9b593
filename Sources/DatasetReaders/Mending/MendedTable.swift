public import TimeSeries

/// A table of observations as it should have been written, with every change.
public struct MendedTable: Sendable {
  /// The whole table, in UTF-8 with commas, machine numbers and line feeds.
  public let text: [UInt8]

  /// The changes, by line; those of severity `error` say what could not be mended.
  public let changes: [Finding]

  /// The number of rows that are left.
  public let rowCount: Int

  /// The largest file that is mended, in bytes.
  public static let largestFile = 1 << 28

  /// Mends a table of observations.
  ///
  /// The file is held in memory. Nothing is guessed: a number is rewritten only where the column
  /// tells its mark of decimals, and a row that cannot be mended is named and left out.
  ///
  /// - Returns: `nil` if the header is not that of a table of observations, even with other names.
  /// - Throws: ``ReaderError`` for an input that cannot be opened or decoded, and with
  ///   `ambiguous_numbers` where nothing tells the mark of decimals.
  public static func mend(
    _ input: DataInput, options: ReadingOptions = ReadingOptions()
  ) throws(ReaderError) -> MendedTable? {
    let source = try ReadingSource(input, encoding: options.encoding)
    guard let encoding = source.encoding else { return nil }
    let head = TableHead(source.head, isWhole: source.isWhole)
    var contents = try source.contents(limit: largestFile)
    let invalid = contents.withUnsafeBufferPointer { UTF8Check.firstInvalidByte(in: $0) }
    if let invalid {
      throw ReaderError(
        .notUTF8, file: input.name,
        line: 1 + contents[..<invalid].count { $0 == Byte.lineFeed },
        arguments: ["byte": "0x" + String(contents[invalid], radix: 16, uppercase: true)])
    }
    var mender = TableMender(file: input.name, delimiter: head.delimiter, options: options)
    mender.noteText(encoding: encoding, zeroBytes: contents.count { $0 == Byte.zero })
    contents.removeAll { $0 == Byte.zero }
    guard try mender.mend(contents) else { return nil }
    return MendedTable(text: mender.text, changes: mender.changes, rowCount: mender.rowCount)
  }
}
