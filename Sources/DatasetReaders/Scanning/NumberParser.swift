/// A decimal number read from bytes.
package struct ParsedNumber: Equatable, Sendable {
  /// The double nearest to what is written.
  package var value: Double

  /// Digits after the decimal point; `nil` where an exponent makes the count meaningless.
  package var decimals: Int?
}

/// Reads numbers as a program writes them: `[+-] digits [. digits] [e [+-] digits]`.
///
/// Spaces and tabs around the number are skipped. Nothing else is: see ``NumberRefusal``.
enum NumberParser {
  /// The number that `bytes` write, or `nil` if they write none.
  ///
  /// Correctly rounded: up to 19 digits whose integer is below 2⁵³, with a power of ten up to 22,
  /// take one exact multiplication or division (Clinger 1990, "How to read floating point numbers
  /// accurately", §5); all else goes to the standard library. A number too large for a double
  /// comes back infinite.
  static func number(_ bytes: UnsafeBufferPointer<UInt8>) -> ParsedNumber? {
    let text = trimmed(bytes)
    var index = 0
    let isNegative = text.first == Byte.minus
    if isNegative || text.first == Byte.plus { index = 1 }

    var mantissa: UInt64 = 0
    var digits = 0
    var decimals = 0
    func take(_ byte: UInt8) {
      // Leading zeros do not count; beyond 19 digits the mantissa is not used.
      if digits > 0 || byte != Byte.digitZero {
        digits += 1
        if digits <= 19 { mantissa = 10 * mantissa + UInt64(byte - Byte.digitZero) }
      }
    }
    let wholeStart = index
    while index < text.count, Byte.isDigit(text[index]) {
      take(text[index])
      index += 1
    }
    var written = index - wholeStart
    if index < text.count, text[index] == Byte.point {
      index += 1
      let fractionStart = index
      while index < text.count, Byte.isDigit(text[index]) {
        take(text[index])
        index += 1
      }
      decimals = index - fractionStart
      written += decimals
    }
    guard written > 0 else { return nil }

    var exponent = 0
    let hasExponent = index < text.count && text[index] | 0x20 == UInt8(ascii: "e")
    if hasExponent {
      guard let read = self.exponent(text, from: index + 1) else { return nil }
      exponent = read
      index = text.count
    }
    guard index == text.count else { return nil }

    let exact = magnitude(mantissa, digits: digits, power: exponent - decimals)
    guard
      let value = exact.map({ isNegative ? -$0 : $0 })
        ?? Double(String(decoding: text, as: UTF8.self))
    else { return nil }
    return ParsedNumber(value: value, decimals: hasExponent ? nil : decimals)
  }

  /// The mantissa times a power of ten by one exact step; `nil` where there is none.
  @inline(__always)
  private static func magnitude(_ mantissa: UInt64, digits: Int, power: Int) -> Double? {
    guard digits <= 19, mantissa < 1 << 53, power >= -22, power <= 22 else { return nil }
    let exact = Double(mantissa)
    return power < 0 ? exact / powersOfTen[-power] : exact * powersOfTen[power]
  }

  /// The integer that `bytes` write in digits alone, or `nil`.
  static func wholeNumber(_ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    let text = trimmed(bytes)
    guard !text.isEmpty, text.count <= 18 else { return nil }
    var result = 0
    for byte in text {
      guard Byte.isDigit(byte) else { return nil }
      result = 10 * result + Int(byte - Byte.digitZero)
    }
    return result
  }

  /// The bytes without spaces and tabs around them.
  @inline(__always)
  static func trimmed(_ bytes: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8> {
    var start = 0
    var end = bytes.count
    while start < end, bytes[start] == Byte.space || bytes[start] == Byte.tab { start += 1 }
    while end > start, bytes[end - 1] == Byte.space || bytes[end - 1] == Byte.tab { end -= 1 }
    return UnsafeBufferPointer(rebasing: bytes[start..<end])
  }

  /// The exponent written from `start` to the end, kept within ±99,999.
  private static func exponent(_ text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    var index = start
    guard index < text.count else { return nil }
    let isNegative = text[index] == Byte.minus
    if isNegative || text[index] == Byte.plus { index += 1 }
    guard index < text.count else { return nil }
    var result = 0
    while index < text.count {
      guard Byte.isDigit(text[index]) else { return nil }
      result = min(10 * result + Int(text[index] - Byte.digitZero), 99_999)
      index += 1
    }
    return isNegative ? -result : result
  }

  /// 10⁰ … 10²², each exact.
  static let powersOfTen: [Double] = [
    1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17,
    1e18, 1e19, 1e20, 1e21, 1e22,
  ]
}
