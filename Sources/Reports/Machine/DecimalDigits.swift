/// The shortest decimal digits that read back as a number, and rounding of them.
///
/// Rounding the shortest digits half away from zero is what a reader of the printed number expects:
/// 2.675 becomes 2.68, although the nearest binary number lies below it.
struct DecimalDigits {
  /// Whether the number is below zero.
  private(set) var isNegative: Bool
  /// Digits from 0 to 9 with no leading zero; empty for zero.
  private var digits: [UInt8]
  /// The number of digits before the decimal point; may be negative or exceed the digits.
  private var pointPosition: Int

  /// The digits of a finite number.
  init(_ value: Double) {
    precondition(value.isFinite, "\(value) has no digits")
    isNegative = value < 0
    digits = []
    pointPosition = 0
    var exponent = 0
    var seenPoint = false
    var rest = Substring(value.magnitude.description)
    if let mark = rest.firstIndex(of: "e") {
      exponent = Int(rest[rest.index(after: mark)...]) ?? 0
      rest = rest[..<mark]
    }
    for character in rest.utf8 {
      if character == UInt8(ascii: ".") {
        seenPoint = true
      } else {
        digits.append(character - UInt8(ascii: "0"))
        if !seenPoint { pointPosition += 1 }
      }
    }
    let leading = digits.prefix { $0 == 0 }.count
    digits.removeFirst(leading)
    pointPosition += exponent - leading
    dropTrailingZeros()
  }

  /// The power of ten of the first digit: 3 for 1234; `nil` for zero.
  var order: Int? { digits.isEmpty ? nil : pointPosition - 1 }

  /// The digits after the decimal point that the number needs.
  var decimals: Int { max(0, digits.count - pointPosition) }

  /// Keeps at most `decimals` digits after the point.
  mutating func round(toDecimals decimals: Int) {
    let kept = pointPosition + decimals
    guard kept < digits.count else { return }
    guard kept >= 0 else {
      digits = []
      isNegative = false
      return
    }
    let roundsUp = digits[kept] >= 5
    digits.removeLast(digits.count - kept)
    if roundsUp { increment(kept) }
    dropTrailingZeros()
    if digits.isEmpty { isNegative = false }
  }

  /// The digits before the point, at least one, and exactly `decimals` after it.
  func parts(decimals: Int) -> (whole: String, fraction: String) {
    var whole = ""
    var fraction = ""
    for position in 0..<max(pointPosition, 0) { whole.append(character(at: position)) }
    for offset in 0..<decimals { fraction.append(character(at: pointPosition + offset)) }
    return (whole.isEmpty ? "0" : whole, fraction)
  }

  private mutating func increment(_ kept: Int) {
    var position = kept - 1
    while position >= 0, digits[position] == 9 {
      digits[position] = 0
      position -= 1
    }
    if position >= 0 {
      digits[position] += 1
    } else {
      digits.insert(1, at: 0)
      pointPosition += 1
    }
  }

  private mutating func dropTrailingZeros() {
    while digits.last == 0 { digits.removeLast() }
    if digits.isEmpty { pointPosition = 0 }
  }

  private func character(at position: Int) -> Character {
    digits.indices.contains(position)
      ? Character(UnicodeScalar(digits[position] + UInt8(ascii: "0"))) : "0"
  }
}

extension Double {
  /// The number rounded to six significant digits.
  var inSixDigits: Double {
    guard isFinite else { return self }
    var digits = DecimalDigits(self)
    guard let order = digits.order else { return self }
    digits.round(toDecimals: 5 - order)
    let parts = digits.parts(decimals: max(5 - order, 0))
    let text = (digits.isNegative ? "-" : "") + parts.whole + "." + parts.fraction + "0"
    return Double(text) ?? self
  }
}
