/// Groups of at most 15 digits parted by points, commas or spaces: the common forms of a number,
/// read without making a text of it.
///
/// What it cannot read is left to ``WrittenNumberParser``, which gives the same answer where both
/// can.
struct DigitGroups {
  private var isNegative = false
  private var mantissa: UInt64 = 0
  private var points = 0
  private var commas = 0
  private var spaces = 0
  private var last: UInt8 = 0
  private var firstLength = 0
  private var lastLength = 0
  private var hasLeadingZero = false
  /// Whether all groups but the first and the last have three digits.
  private var areMiddleThree = true

  /// Takes a cell apart, or `nil` if anything else stands in it.
  init?(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard let head = bytes.first, bytes.count <= 24 else { return nil }
    var index = 0
    if head == Byte.minus {
      isNegative = true
      index = 1
    }
    guard index < bytes.count else { return nil }
    hasLeadingZero = bytes[index] == Byte.digitZero
    var digits = 0
    var length = 0
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      if Byte.isDigit(byte) {
        mantissa = 10 &* mantissa &+ UInt64(byte - Byte.digitZero)
        digits += 1
        length += 1
        continue
      }
      guard length > 0 else { return nil }
      if separators == 0 { firstLength = length } else if length != 3 { areMiddleThree = false }
      length = 0
      switch byte {
      case Byte.point: points += 1
      case Byte.comma: commas += 1
      case Byte.space: spaces += 1
      default: return nil
      }
      last = byte
    }
    guard digits <= 15, length > 0 else { return nil }
    lastLength = length
  }

  private var separators: Int { points + commas + spaces }

  /// What the cell says under each mark, or `nil` if it says nothing under either.
  var readings: NumberReadings? {
    if separators == 0 {
      let number = ParsedNumber(value: value(decimals: 0), decimals: 0)
      return NumberReadings(withPoint: number, withComma: number)
    }
    // Spaces part thousands only; where they come last, there are none but spaces.
    guard last != Byte.space || spaces == separators else { return nil }
    let readings = NumberReadings(
      withPoint: number(decimal: Byte.point, count: points),
      withComma: number(decimal: Byte.comma, count: commas), evidence: evidence)
    return readings.withPoint == nil && readings.withComma == nil ? nil : readings
  }

  private var evidence: NumberReadings.Evidence {
    if last == Byte.space { return .none }
    let isPoint = last == Byte.point
    if (isPoint ? points : commas) > 1 { return .proof(isPoint ? .comma : .point) }
    let isGroup =
      separators == 1 && lastLength == 3 && firstLength <= 3 && !hasLeadingZero
    return isGroup ? .ambiguous : .proof(isPoint ? .point : .comma)
  }

  /// The number if decimals follow a mark that stands so many times.
  private func number(decimal: UInt8, count: Int) -> ParsedNumber? {
    let isSplit = last == decimal && count == 1
    guard isSplit || count == 0 else { return nil }
    let marks = separators - (isSplit ? 1 : 0)
    if marks > 0 {
      // Thousands are parted by one kind of mark.
      let others = separators - count
      guard spaces == 0 || spaces == others else { return nil }
      guard firstLength <= 3, !hasLeadingZero, areMiddleThree, isSplit || lastLength == 3 else {
        return nil
      }
    }
    let decimals = isSplit ? lastLength : 0
    return ParsedNumber(value: value(decimals: decimals), decimals: decimals)
  }

  /// At most 15 digits and 15 decimals: one exact division.
  private func value(decimals: Int) -> Double {
    let magnitude = Double(mantissa) / NumberParser.powersOfTen[decimals]
    return isNegative ? -magnitude : magnitude
  }
}
