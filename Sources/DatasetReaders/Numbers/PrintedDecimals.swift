/// The digits behind the point of numbers that come without their text.
enum PrintedDecimals {
  /// The decimals of the shortest text of a number; `nil` where it would need an exponent.
  static func of(_ number: Double) -> Int? {
    let text = "\(number)"
    guard !text.contains("e"), let point = text.firstIndex(of: ".") else { return nil }
    let decimals = text.distance(from: point, to: text.endIndex) - 1
    return text.hasSuffix(".0") ? 0 : decimals
  }
}
