/// The digits behind the point of numbers that come without their text.
enum PrintedDecimals {
  /// The decimals of the shortest text of a number; `nil` where it would need an exponent.
  ///
  /// A whole number below 2⁵³ divided by a power of ten up to 22 is rounded correctly, so the first
  /// quotient that is the number tells its decimals without making its text.
  static func of(_ number: Double) -> Int? {
    var power = 1.0
    for decimals in 0...6 {
      let digits = (number * power).rounded()
      guard abs(digits) < 0x1p53 else { break }
      // Beyond 15 digits several decimals may stand for one double; the text decides.
      if digits / power == number, abs(digits) < 1e15, abs(number) >= 1e-4 || number == 0 {
        return decimals
      }
      power *= 10
    }
    let text = "\(number)"
    guard !text.contains("e"), let point = text.firstIndex(of: ".") else { return nil }
    let decimals = text.distance(from: point, to: text.endIndex) - 1
    return text.hasSuffix(".0") ? 0 : decimals
  }
}
