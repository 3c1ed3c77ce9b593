internal import TimeSeries

/// Reads JSON as RFC 8259 has it, nothing more lenient, with the place of every fault.
///
/// Foundation's decoder gives no line, holds every number as an object and the whole text at once;
/// tables of statistics are mostly one long array of numbers, which here takes nine bytes a number.
///
/// This is the only parser of JSON in the project: JSON-stat, descriptors of Data Packages, pages of
/// the World Bank and the product's own run files are read by it.
package struct JSONParser: ~Copyable {
  /// How deep arrays and objects may stand in each other.
  static let deepest = 64

  /// How many values a document may hold beside arrays of numbers.
  static let mostValues = 5_000_000

  private var stream: ByteStream
  private let mostValues: Int
  private var valueCount = 0
  private var text: [UInt8] = []

  /// Reads a document at hand, of any number of values.
  ///
  /// - Parameter file: The name that errors carry.
  /// - Throws: ``ReaderError`` with the place of what is no JSON, a zero byte at the end included.
  package static func read(_ text: [UInt8], file: String) throws(ReaderError) -> JSONNode {
    let source = try ByteReader(DataInput(bytes: text, name: file))
    var parser = JSONParser(stream: ByteStream(source, file: file), mostValues: .max)
    let value = try parser.document()
    if try parser.stream.peek() != nil { throw try parser.unexpected() }
    return value
  }

  /// Reads a document.
  ///
  /// One zero byte may follow it, as the exports of the Vietnamese statistics office have.
  ///
  /// - Returns: The value, and whether a zero byte followed.
  /// - Throws: ``ReaderError`` with the place of what is no JSON.
  static func read(
    _ source: any ByteSource, file: String, chunkSize: Int = 1 << 18
  ) throws(ReaderError) -> (value: JSONNode, endsWithZeroByte: Bool) {
    var parser = JSONParser(
      stream: ByteStream(source, file: file, chunkSize: chunkSize), mostValues: Self.mostValues)
    let value = try parser.document()
    var endsWithZeroByte = false
    while try parser.stream.peek() == Byte.zero {
      endsWithZeroByte = true
      parser.stream.advance()
      try parser.stream.skipBlanks()
    }
    if try parser.stream.peek() != nil { throw try parser.unexpected() }
    return (value, endsWithZeroByte)
  }

  private init(stream: consuming ByteStream, mostValues: Int) {
    self.stream = stream
    self.mostValues = mostValues
  }

  /// The only value, with what is blank around it.
  private mutating func document() throws(ReaderError) -> JSONNode {
    try stream.skipByteOrderMark()
    try stream.skipBlanks()
    guard try stream.peek() != nil else { throw ReaderError(.emptyFile, file: stream.file) }
    let value = try value(depth: 0)
    try stream.skipBlanks()
    return value
  }

  // MARK: - Values

  private mutating func value(depth: Int) throws(ReaderError) -> JSONNode {
    let line = stream.line
    valueCount += 1
    guard valueCount <= mostValues else {
      throw stream.error(.tooManyValues, arguments: ["limit": .count(mostValues)])
    }
    let content: JSONNode.Content
    switch try stream.peek() {
    case UInt8(ascii: "{"): content = .object(try members(depth: depth + 1))
    case UInt8(ascii: "["): content = try elements(depth: depth + 1)
    case Byte.quote: content = .string(try string())
    case UInt8(ascii: "t"): content = try word("true", .bool(true))
    case UInt8(ascii: "f"): content = try word("false", .bool(false))
    case UInt8(ascii: "n"): content = try word("null", .null)
    case .some(let byte) where Self.startsNumber(byte): content = try scalar()
    default: throw try unexpected()
    }
    return JSONNode(content: content, line: line)
  }

  private mutating func enter(_ depth: Int) throws(ReaderError) {
    guard depth <= Self.deepest else {
      throw stream.error(.nestedTooDeep, arguments: ["limit": .count(Self.deepest)])
    }
    stream.advance()
    try stream.skipBlanks()
  }

  private mutating func members(depth: Int) throws(ReaderError) -> [JSONNode.Member] {
    try enter(depth)
    var members: [JSONNode.Member] = []
    var names: Set<String> = []
    if try stream.peek() == UInt8(ascii: "}") {
      stream.advance()
      return members
    }
    while true {
      guard try stream.peek() == Byte.quote else { throw try unexpected() }
      let place = self.place
      let name = try string()
      guard isNew(name, members, &names) else {
        throw error(.duplicateMember, at: place, ["name": .text(String(name.prefix(80)))])
      }
      try stream.skipBlanks()
      guard try stream.peek() == UInt8(ascii: ":") else { throw try unexpected() }
      stream.advance()
      try stream.skipBlanks()
      members.append(JSONNode.Member(name: name, value: try value(depth: depth)))
      if try !goesOn(closing: UInt8(ascii: "}")) { return members }
    }
  }

  /// Whether no member has the name so far; a few are compared, many are looked up.
  private func isNew(
    _ name: String, _ members: [JSONNode.Member], _ names: inout Set<String>
  ) -> Bool {
    guard members.count >= 12 else { return !members.contains { $0.name == name } }
    if names.isEmpty { names.formUnion(members.map(\.name)) }
    return names.insert(name).inserted
  }

  private mutating func elements(depth: Int) throws(ReaderError) -> JSONNode.Content {
    try enter(depth)
    var numbers = JSONNode.NumberArray()
    if try stream.peek() == UInt8(ascii: "]") {
      stream.advance()
      return .array([])
    }
    let line = stream.line
    while let byte = try stream.peek(), Self.startsNumber(byte) || byte == UInt8(ascii: "n") {
      if byte == UInt8(ascii: "n") {
        _ = try word("null", .null)
        numbers.appendNull()
      } else {
        numbers.append(try number().number)
      }
      guard numbers.count <= CubeSize.mostValues else {
        throw stream.error(.tooManyValues, arguments: ["limit": .count(CubeSize.mostValues)])
      }
      if try !goesOn(closing: UInt8(ascii: "]")) { return .numbers(numbers) }
    }
    var values = (0..<numbers.count).map { index in
      JSONNode(content: numbers[index].map(JSONNode.Content.number) ?? .null, line: line)
    }
    while true {
      values.append(try value(depth: depth))
      if try !goesOn(closing: UInt8(ascii: "]")) { return .array(values) }
    }
  }

  /// Whether a comma follows, rather than the closing bracket; both are passed.
  @inline(__always)
  private mutating func goesOn(closing: UInt8) throws(ReaderError) -> Bool {
    try stream.skipBlanks()
    let byte = try stream.peek()
    guard byte == Byte.comma || byte == closing else { throw try unexpected() }
    stream.advance()
    if byte == closing { return false }
    try stream.skipBlanks()
    return true
  }

  // MARK: - Words and numbers

  private mutating func word(
    _ word: StaticString, _ content: JSONNode.Content
  ) throws(ReaderError) -> JSONNode.Content {
    let place = self.place
    let found = try stream.take { $0 | 0x20 >= UInt8(ascii: "a") && $0 | 0x20 <= UInt8(ascii: "z") }
    let wanted = UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount)
    guard found.elementsEqual(wanted) else { throw invalid(at: place, found) }
    return content
  }

  @inline(__always)
  private static func startsNumber(_ byte: UInt8) -> Bool {
    Byte.isDigit(byte) || byte == Byte.minus
  }

  /// A number; a whole one keeps all its digits.
  private mutating func scalar() throws(ReaderError) -> JSONNode.Content {
    let (number, text) = try number()
    if number.decimals == 0, number.value.magnitude >= 0x1p53,
      let whole = Int(String(decoding: text, as: UTF8.self))
    {
      return .largeInteger(whole)
    }
    return .number(number)
  }

  /// A number and its text, which is valid until the stream is read on.
  @inline(__always)
  private mutating func number() throws(ReaderError) -> (
    number: ParsedNumber, text: UnsafeBufferPointer<UInt8>
  ) {
    let place = self.place
    let text = try stream.take {
      Byte.isDigit($0) || $0 == Byte.minus || $0 == Byte.point || $0 == Byte.plus
        || $0 | 0x20 == UInt8(ascii: "e")
    }
    guard Self.isStrict(text), let number = NumberParser.number(text) else {
      throw invalid(at: place, text)
    }
    guard number.value.isFinite else {
      throw error(
        .numberOutOfRange, at: place,
        ["value": .text(String(decoding: text.prefix(80), as: UTF8.self))])
    }
    return (number, text)
  }

  /// JSON knows no leading plus or zero, and a digit stands on both sides of a point.
  @inline(__always)
  private static func isStrict(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    let start = text.first == Byte.minus ? 1 : 0
    guard start < text.count, Byte.isDigit(text[start]) else { return false }
    if text[start] == Byte.digitZero, start + 1 < text.count, Byte.isDigit(text[start + 1]) {
      return false
    }
    guard let point = text.firstIndex(of: Byte.point) else { return true }
    return point + 1 < text.count && Byte.isDigit(text[point + 1])
  }

  // MARK: - Strings

  private mutating func string() throws(ReaderError) -> String {
    text.removeAll(keepingCapacity: true)
    let start = place
    stream.advance()
    while true {
      let piece = try stream.take {
        $0 >= Byte.space && $0 != Byte.quote && $0 != UInt8(ascii: "\\")
      }
      text.append(contentsOf: piece)
      guard text.count <= ByteStream.longestToken else { throw stream.tooLong() }
      switch try stream.peek() {
      case Byte.quote:
        stream.advance()
        return try decoded(at: start)
      case UInt8(ascii: "\\"):
        stream.advance()
        try escape()
      case nil: throw error(.unterminatedQuote, at: start)
      case .some: throw try unexpected()
      }
    }
  }

  private mutating func decoded(at start: Place) throws(ReaderError) -> String {
    let invalid = text.withUnsafeBufferPointer { UTF8Check.firstInvalidByte(in: $0) }
    guard let invalid else { return String(decoding: text, as: UTF8.self) }
    throw error(
      .notUTF8, at: start, ["byte": .text("0x" + String(text[invalid], radix: 16, uppercase: true))]
    )
  }

  private mutating func escape() throws(ReaderError) {
    guard let byte = try stream.peek() else { throw try unexpected() }
    let plain: UInt8
    switch byte {
    case Byte.quote, UInt8(ascii: "\\"), UInt8(ascii: "/"): plain = byte
    case UInt8(ascii: "b"): plain = 8
    case UInt8(ascii: "f"): plain = 12
    case UInt8(ascii: "n"): plain = Byte.lineFeed
    case UInt8(ascii: "r"): plain = Byte.carriageReturn
    case UInt8(ascii: "t"): plain = Byte.tab
    case UInt8(ascii: "u"):
      stream.advance()
      return try unicodeEscape()
    default: throw try unexpected()
    }
    stream.advance()
    text.append(plain)
  }

  /// Reads `XXXX`, and `\uXXXX` after it where the first is half of a surrogate pair.
  private mutating func unicodeEscape() throws(ReaderError) {
    var units = [try hexadecimalUnit()]
    if UTF16.isLeadSurrogate(units[0]) {
      for expected in [UInt8(ascii: "\\"), UInt8(ascii: "u")] {
        guard try stream.peek() == expected else { throw try unexpected() }
        stream.advance()
      }
      units.append(try hexadecimalUnit())
    }
    var decoder = UTF16()
    var iterator = units.makeIterator()
    guard case .scalarValue(let scalar) = decoder.decode(&iterator) else {
      throw try unexpected()
    }
    text.append(contentsOf: Array(String(Character(scalar)).utf8))
  }

  private mutating func hexadecimalUnit() throws(ReaderError) -> UInt16 {
    var unit: UInt16 = 0
    for _ in 0..<4 {
      guard let byte = try stream.peek(),
        let digit = Character(Unicode.Scalar(byte)).hexDigitValue, byte < 0x80
      else { throw try unexpected() }
      unit = 16 * unit + UInt16(digit)
      stream.advance()
    }
    return unit
  }

  // MARK: - Errors

  /// The error for a byte that cannot stand here.
  private mutating func unexpected() throws(ReaderError) -> ReaderError {
    guard let byte = try stream.peek() else { return stream.error(.unexpectedEnd) }
    let isPrintable = byte > Byte.space && byte < 0x7F
    let found =
      isPrintable
      ? String(UnicodeScalar(byte)) : "0x" + String(byte, radix: 16, uppercase: true)
    return stream.error(.invalidJSON, arguments: ["value": .text(found)])
  }

  private func invalid(at place: Place, _ text: UnsafeBufferPointer<UInt8>) -> ReaderError {
    error(
      .invalidJSON, at: place, ["value": .text(String(decoding: text.prefix(80), as: UTF8.self))])
  }

  /// A line and a column; an error is only made of it where there is one.
  private typealias Place = (line: Int, column: Int)

  /// The place of the current byte.
  private var place: Place {
    @inline(__always) get { (stream.line, stream.column) }
  }

  private func error(
    _ code: ReaderError.Code, at place: Place, _ arguments: [String: Argument] = [:]
  ) -> ReaderError {
    ReaderError(
      code, file: stream.file, line: place.line, column: place.column, arguments: arguments)
  }
}
