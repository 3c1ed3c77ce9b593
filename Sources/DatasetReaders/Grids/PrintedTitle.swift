/// The words above a table: what it shows, and its unit in trailing parentheses.
struct PrintedTitle: Equatable {
  var text: String
  var unit: String?

  /// Takes the unit from the end of a title such as `Dân số trung bình (Nghìn người)`.
  ///
  /// Parentheses that hold a year or a period are no unit.
  init(_ title: String) {
    let core = Substring(title).trimmingSpaces
    text = String(core)
    guard core.hasSuffix(")"), let open = core.lastIndex(of: "(") else { return }
    let inside = core[core.index(after: open)...].dropLast().trimmingSpaces
    let before = core[..<open].trimmingSpaces
    guard !inside.isEmpty, !before.isEmpty, inside.count <= 60,
      YearLabel.read(inside) == .none, !["*", "**"].contains(inside)
    else { return }
    text = String(before)
    unit = Self.unit(inLine: String(inside)) ?? String(inside)
  }

  /// The unit that a line such as `Đơn vị tính: %` names, or `nil` if it names none.
  static func unit(inLine line: String) -> String? {
    guard let colon = line.firstIndex(of: ":") else { return nil }
    let names: Set<String> = ["don vi tinh", "don vi", "dvt", "unit", "units", "unit of measure"]
    var head = line[..<colon].trimmingSpaces
    if head.hasPrefix("(") { head = head.dropFirst() }
    guard names.contains(PlainText.folded(head)) else { return nil }
    var unit = line[line.index(after: colon)...].trimmingSpaces
    if unit.hasSuffix(")"), !unit.contains("(") { unit = unit.dropLast() }
    return unit.isEmpty ? nil : String(unit)
  }
}
