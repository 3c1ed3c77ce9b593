/// Reads until when something is to be done.
enum DueReader {
  /// A year or a date; `nil` where nothing is dated or it goes on all the time.
  static func due(_ tokens: [Token], allowsSpan: Bool = false) -> String? {
    if let date = date(tokens) { return date }
    let years = YearReader.years(in: tokens)
    guard let last = years.last(where: { $0.role != .base }) else { return nil }
    if case .period = last.role, !allowsSpan { return nil }
    if isStanding(tokens) { return nil }
    return String(last.year)
  }

  private static let standing = PhraseTable<Bool>([
    "thường xuyên", "hàng năm", "hàng quý", "hàng tháng", "liên tục", "định kỳ", "annually",
    "every year", "ongoing", "continuous",
  ])

  private static func isStanding(_ tokens: [Token]) -> Bool {
    standing.contains(tokens, in: 0..<tokens.count)
  }

  /// `30/6/2025`, `tháng 11/2025`, `Quý IV/2025`, `ngày 20 tháng 11 năm 2025`
  private static func date(_ tokens: [Token]) -> String? {
    for index in tokens.indices.reversed() {
      guard let year = YearReader.year(tokens, index), index >= 2 else { continue }
      let isSlash =
        tokens[index - 1].isSymbol("/")
        || tokens[index - 1].isSymbol("-")
          && tokens[index - 1].isGlued
      let isWord = tokens[index - 1].text == "năm"
      guard isSlash || isWord else { continue }
      let before = tokens[index - 2]
      if before.isNumber, (1...12).contains(before.value) {
        let month = Int(before.value)
        let dayIndex = isSlash ? index - 4 : index - 4
        let sign = tokens[safe: index - 3]
        if dayIndex >= 0, tokens[dayIndex].isNumber, (1...31).contains(tokens[dayIndex].value),
          sign?.isSymbol("/") == true || sign?.isSymbol("-") == true || sign?.text == "tháng"
        {
          return iso(year, month, Int(tokens[dayIndex].value))
        }
        if sign?.text == "tháng" || isSlash { return iso(year, month, nil) }
      }
      if let quarter = quarter(before), tokens[safe: index - 3]?.text == "quý" {
        return iso(year, quarter * 3, nil)
      }
    }
    return nil
  }

  private static func quarter(_ token: Token) -> Int? {
    if token.isNumber, (1...4).contains(token.value) { return Int(token.value) }
    return ["i": 1, "ii": 2, "iii": 3, "iv": 4][token.text]
  }

  private static func iso(_ year: Int, _ month: Int, _ day: Int?) -> String {
    let lengths = [31, year % 4 == 0 ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return "\(year)-\(padded(month))-\(padded(day ?? lengths[month - 1]))"
  }
}
