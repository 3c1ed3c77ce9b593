/// Splits a text into records without refusing anything, so that what is wrong can be told.
struct LenientRecords {
  /// One record.
  struct Record {
    /// The line on which it starts, from 1.
    var line: Int
    var fields: [String]
    /// The number of a field whose quotes are not those of RFC 4180.
    var misquoted: Int?
    /// Whether it ends in a carriage return alone.
    var hasBareReturn = false

    /// Whether nothing stands in it.
    var isBlank: Bool { fields.allSatisfy { $0.allSatisfy(\.isWhitespace) } && fields.count <= 1 }
  }

  /// The most bytes that a quoted field may run over line ends.
  private static let longestQuoted = 1 << 16

  private let bytes: [UInt8]
  private let delimiter: UInt8
  private var position = 0
  private var line = 1

  /// Starts at the first byte of a text.
  init(_ bytes: [UInt8], delimiter: UInt8) {
    self.bytes = bytes
    self.delimiter = delimiter
  }

  /// The next record, or `nil` at the end.
  mutating func next() -> Record? {
    guard position < bytes.count else { return nil }
    var record = Record(line: line, fields: [])
    while true {
      let isOpen = position < bytes.count && bytes[position] == Byte.quote
      let field = (isOpen ? quoted() : nil) ?? unquoted(&record)
      record.fields.append(field)
      guard position < bytes.count else { return record }
      let end = bytes[position]
      position += 1
      if end == delimiter { continue }
      line += 1
      if end == Byte.carriageReturn {
        if position < bytes.count, bytes[position] == Byte.lineFeed {
          position += 1
        } else {
          record.hasBareReturn = true
        }
      }
      return record
    }
  }

  private func endsField(_ byte: UInt8) -> Bool {
    byte == delimiter || byte == Byte.lineFeed || byte == Byte.carriageReturn
  }

  /// A field in quotes that RFC 4180 allows, or `nil` if it is none.
  private mutating func quoted() -> String? {
    var text: [UInt8] = []
    var index = position + 1
    var lineBreaks = 0
    while index < bytes.count, index - position < Self.longestQuoted {
      let byte = bytes[index]
      if byte == Byte.quote {
        if index + 1 < bytes.count, bytes[index + 1] == Byte.quote {
          text.append(byte)
          index += 2
          continue
        }
        guard index + 1 == bytes.count || endsField(bytes[index + 1]) else { return nil }
        position = index + 1
        line += lineBreaks
        return String(decoding: text, as: UTF8.self)
      }
      if byte == Byte.lineFeed { lineBreaks += 1 }
      text.append(byte)
      index += 1
    }
    return nil
  }

  private mutating func unquoted(_ record: inout Record) -> String {
    let start = position
    while position < bytes.count, !endsField(bytes[position]) { position += 1 }
    var field = bytes[start..<position]
    if field.contains(Byte.quote) {
      record.misquoted = record.fields.count
      // `"about "95" percent"`: the outer quotes are meant as such.
      if field.count > 1, field.first == Byte.quote, field.last == Byte.quote {
        field = field.dropFirst().dropLast()
      }
    }
    return String(decoding: field, as: UTF8.self)
  }
}
