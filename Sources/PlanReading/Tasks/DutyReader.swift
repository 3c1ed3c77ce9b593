/// Reads duties to report, to review and to propose changes.
struct DutyReader {
  private let tokens: [Token]
  private let text: PlanText
  private let agency: String?

  init(_ tokens: [Token], _ text: PlanText, agency: String?) {
    self.tokens = tokens
    self.text = text
    self.agency = agency
  }

  private static let acts = PhraseTable<Bool>([
    "báo cáo", "sơ kết", "tổng kết", "gửi về", "gửi sở", "gửi bộ", "tổng hợp", "report", "review",
    "xây dựng dự toán", "đề xuất",
  ])
  private static let times = PhraseTable<Bool>([
    "định kỳ", "hàng năm", "hàng quý", "hàng tháng", "6 tháng", "trước ngày", "kịp thời",
    "theo quy định",
    "sơ kết", "every year", "annually", "quarterly", "khi cần", "nếu cần", "vướng mắc",
    "sửa đổi bổ sung",
    "cần sửa đổi", "chủ động phối hợp",
  ])
  private static let receivers = PhraseTable<Bool>([
    "gửi về", "gửi", "báo cáo", "trình", "cho", "report to",
  ])

  /// Adds what the paragraph sets, at most one duty a sentence.
  func append(to duties: inout [ProposedDuty]) {
    for range in Sentences.split(tokens, 0..<tokens.count, atSemicolons: false) {
      guard range.count >= 6, Self.acts.contains(tokens, in: range),
        let time = Self.times.first(tokens, in: range), isDuty(range)
      else { continue }
      let first = tokens[range.lowerBound].range.lowerBound
      let last = tokens[range.upperBound - 1].range.upperBound
      let lead = agency.map { $0 + ": " } ?? ""
      duties.append(
        ProposedDuty(
          duty: lead + AgencyReader.collapse(text.text(first..<last)), due: due(range, time.index),
          toWhom: receiver(range), quote: first..<last))
    }
  }

  /// Whether the sentence asks somebody for a report rather than telling of one.
  private func isDuty(_ range: Range<Int>) -> Bool {
    let words = Set(tokens[range].map(\.text))
    if words.contains("báo") && words.contains("cáo") { return true }
    if words.contains("sơ") && words.contains("kết") { return true }
    return words.contains("gửi")
  }

  private func due(_ range: Range<Int>, _ index: Int) -> String {
    var start = index
    if let before = tokens[range].indices.first(where: {
      tokens[$0].text == "trước" && $0 + 1 < range.upperBound && tokens[$0 + 1].text == "ngày"
    }) {
      start = before
    }
    var end = start + 1
    while end < range.upperBound, end - start < 12 {
      let token = tokens[end]
      if token.isSymbol(",") || token.isSymbol("(") || token.isSymbol(":")
        || ["để", "báo", "gửi", "tổng", "tham"].contains(token.text) && end > start + 1
      {
        break
      }
      end += 1
    }
    return AgencyReader.collapse(
      text.text(tokens[start].range.lowerBound..<tokens[end - 1].range.upperBound))
  }

  private func receiver(_ range: Range<Int>) -> String {
    for index in range {
      guard let (_, count) = Self.receivers.match(tokens, at: index, before: range.upperBound),
        index + count < range.upperBound,
        AgencyLexicon.heads.match(tokens, at: index + count) != nil
          || tokens[index + count].text == "tỉnh"
      else { continue }
      let start = index + count
      var end = start + 1
      while end < range.upperBound, end - start < 14 {
        let token = tokens[end]
        let goesOn =
          token.text == "-"
          || token.text == "," && end + 1 < range.upperBound && tokens[end + 1].isCapital
        if token.kind == .symbol && !goesOn
          || ["trước", "để", "tổng", "theo", "xem", "kết", "tình", "bố"].contains(token.text)
        {
          break
        }
        end += 1
      }
      return AgencyReader.collapse(
        text.text(tokens[start].range.lowerBound..<tokens[end - 1].range.upperBound))
    }
    return ""
  }
}
