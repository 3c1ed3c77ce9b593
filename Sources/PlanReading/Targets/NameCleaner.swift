/// Cuts the words around a number down to the name of its indicator.
enum NameCleaner {
  /// The name that stands before a number.
  static func name(_ tokens: [Token], _ range: Range<Int>, years: [YearMention]) -> [Token] {
    var range = range
    // `Một số sản phẩm: Tổng sản phẩm …`: the part behind the colon, if there is one.
    if let colon = range.last(where: { tokens[$0].isSymbol(":") }) {
      let rest = trim(tokens, colon + 1..<range.upperBound, years)
      let head = trim(tokens, range.lowerBound..<colon, years)
      let isOpener =
        NameWords.openers.match(tokens, at: rest.lowerBound, before: rest.upperBound)
        .map { $0.1 == rest.count } ?? false
      if isOpener, !head.isEmpty { return cut(tokens, head, years) }
      if rest.count >= 1, rest.count <= 5, !head.isEmpty,
        NameWords.heads.match(tokens, at: rest.lowerBound) == nil
          || NameWords.zones.contains(tokens[rest.lowerBound].text),
        NameWords.rates.match(tokens, at: head.lowerBound) != nil
          || NameWords.zones.contains(tokens[rest.lowerBound].text)
      {
        return cut(tokens, head, years) + cut(tokens, rest, years)
      }
      if rest.count >= 2 { range = rest } else { range = range.lowerBound..<colon }
    }
    range = trim(tokens, range, years)
    range = trim(tokens, innermost(tokens, range), years)
    return cut(tokens, range, years)
  }

  private static let wishes = PhraseTable<Bool>([
    "phấn đấu", "phần đầu", "bảo đảm", "đảm bảo", "mục tiêu", "trong đó",
  ])

  /// The part of a long sentence that names an indicator: behind a wish, or from its head on.
  private static func innermost(_ tokens: [Token], _ range: Range<Int>) -> Range<Int> {
    var start = range.lowerBound
    for index in range.reversed() where index > range.lowerBound {
      if let (_, count) = wishes.match(tokens, at: index, before: range.upperBound),
        range.upperBound - index - count >= 2,
        [",", ";", ".", "và", ")", "để", "nhằm", "("].contains(tokens[index - 1].text)
          || NameWords.rates.match(tokens, at: index + count, before: range.upperBound) != nil
      {
        start = index + count
        break
      }
    }
    if NameWords.rates.match(tokens, at: start, before: range.upperBound) != nil {
      return start..<range.upperBound
    }
    for index in (start..<range.upperBound).reversed() where index > start {
      guard [",", ";", ":", "."].contains(tokens[index - 1].text),
        NameWords.rates.match(tokens, at: index, before: range.upperBound) != nil
      else { continue }
      return index..<range.upperBound
    }
    return start..<range.upperBound
  }

  /// The name that stands behind a number.
  static func tail(_ tokens: [Token], _ range: Range<Int>, years: [YearMention]) -> [Token] {
    var start = range.lowerBound
    var end = range.upperBound
    while start < end, ["of", ",", "các", "the", ":"].contains(tokens[start].text) {
      if tokens[start].text == "các" { break }
      start += 1
    }
    var depth = 0
    for index in start..<max(start, end) {
      if tokens[index].isSymbol("(") { depth += 1 }
      if tokens[index].isSymbol(")") { depth -= 1 }
      if depth < 0 || tokens[index].isSymbol(":") && index > start + 2
        || [";"].contains(tokens[index].text)
      {
        end = index
        break
      }
    }
    var trimmed = start..<max(start, end)
    trimmed = trimEnd(tokens, trimmed, years, keepsLinks: true)
    return cut(tokens, trimmed, years)
  }

  /// The tokens of a range without the years in it.
  private static func cut(
    _ tokens: [Token], _ range: Range<Int>, _ years: [YearMention]
  ) -> [Token] {
    var result: [Token] = []
    for index in range {
      if years.contains(where: { isTime($0) && $0.tokens.contains(index) }) { continue }
      result.append(tokens[index])
    }
    while let last = result.last, last.kind == .symbol, last.text != ")", last.text != "\"" {
      result.removeLast()
    }
    if result.last?.isSymbol(")") == true, !result.contains(where: { $0.isSymbol("(") }) {
      result.removeLast()
    }
    return result
  }

  private static func isTime(_ year: YearMention) -> Bool {
    switch year.role {
    case .target, .period, .vision: true
    default: false
    }
  }

  static func trim(_ tokens: [Token], _ range: Range<Int>, _ years: [YearMention]) -> Range<Int> {
    let ended = trimEnd(tokens, range, years, keepsLinks: false)
    var start = ended.lowerBound
    let end = ended.upperBound
    while start < end {
      if let year = years.first(where: { $0.tokens.lowerBound == start && isTime($0) }) {
        start = min(end, year.tokens.upperBound)
      } else if tokens[start].kind == .symbol, !tokens[start].isSymbol("\"") {
        start += 1
      } else if tokens[start].isNumber, start + 1 < end, tokens[start + 1].isSymbol(")"),
        start == ended.lowerBound || tokens[start - 1].isSymbol("(")
      {
        start += 2
      } else if let (_, count) = NameWords.openers.match(tokens, at: start, before: end),
        start + count < end, !startsHead(tokens, start, end)
      {
        start += count
      } else if let count = label(tokens, start, end) {
        start += count
      } else {
        break
      }
    }
    return start..<end
  }

  private static func startsHead(_ tokens: [Token], _ start: Int, _ end: Int) -> Bool {
    guard let (_, count) = NameWords.heads.match(tokens, at: start, before: end) else {
      return false
    }
    return !(count == 2 && tokens[start].text == "trong")
  }

  /// `Chỉ tiêu 3:`, `Mục tiêu 2 -`
  private static func label(_ tokens: [Token], _ start: Int, _ end: Int) -> Int? {
    guard start + 2 < end, tokens[start + 2].isNumber,
      ["chỉ", "mục", "nhóm"].contains(tokens[start].text), tokens[start + 1].text == "tiêu"
    else { return nil }
    return 3
  }

  private static func trimEnd(
    _ tokens: [Token], _ range: Range<Int>, _ years: [YearMention], keepsLinks: Bool
  ) -> Range<Int> {
    let start = range.lowerBound
    var end = range.upperBound
    while end > start {
      if !keepsLinks, isGrowthEnd(tokens, start, end) { break }
      if let year = years.first(where: { $0.tokens.upperBound == end && isTime($0) }),
        year.tokens.lowerBound >= start
      {
        end = year.tokens.lowerBound
      } else if tokens[end - 1].kind == .symbol, !tokens[end - 1].isSymbol(")"),
        !tokens[end - 1].isSymbol("\"")
      {
        end -= 1
      } else if keepsLinks {
        if ["và", "and", "đạt", "còn"].contains(tokens[end - 1].text) { end -= 1 } else { break }
      } else if let (_, count) = ComparatorLexicon.before.match(tokens, endingAt: end, after: start)
        ?? ComparatorLexicon.changes.match(tokens, endingAt: end, after: start).map({
          (Mention.Comparator.atLeast, $0.1)
        })
      {
        end -= count
      } else if let (_, count) = ComparatorLexicon.ends.match(
        tokens, endingAt: end, after: start), end - count > start
      {
        end -= count
      } else {
        break
      }
    }
    return start..<end
  }

  /// Whether a name ends with a growth, whose verb belongs to it: `tốc độ tăng bình quân`.
  private static func isGrowthEnd(_ tokens: [Token], _ start: Int, _ end: Int) -> Bool {
    guard let (_, count) = NameWords.growth.match(tokens, endingAt: end, after: start) else {
      return false
    }
    return count > 1 || tokens[end - 1].text == "growth"
  }

  /// The name as text: white space collapsed, the first letter a capital.
  static func text(_ tokens: [Token], of text: PlanText) -> String {
    var result = ""
    var last: Token?
    for token in tokens {
      if let last,
        !(token.isGlued && last.range.upperBound <= token.range.lowerBound
          && token.range.lowerBound - last.range.upperBound < 1)
      {
        result += " "
      }
      result += printed(token, text)
      last = token
    }
    guard let first = result.first, first.isLowercase else { return result }
    return first.uppercased() + result.dropFirst()
  }

  private static func printed(_ token: Token, _ text: PlanText) -> String {
    let raw = text.text(token.range)
    return raw.contains("<") && token.isWord ? token.text : raw
  }
}

/// Completes names that leave out what the one before says.
enum ElidedName {
  /// The whole name, or `nil` where nothing is left out.
  static func complete(_ name: [Token], from previous: [Token]) -> [Token]? {
    guard let first = name.first, first.isWord else { return name.isEmpty ? previous : nil }
    if let (_, count) = NameWords.openers.match(name, at: 0), count == name.count {
      return previous
    }
    if isBareGrowth(name) {
      return previous + name
    }
    if NameWords.heads.match(name, at: 0) != nil { return nil }
    if name.count <= 12,
      let position = previous.lastIndex(where: { $0.text == first.text }), position > 0,
      NameWords.heads.match(previous, at: 0) != nil
    {
      return previous[..<position] + name
    }
    if name.count <= 4, NameWords.zones.contains(first.text),
      NameWords.heads.match(previous, at: 0) != nil
        || previous.dropFirst(2).contains(where: { NameWords.zones.contains($0.text) })
    {
      return replaceZone(previous, by: name)
    }
    return nil
  }

  private static func isBareGrowth(_ name: [Token]) -> Bool {
    guard let (_, count) = NameWords.growth.match(name, at: 0),
      count > 1 || ["tăng", "giảm"].contains(name[0].text)
    else { return false }
    return name[count...].allSatisfy { growthWords.contains($0.text) }
  }

  private static let growthWords: Set<String> = [
    "hàng", "năm", "trong", "giai", "đoạn", "này", "bình", "quân", "mỗi", "cả", "thời", "kỳ",
    "khoảng", "ước", "là", "trung", "của",
  ]

  private static func replaceZone(_ previous: [Token], by name: [Token]) -> [Token] {
    if let position = previous.lastIndex(where: { NameWords.zones.contains($0.text) }),
      position > 1, previous.count - position <= 4
    {
      return previous[..<position] + name
    }
    return previous + name
  }
}
