import Plans

/// A target, its values and its names as text in one language.
struct TargetText {
  let target: Target
  let language: Language

  private var numbers: NumberText { NumberText(language) }

  init(_ target: Target, in language: Language) {
    self.target = target
    self.language = language
  }

  /// The indicator as the plan names it, in the language where known.
  var title: String {
    let known = language.chosen(
      vietnamese: target.titleVietnamese, english: target.titleEnglish)
    let all = [known, target.indicator, target.seriesID, target.id]
    return all.lazy.compactMap { $0 }.first { !$0.isEmpty } ?? ""
  }

  /// Whether the target has a name to be told by, and not only a key.
  var isNamed: Bool {
    let names = [target.titleVietnamese, target.titleEnglish, target.indicator]
    return names.contains { !($0 ?? "").isEmpty }
  }

  /// The area by name, else by code.
  var area: String { target.areaName ?? target.areaCode ?? "" }

  /// Where the register found it: pages and lines in the words of the language, and of web addresses
  /// the hosts alone, which a table has room for.
  var place: String {
    PlaceText.short(target.locator ?? "", in: language)
  }

  /// Whether values of the target are percentages.
  var isPercentage: Bool { UnitText.isPercentage(target.unit) }

  /// The target in a few signs: `≥ 95 % in 2025`.
  var short: String {
    guard let comparator = target.comparator, target.value != nil else { return time.trimmed }
    let symbol = comparator.symbol
    return (symbol.isEmpty ? "" : symbol + "\u{A0}") + goal + time
  }

  /// The number with its comparator, without the year: `≥ 95 %`.
  var shortGoal: String {
    guard let symbol = target.comparator?.symbol, target.value != nil else { return "" }
    return (symbol.isEmpty ? "" : symbol + "\u{A0}") + goal
  }

  /// The target in words: `at least 95 % in 2025`.
  var long: String {
    guard let comparator = target.comparator, target.value != nil else { return title }
    return comparator.words[language] + " " + goal + time
  }

  /// A value of the target's quantity with its unit: observed, so with all its digits.
  func observed(_ value: Double) -> String { withUnit(numbers.observed(value)) }

  /// A computed value with its unit.
  func estimate(_ value: Double) -> String {
    withUnit(numbers.estimate(value, isPercentage: isPercentage))
  }

  /// A computed value without its unit.
  func bareEstimate(_ value: Double) -> String {
    numbers.estimate(value, isPercentage: isPercentage)
  }

  /// A change a year; in points where the values are percentages.
  func change(_ value: Double) -> String { numbers.change(value, isPercentage: isPercentage) }

  /// A change a year with its unit.
  func changeWithUnit(_ value: Double) -> String {
    if isPercentage {
      return change(value) + "\u{A0}" + PhraseText.points[language]
    }
    return withUnit(change(value))
  }

  /// The number or numbers of the target with their unit.
  private var goal: String {
    let value: String
    switch (target.comparator, target.lower, target.upper) {
    case (.range, let lower?, let upper?):
      value = numbers.range(numbers.exact(lower), numbers.exact(upper))
    default:
      value = numbers.exact(target.value ?? 0)
    }
    if target.kind == .ratioToBaseYear, let baseYear = target.baseYear {
      return PhraseText.inBaseYears.text(language, ["value": value, "year": String(baseYear)])
        .joinedByNoBreakSpaces
    }
    return withUnit(value)
  }

  /// When it has to hold, with a space in front.
  private var time: String {
    let phrase: PhraseText
    if let start = target.periodStart, let end = target.periodEnd ?? target.year, start != end {
      if target.kind == .cumulative {
        phrase = .inPeriodSum
      } else if target.kind == .annualChange {
        phrase = .inPeriodYearly
      } else {
        phrase = target.holdsEveryYear ? .inPeriodEvery : .inPeriodMean
      }
      return phrase.text(language, ["start": String(start), "end": String(end)])
    }
    guard let year = target.decisionYear else { return "" }
    // “80 năm năm 2030” would say the word twice in a row.
    let isInYears =
      UnitText.short(target.unit, in: language) == UnitText.name("years", in: language)
    return (isInYears ? PhraseText.yearsInYear : .inYear).text(language, ["year": String(year)])
  }

  private func withUnit(_ number: String) -> String {
    let unit = UnitText.short(target.unit, in: language)
    if unit.isEmpty || target.kind == .ratioToBaseYear { return number }
    if unit == "%" { return numbers.percent(number) }
    return number + "\u{A0}" + unit
  }
}

extension String {
  /// The text without spaces around it.
  fileprivate var trimmed: String {
    String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }

  /// The text with no-break spaces instead of spaces.
  var joinedByNoBreakSpaces: String { String(map { $0 == " " ? "\u{A0}" : $0 }) }
}

/// Several target ids in a short form.
struct TargetPattern {
  /// The ids where they are three at most; else their common form with `*` for the one word between
  /// hyphens in which they differ; else the first and how many more there are.
  let text: String

  init(_ ids: [String]) {
    let parts = ids.map { $0.split(separator: "-", omittingEmptySubsequences: false) }
    guard ids.count > 3, let first = parts.first else {
      text = ids.joined(separator: ", ")
      return
    }
    let differing =
      Set(parts.map(\.count)).count == 1
      ? first.indices.filter { place in parts.contains { $0[place] != first[place] } } : []
    if differing.count == 1 {
      text = first.indices.map { $0 == differing[0] ? "*" : String(first[$0]) }
        .joined(separator: "-")
    } else {
      text = "\(ids[0]) +\(ids.count - 1)"
    }
  }
}
