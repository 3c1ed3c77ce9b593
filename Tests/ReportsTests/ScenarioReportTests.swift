import Plans
import Testing
import TimeSeries

@testable import Assessment
@testable import Reports
@testable import Scenarios

@Suite("Reports of scenarios")
struct ScenarioReportTests {
  @Test("On a terminal", arguments: Language.allCases, [80, 200])
  func table(language: Language, width: Int) throws {
    let text = try ScenarioFixtures.report().render(
      as: .table, style: RenderStyle(language: language, width: width))
    for line in text.split(separator: "\n") {
      #expect(String(line).displayWidth <= width, "\(line)")
    }
    expectGolden(text, "scenario-\(language)-\(width).txt")
  }

  @Test("As Markdown", arguments: Language.allCases)
  func markdown(language: Language) throws {
    expectGolden(
      try ScenarioFixtures.report().render(as: .md, style: RenderStyle(language: language)),
      "scenario-\(language).md")
  }

  @Test("Machine forms do not depend on the language", arguments: Language.allCases)
  func machineForms(language: Language) throws {
    let style = RenderStyle(language: language)
    let report = try ScenarioFixtures.report()
    expectGolden(report.render(as: .csv, style: style), "scenario.csv")
    expectGolden(report.render(as: .json, style: style), "scenario.json")
  }

  @Test("One row for each target and scenario, with as many fields as columns")
  func rows() throws {
    let lines = try ScenarioFixtures.report().csv().split(separator: "\n")
    let (scenarios, targets) = try (
      ScenarioFixtures.scenarios().count, ScenarioFixtures.assessments.count
    )
    #expect(lines.count == 1 + scenarios * targets)
    #expect(lines[0].hasPrefix("scenario,target_id,") && lines[0].hasSuffix(",plan_id,area,reason"))
  }

  @Test("Every code has its words in both languages")
  func words() {
    #expect(Set(Impossibility.all.map(\.rawValue)) == Set(Messages.impossibilities.keys))
    #expect(Set(Swing.Factor.all.map(\.rawValue)) == Set(Messages.swingFactors.keys))
    let pairs =
      [Messages.scenarioNotes, Messages.impossibilities, Messages.swingFactors]
      .flatMap(\.all)
    for words in pairs { #expect(!words.vi.isEmpty && !words.en.isEmpty && words.vi != words.en) }
  }

  @Test("Both languages name the same arguments, and every error says what to do")
  func languagesAgree() {
    for text in ScenarioText.allCases { expectAgreement(text.words, "\(text)") }
    let groups = [
      Messages.scenarioErrors, Messages.scenarioFileErrors, Messages.scenarioRunErrors,
    ]
    for (code, message) in groups.flatMap(\.messages) {
      expectAgreement(message.sentence, code)
      if let advice = message.advice {
        expectAgreement(advice, code)
      } else {
        Issue.record("\(code) does not say what to do")
      }
    }
  }

  private func expectAgreement(_ words: Words, _ code: String) {
    #expect(!words.vi.isEmpty && !words.en.isEmpty, "\(code) lacks a language")
    let (vi, en) = (Template(words.vi).argumentNames, Template(words.en).argumentNames)
    #expect(vi == en, "\(code): \(vi) and \(en)")
  }
}

/// Results as `khathi scenario` gives them, made by hand.
enum ScenarioFixtures {
  static func scenarios() throws -> [Scenario] {
    let insurance = Measure.Selector(indicators: ["health_insurance_coverage_pct"])
    let province = Measure.Selector(areas: ["VN-36"])
    let scenarios = try [
      Scenario(
        name: "outreach", titleVietnamese: "Vận động tham gia", titleEnglish: "More are won",
        measures: [
          Measure(
            selector: insurance,
            effect: .pace(
              PaceChange(.added(.fixed(0.4)), span: YearSpan(from: 2026, until: 2030)))),
          Measure(
            selector: insurance,
            effect: .capacity(
              CapacityLimit(
                rise: 20_000, denominator: Denominator(level: 600_000, year: 2024),
                span: YearSpan(from: 2026)))),
        ]),
      Scenario(
        name: "strong", inherits: "outreach",
        measures: [
          Measure(
            titleVietnamese: "Hỗ trợ tiền đóng", titleEnglish: "Subsidy", selector: province,
            effect: .programme(
              Programme(
                size: Effect.Size(.pert(lower: 0.5, mode: 1.5, upper: 3)), start: 2026, ramp: 3,
                delay: Effect.Size(.uniform(lower: 0, upper: 1)), probability: 0.9)),
            variesBySeries: true)
        ]),
      Scenario(
        name: "downturn", titleVietnamese: "Suy giảm năm 2027", titleEnglish: "Downturn in 2027",
        measures: [
          Measure(
            effect: .shock(
              Shock(
                size: .fixed(-0.1), basis: .share, year: 2027, recovery: .halfLife(years: 1.5),
                probability: 0.3))),
          Measure(effect: .pace(PaceChange(.factor(.fixed(0.7)), span: YearSpan(from: 2027)))),
          Measure(effect: .limit(LevelLimit(lower: 2, upper: 99, span: YearSpan(from: 1000)))),
          Measure(
            effect: .shock(Shock(size: .fixed(3), year: 2028, recovery: .linear(years: 4)))),
        ]),
    ]
    return try ScenarioSet(scenarios).scenarios
  }

  static let assessments: [TargetAssessment] = [
    Fixtures.insurance, Fixtures.clinics, Fixtures.grdp, Fixtures.assessments[1],
    Fixtures.assessments[5],
  ]

  /// What becomes of each target under each scenario: probability, difference, move of the median.
  private static let changes: [[(Double, Double, Double)?]] = [
    [(0.724, 0, 0), (0.081, 0, 0), (0.5, 0, 0), nil, nil],
    [(0.801, 0.077, 0.4), (0.081, 0, 0), (0.5, 0, 0), nil, nil],
    [(0.8953, 0.1713, 1.26), (0.081, 0, 0), (0.5, 0, 0), nil, nil],
    [(0.6604, -0.0636, -0.2), (0.0612, -0.0198, -0.31), (0.5, 0, 0), nil, nil],
  ]

  private static func outcomes(_ scenarios: [Scenario]) -> [[ScenarioOutcome]] {
    changes.enumerated().map { index, list in
      list.enumerated().map { position, change in
        outcome(scenarios[index], assessments[position], change, isOpen: position != 2)
      }
    }
  }

  private static func outcome(
    _ scenario: Scenario, _ assessment: TargetAssessment, _ change: (Double, Double, Double)?,
    isOpen: Bool
  ) -> ScenarioOutcome {
    guard let (probability, difference, move) = change, let own = assessment.prediction else {
      return ScenarioOutcome(
        scenario: scenario.name, targetID: assessment.target.id, status: assessment.status,
        probability: nil, difference: nil, differenceError: nil, prediction: nil,
        shortfall: nil, reach: nil, measures: [], notes: [.notProjected])
    }
    return ScenarioOutcome(
      scenario: scenario.name, targetID: assessment.target.id, status: assessment.status,
      probability: probability, difference: difference,
      differenceError: difference == 0 ? 0 : 0.0041,
      prediction: PredictionSummary(
        median: own.median + move, lower80: own.lower80 + move, upper80: own.upper80 + move,
        lower95: own.lower95 + move, upper95: own.upper95 + move),
      shortfall: Shortfall(mean: 1.25, median: 1, missedShare: 1 - probability),
      reach: ReachYear(
        isReached: false, median: 2026, earliest: 2025, latest: difference < 0 ? nil : 2031,
        horizon: 2040),
      measures: difference == 0 ? [] : scenario.measures.compactMap(\.id),
      notes: isOpen ? [] : [.yearNotAhead])
  }

  private static func goals() throws -> [GoalAnswers] {
    let point = { (effort: Double, probability: Double, median: Double) in
      EffortAnswer.Point(
        effort: effort, probability: probability, probabilityError: 0.004, median: median)
    }
    var spending = GoalAnswers(
      title: DataName(vietnamese: "Bao nhiêu là đủ?", english: "How much is enough?"), wanted: 0.8,
      lever: try Lever(.pace(span: YearSpan(from: 2026, until: 2030)), largest: 2),
      scenario: "outreach", targets: [0, 1, 3],
      answers: [
        EffortAnswer(
          targetID: "nt-hi-2025", wanted: 0.8, start: point(0, 0.724, 95.41),
          enough: point(0.3144, 0.8, 95.8), effortError: 0.021, impossibility: nil, best: nil,
          sign: 1),
        EffortAnswer(
          targetID: "nt-beds-2025", wanted: 0.8, start: point(0, 0.081, 28.9), enough: nil,
          effortError: nil, impossibility: .effortLimited, best: point(2, 0.41, 31.2), sign: 1),
        EffortAnswer(
          targetID: "nt-water-2024", wanted: 0.8, start: nil, enough: nil, effortError: nil,
          impossibility: .yearNotAhead, best: nil, sign: 1),
      ])
    spending.budget = BudgetAnswer(
      goal: .countAbove(0.8), budget: 2,
      shares: [
        BudgetAnswer.Share(
          lineID: "VN-36.health_insurance_coverage_pct", effort: 0.3144, cost: 0.9432,
          targetIDs: ["nt-hi-2025"])
      ],
      changes: [BudgetAnswer.Change(targetID: "nt-hi-2025", before: 0.724, after: 0.8)],
      achieved: 1, achievedWithout: 0, bound: 1)
    let earlier = GoalAnswers(
      wanted: 0.5,
      lever: try Lever(.earlierStart(Programme(size: .fixed(3), start: 2028))),
      scenario: "baseline", targets: [0],
      answers: [
        EffortAnswer(
          targetID: "nt-hi-2025", wanted: 0.5, start: point(0, 0.724, 95.41),
          enough: point(0, 0.724, 95.41), effortError: 0, impossibility: nil, best: nil, sign: 1)
      ])
    return [spending, earlier]
  }

  private static func joint(_ scenario: Scenario) -> JointView {
    JointView(
      scenario: scenario.name, targetIDs: ["nt-hi-2025", "nt-beds-2025"],
      probabilities: [0.724, 0.081], achievedIDs: ["nt-water-2024"], missedIDs: [],
      joint: JointView.Count([0.262, 0.6715, 0.0665]),
      independent: JointView.Count(independent: [0.724, 0.081]), allError: 0.0025,
      bottlenecks: [
        JointView.Bottleneck(
          targetID: "nt-beds-2025", probability: 0.081, gainInAll: 0.6575, gainInCount: 0.919,
          allOnceMet: 0.724),
        JointView.Bottleneck(
          targetID: "nt-hi-2025", probability: 0.724, gainInAll: 0.0145, gainInCount: 0.276,
          allOnceMet: 1),
      ])
  }

  static func report() throws -> ScenarioReport {
    let scenarios = try scenarios()
    let outcomes = outcomes(scenarios)
    var report = ScenarioReport(
      run: RunInfo(
        command: "scenario", version: "0.1.0", settings: [.init("paths", "10000")],
        inputs: [.init(name: "plan.yaml", hash: "sha256:3a7bd3e2360a3d29eea436fcfb7e44c7")],
        seed: 1, asOfYear: 2024),
      title: DataName(vietnamese: "Ninh Thuận đến năm 2025", english: "Ninh Thuận to 2025"),
      plans: Fixtures.plans, scenarios: scenarios, assessments: assessments, outcomes: outcomes,
      paths: 10_000)
    report.goals = try goals()
    report.promises = outcomes.map { list in
      list.map { outcome in
        guard let prediction = outcome.prediction else { return [] }
        return [
          PromisedValue(probability: 0.5, value: prediction.median),
          PromisedValue(probability: 0.9, value: prediction.lower80),
        ]
      }
    }
    report.joint = scenarios.map(joint)
    report.atLeast = 2
    report.tornado = [
      TornadoAnswers(
        scenario: "strong", target: 0,
        swings: [
          Swing(
            factor: .pace, measure: nil, low: -0.31, high: 0.31, probabilityLow: 0.41,
            probabilityHigh: 0.97),
          Swing(
            factor: .measure, measure: "strong/1", low: nil, high: nil, probabilityLow: 0.801,
            probabilityHigh: 0.8953),
          Swing(
            factor: .bound, measure: nil, low: nil, high: nil, probabilityLow: 0.8953,
            probabilityHigh: 0.8954),
        ])
    ]
    return report
  }
}
