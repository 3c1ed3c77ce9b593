import Assessment
import Distributions
import Foundation
import Pipeline
import Plans
import Scenarios
import TestSupport
import Testing
import TimeSeries

@testable import Reports

@Suite("What reports are made of")
struct PlanReportTests {
  static let library = DataLibrary(
    root: Checkout.datasets.path)

  /// Two bundled plans with everything that a report holds.
  static let assessed: AssessmentReport? = {
    var settings = AssessSettings()
    settings.plans = ["brvt-143-2024", "vn-1167-2016"]
    settings.rules = ["all"]
    settings.explains = true
    settings.includesForecasts = true
    return try? AssessRun(settings, library: library).report()
  }()

  @Test("From a run and from its JSON comes the same value")
  func sameBothWays() throws {
    let report = try #require(Self.assessed)
    let direct = PlanReport(report)
    let decoded = try PlanReport(json: Array(report.json().utf8))
    #expect(decoded.run == direct.run)
    #expect(decoded.series == direct.series)
    for (left, right) in zip(decoded.targets, direct.targets) { #expect(left == right) }
    #expect(decoded == direct)
    #expect(direct.series.contains { !$0.forecast.isEmpty && !$0.series.isEmpty })
    #expect(direct.targets.contains { $0.outcomes != nil })
    #expect(direct.targets.contains { $0.explanation != nil })
    #expect(direct.assessmentReport.json() == report.json())
  }

  @Test("A single target is read as a report of one")
  func card() throws {
    var report = try #require(Self.assessed)
    let index = try #require(report.assessments.firstIndex { $0.status == .projected })
    report.assessments = [report.assessments[index]]
    report.plans = report.plans.filter { $0.id == report.assessments[0].target.planID }
    report.findings = []
    let decoded = try PlanReport(json: Array(report.card.json().utf8))
    #expect(decoded == PlanReport(report))
  }

  @Test("Every projected target finds its forecast, which gives its probability")
  func forecastsAnswer() throws {
    let report = PlanReport(try #require(Self.assessed))
    var count = 0
    for target in report.targets where target.status == .projected {
      let probability = try #require(target.probability)
      let set = try #require(AttainmentSet(of: target.target, tolerance: report.tolerance))
      let year = try #require(target.target.decisionYear)
      let table: TabulatedDistribution
      if let own = target.outcomes {
        table = own
      } else {
        let series = try #require(report.series(key: target.seriesKey))
        table = try #require(series.forecast(in: year)).distribution
      }
      guard target.baseValue == nil else { continue }
      let read = set.probability(under: table)
      #expect(
        (read - probability).magnitude <= TabulatedDistribution.tolerance, "\(target.target.id)")
      count += 1
    }
    #expect(count > 10)
  }

  @Test("Fields of later versions are ignored, and missing lists are empty")
  func unknownFields() throws {
    let text = """
      {"schema": "khathi.assess/1", "moon": {"phase": [1, 2]}, "run": {"command": "assess",
      "version": "9.0", "settings": {"plan": ["a", "b"], "new": "x"}, "seed": "18446744073709551615"},
      "tolerance": {"approximate": null, "bound_share": 0.0005},
      "targets": [{"target_id": "t", "kind": "level", "status": "insufficient_data", "tide": 1e3}]}
      """
    let report = try PlanReport(json: Array(text.utf8))
    #expect(report.targets.map(\.target.id) == ["t"])
    #expect(report.run.settings.map(\.value) == ["a", "b", "x"])
    #expect(report.run.seed == .max)
    #expect(report.series.isEmpty && report.plans.isEmpty)
  }

  static let refusals: [(String, PlanReportError)] = [
    ("", .syntax(line: 1, column: 1)),
    ("{\n  \"schema\": \"khathi.assess/1\",,\n}", .syntax(line: 2, column: 31)),
    ("[]", .schema(found: "")),
    ("{\"schema\": \"khathi.pace/1\"}", .schema(found: "khathi.pace/1")),
    ("{\"schema\": \"khathi.assess/1\"}", .missing(path: "run")),
    (
      """
      {"schema": "khathi.assess/1", "run": {"command": "a", "version": "1"},
      "tolerance": {"bound_share": 0.0005}, "targets": [{"target_id": "t", "kind": "level"}]}
      """, .missing(path: "targets[0].status")
    ),
    (
      """
      {"schema": "khathi.assess/1", "run": {"command": "a", "version": "1"},
      "tolerance": {"bound_share": "little"}}
      """, .invalid(path: "tolerance.bound_share")
    ),
    // A field that the status has no place for, and one that it needs.
    (
      """
      {"schema": "khathi.assess/1", "run": {"command": "a", "version": "1"},
      "tolerance": {"bound_share": 0.0005}, "targets": [{"target_id": "t", "kind": "level",
      "status": "insufficient_data", "probability": 0.5}]}
      """, .invalid(path: "targets[0].probability")
    ),
    (
      """
      {"schema": "khathi.assess/1", "run": {"command": "a", "version": "1"},
      "tolerance": {"bound_share": 0.0005}, "targets": [{"target_id": "t", "kind": "level",
      "status": "projected", "probability": null}]}
      """, .missing(path: "targets[0].probability")
    ),
    (
      """
      {"schema": "khathi.assess/1", "run": {"command": "a", "version": "1"},
      "tolerance": {"bound_share": 0.0005}, "targets": [{"target_id": "t", "kind": "level",
      "status": "achieved"}]}
      """, .missing(path: "targets[0].outcome")
    ),
    (
      """
      {"schema": "khathi.assess/1", "run": {"command": "a", "version": "1"},
      "tolerance": {"bound_share": 0.0005}, "series": [{"key": "s", "series_id": "s",
      "forecast": [{"year": 2025, "values": [2, 1], "probabilities": [0, 1]}]}]}
      """, .invalid(path: "series[0].forecast[0].values")
    ),
  ]

  @Test("A file that is no result is refused with its place", arguments: refusals.indices)
  func refused(index: Int) {
    let (text, error) = Self.refusals[index]
    #expect(throws: error) { try PlanReport(json: Array(text.utf8)) }
    for language in Language.allCases {
      let told = ErrorMessage(error.notice).render(in: language)
      #expect(!told.contains("report_") && !told.contains("{"), "\(told)")
    }
  }

  @Test("Strict JSON only")
  func syntax() throws {
    let refused = [
      "{", "[1,]", "{\"a\":1,}", "01", "1.", ".5", "+1", "nul", "'a'", "\"\\x\"", "\"\u{1}\"",
      "\"\\ud800\"", "[1] 2", "{a:1}", "1e999", String(repeating: "[", count: 300),
      "{\"a\":1,\"a\":2}",
      "{}\u{0}",
    ]
    for text in refused {
      #expect(throws: PlanReportError.self, "\(text)") { try JSONValue.read(Array(text.utf8)) }
    }
    let value = try JSONValue.read(
      Array(" {\"a\": [1, -2.5e-1, \"\\u00e9\\ud83d\\ude00\\n\", true, null], \"b\": {}} ".utf8))
    #expect(value.compactText == "{\"a\":[1,-0.25,\"é😀\\n\",true,null],\"b\":{}}")
    #expect(throws: PlanReportError.self) { try JSONValue.read([0x22, 0xFF, 0x22]) }
    // A seed keeps all its digits, which a double would not.
    let numbers = "{\"a\":9007199254740993,\"b\":-9223372036854775808,\"c\":[1,2.5,null]}"
    #expect(try JSONValue.read(Array(numbers.utf8)).compactText == numbers)
  }
}
