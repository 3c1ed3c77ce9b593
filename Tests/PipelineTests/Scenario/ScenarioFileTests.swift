import Assessment
import DatasetReaders
import Scenarios
import Testing

@testable import Pipeline

/// What scenario files mean.
@Suite("Scenario files")
struct ScenarioFileTests {
  static func read(_ text: String) throws(ReaderError) -> ScenarioFile {
    try ScenarioFileReader.read(DataInput(text: text, name: "folder/plan.yaml"))
  }

  /// The only measure of a scenario that holds `lines`.
  static func measure(_ lines: String) throws -> Measure {
    let body = lines.split(separator: "\n").joined(separator: "\n        ")
    let file = try read(
      """
      scenarios:
        strong:
          measures:
            - \(body)
      """)
    return try #require(file.scenarios.first?.measures.first)
  }

  @Test("The selection takes keys as assess has options; paths start at the folder of the file")
  func selection() throws {
    let file = try Self.read(
      """
      title-vi: Bảo hiểm y tế
      title-en: Health insurance
      note: Not shown.
      plan: [brvt-143-2024, register.csv]
      targets: mine/targets.csv
      data:
        - bundled
        - /srv/province.csv
        - province.csv
      area: [VN-36, Bà Rịa - Vũng Tàu]
      indicator: health_insurance_coverage_pct
      target: x--2030
      as-of: 2024
      model: drift
      reference: my.ref
      relatives: false
      tolerance: 0.5
      seed: 7
      paths: 5000
      """)
    #expect(file.titleVietnamese == "Bảo hiểm y tế")
    #expect(file.titleEnglish == "Health insurance")
    var expected = ScenarioSelection()
    expected.plans = ["brvt-143-2024", "folder/register.csv"]
    expected.targets = "folder/mine/targets.csv"
    expected.data = ["bundled", "/srv/province.csv", "folder/province.csv"]
    expected.areas = ["VN-36", "Bà Rịa - Vũng Tàu"]
    expected.indicators = ["health_insurance_coverage_pct"]
    expected.targetIDs = ["x--2030"]
    expected.asOf = 2024
    expected.model = "drift"
    expected.reference = "folder/my.ref"
    expected.usesRelatives = false
    expected.tolerance = 0.5
    expected.seed = 7
    expected.paths = 5000
    #expect(file.selection == expected)
    #expect(
      file.mentions.map(\.name) == [
        "brvt-143-2024", "register.csv", "drift", "VN-36", "Bà Rịa - Vũng Tàu",
        "health_insurance_coverage_pct", "x--2030",
      ])
  }

  @Test("What is overridden gives way, what is not stays")
  func overriding() {
    var own = ScenarioSelection()
    own.areas = ["VN-36"]
    own.seed = 7
    var other = ScenarioSelection()
    other.areas = ["VN-40"]
    other.paths = 500
    let result = own.overridden(by: other)
    #expect(result.areas == ["VN-40"])
    #expect(result.seed == 7)
    #expect(result.paths == 500)
  }

  @Test("Every effect")
  func effects() throws {
    let until = try YearSpan(from: 2025, until: 2028)
    let open = try YearSpan(from: 2025)
    let always = try YearSpan(from: 1000)
    let three = try Effect.Size.fixed(3)
    let cases: [(String, Effect)] = try [
      ("pace: 3\nfrom: 2025\nuntil: 2028", .pace(PaceChange(.added(three), span: until))),
      ("pace: +3\nfrom: 2025", .pace(PaceChange(.added(three), span: open))),
      ("pace-times: 3\nfrom: 2025", .pace(PaceChange(.factor(three), span: open))),
      ("shock: 3\nyear: 2026", .shock(Shock(size: three, year: 2026))),
      (
        "shock: 3\nyear: 2026\nbasis: share\nprobability: 0.25\nrecovery: {half-life: 2}",
        .shock(
          Shock(
            size: three, basis: .share, year: 2026, recovery: .halfLife(years: 2),
            probability: 0.25))
      ),
      (
        "shock: 3\nyear: 2026\nrecovery: {years: 4}",
        .shock(Shock(size: three, year: 2026, recovery: .linear(years: 4)))
      ),
      ("programme: 3\nfrom: 2025", .programme(Programme(size: three, start: 2025))),
      (
        "programme: 3\nfrom: 2025\nramp: 2.5\ndelay: {uniform: [0, 2]}\nbasis: share\nprobability: 0.9",
        .programme(
          Programme(
            size: three, basis: .share, start: 2025, ramp: 2.5,
            delay: Effect.Size(.uniform(lower: 0, upper: 2)), probability: 0.9))
      ),
      ("cap: 97", .limit(LevelLimit(upper: 97, span: always))),
      ("floor: 2\nfrom: 2025", .limit(LevelLimit(lower: 2, span: open))),
      ("cap: 97\nfloor: 2", .limit(LevelLimit(lower: 2, upper: 97, span: always))),
      ("capacity: 1500", .capacity(CapacityLimit(rise: 1500, span: always))),
      (
        """
        capacity:
          rise: 20000
          fall: 0
          denominator: {values: {2020: 590000, 2024: 620000}, growth: 0.011, whole: 100}
        from: 2025
        """,
        .capacity(
          CapacityLimit(
            rise: 20000, fall: 0,
            denominator: Denominator(
              values: [2020: 590_000, 2024: 620_000], growth: 0.011, whole: 100), span: open))
      ),
    ]
    for (text, effect) in cases {
      #expect(try Self.measure(text).effect == effect, "\(text)")
    }
  }

  @Test("Every form of a size")
  func sizes() throws {
    let cases: [(String, Effect.Size.Form)] = [
      ("-2.5e-1", .fixed(-0.25)),
      ("{normal: {mean: 2, sd: 0.5}}", .normal(mean: 2, standardDeviation: 0.5)),
      ("{uniform: [1, 3]}", .uniform(lower: 1, upper: 3)),
      ("{triangular: [1, 2, 4]}", .triangular(lower: 1, mode: 2, upper: 4)),
      ("{pert: [1, 2, 4]}", .pert(lower: 1, mode: 2, upper: 4)),
      (
        "{beta: {alpha: 2, beta: 5, between: [0, 4]}}",
        .beta(alpha: 2, beta: 5, lower: 0, upper: 4)
      ),
      ("{lognormal: {median: 2, log-sd: 0.3}}", .logNormal(median: 2, logDeviation: 0.3)),
    ]
    for (text, form) in cases {
      let measure = try Self.measure("programme: \(text)\nfrom: 2025")
      guard case .programme(let programme) = measure.effect else {
        Issue.record("\(text) is no programme")
        continue
      }
      #expect(programme.size.form == form)
    }
  }

  @Test("A measure names what it acts on, and has its key and titles")
  func measures() throws {
    let measure = try Self.measure(
      """
      id: subsidy
      title: Trợ cấp
      title-en: Subsidy
      area: [VN-36, VN-40]
      indicator: health_insurance_coverage_pct
      series: VN-36.health_insurance
      each-its-own: true
      cap: 97
      """)
    #expect(measure.id == "subsidy")
    #expect(measure.titleVietnamese == "Trợ cấp")
    #expect(measure.titleEnglish == "Subsidy")
    #expect(measure.variesBySeries)
    #expect(
      measure.selector
        == Measure.Selector(
          areas: ["VN-36", "VN-40"], indicators: ["health_insurance_coverage_pct"],
          seriesIDs: ["VN-36.health_insurance"]))
  }

  @Test("Scenarios keep their order and inherit, the baseline may have a title")
  func inheritance() throws {
    let file = try Self.read(
      """
      scenarios:
        strong:
          inherits: weak
          measures: [{cap: 99}]
        weak:
          inherits: baseline
          measures: [{pace: 1, from: 2025}]
        baseline:
          title: Như hiện nay
      """)
    #expect(file.scenarios.map(\.name) == ["strong", "weak", "baseline"])
    let set = try ScenarioSet(file.scenarios)
    #expect(set.scenarios.map(\.name) == ["baseline", "strong", "weak"])
    #expect(set["strong"]?.measures.map(\.id) == ["weak/1", "strong/1"])
    #expect(set["baseline"]?.titleVietnamese == "Như hiện nay")
  }

  @Test("Goals, promises, the joint question")
  func questions() throws {
    let file = try Self.read(
      """
      scenarios: {strong: {measures: [{cap: 99}]}}
      goals:
        - title: Bao nhiêu là đủ?
          probability: 0.8
          target: a
          area: VN-36
          indicator: [i, j]
          year: [2025, 2030]
          scenario: strong
          lever: {pace: {from: 2025, until: 2030}}
          largest: 4
          budget: 10
          maximise: expected
          cost: 2
          costs: {a: 3, i: 1.5}
        - probability: 0.5
          lever: {programme: {from: 2025, ramp: 3}}
        - probability: 0.5
          lever: {earlier-start: {size: {normal: {mean: 3, sd: 1}}, from: 2028, ramp: 2, delay: 1}}
      promise: [0.5, 0.8, 0.9]
      joint: {at-least: 3}
      tornado: true
      """)
    var first = ScenarioGoal(
      probability: 0.8, lever: try Lever(.pace(span: YearSpan(from: 2025, until: 2030)), largest: 4)
    )
    first.titleVietnamese = "Bao nhiêu là đủ?"
    first.titleEnglish = "Bao nhiêu là đủ?"
    first.targetIDs = ["a"]
    first.areas = ["VN-36"]
    first.indicators = ["i", "j"]
    first.years = [2025, 2030]
    first.scenario = "strong"
    first.budget = 10
    first.purpose = .expected
    first.cost = 2
    first.costs = ["a": 3, "i": 1.5]
    #expect(file.goals.count == 3)
    #expect(file.goals.first == first)
    #expect(file.goals[1].lever.form == .programme(start: 2025, ramp: 3))
    let planned = try Programme(
      size: Effect.Size(.normal(mean: 3, standardDeviation: 1)), start: 2028, ramp: 2,
      delay: .fixed(1))
    #expect(file.goals[2].lever.form == .earlierStart(planned))
    #expect(file.promises == [0.5, 0.8, 0.9])
    #expect(file.joint == JointQuestion(atLeast: 3))
    #expect(file.tornado == ["baseline"])
    #expect(
      try Self.read("scenarios: {a: {note: x}}\ntornado: [baseline, a]").tornado == [
        "baseline", "a",
      ])
    #expect(try Self.read("joint: true").joint == JointQuestion())
    #expect(try Self.read("joint: false").joint == nil)
  }

  @Test("A byte order mark, CR LF, quotes and Vietnamese in either normal form are the same file")
  func textForms() throws {
    let plain = """
      title: Tăng độ bao phủ
      scenarios:
        mạnh:
          measures:
            - cap: 99
        "rất mạnh":
          inherits: mạnh
      """
    let expected = try Self.read(plain)
    #expect(expected.scenarios.map(\.name) == ["mạnh", "rất mạnh"])
    #expect(try Self.read("\u{FEFF}" + plain) == expected)
    #expect(
      try Self.read(plain.split(separator: "\n").joined(separator: "\r\n") + "\r\n").scenarios
        == expected.scenarios)
    // The parent is written in composed letters, the scenario in decomposed ones.
    let mixed = "scenarios:\n  ma\u{0323}nh:\n    measures: [{cap: 99}]\n  b:\n    inherits: mạnh\n"
    let set = try ScenarioSet(try Self.read(mixed).scenarios)
    #expect(set["b"]?.measures.count == 1)
  }
}
