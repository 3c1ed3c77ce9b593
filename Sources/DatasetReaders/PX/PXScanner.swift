internal import TimeSeries

/// Splits a PC-Axis file into statements, and its data into cells (SCB, "PC-Axis file format 2013").
///
/// All structure is ASCII, so texts stay bytes until the code page is known. Long texts go over
/// several lines as `"one " "two"`; some writers also break lines inside the quotes. Both are read.
struct PXScanner: ~Copyable {
  /// How many texts the statements may hold together.
  static let mostItems = 2_000_000

  private var stream: ByteStream
  private var itemCount = 0
  private var isStarted = false

  /// Whether the data ended with the file, without their semicolon.
  private(set) var lacksSemicolon = false

  init(_ source: any ByteSource, file: String, chunkSize: Int = 1 << 18) {
    stream = ByteStream(source, file: file, chunkSize: chunkSize)
  }

  /// The name that errors carry.
  var file: String { stream.file }

  /// The line of the current byte.
  var line: Int { stream.line }

  // MARK: - Statements

  /// The next statement; `nil` at the end of the file.
  ///
  /// After `DATA=` the cells are to be read with ``nextCell()``.
  mutating func nextStatement() throws(ReaderError) -> PXStatement? {
    if !isStarted {
      isStarted = true
      try stream.skipByteOrderMark()
    }
    try stream.skipBlanks()
    guard let first = try stream.peek(), try !endsHere() else { return nil }
    let line = stream.line
    guard Self.isKeywordByte(first) else { throw try unexpected() }
    let name = try stream.take(while: Self.isKeywordByte)
    guard name.count <= 40 else { throw stream.error(.pxSyntax) }
    let keyword = String(decoding: name, as: UTF8.self).uppercased()
    let language = try languageTag()
    let subjects = try subjectList()
    try expect(UInt8(ascii: "="))
    let items = keyword == "DATA" ? [] : try items()
    return PXStatement(
      keyword: keyword, language: language, subjects: subjects, items: items, line: line)
  }

  /// Whether nothing but zero bytes and blanks follows.
  private mutating func endsHere() throws(ReaderError) -> Bool {
    // 26 is the end-of-file mark of DOS.
    while let byte = try stream.peek(), byte == Byte.zero || byte == 26 {
      stream.advance()
      try stream.skipBlanks()
    }
    return try stream.peek() == nil
  }

  private mutating func languageTag() throws(ReaderError) -> String? {
    try stream.skipBlanks()
    guard try stream.peek() == UInt8(ascii: "[") else { return nil }
    stream.advance()
    let tag = try stream.take { Self.isKeywordByte($0) || $0 == Byte.quote }
    let text = String(decoding: tag, as: UTF8.self).filter { $0 != "\"" }.lowercased()
    try expect(UInt8(ascii: "]"))
    return text
  }

  private mutating func subjectList() throws(ReaderError) -> [[UInt8]] {
    try stream.skipBlanks()
    guard try stream.peek() == UInt8(ascii: "(") else { return [] }
    stream.advance()
    var subjects: [[UInt8]] = []
    while true {
      try stream.skipBlanks()
      guard try stream.peek() == Byte.quote else { throw try unexpected() }
      subjects.append(try quoted())
      try stream.skipBlanks()
      guard try stream.peek() == Byte.comma else { break }
      stream.advance()
    }
    try expect(UInt8(ascii: ")"))
    return subjects
  }

  /// The values up to the semicolon.
  private mutating func items() throws(ReaderError) -> [PXStatement.Item] {
    var items: [PXStatement.Item] = []
    while true {
      itemCount += 1
      guard itemCount <= Self.mostItems else {
        throw stream.error(.tooManyValues, arguments: ["limit": .count(Self.mostItems)])
      }
      try stream.skipBlanks()
      if try stream.peek() == Byte.quote {
        items.append(.text(try quoted()))
      } else {
        items.append(.word(try word()))
      }
      try stream.skipBlanks()
      switch try stream.peek() {
      case Byte.comma: stream.advance()
      case UInt8(ascii: ";"):
        stream.advance()
        return items
      case Byte.minus, UInt8(ascii: ":"):
        // Levels of HIERARCHIES and ranges outside TLIST: "A":"B".
        stream.advance()
      case nil: throw stream.error(.unexpectedEnd)
      case .some: throw try unexpected()
      }
    }
  }

  /// A text in quotes with all that follow it without a comma.
  private mutating func quoted() throws(ReaderError) -> [UInt8] {
    var text: [UInt8] = []
    while try stream.peek() == Byte.quote {
      let start = stream.error(.unterminatedQuote)
      stream.advance()
      let piece = try stream.take { $0 != Byte.quote && $0 != Byte.zero }
      text.append(contentsOf: piece.lazy.filter { $0 != Byte.carriageReturn })
      guard text.count <= ByteStream.longestToken else { throw stream.tooLong() }
      switch try stream.peek() {
      case Byte.quote: stream.advance()
      case nil: throw start
      case .some: throw stream.error(.zeroByte)
      }
      try stream.skipBlanks()
    }
    return text
  }

  /// A word without quotes, with the parentheses of a call and what stands in them.
  private mutating func word() throws(ReaderError) -> [UInt8] {
    var bytes = Array(
      try stream.take {
        $0 > Byte.space && $0 != Byte.comma && $0 != UInt8(ascii: ";") && $0 != Byte.quote
          && $0 != UInt8(ascii: "(")
      })
    guard !bytes.isEmpty else { throw try unexpected() }
    if try stream.peek() == UInt8(ascii: "(") {
      bytes.append(
        contentsOf: try stream.take { $0 != UInt8(ascii: ")") && $0 != UInt8(ascii: ";") })
      try expect(UInt8(ascii: ")"))
      bytes.append(UInt8(ascii: ")"))
    }
    return bytes
  }

  // MARK: - Cells

  /// What stands in the data.
  enum Cell {
    case number(ParsedNumber)
    /// Text in quotes: a mark such as `".."`, or the key of a sparse row.
    case text([UInt8])
    /// A mark without quotes, such as `..` or `-`.
    case mark(String)
  }

  /// The next cell of the data; `nil` after the semicolon or at the end of the file.
  ///
  /// Cells are parted by blanks, commas, tabs or semicolons; a semicolon ends the data where no
  /// cell follows it.
  mutating func nextCell() throws(ReaderError) -> Cell? {
    var passedSemicolon = false
    while true {
      try stream.skipBlanks()
      guard let byte = try stream.peek() else {
        // Whether all cells were there is for the reader to say.
        lacksSemicolon = !passedSemicolon
        return nil
      }
      switch byte {
      case Byte.comma: stream.advance()
      case UInt8(ascii: ";"):
        passedSemicolon = true
        stream.advance()
      case Byte.quote:
        stream.advance()
        return .text(try cellText())
      case _ where Self.isCellByte(byte):
        return try bareCell()
      case _ where passedSemicolon:
        return nil
      default: throw try unexpected()
      }
    }
  }

  /// The text of a quoted cell, whose opening quote was passed.
  private mutating func cellText() throws(ReaderError) -> [UInt8] {
    let start = stream.error(.unterminatedQuote)
    let text = Array(
      try stream.take { $0 != Byte.quote && $0 != Byte.lineFeed && $0 != Byte.zero })
    guard try stream.peek() == Byte.quote else { throw start }
    stream.advance()
    return text
  }

  @inline(__always)
  private mutating func bareCell() throws(ReaderError) -> Cell {
    let place = (line: stream.line, column: stream.column)
    let bytes = try stream.take(while: Self.isCellByte)
    if let number = NumberParser.number(bytes) {
      guard number.value.isFinite else {
        throw error(.numberOutOfRange, at: place, bytes)
      }
      return .number(number)
    }
    guard bytes.count <= 6, bytes.allSatisfy({ $0 == Byte.point }) || bytes.count == 1 else {
      throw error(.notANumber, at: place, bytes)
    }
    guard bytes[0] == Byte.point || bytes[0] == Byte.minus else {
      throw error(.notANumber, at: place, bytes)
    }
    return .mark(String(decoding: bytes, as: UTF8.self))
  }

  private func error(
    _ code: ReaderError.Code, at place: (line: Int, column: Int),
    _ bytes: UnsafeBufferPointer<UInt8>
  ) -> ReaderError {
    ReaderError(
      code, file: stream.file, line: place.line, column: place.column,
      arguments: [
        "name": "DATA", "value": .text(String(decoding: bytes.prefix(80), as: UTF8.self)),
      ])
  }

  @inline(__always)
  private static func isCellByte(_ byte: UInt8) -> Bool {
    Byte.isDigit(byte) || byte == Byte.point || byte == Byte.minus || byte == Byte.plus
      || (byte | 0x20 == UInt8(ascii: "e"))
  }

  /// Refuses statements behind the data, which is the last one.
  mutating func expectNothingElse() throws(ReaderError) {
    guard try endsHere() else { throw try unexpected() }
  }

  // MARK: - Small parts

  private mutating func expect(_ byte: UInt8) throws(ReaderError) {
    try stream.skipBlanks()
    guard try stream.peek() == byte else { throw try unexpected() }
    stream.advance()
  }

  private static func isKeywordByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"), Byte.minus,
      UInt8(ascii: "_"), Byte.digitZero...Byte.digitNine:
      true
    default: false
    }
  }

  private mutating func unexpected() throws(ReaderError) -> ReaderError {
    guard let byte = try stream.peek() else { return stream.error(.unexpectedEnd) }
    let isPrintable = byte > Byte.space && byte < 0x7F
    let found =
      isPrintable
      ? String(UnicodeScalar(byte)) : "0x" + String(byte, radix: 16, uppercase: true)
    return stream.error(.pxSyntax, arguments: ["value": .text(found)])
  }

  /// An error at the current place.
  func error(
    _ code: ReaderError.Code, arguments: [String: Argument] = [:]
  ) -> ReaderError {
    stream.error(code, arguments: arguments)
  }
}

/// One statement of a PC-Axis file: `KEYWORD[lang]("subject","key")="value",…;`.
struct PXStatement {
  /// A value as written, in the code page of the file.
  enum Item {
    /// Text in quotes, its pieces joined.
    case text([UInt8])
    /// A word or number without quotes, or a call such as `TLIST(A1,"2015"-"2020")`.
    case word([UInt8])

    var bytes: [UInt8] {
      switch self {
      case .text(let bytes), .word(let bytes): bytes
      }
    }
  }

  /// The keyword in capitals, without quotes around it.
  let keyword: String

  /// The language in brackets, such as `en`; `nil` for the main language.
  let language: String?

  /// What stands in parentheses: a variable, or a variable and one of its values.
  let subjects: [[UInt8]]

  /// The values after the equals sign; none for `DATA`, which is read by itself.
  let items: [Item]

  /// The line on which the statement starts.
  let line: Int
}
