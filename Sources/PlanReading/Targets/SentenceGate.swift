/// Decides whether a number of a sentence is a target, a result or neither.
struct SentenceGate {
  enum Verdict {
    case pass
    case result
    case no
  }

  private let sentence: SentenceReader
  private let section: Section
  private let head: PlanHead
  private let isConditional: Bool
  let hasStrongAim: Bool
  private let hasAim: Bool
  private let hasResult: Bool
  private let hasSpending: Bool
  private let hasFutureYear: Bool
  private let hasPastYear: Bool

  init(
    _ sentence: SentenceReader, context: ReadingContext, head: PlanHead, hasAimBefore: Bool
  ) {
    self.sentence = sentence
    section = context.section
    self.head = head
    let tokens = sentence.tokens
    let all = tokens.indices.lowerBound..<tokens.count
    isConditional = CueLexicon.conditions.contains(tokens, in: all)
    hasStrongAim = hasAimBefore || CueLexicon.strongAims.contains(tokens, in: all)
    hasAim = CueLexicon.aims.contains(tokens, in: all)
    hasResult = CueLexicon.results.contains(tokens, in: all)
    hasSpending = CueLexicon.spending.contains(tokens, in: all)
    let now = head.year ?? 0
    let targets = sentence.numbers.years.filter { year in
      switch year.role {
      case .target, .period, .vision: true
      default: false
      }
    }
    hasFutureYear = targets.contains { $0.year >= now }
    hasPastYear = now > 0 && !targets.isEmpty && targets.allSatisfy { $0.year < now }
  }

  func verdict(_ reading: SentenceReader.Reading) -> Verdict {
    let mention = reading.mention
    if isConditional, isWithinCondition(reading) { return .no }
    switch section {
    case .grid: return .no
    case .targets, .vision:
      if CueLexicon.plainResults.contains(sentence.tokens, in: 0..<sentence.tokens.count),
        !hasStrongAim
      {
        return .result
      }
      if hasPastYear, !hasStrongAim || hasResult { return .result }
      if hasResult, !hasAim, !hasFutureYear { return .result }
      if isOwnPast(reading) { return .result }
      return allowsCount(mention, reading) ? .pass : .no
    case .assessment:
      if hasStrongAim, hasFutureYear, !hasResult, mention.isPercent { return .pass }
      return .result
    case .preamble, .purpose:
      if hasStrongAim, hasFutureYear || section == .purpose && hasStrongAim, !hasResult,
        mention.isPercent || mention.comparator != nil
      {
        return .pass
      }
      return .no
    case .funding:
      return hasStrongAim && mention.isPercent && !hasSpending ? .pass : .no
    case .tasks, .implementation:
      return task(mention, reading)
    }
  }

  /// Outside the list of targets a number needs words that it is wanted.
  private func task(_ mention: Mention, _ reading: SentenceReader.Reading) -> Verdict {
    if hasResult, !hasStrongAim { return .result }
    if isOwnPast(reading) { return .result }
    if mention.isPercent {
      return hasStrongAim || mention.comparator != nil || mention.low == 100 || hasFutureYear
        ? .pass : .no
    }
    guard let sort = mention.unit?.sort else { return hasStrongAim && hasFutureYear ? .pass : .no }
    switch sort {
    case .measure, .ratio, .age, .rank: return hasStrongAim || hasFutureYear ? .pass : .no
    case .money:
      return hasStrongAim && (hasFutureYear || nameIsIncome(reading.name))
        && (!hasSpending || nameIsIncome(reading.name)) ? .pass : .no
    case .count:
      guard mention.low >= 2 || mention.comparator != nil, !isInTitle(reading) else { return .no }
      return hasStrongAim && (hasFutureYear || mention.comparator != nil)
        || mention.comparator == .atLeast && hasFutureYear ? .pass : .no
    default: return .no
    }
  }

  /// In a list of targets counts pass, small bare ones and money to spend do not.
  private func allowsCount(_ mention: Mention, _ reading: SentenceReader.Reading) -> Bool {
    guard let sort = mention.unit?.sort else { return true }
    if sort == .money, hasSpending, !nameIsIncome(reading.name) { return false }
    if sort == .count, mention.comparator == nil, mention.low < 4, mention.tokens.count == 1,
      mention.low == mention.low.rounded(), mention.unit?.code.contains(" per ") != true
    {
      return mention.low >= 2 || hasStrongAim && reading.claim.lowerBound == 0
    }
    return true
  }

  /// Whether a count is part of the title of a scheme: `Đề án xây dựng ít nhất 10.000 căn nhà`.
  private func isInTitle(_ reading: SentenceReader.Reading) -> Bool {
    let start = max(reading.claim.lowerBound, reading.mention.start - 9)
    let words = sentence.tokens[start..<reading.mention.start].map(\.text)
    guard let place = words.lastIndex(of: "án") ?? words.lastIndex(of: "trình") else {
      return false
    }
    return !words[place...].contains { [",", "phấn", ":"].contains($0) }
  }

  private func nameIsIncome(_ name: [Token]) -> Bool {
    NameWords.heads.match(name, at: 0) != nil
  }

  /// Whether the number's own year lies before the plan.
  private func isOwnPast(_ reading: SentenceReader.Reading) -> Bool {
    guard let now = head.year, let own = ownYear(reading) else { return false }
    return own < now
  }

  private func ownYear(_ reading: SentenceReader.Reading) -> Int? {
    reading.years.last { year in
      switch year.role {
      case .target, .period: true
      default: false
      }
    }?.year
  }

  private func isWithinCondition(_ reading: SentenceReader.Reading) -> Bool {
    let tokens = sentence.tokens
    guard let cue = CueLexicon.conditions.first(tokens, in: 0..<tokens.count) else { return false }
    return abs(cue.index - reading.mention.start) < 40
  }
}
