/// Makes a row of a number and the words that belong to it.
struct TargetMaker {
  let reading: SentenceReader.Reading
  let tokens: [Token]
  let text: PlanText
  let head: PlanHead
  let context: ReadingContext
  var isYearly = false
  var carriedYear: Int?
  var carriedPeriod: ClosedRange<Int>?

  init(
    reading: SentenceReader.Reading, tokens: [Token], text: PlanText, head: PlanHead,
    context: ReadingContext
  ) {
    self.reading = reading
    self.tokens = tokens
    self.text = text
    self.head = head
    self.context = context
  }

  private var mention: Mention { reading.mention }

  func target() -> ProposedTarget? {
    let quote = quoteRange
    let value =
      tokens[mention.tokens.lowerBound].range
      .lowerBound..<tokens[mention.tokens.upperBound - 1].range.upperBound
    var target = ProposedTarget(
      name: NameCleaner.text(reading.name, of: text), unit: mention.unit?.code ?? "",
      comparator: "", direction: "", quote: quote, value: value)
    target.area = head.area
    target.locator = context.path
    target.baseline = mention.baseline
    target.leadAgency = leadAgency
    setKind(&target)
    setYear(&target)
    setComparator(&target)
    setDoubts(&target)
    return target
  }

  private var quoteRange: Range<Int> {
    let claim = NameCleaner.trimQuote(tokens, reading.claim)
    let first = min(claim.lowerBound, mention.start)
    let last = max(claim.upperBound, mention.end)
    return tokens[first].range.lowerBound..<tokens[last - 1].range.upperBound
  }

  private var leadAgency: String {
    switch context.section {
    case .tasks, .implementation: context.agency ?? ""
    default: ""
    }
  }

  // MARK: - Kind

  private var base: Int? {
    (reading.years.first { $0.role == .base } ?? reading.years.first(where: isOfBaseline))?.year
  }

  /// Whether a year is that of the value it starts from: `từ 21 ‰ năm 2020 xuống 18 ‰`.
  private func isOfBaseline(_ year: YearMention) -> Bool {
    guard let start = mention.baselineStart else { return false }
    return year.tokens.lowerBound >= start && year.tokens.lowerBound < mention.start
  }

  private var holdsYearly: Bool {
    isYearly
      || reading.claim.contains { index in
        NameWords.yearly.match(tokens, at: index, before: reading.claim.upperBound) != nil
          && (index == 0 || !["quân", "tăng", "giảm", "bình"].contains(tokens[index - 1].text))
      }
  }

  private var isGrowth: Bool {
    guard mention.isPercent else { return false }
    if mention.unit?.code == "%/year" { return true }
    let range = reading.claim.lowerBound..<mention.tokens.lowerBound
    if let growth = NameWords.growth.first(tokens, in: range) {
      return tokens[growth.index].text != "tăng" || growth.count > 1
        || !reading.name.isEmpty && reading.name[0].text == "tăng"
    }
    let name = reading.name
    if NameWords.growth.match(name, at: 0) != nil { return true }
    return NameWords.growth.contains(
      tokens, in: mention.end..<max(mention.end, reading.claim.upperBound))
      && name.contains { ["growth", "grow"].contains($0.text) }
  }

  private func setKind(_ target: inout ProposedTarget) {
    target.baseYear = base
    if isGrowth || mention.isPercent && mention.change != nil && holdsYearly {
      target.kind = "annual_change"
      if target.unit == "%" { target.unit = "%/year" }
    } else if mention.unit?.sort == .ratio {
      if mention.change != nil || base != nil || isMultiple {
        target.kind = "ratio_to_base_year"
        target.unit = "times base year"
      } else {
        target.unit = "times"
      }
    } else if mention.isPercent, mention.change != nil, mention.baseline == nil, !isToLevel {
      let isPlainGrowth =
        base == nil && mention.low <= 15 && reading.claim.lowerBound < mention.phraseStart
        && mention.end >= reading.claim.upperBound - 1 && !reading.name.isEmpty
      target.kind = isPlainGrowth ? "annual_change" : "relative_change"
      if isPlainGrowth, target.unit == "%" { target.unit = "%/year" }
    } else if mention.unit?.sort == .count, isSum {
      target.kind = "cumulative_over_period"
    }
    if target.unit == "m2", reading.name.contains(where: { ["người", "bình"].contains($0.text) }) {
      target.unit = "m2 per person"
    }
    if target.unit == "USD" || target.unit == "million VND",
      zip(reading.name, reading.name.dropFirst()).contains(where: {
        $0.text == "đầu" && $1.text == "người" || $0.text == "per" && $1.text == "capita"
      })
    {
      target.unit += " per person"
    }
  }

  private var isMultiple: Bool {
    tokens[max(0, mention.start - 3)..<mention.start].contains {
      $0.text == "gấp" || $0.text == "tăng"
    }
  }

  /// `giảm còn 5 %`, `tăng lên 90 %`: the number is where it ends.
  private var isToLevel: Bool {
    let range = mention.phraseStart..<mention.tokens.lowerBound
    return tokens[range].contains { ["còn", "xuống", "lên", "to", "đạt"].contains($0.text) }
      || NameWords.heads.match(reading.name, at: 0) != nil && base == nil
        && !["giảm", "tăng"].contains(tokens[mention.phraseStart].text)
  }

  private var isSum: Bool {
    guard
      NameWords.sums.match(reading.name, at: 0) != nil
        || NameWords.sums.match(reading.name, at: 1) != nil
    else { return ownPeriod != nil }
    let first = reading.name[0].text
    if ["hoàn", "hình"].contains(first) { return ownPeriod != nil }
    return true
  }

  // MARK: - Year

  private var ownPeriod: ClosedRange<Int>? {
    for year in reading.years {
      if case .period(let start) = year.role { return start...year.year }
    }
    return nil
  }

  private var ownYear: Int? {
    let wanted = reading.years.filter { year in
      if isOfBaseline(year) { return false }
      switch year.role {
      case .target, .period, .vision: return true
      default: return false
      }
    }
    let before = wanted.last { $0.tokens.upperBound <= mention.tokens.lowerBound }
    let after = wanted.first { $0.tokens.lowerBound >= mention.end }
    if let before, let after {
      let near = mention.start - before.tokens.upperBound
      return near <= 6 || after.tokens.lowerBound - mention.end > 12 ? before.year : after.year
    }
    return (before ?? after)?.year
  }

  private func setYear(_ target: inout ProposedTarget) {
    let isTask =
      switch context.section {
      case .tasks, .implementation: true
      default: false
      }
    if let year = ownYear {
      target.year = year
    } else if holdsYearly {
      target.year = nil
      target.periodStart = context.period?.lowerBound ?? head.period?.lowerBound ?? head.year
      target.periodEnd = context.period?.upperBound ?? context.year ?? head.horizon
      return
    } else if let year = carriedYear {
      target.year = year
    } else if let year = context.year {
      target.year = year
      target.doubts.append(.yearFromHeading)
    } else if isTask {
      target.periodStart = head.period?.lowerBound ?? head.year
      target.periodEnd = head.horizon
      target.doubts.append(.yearFromTitle)
      return
    } else {
      target.year = head.horizon
      target.doubts.append(.yearFromTitle)
    }
    setPeriod(&target)
  }

  private func setPeriod(_ target: inout ProposedTarget) {
    switch target.kind {
    case "annual_change":
      let period = ownPeriod ?? carriedPeriod ?? head.period
      if let period, period.upperBound == target.year {
        target.periodStart = period.lowerBound
        target.periodEnd = period.upperBound
      }
    case "cumulative_over_period":
      target.periodStart = (ownPeriod ?? carriedPeriod)?.lowerBound
      target.periodEnd = target.year
    default:
      if let period = ownPeriod {
        target.periodStart = period.lowerBound
        target.periodEnd = period.upperBound
      } else if target.unit.hasSuffix("/year") || target.unit.hasSuffix("per year"),
        let period = carriedPeriod
      {
        target.periodStart = period.lowerBound
        target.periodEnd = period.upperBound
      }
    }
  }

  // MARK: - Comparator and direction

  private func setComparator(_ target: inout ProposedTarget) {
    let sense = Sense(
      name: reading.name, tokens: tokens, claim: reading.claim, mention: mention,
      kind: target.kind)
    sense.apply(to: &target)
  }

  private func setDoubts(_ target: inout ProposedTarget) {
    if reading.isElided { target.doubts.append(.nameElided) }
    if target.unit.isEmpty { target.doubts.append(.noUnit) }
    if reading.name.count < 2 || reading.name.count > 60 { target.doubts.append(.nameUncertain) }
    switch context.section {
    case .targets, .vision: break
    default: target.doubts.append(.outsideTargets)
    }
    if let year = target.year, let horizon = head.horizon, year > horizon + 9 {
      target.doubts.append(.vision)
    }
    target.confidence = max(0.3, 0.98 - 0.08 * Double(target.doubts.count))
  }
}

/// The comparator and the direction of a row.
struct Sense {
  let name: [Token]
  let tokens: [Token]
  let claim: Range<Int>
  let mention: Mention
  let kind: String

  func apply(to target: inout ProposedTarget) {
    let isRank = target.unit == "rank"
    var falls = isRank || DirectionLexicon.falls(name) && kind == "level"
    if mention.baseline != nil || isReducedTo {
      falls = mention.baseline.map { $0 > mention.low } ?? true
    }
    if kind == "ratio_to_base_year" || kind == "relative_change" { falls = false }
    if kind == "annual_change" { falls = DirectionLexicon.falls(name) && !countsReduction }
    switch mention.comparator {
    case .below?, .atMost?: if kind == "level" || kind == "annual_change" { falls = true }
    case .above?, .atLeast?: if !isRank { falls = false }
    default: break
    }
    let comparator = mention.comparator ?? (falls ? .atMost : .atLeast)
    target.comparator = comparator.rawValue
    switch comparator {
    case .range:
      target.lower = mention.low
      target.upper = mention.high
    case .approx, .equal:
      target.lower = mention.low
      target.upper = mention.low
    case .above, .atLeast: target.lower = mention.low
    case .below, .atMost: target.upper = mention.low
    }
    if mention.high != nil, mention.comparator != .range {
      target.lower = mention.low
      target.upper = mention.high
    }
    target.direction = falls ? "decrease" : "increase"
    if maintains {
      target.direction = "maintain"
      if mention.comparator == nil, target.unit == "children per woman" {
        target.comparator = "="
        target.lower = mention.low
        target.upper = mention.low
      }
    }
    if target.unit == "%" || target.unit == "%/year" && false {
      target.lowerBound = 0
      target.upperBound = kind == "level" ? 100 : nil
    } else if kind == "level" {
      target.lowerBound = 0
    }
  }

  private var maintains: Bool {
    let range = claim.lowerBound..<mention.tokens.lowerBound
    guard kind != "annual_change" else { return false }
    return zip(tokens[range], tokens[range].dropFirst()).contains {
      $0.text == "duy" && $1.text == "trì"
    } || name.last?.text == "trì"
  }

  private var countsReduction: Bool {
    mention.change == .fall || name.prefix(2).contains { $0.text == "giảm" }
  }

  private var isReducedTo: Bool {
    let range = max(claim.lowerBound, mention.start - 3)..<mention.start
    return tokens[range].contains { $0.text == "xuống" || $0.text == "còn" }
      && tokens[claim.lowerBound..<mention.start].contains { $0.text == "giảm" || $0.text == "còn" }
  }
}

extension NameCleaner {
  /// A claim without the signs and small words at its ends.
  static func trimQuote(_ tokens: [Token], _ range: Range<Int>) -> Range<Int> {
    var start = range.lowerBound
    var end = range.upperBound
    while start < end, tokens[start].kind == .symbol || ["và", "and"].contains(tokens[start].text) {
      if tokens[start].isSymbol("\"") || ComparatorLexicon.before.match(tokens, at: start) != nil {
        break
      }
      start += 1
    }
    while end > start,
      [",", ";", ":", ".", "(", "-"].contains(tokens[end - 1].text)
        || ["và", "and"].contains(tokens[end - 1].text)
    {
      end -= 1
    }
    return start..<end
  }
}
