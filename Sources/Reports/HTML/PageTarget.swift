import Assessment
import Forecasting
import Plans
import TimeSeries

/// One target as the page shows it.
struct PageTarget {
  private let assessment: TargetAssessment
  private let report: PlanReport
  private let comparison: ScenarioComparison?

  private var target: Target { assessment.target }

  init(_ assessment: TargetAssessment, report: PlanReport, comparison: ScenarioComparison?) {
    self.assessment = assessment
    self.comparison = comparison
    self.report = report
  }

  /// The target, its numbers, and its sentences.
  ///
  /// - Parameter agency: The name that its lead agency goes by in the report.
  func json(
    _ texts: inout TextPool, series: Int?, places: [(String, Int)],
    agency: String
  ) -> JSONValue {
    var members: [(String, JSONValue)] = [
      ("id", .string(target.id.inert)),
      ("n", texts.place(texts.said { TargetText(target, in: $0).title })),
      ("ar", texts.place(target.areaName ?? target.areaCode)),
      ("c", .integer(ProgressClass.allCases.firstIndex(of: assessment.progressClass) ?? 0)),
      ("g", texts.pattern { TargetText(target, in: $0).short.inert }),
      ("gl", texts.pattern { TargetText(target, in: $0).long.inert }),
      ("y", .optional(target.decisionYear)),
      ("u", texts.place(texts.said { UnitText.short(target.unit, in: $0) })),
      ("ev", .string(assessment.evidence.rawValue)),
      ("p", .optional(assessment.probability)),
      ("out", .optional(assessment.outcome)),
      ("last", last),
      ("md", prediction),
      ("s", .optional(series)),
      ("q", question),
      ("j", judge),
      ("own", assessment.outcomes.map { PageNodes($0).json } ?? .null),
      ("dv", .optional(assessment.baseValue)),
      ("path", path),
      ("reach", reach),
      ("b", bounds),
      ("goal", assessment.status == .projected ? .null : .optional(target.value)),
      ("rc", .optional(assessment.recentPerYear)),
      ("src", source(&texts)),
      ("dbt", target.isDoubtful ? .bool(true) : .null),
      ("qt", texts.place(target.quote)),
      ("loc", texts.place(target.locator)),
      ("an", target.leadAgency == agency ? .null : texts.place(target.leadAgency)),
      ("sc", comparison?.pageValue(of: target.id) ?? .null),
    ]
    members += places.map { ($0, .integer($1)) }
    members += Self.furtherFields.map { field in
      (
        field.name,
        field.pageValue(of: assessment, &texts) { FieldContext(target, plans: plans, in: $0) }
      )
    }
    members += sentences(&texts)
    return .object(members.filter { !$0.1.isNothing })
  }

  /// The columns of the table whose values are not among the members that the script reads anyway.
  static let furtherFields = TargetAssessment.pageFields.filter {
    $0.name == $0.display?.page.member
  }

  private var plans: [String: PlanInfo] {
    Dictionary(report.plans.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  private var last: JSONValue {
    guard let value = assessment.lastValue, let year = assessment.lastYear else { return .null }
    return .array([.number(value), .integer(year)])
  }

  /// Median and the ends of the 80 and the 95 % interval.
  private var prediction: JSONValue {
    guard let prediction = assessment.prediction else { return .null }
    return .array(
      [
        prediction.median, prediction.lower80, prediction.upper80, prediction.lower95,
        prediction.upper95,
      ].map { .number($0.inSixDigits) })
  }

  /// Where its observations come from, in a line below the chart.
  private func source(_ texts: inout TextPool) -> JSONValue {
    let titles = report.sourceTitles(of: assessment)
    guard !titles.isEmpty else { return .null }
    return texts.place(texts.pattern { (ChartText.source(of: titles, in: $0) ?? "").inert })
  }

  /// How the target is printed: comparator, ends, printed step; then base and years of the pace
  /// needed, and that pace as judged.
  private var question: JSONValue {
    guard assessment.status == .projected, let comparator = target.comparator else { return .null }
    return .array([
      .string(comparator.rawValue), .optional(target.lower), .optional(target.upper),
      .number(target.printedStep), .optional(paceBase.value), .optional(paceBase.years),
      .optional(assessment.requiredPerYear),
    ])
  }

  /// The limits that another number would have: the number, the offsets of both limits, whether they
  /// are strict, and where each is eased.
  private var judge: JSONValue {
    guard assessment.status == .projected,
      let rule = AttainmentRule(of: target, tolerance: report.tolerance)
    else { return .null }
    func easing(_ easing: AttainmentRule.Easing?) -> JSONValue {
      guard let easing else { return .null }
      return .array([
        .number(easing.numbers.lowerBound), .number(easing.numbers.upperBound),
        .number(easing.limit),
      ])
    }
    return .array([
      .number(rule.number), .optional(rule.lowerOffset), .optional(rule.upperOffset),
      .integer(rule.isStrict ? 1 : 0), rule.lowerOffset == nil ? .null : easing(rule.lowerEasing),
      rule.upperOffset == nil ? .null : easing(rule.upperEasing),
    ])
  }

  /// The pace needed is (number − value) / years; for changes a year it is the number itself.
  private var paceBase: (value: Double?, years: Int?) {
    guard let lastYear = assessment.lastYear, let last = assessment.lastValue,
      let year = target.decisionYear
    else { return (nil, nil) }
    switch target.kind {
    case .annualChange: return (0, 1)
    case .cumulative:
      let sum = assessment.pace?.accumulation
      return (sum?.done, sum?.years)
    case .ratioToBaseYear: return (assessment.baseValue.map { last / $0 }, year - lastYear)
    default: return (last, year - lastYear)
    }
  }

  private var bounds: JSONValue {
    let bounds = target.bounds
    return bounds == .none ? .null : .array([.optional(bounds.lower), .optional(bounds.upper)])
  }

  private var path: JSONValue {
    guard let path = assessment.pace?.straightPath else { return .null }
    return .array([.integer(path.baseYear), .number(path.baseValue)])
  }

  private var reach: JSONValue {
    guard let reach = assessment.pace?.reach else { return .null }
    return .array([
      .optional(reach.earliest), .optional(reach.median), .optional(reach.latest),
      .integer(reach.horizon), .bool(reach.isReached),
    ])
  }

  // MARK: - Sentences

  private func sentences(_ texts: inout TextPool) -> [(String, JSONValue)] {
    func card(_ language: Language) -> CardSentences {
      CardSentences(assessment: assessment, tolerance: report.tolerance, language: language)
    }
    var members: [(String, JSONValue)] = [
      ("st", texts.places { card($0).standing + card($0).trend + card($0).change }),
      ("w", texts.places { card($0).reasons }),
      ("fi", texts.places { card($0).findings }),
      ("po", texts.places { card($0).passedOver }),
      ("mo", texts.places { card($0).method }),
    ]
    if let explanation = assessment.explanation {
      func told(_ language: Language) -> ExplanationSentences {
        ExplanationSentences(explanation: explanation, language: language)
      }
      members += [
        ("dr", texts.places { told($0).driverTexts }),
        ("dl", .array(explanation.drivers.prefix(3).map { .number($0.logOdds.inSixDigits) })),
        ("co", texts.places { language in [told(language).comparableShare].compactMap { $0 } }),
        ("cr", texts.places { language in explanation.reached.map(told(language).name) }),
        ("cm", texts.places { language in explanation.missed.map(told(language).name) }),
      ]
    }
    members.append(("ru", rules(&texts)))
    return members
  }

  /// For each rule its word with a sign of how it stands, and its number; nothing where no rule says
  /// anything but that there is no observation.
  private func rules(_ texts: inout TextPool) -> JSONValue {
    guard assessment.verdicts.contains(where: { $0.progressClass != nil }) else { return .null }
    func tables(_ language: Language) -> RuleTables {
      RuleTables(
        rules: report.rules, review: report.review, assessments: [assessment], language: language)
    }
    return .array(
      report.rules.map { rule in
        let verdict = assessment.verdict(of: rule)
        let standing = verdict.progressClass.map {
          RuleVerdict.Class.Standing.allCases.firstIndex(of: $0.standing) ?? 0
        }
        let word = texts.place(
          texts.said { language in
            verdict.progressClass?.words[language] ?? verdict.note?.sentence(in: language) ?? ""
          })
        let number = texts.pattern { language in
          verdict.numbers.first.map { tables(language).number($0, of: assessment).inert } ?? ""
        }
        return .array([.optional(standing), word, number])
      })
  }
}

extension JSONValue {
  /// Whether the member can be left out.
  fileprivate var isNothing: Bool {
    switch self {
    case .null: true
    case .array(let items): items.isEmpty
    default: false
    }
  }
}

/// One series as the page draws it.
struct PageSeries {
  private let series: SeriesReport
  private let sources: [String: SourceInfo]

  init(_ series: SeriesReport, report: PlanReport) {
    self.series = series
    sources = Dictionary(report.sources.map { ($0.id, $0) }) { first, _ in first }
  }

  /// Observations with their source and definition, findings, and the nodes of each year.
  func json(_ texts: inout TextPool) -> JSONValue {
    var observations: [JSONValue] = []
    for one in series.series.observations { observations.append(json(one, &texts)) }
    var weak: [JSONValue] = []
    for one in series.weakValues { weak.append(json(one, &texts)) }
    return .object([
      ("id", .string(series.series.id.inert)),
      ("d", texts.place(series.definition)),
      ("o", .array(observations)),
      ("w", .array(weak)),
      ("f", findings(&texts)),
      (
        "fc",
        .array(
          series.forecast.map { .array([.integer($0.year), PageNodes($0.distribution).json]) })
      ),
    ])
  }

  /// Year, value, source, definition, note.
  private func json(_ one: Observation, _ texts: inout TextPool) -> JSONValue {
    var values: [JSONValue] = [
      .integer(one.year), .number(one.value), texts.place(source(one.sourceID)),
      texts.place(one.definition), texts.place(one.note),
    ]
    while case .null? = values.last { values.removeLast() }
    return .array(values)
  }

  private func source(_ id: String?) -> String? {
    guard let id else { return nil }
    guard let source = sources[id] else { return id }
    let parts = [source.title, source.publisher, source.locator].compactMap { $0 }
    return parts.isEmpty ? id : parts.joined(separator: " – ")
  }

  private func findings(_ texts: inout TextPool) -> JSONValue {
    texts.places { language in
      series.findings.map { finding in
        let advice = finding.advice(in: language).map { " → " + $0 + "." } ?? ""
        return finding.sentence(in: language) + "." + advice
      }
    }
  }
}
