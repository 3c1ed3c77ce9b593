/// Reads who is in charge from a heading or the beginning of a paragraph.
enum AgencyReader {
  private static let ends = PhraseTable<Bool>([
    "chủ trì", "phối hợp", "có trách nhiệm", "căn cứ", "thực hiện", "tham mưu", "theo dõi",
    "là cơ quan",
    "triển khai", "hướng dẫn", "chỉ đạo", "tổ chức", "xây dựng", "rà soát", "tiếp tục",
  ])
  private static let openers = PhraseTable<Bool>([
    "giao", "đề nghị", "nhiệm vụ của", "trách nhiệm của",
  ])

  static func agency(_ tokens: [Token], _ text: PlanText) -> String? {
    var start = 0
    if let colon = tokens.firstIndex(where: { $0.isSymbol(":") }), colon + 1 < tokens.count,
      AgencyLexicon.heads.match(tokens, at: colon + 1) != nil
    {
      start = colon + 1
    }
    while start < tokens.count, let (_, count) = openers.match(tokens, at: start) {
      start += count
    }
    guard start < tokens.count, tokens[start].isCapital,
      AgencyLexicon.heads.match(tokens, at: start) != nil
    else { return nil }
    var end = start + 1
    while end < tokens.count {
      if !tokens[end].isCapital && ends.match(tokens, at: end) != nil || tokens[end].isSymbol(":")
        || tokens[end].isSymbol("(") || tokens[end].isSymbol(".") || tokens[end].isSymbol(";")
      {
        break
      }
      end += 1
    }
    while end > start, tokens[end - 1].kind == .symbol || tokens[end - 1].text == "và" { end -= 1 }
    guard end > start, end - start <= 40 else { return nil }
    return collapse(
      text.text(tokens[start].range.lowerBound..<tokens[end - 1].range.upperBound))
  }

  static func collapse(_ text: String) -> String {
    text.split { $0.isWhitespace || $0 == "*" }.joined(separator: " ")
  }
}
