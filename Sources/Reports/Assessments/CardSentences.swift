import Assessment
import Forecasting
import Plans

/// The sentences of a target card.
struct CardSentences {
  let assessment: TargetAssessment
  let tolerance: AttainmentSet.Tolerance
  let language: Language

  private var text: TargetText { TargetText(assessment.target, in: language) }
  private var numbers: NumberText { NumberText(language) }

  /// The answer in one sentence.
  var verdict: String {
    let progressClass = assessment.progressClass
    if let probability = assessment.probability, let likelihood = assessment.likelihood {
      var arguments = [
        "symbol": progressClass.symbol, "probability": numbers.probability(probability),
        "likelihood": likelihood.words[language],
      ]
      let word = progressClass.words[language]
      if word != likelihood.words[language] { arguments["class"] = word }
      return PhraseText.likelihood.text(language, arguments)
    }
    return PhraseText.statusOnly.text(
      language,
      ["symbol": progressClass.symbol, "status": assessment.status.words[language]])
  }

  /// The last value, and the outcome where there is one.
  var standing: [String] {
    var sentences: [String] = []
    if let value = assessment.lastValue, let year = assessment.lastYear {
      // The outcome of the target year is not told twice.
      if assessment.outcome == value, year == assessment.target.decisionYear {
        return outcome(value, year)
      }
      sentences.append(
        PhraseText.lastValue.text(
          language, ["value": text.observed(value), "year": String(year)]))
    } else {
      sentences.append(PhraseText.noLastValue.text(language))
    }
    if let outcome = assessment.outcome, let year = assessment.target.decisionYear {
      sentences += self.outcome(outcome, year)
    } else if isThereAlready {
      sentences.append(PhraseText.alreadyThere.text(language))
    }
    return sentences
  }

  private func outcome(_ value: Double, _ year: Int) -> [String] {
    [
      PhraseText.outcomeValue.text(
        language,
        [
          "value": text.observed(value), "year": String(year),
          "verdict": assessment.status.words[language],
        ])
    ]
  }

  /// The recent pace and the projection.
  var trend: [String] {
    guard assessment.lastValue != nil else { return [] }
    var sentences: [String] = []
    if let recent = assessment.recentPerYear {
      sentences.append(
        PhraseText.recentPace.text(language, ["recent": text.changeWithUnit(recent)]))
    } else if assessment.status == .projected {
      sentences.append(PhraseText.noRecentPace.text(language))
    }
    if let prediction = assessment.prediction, let year = assessment.target.decisionYear {
      sentences.append(
        PhraseText.projection.text(
          language,
          [
            "year": String(year), "median": text.estimate(prediction.median),
            "lower80": text.bareEstimate(prediction.lower80),
            "upper80": endOfRange(prediction.upper80),
            "lower95": text.bareEstimate(prediction.lower95),
            "upper95": endOfRange(prediction.upper95),
          ]))
    }
    return sentences
  }

  /// The upper end of a range; a long unit stands once in the sentence, at the median.
  private func endOfRange(_ value: Double) -> String {
    text.isPercentage ? text.estimate(value) : text.bareEstimate(value)
  }

  /// The pace that would be needed against the recent one.
  var change: [String] {
    guard assessment.status == .projected, let needed = assessment.requiredPerYear,
      let comparator = assessment.target.comparator
    else { return [] }
    if isThereAlready {
      guard comparator != .equal, comparator != .approximately else { return [] }
      return [PhraseText.mayFallBack.text(language, ["needed": text.changeWithUnit(needed)])]
    }
    var sentences = [
      PhraseText.neededPace.text(language, ["needed": text.changeWithUnit(needed)])
    ]
    guard let recent = assessment.recentPerYear else { return sentences }
    let arguments = ["recent": text.changeWithUnit(recent)]
    // Below a twentieth of what is needed a multiple would say nothing.
    if recent.magnitude < needed.magnitude / 20 {
      sentences.append(PhraseText.paceFromStandstill.text(language))
    } else if (recent < 0) != (needed < 0) {
      sentences.append(PhraseText.paceReverses.text(language, arguments))
    } else if recent.magnitude >= needed.magnitude {
      sentences.append(PhraseText.paceSuffices.text(language, arguments))
    } else {
      let times = numbers.fixed(needed / recent, decimals: 1)
      sentences.append(
        PhraseText.neededTimes.text(
          language, arguments.merging(["times": times]) { first, _ in first }))
    }
    return sentences
  }

  /// Reasons, series, model and evidence.
  var why: [String] {
    var sentences = reasons + method
    if let explanation = assessment.explanation {
      sentences += ExplanationSentences(explanation: explanation, language: language).all
    }
    return sentences
  }

  /// Why the result is what it is, or why there is none.
  var reasons: [String] {
    assessment.reasons.map {
      $0.sentence(in: language, naming: ["indicator": "“\(text.title)”"]) + "."
    }
  }

  /// Series, model and evidence.
  var method: [String] {
    var sentences: [String] = []
    if let series = assessment.seriesID, text.isNamed {
      sentences.append(PhraseText.seriesUsed.text(language, ["series": series]))
    }
    if let parent = assessment.relativeSeriesIDs.first, assessment.seriesID != nil {
      let others = assessment.relativeSeriesIDs.count - 1
      sentences.append(
        PhraseText.relativeUsed.text(
          language,
          ["series": parent].merging(others > 0 ? ["count": numbers.count(others)] : [:]) {
            first, _ in first
          }))
    }
    sentences += SourceOffsetText(assessment, in: language).sentences
    if let model = assessment.modelName {
      var arguments = ["model": model]
      if let short = assessment.modelShortName, short != model {
        arguments["short"] = ModelText.name(short, in: language)
      }
      sentences.append(PhraseText.modelUsed.text(language, arguments))
    }
    let grade = assessment.evidence
    if assessment.status == .projected {
      sentences.append(
        PhraseText.evidence.text(
          language, ["grade": grade.rawValue, "meaning": grade.words[language]]))
    }
    return sentences
  }

  /// The series that were not used, each with its cause.
  var passedOver: [String] {
    assessment.seriesPassedOver.map {
      PhraseText.passedOver.text(
        language, ["series": $0.seriesID, "cause": $0.cause.sentence(in: language)])
    }
  }

  /// What else should be known.
  var findings: [String] {
    assessment.findings.map { finding in
      let advice = finding.advice(in: language).map { " → " + $0 + "." } ?? ""
      return finding.sentence(in: language, naming: ["area_code": text.area]) + "." + advice
    }
  }

  /// Whether the last value would reach the target if it were the outcome.
  private var isThereAlready: Bool {
    guard let last = assessment.lastValue, assessment.target.kind == .level,
      let set = AttainmentSet(of: assessment.target, tolerance: tolerance)
    else { return false }
    return set.contains(last)
  }
}

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
    return [PhraseText.drivers.text(language, ["drivers": driverTexts.joined(separator: "; ")])]
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
    let phrase: PhraseText =
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
      (PhraseText.casesReached, explanation.reached), (.casesMissed, explanation.missed),
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
    return PhraseText.comparableCase.text(
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
  fileprivate var phrase: PhraseText {
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

/// How far joined sources lie apart, as text in one language.
struct SourceOffsetText {
  private let assessment: TargetAssessment
  private let language: Language
  private let text: TargetText

  init(_ assessment: TargetAssessment, in language: Language) {
    self.assessment = assessment
    self.language = language
    text = TargetText(assessment.target, in: language)
  }

  /// One sentence for each further source.
  var sentences: [String] {
    assessment.sourceOffsets.map { offset in
      JoiningText.offset.text(
        language,
        [
          "source": offset.seriesID, "years": years(offset),
          "difference": text.changeWithUnit(offset.difference),
          "lower": text.change(offset.interval.lowerBound),
          "upper": text.change(offset.interval.upperBound),
        ])
    }
  }

  private func years(_ offset: SourceOffset) -> String {
    offset.years.count == 1
      ? "\(offset.years.lowerBound)" : "\(offset.years.lowerBound)–\(offset.years.upperBound)"
  }

  /// The table of all targets that several sources stand behind, or `nil` where there is none.
  static func section(of assessments: [TargetAssessment], in language: Language) -> Document.Block?
  {
    let joined = assessments.filter { !$0.sourceOffsets.isEmpty }
    guard !joined.isEmpty else { return nil }
    let rows = joined.flatMap { assessment in
      let own = SourceOffsetText(assessment, in: language)
      return assessment.sourceOffsets.map { offset -> [Table.Cell] in
        [
          .init(own.text.title), .init(own.text.area), .init(own.text.short),
          .init(assessment.seriesID ?? ""), .init(offset.seriesID), .init(own.years(offset)),
          .init(NumberText(language).count(offset.count)),
          .init(own.text.changeWithUnit(offset.difference)),
          .init(
            own.text.change(offset.interval.lowerBound) + " … "
              + own.text.change(offset.interval.upperBound)),
        ]
      }
    }
    let table = Table(
      columns: [
        .init(LabelText.indicator[language], .leading, .truncated),
        .init(LabelText.area[language], .leading, .detail, foldedTitle: ""),
        .init(LabelText.target[language], .leading, .wrapped),
        .init(JoiningText.ownSource[language], .leading, .detail),
        .init(JoiningText.furtherSource[language], .leading, .wrapped),
        .init(LabelText.years[language]),
        .init(LabelText.points[language], .trailing),
        .init(JoiningText.offsetTitle[language], .trailing),
        .init(LabelText.range80[language], .trailing, .detail),
      ], rows: rows)
    return .section(
      title: JoiningText.joinedTitle[language],
      blocks: [.table(table), .footnote(JoiningText.joinedNote[language])])
  }
}
