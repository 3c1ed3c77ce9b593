import Forecasting

/// What a probability rests on, in sentences.
struct ExplanationSentences {
  let explanation: ProbabilityExplanation
  let language: Language

  /// How many parts are told.
  private static let drivers = 3

  private var numbers: NumberText { NumberText(language) }

  /// What moved the probability most, and what comparable cases did.
  var all: [String] { drivers + comparable }

  private var drivers: [String] {
    guard !explanation.drivers.isEmpty else { return [] }
    return [Phrase.drivers.text(language, ["drivers": driverTexts.joined(separator: "; ")])]
  }

  /// The parts that moved the probability most, one clause each.
  var driverTexts: [String] {
    explanation.drivers.prefix(Self.drivers).map { driver in
      driver.kind.phrase.text(
        language,
        [
          "count": driver.caseCount.map(numbers.count) ?? "",
          "without": numbers.probability(driver.probabilityWithout),
        ])
    }
  }

  /// How many countries were in a comparable position, and how many of them moved far enough.
  var comparableShare: String? {
    guard explanation.comparableCount > 0 else { return nil }
    let phrase: Phrase =
      explanation.siblingGroup == nil ? .comparableShare : .comparableAreas
    return phrase.text(
      language,
      [
        "count": numbers.count(explanation.comparableCount),
        "reached": numbers.count(explanation.reachedCount),
        "years": numbers.count(explanation.horizon),
      ])
  }

  private var comparable: [String] {
    guard let comparableShare else { return [] }
    var sentences = [comparableShare]
    for (phrase, cases) in [
      (Phrase.casesReached, explanation.reached), (.casesMissed, explanation.missed),
    ] where !cases.isEmpty {
      sentences.append(
        phrase.text(language, ["cases": cases.map(name).joined(separator: "; ")]))
    }
    return sentences
  }

  /// A case by its country, years and values.
  func name(_ one: ComparableCase) -> String {
    // Cases of several indicators tell theirs.
    let indicators = Set((explanation.reached + explanation.missed).map(\.indicator))
    return Phrase.comparableCase.text(
      language,
      [
        "indicator": indicators.count > 1 ? one.indicator : "",
        "country": CountryNames.name(one.country, in: language),
        "from_year": String(one.fromYear), "to_year": String(one.toYear),
        "from": numbers.significant(one.from, 3), "to": numbers.significant(one.to, 3),
      ])
  }
}

extension ProbabilityExplanation.Driver.Kind {
  fileprivate var phrase: Phrase {
    switch self {
    case .sameIndicator: .driverSameIndicator
    case .kindred: .driverKindred
    case .siblings: .driverSiblings
    case .ownHistory: .driverOwnHistory
    case .slowdown: .driverSlowdown
    case .bound: .driverBound
    case .relative: .driverRelative
    }
  }
}
