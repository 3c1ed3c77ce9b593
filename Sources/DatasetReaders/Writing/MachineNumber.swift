/// Numbers in machine notation that keep the digits that were printed.
enum MachineNumber {
  /// The shortest text that reads as the number, with zeros up to its printed decimals.
  static func text(_ number: ParsedNumber) -> String {
    var text = "\(number.value)"
    if text.hasSuffix(".0") { text.removeLast(2) }
    guard let decimals = number.decimals, !text.contains("e") else { return text }
    let point = text.firstIndex(of: ".")
    let present = point.map { text.distance(from: $0, to: text.endIndex) - 1 } ?? 0
    guard decimals > present else { return text }
    if point == nil { text += "." }
    return text + String(repeating: "0", count: decimals - present)
  }
}
