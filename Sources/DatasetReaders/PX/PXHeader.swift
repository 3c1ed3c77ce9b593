/// The statements of a PC-Axis file before its data, in its main language.
struct PXHeader {
  /// The name that errors carry.
  let file: String

  private var statements: [Key: PXStatement] = [:]
  private(set) var noteCount = 0
  private(set) var firstNote: String?

  /// Languages other than the main one that the file has texts in.
  private(set) var otherLanguages: Set<String> = []

  private struct Key: Hashable {
    var keyword: String
    var subjects: [[UInt8]]
  }

  /// Reads the statements up to `DATA=`, where the scanner then stands.
  ///
  /// - Throws: ``ReaderError`` for what is no statement, one that comes twice, or no data.
  init(_ scanner: inout PXScanner) throws(ReaderError) {
    file = scanner.file
    var language: String?
    while let statement = try scanner.nextStatement() {
      if statement.keyword == "DATA" {
        guard statement.language == nil else {
          throw scanner.error(.pxSyntax, arguments: ["value": "DATA["])
        }
        return
      }
      if statement.keyword == "LANGUAGE" {
        language = statement.items.first.map { String(decoding: $0.bytes, as: UTF8.self) }
      }
      if let tag = statement.language, tag != language?.lowercased() {
        otherLanguages.insert(tag)
        continue
      }
      if Self.noteKeywords.contains(statement.keyword) {
        noteCount += 1
        if firstNote == nil { firstNote = try? text(of: statement) }
        continue
      }
      let key = Key(keyword: statement.keyword, subjects: statement.subjects)
      guard statements.updateValue(statement, forKey: key) == nil else {
        throw ReaderError(
          .duplicateKeyword, file: file, line: statement.line,
          arguments: ["name": statement.keyword])
      }
    }
    throw statements.isEmpty
      ? ReaderError(.emptyFile, file: file) : missing("DATA")
  }

  private static let noteKeywords: Set<String> = [
    "NOTE", "NOTEX", "VALUENOTE", "VALUENOTEX", "CELLNOTE", "CELLNOTEX", "DATANOTE",
    "DATANOTECELL", "DATANOTESUM", "INFO",
  ]

  /// The statement of a keyword about a variable, or about the whole.
  func statement(_ keyword: String, _ subjects: [UInt8]...) -> PXStatement? {
    statements[Key(keyword: keyword, subjects: subjects)]
  }

  /// The text of the first value of a statement; `nil` if it is empty or there is none.
  func text(_ keyword: String, _ subjects: [UInt8]...) throws(ReaderError) -> String? {
    guard let statement = statements[Key(keyword: keyword, subjects: subjects)] else {
      return nil
    }
    let text = try text(of: statement)
    return text.isEmpty ? nil : text
  }

  private func text(of statement: PXStatement) throws(ReaderError) -> String {
    try statement.items.first.map { (item) throws(ReaderError) in
      try decode(item.bytes, line: statement.line)
    }?.trimmedOfSpaces ?? ""
  }

  /// All values of a statement as texts.
  func texts(_ statement: PXStatement) throws(ReaderError) -> [String] {
    var result: [String] = []
    result.reserveCapacity(statement.items.count)
    for item in statement.items {
      result.append(try decode(item.bytes, line: statement.line))
    }
    return result
  }

  /// The text of bytes.
  ///
  /// - Throws: ``ReaderError`` if they are not UTF-8.
  func decode(_ bytes: [UInt8], line: Int) throws(ReaderError) -> String {
    let invalid = bytes.withUnsafeBufferPointer { UTF8Check.firstInvalidByte(in: $0) }
    guard let invalid else { return String(decoding: bytes, as: UTF8.self) }
    throw ReaderError(
      .notUTF8, file: file, line: line,
      arguments: ["byte": "0x" + String(bytes[invalid], radix: 16, uppercase: true)])
  }

  /// The error for a keyword that must be there.
  func missing(_ name: String) -> ReaderError {
    ReaderError(.missingKeyword, file: file, arguments: ["name": name])
  }
}
