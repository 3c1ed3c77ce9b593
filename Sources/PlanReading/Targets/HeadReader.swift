/// Reads the head of a plan: its date, its area, the years it is for.
enum HeadReader {
  static func head(of document: PlanDocument, tokenizer: Tokenizer) -> PlanHead {
    var head = PlanHead()
    var tokens: [Token] = []
    for block in document.blocks.prefix(60) where block.kind == .paragraph {
      tokens += tokenizer.tokens(in: block.ranges)
      if tokens.count > 900 { break }
    }
    head.year = dateYear(tokens)
    let national = PlaceLexicon.area(in: tokens)
    head.area = national ?? ""
    readTitle(document, tokenizer, &head)
    if head.area.isEmpty, !document.isEnglish {
      var all: [Token] = []
      for block in document.blocks where block.kind == .paragraph {
        all += tokenizer.tokens(in: block.ranges)
        if all.count > 30_000 { break }
      }
      head.area = PlaceLexicon.area(in: all, atLeast: 3) ?? ""
    }
    if head.area.isEmpty { head.area = PlaceLexicon.fallback(tokens, document.isEnglish) }
    return head
  }

  /// `ngày 20 tháng 11 năm 2025`
  private static func dateYear(_ tokens: [Token]) -> Int? {
    var index = 0
    while index + 5 < tokens.count {
      if tokens[index].text == "ngày", tokens[index + 2].text == "tháng",
        tokens[index + 4].text == "năm", let year = YearReader.year(tokens, index + 5)
      {
        return year
      }
      index += 1
    }
    let dates = tokens.indices.compactMap { index -> Int? in
      guard index >= 4, tokens[index - 1].isSymbol("/"), tokens[index - 3].isSymbol("/") else {
        return nil
      }
      return YearReader.year(tokens, index)
    }
    return dates.max()
  }

  private static func readTitle(
    _ document: PlanDocument, _ tokenizer: Tokenizer, _ head: inout PlanHead
  ) {
    var terms: [ClosedRange<Int>] = []
    for block in document.blocks.prefix(40) where block.kind == .paragraph && block.level > 2 {
      let tokens = tokenizer.tokens(in: block.ranges)
      guard tokens.count < 220 else { continue }
      let first = tokens.first?.text ?? ""
      if ["căn", "theo", "nơi", "xét"].contains(first) { continue }
      for year in YearReader.years(in: tokens) {
        switch year.role {
        case .period(let start):
          if head.period == nil, isTitle(tokens, document) { head.period = start...year.year }
          if year.year - start <= 10 { terms.append(start...year.year) }
        case .term(let start): terms.append(start...year.year)
        case .target where isUntil(tokens, year):
          if head.horizon == nil { head.horizon = year.year }
        default: break
        }
      }
    }
    if head.horizon == nil { head.horizon = head.period?.upperBound }
    if head.horizon == nil, head.year == nil, let term = terms.first {
      head.period = term
      head.horizon = term.upperBound
    }
  }

  private static func isUntil(_ tokens: [Token], _ year: YearMention) -> Bool {
    tokens[year.tokens].contains { ["đến", "by", "until", "to"].contains($0.text) }
  }

  private static func isTitle(_ tokens: [Token], _ document: PlanDocument) -> Bool {
    guard let first = tokens.first else { return false }
    let text = document.text.text(
      first.range.lowerBound..<tokens[tokens.count - 1].range.upperBound)
    let letters = text.filter(\.isLetter)
    let capitals = letters.filter(\.isUppercase)
    if capitals.count * 10 >= letters.count * 7 { return true }
    return ["kế", "chỉ", "chương", "đề", "về", "nghị", "quyết", "triển", "plan", "thực"]
      .contains(first.text) && tokens.count < 60
  }
}
