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

/// Tells whether bytes are UTF-8 as Unicode 15, table 3-7 has it: no surrogates, no overlong forms.
enum UTF8Check {
  /// The offset of the first byte of the first sequence that is not well formed, or `nil`.
  static func firstInvalidByte(in bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    var index = 0
    while index < bytes.count {
      let lead = bytes[index]
      if lead < 0x80 {
        index += 1
        continue
      }
      guard let (length, second) = form(of: lead), index + length <= bytes.count,
        second.contains(bytes[index + 1])
      else { return index }
      for offset in 2..<max(length, 2) where bytes[index + offset] & 0xC0 != 0x80 { return index }
      index += length
    }
    return nil
  }

  /// The length of the sequence that a byte leads and the range of its second byte.
  private static func form(of lead: UInt8) -> (length: Int, second: ClosedRange<UInt8>)? {
    switch lead {
    case 0xC2...0xDF: (2, 0x80...0xBF)
    case 0xE0: (3, 0xA0...0xBF)
    case 0xED: (3, 0x80...0x9F)
    case 0xE1...0xEF: (3, 0x80...0xBF)
    case 0xF0: (4, 0x90...0xBF)
    case 0xF1...0xF3: (4, 0x80...0xBF)
    case 0xF4: (4, 0x80...0x8F)
    default: nil
    }
  }
}
