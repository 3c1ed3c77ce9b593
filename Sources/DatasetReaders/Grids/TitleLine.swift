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
