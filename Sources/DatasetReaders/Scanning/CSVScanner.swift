internal import TimeSeries

/// A strict RFC 4180 scanner that holds one record at a time.
///
/// Records end with a line feed, with or without a carriage return before it; the last may end with
/// the file. A byte order mark of UTF-8 is skipped. Fields are ranges of the scanner's buffer: no
/// string is made unless asked for. What RFC 4180 does not allow is an error, never repaired.
struct CSVScanner: ~Copyable {
  /// The name that errors carry.
  let file: String

  /// The line on which the current record starts, from 1.
  private(set) var line = 0

  /// How many fields each record must have, once the header has said it.
  var expectedFieldCount: Int?

  /// The byte between fields.
  private let delimiter: UInt8

  /// Whether empty lines between records are passed over instead of refused.
  private let skipsBlankLines: Bool

  private let reader: any ByteSource
  private let chunkSize: Int
  private var storage: UnsafeMutablePointer<UInt8>
  private var capacity: Int
  private var filled = 0
  private var atEnd = false

  /// Where the next record starts in the buffer, and its line.
  private var nextStart = 0
  private var nextLine = 1

  private var fields: [Field] = []

  /// Whether the record scanned last is an empty line.
  private var isBlankLine = false

  /// Whether the start of the file was looked at for a byte order mark.
  private var isMarkChecked = false

  private struct Field {
    var start: Int
    var end: Int
    var hasDoubledQuotes = false
  }

  /// Opens the input; nothing is read yet.
  ///
  /// - Parameters:
  ///   - input: What to read.
  ///   - chunkSize: How many bytes are asked for at a time; it never changes the records.
  init(_ input: DataInput, chunkSize: Int = 1 << 18) throws(ReaderError) {
    self.init(try ByteReader(input), file: input.name, chunkSize: chunkSize)
  }

  /// Scans what a source gives.
  ///
  /// - Parameters:
  ///   - file: The name that errors carry.
  ///   - delimiter: The byte between fields: a comma, a semicolon or a tab.
  ///   - skipsBlankLines: Whether empty lines between records are passed over.
  init(
    _ source: any ByteSource, file: String, delimiter: UInt8 = Byte.comma,
    skipsBlankLines: Bool = false, chunkSize: Int = 1 << 18
  ) {
    precondition(chunkSize > 0, "chunkSize is \(chunkSize), must be at least 1")
    self.file = file
    self.delimiter = delimiter
    self.skipsBlankLines = skipsBlankLines
    reader = source
    self.chunkSize = chunkSize
    capacity = chunkSize
    storage = .allocate(capacity: capacity)
  }

  deinit {
    storage.deallocate()
  }

  // MARK: - Fields of the current record

  /// The number of fields of the current record.
  var fieldCount: Int { fields.count }

  /// The bytes of a field without its quotes; valid until the next record is asked for.
  @inline(__always)
  func field(_ index: Int) -> UnsafeBufferPointer<UInt8> {
    let field = fields[index]
    return UnsafeBufferPointer(start: storage + field.start, count: field.end - field.start)
  }

  /// The text of a field.
  func text(_ index: Int) -> String {
    String(decoding: field(index), as: UTF8.self)
  }

  /// The line on which a field starts, which differs from ``line`` after a quoted line break.
  func line(ofField index: Int) -> Int {
    var result = line
    for earlier in 0..<min(index, fields.count) {
      result += field(earlier).count(where: { $0 == Byte.lineFeed })
    }
    return result
  }

  /// An error at a field of the current record.
  func error(
    _ code: ReaderError.Code, field index: Int, arguments: [String: Argument] = [:]
  ) -> ReaderError {
    ReaderError(
      code, file: file, line: line(ofField: index), column: index + 1, arguments: arguments)
  }

  // MARK: - Records

  /// Goes to the next record; `false` at the end of the file.
  ///
  /// - Throws: ``ReaderError`` for what RFC 4180 or UTF-8 does not allow, a record of another
  ///   length than ``expectedFieldCount``, and an empty line that a record follows.
  mutating func next() throws(ReaderError) -> Bool {
    var firstBlankLine: Int?
    var blankLines = 0
    while true {
      line = nextLine
      while try !scanRecord() { try refill() }
      if fields.isEmpty { return false }
      if isBlankLine {
        firstBlankLine = firstBlankLine ?? line
        blankLines += 1
        guard blankLines <= Self.mostBlankLines else {
          throw ReaderError(.blankLine, file: file, line: firstBlankLine)
        }
        continue
      }
      if let firstBlankLine, !skipsBlankLines {
        throw ReaderError(.blankLine, file: file, line: firstBlankLine)
      }
      removeDoubledQuotes()
      if let expectedFieldCount, fields.count != expectedFieldCount {
        throw ReaderError(
          .raggedRow, file: file, line: line, column: min(fields.count, expectedFieldCount) + 1,
          arguments: ["expected": .count(expectedFieldCount), "found": .count(fields.count)])
      }
      return true
    }
  }
}

// MARK: - Scanning

extension CSVScanner {
  /// Splits the record at `nextStart`; `false` if the buffer ends before the record does.
  private mutating func scanRecord() throws(ReaderError) -> Bool {
    fields.removeAll(keepingCapacity: true)
    if !isMarkChecked {
      guard try skipByteOrderMark() else { return false }
    }
    if nextStart == filled { return atEnd }

    let bytes = storage
    let delimiter = delimiter
    let highestStructural = max(Byte.comma, delimiter)
    let end = filled
    var position = nextStart
    var lineBreaks = 0
    var highBits: UInt8 = 0
    while true {
      var field = Field(start: position, end: position)
      if position < end, bytes[position] == Byte.quote {
        guard
          let closing = try scanQuoted(
            from: position + 1, field: &field, lineBreaks: &lineBreaks, highBits: &highBits)
        else { return false }
        position = closing + 1
      } else {
        while position < end {
          let byte = bytes[position]
          // Most bytes of a table with commas take one comparison.
          if byte <= highestStructural, Byte.isStructural(byte, delimiter) { break }
          highBits |= byte
          position += 1
        }
        field.end = position
      }
      if position == end, !atEnd { return false }

      // The field is complete; what follows decides.
      fields.append(field)
      guard fields.count <= Self.mostFields else { throw tooManyFields() }
      if position == end {
        return try finish(at: position, next: position, lineBreaks: lineBreaks, highBits)
      }
      switch bytes[position] {
      case delimiter:
        position += 1
        if position == end, !atEnd { return false }
      case Byte.lineFeed:
        return try finish(at: position, next: position + 1, lineBreaks: lineBreaks + 1, highBits)
      case Byte.carriageReturn:
        if position + 1 == end, !atEnd { return false }
        guard position + 1 < end, bytes[position + 1] == Byte.lineFeed else {
          throw place(.bareCarriageReturn, lineBreaks)
        }
        return try finish(at: position, next: position + 2, lineBreaks: lineBreaks + 1, highBits)
      case Byte.zero:
        throw place(.zeroByte, lineBreaks)
      default:
        let wasQuoted = field.start > nextStart && bytes[field.start - 1] == Byte.quote
        throw place(wasQuoted ? .textAfterQuote : .quoteInUnquotedField, lineBreaks)
      }
    }
  }

  /// Runs over a quoted field and returns the place of its closing quote, or `nil` if the buffer
  /// ends before it can be told.
  private mutating func scanQuoted(
    from start: Int, field: inout Field, lineBreaks: inout Int, highBits: inout UInt8
  ) throws(ReaderError) -> Int? {
    let bytes = storage
    let openingLineBreaks = lineBreaks
    field.start = start
    var position = start
    while position < filled {
      let byte = bytes[position]
      if byte == Byte.quote {
        if position + 1 == filled, !atEnd { return nil }
        if position + 1 < filled, bytes[position + 1] == Byte.quote {
          field.hasDoubledQuotes = true
          position += 2
          continue
        }
        field.end = position
        return position
      }
      if byte == Byte.lineFeed { lineBreaks += 1 }
      if byte == Byte.zero {
        fields.append(field)
        throw place(.zeroByte, lineBreaks)
      }
      highBits |= byte
      position += 1
    }
    guard atEnd else { return nil }
    fields.append(field)
    throw place(.unterminatedQuote, openingLineBreaks)
  }

  /// Ends a record.
  private mutating func finish(
    at end: Int, next: Int, lineBreaks: Int, _ highBits: UInt8
  ) throws(ReaderError) -> Bool {
    if highBits & 0x80 != 0 { try checkUTF8() }
    isBlankLine = end == nextStart
    nextStart = next
    nextLine = line + lineBreaks
    return true
  }

  /// The refusal of a record with too many fields.
  private func tooManyFields() -> ReaderError {
    ReaderError(
      .tooManyColumns, file: file, line: line, arguments: ["limit": .count(Self.mostFields)])
  }

  /// An error at the field that was scanned last.
  private func place(_ code: ReaderError.Code, _ lineBreaks: Int) -> ReaderError {
    ReaderError(code, file: file, line: line + lineBreaks, column: fields.count)
  }

  /// Makes each pair of quotes one, in place.
  private mutating func removeDoubledQuotes() {
    for index in fields.indices where fields[index].hasDoubledQuotes {
      var target = fields[index].start
      var source = fields[index].start
      while source < fields[index].end {
        let byte = storage[source]
        storage[target] = byte
        target += 1
        source += byte == Byte.quote ? 2 : 1
      }
      fields[index].end = target
    }
  }

  /// First bytes of files that are often taken for tables.
  private static let encodings: [(name: String, mark: [UInt8])] = [
    ("UTF-16LE", [0xFF, 0xFE]), ("UTF-16BE", [0xFE, 0xFF]), ("gzip", [0x1F, 0x8B]),
    ("zip", [0x50, 0x4B, 0x03, 0x04]),
  ]

  /// Skips the mark of UTF-8 at the start of the file and refuses those of other encodings.
  ///
  /// Returns `false` if more bytes are needed to tell.
  private mutating func skipByteOrderMark() throws(ReaderError) -> Bool {
    guard filled >= 4 || atEnd else { return false }
    let start = UnsafeBufferPointer(start: storage, count: filled)
    if let encoding = Self.encodings.first(where: { start.starts(with: $0.mark) })?.name {
      throw ReaderError(
        .notUTF8, file: file, line: 1, column: 1, arguments: ["encoding": .code(encoding)])
    }
    if start.starts(with: [0xEF, 0xBB, 0xBF]) { nextStart = 3 }
    isMarkChecked = true
    return true
  }

  /// Refuses a field that is not UTF-8.
  private func checkUTF8() throws(ReaderError) {
    for index in fields.indices {
      guard let offset = UTF8Check.firstInvalidByte(in: field(index)) else { continue }
      let byte = String(field(index)[offset], radix: 16, uppercase: true)
      throw error(.notUTF8, field: index, arguments: ["byte": .text("0x" + byte)])
    }
  }
}

// MARK: - Buffer

extension CSVScanner {
  /// Moves the unfinished record to the front of the buffer and reads on behind it.
  private mutating func refill() throws(ReaderError) {
    let kept = filled - nextStart
    if nextStart > 0 {
      storage.update(from: storage + nextStart, count: kept)
      filled = kept
      nextStart = 0
    }
    guard kept <= Self.longestRecord else {
      throw ReaderError(
        .recordTooLong, file: file, line: line,
        arguments: ["limit": .count(Self.longestRecord)])
    }
    // A long record is scanned anew after each refill, so the refills grow with it.
    let isLong = kept >= 1 << 16
    let wanted = max(chunkSize, isLong ? min(kept, Self.longestRecord + 1 - kept) : 0)
    if filled + wanted > capacity { grow(toHold: filled + wanted) }
    // A pipe or a decoder gives less at a time than is asked for.
    let enough = filled + (isLong ? wanted : 1)
    let full = filled + wanted
    repeat {
      let count = try reader.read(
        into: UnsafeMutableRawBufferPointer(start: storage + filled, count: full - filled))
      filled += count
      atEnd = count == 0
    } while !atEnd && filled < enough
  }

  private mutating func grow(toHold count: Int) {
    let larger = max(2 * capacity, count)
    let moved = UnsafeMutablePointer<UInt8>.allocate(capacity: larger)
    moved.initialize(from: storage, count: filled)
    storage.deallocate()
    storage = moved
    capacity = larger
  }
}

extension CSVScanner {
  /// The natural limits that two cells write, each of which may be empty.
  ///
  /// - Throws: ``ReaderError`` for a cell that is no number and a lower limit not below the upper.
  func bounds(_ lower: Int?, _ upper: Int?) throws(ReaderError) -> Bounds {
    let low = try optionalNumber(lower, "lower_bound")?.value
    let high = try optionalNumber(upper, "upper_bound")?.value
    do throws(SeriesError) {
      return try Bounds(lower: low, upper: high)
    } catch {
      // Both are finite, so only their order can be wrong, and then both columns exist.
      throw self.error(
        .contradictoryBounds, field: upper ?? 0,
        arguments: [
          "lower": low.map(Argument.number) ?? "", "upper": high.map(Argument.number) ?? "",
        ])
    }
  }
}

extension CSVScanner {
  /// The largest record, in bytes.
  static let longestRecord = 1 << 24

  /// The most fields of a record; the widest workbooks have a sixth of it.
  static let mostFields = 100_000

  /// The most empty lines in a row: as many as a sheet has rows.
  static let mostBlankLines = 1 << 20
}
