/// Numbers as machines read them: a decimal point, no grouping, the shortest digits that read back
/// as the same number.
enum MachineNumber {
  /// The text of a finite number; `nil` for one that is not finite.
  static func text(_ value: Double) -> String? {
    guard value.isFinite else { return nil }
    let text = value.description
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }
}
