/// The bytes that have a meaning in a table.
enum Byte {
  static let zero: UInt8 = 0
  static let tab: UInt8 = 9
  static let lineFeed: UInt8 = 10
  static let carriageReturn: UInt8 = 13
  static let space: UInt8 = 32
  static let quote: UInt8 = 34
  static let percent: UInt8 = 37
  static let plus: UInt8 = 43
  static let comma: UInt8 = 44
  static let minus: UInt8 = 45
  static let point: UInt8 = 46
  static let semicolon: UInt8 = 59
  static let digitZero: UInt8 = 48
  static let digitNine: UInt8 = 57

  /// Whether a byte ends an unquoted field or may not stand in one.
  @inline(__always)
  static func isStructural(_ byte: UInt8, _ delimiter: UInt8) -> Bool {
    byte == delimiter || byte == lineFeed || byte == carriageReturn || byte == quote
      || byte == zero
  }

  /// Whether a byte is a space, a tab or a line end.
  static func isWhiteSpace(_ byte: UInt8) -> Bool {
    byte == space || byte == tab || byte == lineFeed || byte == carriageReturn
  }

  /// Whether a byte is a decimal digit.
  @inline(__always)
  static func isDigit(_ byte: UInt8) -> Bool {
    byte &- digitZero < 10
  }

  /// Whether a text starts or ends with a space, a tab or a no-break space.
  static func hasOuterSpace(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let first = text.first, let last = text.last else { return false }
    if first == space || first == tab || last == space || last == tab { return true }
    let noBreakSpace: [UInt8] = [0xC2, 0xA0]
    return text.starts(with: noBreakSpace) || text.suffix(2).elementsEqual(noBreakSpace)
  }
}
