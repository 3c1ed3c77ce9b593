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

/// A line above a table that may be its title, without the number of the table.
struct TitleLine: Equatable {
  var text: String

  /// Whether a number of a table, such as `Biểu 3.` or `Table 12:`, stood before the text.
  var isNumbered = false

  /// `nil` for a line that names an office, a document or a time, but nothing that is measured.
  init?(_ line: String) {
    let bare = Self.withoutNumber(line)
    isNumbered = bare != nil
    text = bare ?? line
    if text.isEmpty || Self.isLetterhead(text) { return nil }
  }

  private static let numberWords: Set<String> = ["bieu", "bang", "table", "phu", "mau"]
  private static let afterNumberWords: Set<String> = ["so", "luc", "mau", "bieu", "no.", "no"]

  /// What follows `Biểu số 3.`, `Bảng 1:`, `Table 2.1 -`; `nil` where no such number begins.
  private static func withoutNumber(_ line: String) -> String? {
    var words = line.split(separator: " ", omittingEmptySubsequences: true)[...]
    guard let first = words.first, numberWords.contains(PlainText.folded(first)) else { return nil }
    words.removeFirst()
    while let word = words.first, afterNumberWords.contains(PlainText.folded(word)) {
      words.removeFirst()
    }
    guard let number = words.first,
      number.utf8.contains(where: Byte.isDigit) || number.allSatisfy({ "IVXivx.:".contains($0) }),
      number.count <= 12
    else { return nil }
    words.removeFirst()
    if let mark = words.first, mark.allSatisfy({ ".:-–—".contains($0) }) { words.removeFirst() }
    return words.joined(separator: " ")
  }

  /// Beginnings of the lines that officials put above a table.
  private static let letterheads = [
    "cộng hòa xã hội", "cộng hoà xã hội", "độc lập - tự do", "độc lập – tự do", "(kèm theo",
    "kèm theo", "(ban hành", "ban hành kèm", "phụ lục", "số:", "đơn vị báo cáo", "đơn vị nhận",
    "ngày ",
  ]
  private static let offices = [
    "ủy ban nhân dân", "uỷ ban nhân dân", "ubnd", "tỉnh ", "thành phố ", "tp. ", "huyện ", "sở ",
    "bộ ", "cục ", "chi cục ", "tổng cục ", "hội đồng nhân dân", "hđnd", "bảo hiểm xã hội tỉnh",
    "bảo hiểm xã hội việt nam", "ban ", "phòng ", "trung tâm ",
  ]

  private static func isLetterhead(_ text: String) -> Bool {
    let text = text.lowercased()
    if letterheads.contains(where: text.hasPrefix) { return true }
    // `Sở Y tế` and the like are offices if they are short; a title is about more.
    guard text.split(separator: " ").count <= 5 else { return false }
    if text.hasPrefix("giai đoạn ") || text.hasPrefix("từ năm ") { return true }
    return YearLabel.read(text) != .none || offices.contains { text.hasPrefix($0) }
  }
}
