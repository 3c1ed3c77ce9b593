/// Finds the years of a sentence and what they are there for.
struct YearReader {
  private static let leads: Set<String> = [
    "đến", "hết", "cuối", "năm", "vào", "trong", "ngay", "tới", "trước", "từ", "đầu", "các", "by",
    "in", "the", "year", "end", "of", "until", "through", "before", "for", "kết", "thúc", "hàng",
    "giữa", "during", "since", "during", "định", "hướng", "early", "late", "and", "thời", "điểm",
  ]
  private static let bases = PhraseTable<Bool>([
    "so với", "so", "gấp", "lần", "bằng", "so cùng kỳ", "so với cùng kỳ", "so với thời điểm",
    "compared with", "compared to", "relative to", "from", "than", "against", "versus", "over",
    "so với mức", "so với bình quân", "so với thực hiện", "of the", "so với giá trị",
    "so với kết quả",
  ])

  /// The years of the tokens, in order; a stage is one mention with its last year.
  static func years(in tokens: [Token]) -> [YearMention] {
    var result: [YearMention] = []
    var index = 0
    while index < tokens.count {
      defer { index += 1 }
      guard let year = year(tokens, index) else { continue }
      var first = index
      while first > 0, leads.contains(tokens[first - 1].text) {
        first -= 1
        if ["by", "during", "since"].contains(tokens[first].text) { break }
      }
      while first < index, ["và", "and", "of", "the", "for"].contains(tokens[first].text) {
        first += 1
      }
      var last = index + 1
      if let second = secondYear(tokens, after: index) {
        let end = second.index
        var role = YearMention.Role.period(year)
        if preceding(tokens, first, ["nhiệm", "kỳ"]) || preceding(tokens, first, ["khóa"]) {
          role = .term(year)
        } else if isPartOfName(tokens, first) {
          role = .other
        }
        let start = preceding(tokens, first, ["giai", "đoạn"]) ? first - 2 : first
        result.append(
          YearMention(
            tokens: max(0, start)..<end + 1, year: second.year, role: role))
        index = end
        continue
      }
      var role = YearMention.Role.target
      if let date = dateRole(tokens, index, first) {
        role = date
      } else if preceding(tokens, first, ["tầm", "nhìn"]) {
        role = .vision
      } else if bases.match(tokens, endingAt: first) != nil, !isByTarget(tokens, first, index) {
        role = .base
      } else if tokens[first].text == "from", first < index {
        role = .base
      } else if first == index, index > 0, tokens[index - 1].isSymbol("/") {
        role = .other
      } else if first == index, index > 0, tokens[index - 1].isWord,
        UnitLexicon.table.match(tokens, at: index + 1) != nil
      {
        continue
      }
      if last + 1 < tokens.count, tokens[last].text == "trở", tokens[last + 1].text == "đi" {
        last += 2
      }
      result.append(YearMention(tokens: first..<last, year: year, role: role))
    }
    return result
  }

  static func year(_ tokens: [Token], _ index: Int) -> Int? {
    let token = tokens[index]
    guard token.isNumber, token.isPlain, token.range.count == 4,
      token.value >= 1945, token.value <= 2100
    else { return nil }
    if index + 1 < tokens.count {
      let next = tokens[index + 1]
      if next.isSymbol("%") || next.isGlued && next.isWord { return nil }
    }
    return Int(token.value)
  }

  private static func secondYear(
    _ tokens: [Token], after index: Int
  ) -> (year: Int, index: Int)? {
    var next = index + 1
    guard next < tokens.count,
      tokens[next].isSymbol("-") || ["đến", "tới", "to"].contains(tokens[next].text)
    else { return nil }
    next += 1
    while next < tokens.count, ["năm", "hết", "cuối"].contains(tokens[next].text) { next += 1 }
    guard next < tokens.count, let year = year(tokens, next), year > Int(tokens[index].value) else {
      return nil
    }
    return (year, next)
  }

  private static func preceding(_ tokens: [Token], _ index: Int, _ words: [String]) -> Bool {
    guard index >= words.count else { return false }
    return words.indices.allSatisfy { tokens[index - words.count + $0].text == words[$0] }
  }

  /// `gấp 2 lần năm 2010` has a base; `gấp 2 lần đến năm 2030` has not.
  private static func isByTarget(_ tokens: [Token], _ first: Int, _ index: Int) -> Bool {
    ["đến", "vào", "by", "hết", "tới", "trước", "trong"].contains(tokens[first].text)
      && first < index
  }

  private static func dateRole(
    _ tokens: [Token], _ index: Int, _ first: Int
  ) -> YearMention.Role? {
    if index >= 2, tokens[index - 1].isSymbol("/"), tokens[index - 2].isNumber {
      if index >= 4, tokens[index - 3].isSymbol("/"), tokens[index - 4].isNumber { return .other }
      return .other
    }
    if index + 1 < tokens.count, tokens[index + 1].isSymbol("/"), tokens[index + 1].isGlued {
      return .other
    }
    if first >= 2, tokens[first - 1].isNumber, tokens[first - 2].text == "tháng" {
      return .other
    }
    return nil
  }

  private static let documents = PhraseTable<Bool>([
    "chiến lược", "quy hoạch", "chương trình mục tiêu quốc gia", "kế hoạch số", "quyết định số",
    "nghị quyết số", "đề án",
  ])

  private static func isPartOfName(_ tokens: [Token], _ first: Int) -> Bool {
    let start = max(0, first - 24)
    guard let found = documents.first(tokens, in: start..<first) else { return false }
    return !tokens[found.index..<first].contains { [",", ";", ":", "."].contains($0.text) }
  }
}
