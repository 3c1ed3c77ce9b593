/// The words above a table: what it shows, and its unit in trailing parentheses.
struct PrintedTitle: Equatable {
  var text: String
  var unit: String?

  /// Takes the unit from the end of a title such as `Dân số trung bình (Nghìn người)`.
  ///
  /// Parentheses that hold a year or a period are no unit. The unit may stand before the breakdown, too: `Tỷ lệ hộ nghèo (%) phân theo vùng`.
  init(_ title: String) {
    self.init(core: title)
    guard unit == nil, text.utf8.contains(UInt8(ascii: "(")) else { return }
    unit = Self.withoutBreakdown(text).flatMap { PrintedTitle(core: $0).unit }
  }

  private init(core title: String) {
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

  /// Words that begin the description of rows and columns at the end of a title.
  private static let breakdowns = [
    " phân theo ", " chia theo ", " theo tỉnh", " theo địa phương", " theo vùng", " theo năm",
    " theo các năm", " qua các năm", " các năm ", " giai đoạn ", " by province", " by region",
    " by year", " by cities", " by locality", " by sex and", " by residence and",
  ]

  /// A title without the words that describe rows and columns, or `nil` where it has none.
  static func withoutBreakdown(_ title: String) -> String? {
    let lower = title.lowercased()
    guard lower.count == title.count else { return nil }
    let cuts = breakdowns.compactMap { words -> Int? in
      guard let range = lower.firstRange(of: words) else { return nil }
      return lower.distance(from: lower.startIndex, to: range.lowerBound)
    }
    guard let cut = cuts.min() else { return nil }
    let core = String(title.prefix(cut)).trimmedOfSpaces
    return core.isEmpty ? nil : core
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
