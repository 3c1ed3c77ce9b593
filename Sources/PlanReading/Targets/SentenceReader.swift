/// Reads the targets of one sentence.
struct SentenceReader {
  /// A number with the words that belong to it.
  struct Reading {
    var mention: Mention
    var name: [Token]
    /// The tokens it claims, with its name.
    var claim: Range<Int>
    var years: [YearMention]
    var isElided: Bool
  }

  let tokens: [Token]
  let numbers: NumberReader
  private(set) var readings: [Reading] = []

  private enum Side {
    case before
    case after
    case both
  }

  init(_ tokens: [Token], previousName: [Token]? = nil) {
    self.tokens = tokens
    numbers = NumberReader(tokens)
    read(previousName)
  }

  // MARK: - Claims

  private mutating func read(_ previousName: [Token]?) {
    let mentions = numbers.mentions.filter(isCandidate)
    guard !mentions.isEmpty else { return }
    var sides: [Side] = []
    var start = 0
    for (index, mention) in mentions.enumerated() {
      let next = index + 1 < mentions.count ? mentions[index + 1].phraseStart : tokens.count
      sides.append(side(mention, from: start, to: next))
      start = mention.end
    }
    var begins = [0]
    for index in mentions.indices.dropFirst() {
      begins.append(
        boundary(
          from: mentions[index - 1].end, to: mentions[index].phraseStart,
          previous: sides[index - 1], next: sides[index]))
    }
    for (index, mention) in mentions.enumerated() {
      let end = index + 1 < mentions.count ? begins[index + 1] : tokens.count
      let claim = begins[index]..<max(end, mention.end)
      readings.append(reading(mention, claim, sides[index], index, previousName))
    }
    sharePredicates(sides)
    shareDenominators()
  }

  /// Whether a number may be one of a target at all.
  private func isCandidate(_ mention: Mention) -> Bool {
    guard let unit = mention.unit else {
      return mention.comparator != nil && mention.low != mention.low.rounded()
        || nameIsIndex(before: mention)
    }
    switch unit.sort {
    case .duration:
      return tokens[max(0, mention.start - 14)..<mention.start].indices.contains { index in
        index > 0 && tokens[index].text == unit_word(unit) && tokens[index - 1].text == "số"
      }
    default: return true
    }
  }

  private func unit_word(_ unit: UnitLexicon.Unit) -> String {
    switch unit.code {
    case "hours": "giờ"
    case "days": "ngày"
    case "months": "tháng"
    default: "năm"
    }
  }

  private func nameIsIndex(before mention: Mention) -> Bool {
    let range = max(0, mention.start - 16)..<mention.start
    let words = tokens[range].map(\.text)
    return words.contains("hdi") || words.contains("index") || words.contains("icor")
      || words.contains("gini")
      || zip(words, words.dropFirst()).contains { $0 == "chỉ" && $1 == "số" }
  }

  private func isSeparator(_ token: Token) -> Bool {
    token.kind == .symbol && [",", ";", ":", "(", ")", ".", "+"].contains(token.text)
  }

  private func yearEnding(at index: Int) -> YearMention? {
    numbers.years.first { $0.tokens.upperBound == index }
  }

  private func yearStarting(at index: Int) -> YearMention? {
    numbers.years.first { $0.tokens.lowerBound == index }
  }

  /// On which side of a number its name stands.
  private func side(_ mention: Mention, from start: Int, to next: Int) -> Side {
    let hasAfter = beginsNoun(at: mention.end, before: next, mention)
    var index = mention.phraseStart
    var sawYear = false
    var sawLink = false
    while index > start {
      if let year = yearEnding(at: index) {
        index = max(start, year.tokens.lowerBound)
        sawYear = true
      } else if let (_, count) = ComparatorLexicon.links.match(
        tokens, endingAt: index, after: start)
      {
        index -= count
        sawLink = true
      } else if let (_, count) = ComparatorLexicon.before.match(
        tokens, endingAt: index, after: start)
      {
        index -= count
      } else {
        break
      }
    }
    _ = (sawYear, sawLink)
    if index > start, tokens[index - 1].isSymbol(")"),
      index < mention.phraseStart || isOnlyUnit(mention, next),
      let open = tokens[start..<index].lastIndex(where: { $0.isSymbol("(") }), open > start + 1
    {
      return hasAfter && !isOnlyUnit(mention, next) && mention.unit?.sort == .count
        ? .both : .before
    }
    if mention.change != nil, hasAfter, mention.phraseStart < mention.start,
      index <= start || isSeparator(tokens[index - 1])
    {
      return .after
    }
    if index <= start || isSeparator(tokens[index - 1]) || isLabelEnd(index)
      || ["và", "and", "hoặc"].contains(tokens[index - 1].text)
    {
      if hasAfter, !(isOnlyUnit(mention, next) && index > start && tokens[index - 1].isSymbol(":"))
      {
        return .after
      }
      return .before
    }
    if isOnlyUnit(mention, next) { return .before }
    if hasAfter, mention.unit?.sort != .money, !namesRate(start, mention.phraseStart) {
      return .both
    }
    return .before
  }

  private func isLabelEnd(_ index: Int) -> Bool {
    tokens[index - 1].isSymbol("\"") && index < tokens.count
  }

  /// Whether the words before a number are the name of a rate, which ends at the number.
  private func namesRate(_ start: Int, _ end: Int) -> Bool {
    var index = start
    while index < end {
      if NameWords.heads.match(tokens, at: index, before: end) != nil {
        let word = tokens[index].text
        if [
          "tỷ", "số", "tổng", "chỉ", "mức", "grdp", "gdp", "tốc", "quy", "diện", "kim", "sản",
          "năng", "thu", "the", "giá",
        ].contains(word) {
          return true
        }
      }
      index += 1
    }
    return false
  }

  /// Whether what follows a number is counted by it.
  private func beginsNoun(at index: Int, before end: Int, _ mention: Mention) -> Bool {
    guard index < end else { return false }
    if mention.unit?.sort == .count { return tokens[index].isWord }
    if let sort = mention.unit?.sort, sort != .percent, sort != .count {
      return sort == .measure && tokens[index].isWord && !isTail(index, end)
        || sort == .ratio && mention.change != nil && tokens[index].isWord
          && yearStarting(at: index) == nil && !isTail(index, end)
    }
    var first = index
    if tokens[first].text == "of" { first += 1 }
    guard first < end, tokens[first].isWord || tokens[first].isSymbol("\"") else { return false }
    if yearStarting(at: first) != nil { return false }
    return !isTail(first, end)
  }

  private func isTail(_ index: Int, _ end: Int) -> Bool {
    NameWords.tails.match(tokens, at: index, before: end) != nil
  }

  /// Whether a count is followed by the noun that it counts and by nothing more.
  private func isOnlyUnit(_ mention: Mention, _ end: Int) -> Bool {
    guard mention.unit?.sort == .count, mention.tokens.count <= 3,
      let (_, count) = UnitLexicon.table.match(tokens, at: mention.end)
    else { return false }
    let next = mention.end + count
    return next >= end || isSeparator(tokens[next]) || yearStarting(at: next) != nil
      || ["trên", "/", "và"].contains(tokens[next].text)
  }

  /// Where the words between two numbers part.
  private func boundary(from start: Int, to end: Int, previous: Side, next: Side) -> Int {
    let separators = (start..<max(start, end)).filter { index in
      isSeparator(tokens[index]) || ["và", "and", "còn", "riêng"].contains(tokens[index].text)
    }
    let commas = separators.filter { isSeparator(tokens[$0]) }
    guard !separators.isEmpty else { return previous == .before ? start : end }
    if previous == .before { return (commas.first ?? separators.first ?? start) + 1 }
    if next == .after {
      let near = separators.last!
      return near + 1
    }
    for index in separators.reversed() {
      if NameWords.heads.match(tokens, at: index + 1, before: end) != nil { return index + 1 }
    }
    return (commas.last ?? separators.last!) + 1
  }

  // MARK: - Names

  private mutating func reading(
    _ mention: Mention, _ claim: Range<Int>, _ side: Side, _ index: Int, _ previousName: [Token]?
  ) -> Reading {
    var name: [Token] = []
    var elided = false
    if side != .after {
      var end = mention.phraseStart
      if let (_, count) = NameWords.growth.match(
        tokens, endingAt: mention.start, after: claim.lowerBound), count > 1
      {
        end = mention.start
      }
      name = NameCleaner.name(tokens, claim.lowerBound..<end, years: numbers.years)
    }
    if side != .before {
      let after = afterRange(mention, claim)
      name += NameCleaner.tail(tokens, after, years: numbers.years)
    }
    if side == .after, mention.change != nil, mention.phraseStart < mention.start,
      mention.baseline == nil
    {
      name.insert(tokens[mention.phraseStart], at: 0)
    }
    if side == .before, name.count == 1, mention.unit?.sort == .count {
      let counted = UnitLexicon.table.match(tokens, at: mention.end).map { mention.end + $0.1 }
      name += tokens[mention.tokens.lowerBound..<(counted ?? mention.end)].filter {
        $0.isWord && !Self.scaleWords.contains($0.text)
      }
    }
    let previous = readings.last?.name ?? previousName
    if side == .before, let previous, let whole = ElidedName.complete(name, from: previous) {
      name = whole
      elided = true
    }
    let years = numbers.years.filter { $0.tokens.overlaps(claim) }
    return Reading(mention: mention, name: name, claim: claim, years: years, isElided: elided)
  }

  private static let scaleWords: Set<String> = [
    "triệu", "nghìn", "ngàn", "tỷ", "million", "billion",
  ]

  private func afterRange(_ mention: Mention, _ claim: Range<Int>) -> Range<Int> {
    mention.end..<max(mention.end, claim.upperBound)
  }

  /// `trên 80 % trạm y tế và 100 % cơ sở … đủ điều kiện`: the first takes the predicate of the next.
  private mutating func sharePredicates(_ sides: [Side]) {
    guard readings.count > 1 else { return }
    for index in readings.indices.dropLast().reversed() {
      guard sides[index] != .before, sides[index + 1] == .after else { continue }
      let joint = readings[index + 1].claim.lowerBound - 1
      guard joint > 0, ["và", ",", "and"].contains(tokens[joint].text) else { continue }
      if sides[index] == .both {
        let lead = NameCleaner.name(
          tokens, readings[index].claim.lowerBound..<readings[index].mention.phraseStart,
          years: numbers.years)
        readings[index + 1].name = lead + readings[index + 1].name
        continue
      }
      guard predicate(of: readings[index].name) == nil,
        let from = predicate(of: readings[index + 1].name), from > 0,
        readings[index].mention.isPercent
      else { continue }
      readings[index].name += readings[index + 1].name[from...]
    }
  }

  private func predicate(of name: [Token]) -> Int? {
    name.indices.dropFirst().first { NameWords.predicates.contains(name[$0].text) }
  }

  /// `10 bác sĩ và 30 giường bệnh/10.000 dân`: the first takes what the last is related to.
  private mutating func shareDenominators() {
    for index in readings.indices.dropLast().reversed() {
      let next = readings[index + 1]
      guard let code = readings[index].mention.unit?.code, let unit = next.mention.unit,
        code.hasSuffix("per 10,000 population"), unit.code.hasSuffix("per 10,000 population"),
        let cut = next.name.lastIndex(where: {
          $0.text == "trên" || $0.isSymbol("/") || $0.text == "per"
        }),
        !readings[index].name.contains(where: {
          $0.text == "trên" || $0.isSymbol("/") || $0.text == "per"
        })
      else { continue }
      readings[index].name += next.name[cut...]
    }
  }
}
