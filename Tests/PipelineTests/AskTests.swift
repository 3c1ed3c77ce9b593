import Assessment
import Foundation
import Reports
import TestSupport
import Testing
import TimeSeries

@testable import Pipeline

/// Questions without files.
@Suite struct AskTests {
  private static let library = DataLibrary(
    root: Checkout.datasets.path)

  private func card(_ parts: [String], _ change: (inout AskRun) -> Void = { _ in }) throws
    -> TargetCard
  {
    var run = AskRun(parts: parts)
    change(&run)
    return try run.report(library: Self.library)
  }

  @Test func anIndicatorThatTheReferenceLacksIsNamed() throws {
    let question = ["90@2020", ">=95@2025"]
    let unknown = try card(question) { $0.like = "internet_user" }
    let finding = try #require(unknown.assessment.findings.first)
    #expect(finding.code == .likeUnknown)
    #expect(finding.arguments["nearest"] == "internet_users")
    let known = try card(question) { $0.like = "internet_users" }
    #expect(known.assessment.findings.isEmpty)
    // A model without reference data is like nothing.
    let drift = try card(["88@2018", "89@2019", "90@2020", ">=95@2025"]) {
      $0.like = "internet_user"
      $0.model = "drift"
    }
    #expect(drift.assessment.findings.isEmpty)
  }

  @Test func moreThanNothingIsNotCertainOfASeriesAtNothing() throws {
    let zeros = ["0@2020 0@2021 0@2022"]
    func probability(_ target: String) throws -> Double? {
      try card(zeros + [target]) { $0.lower = 0 }.assessment.probability
    }
    let more = try #require(try probability(">0@2025"))
    let least = try #require(try probability(">=0@2025"))
    #expect(least == 1)
    #expect(more < 0.5, "the median stays at 0")
  }

  @Test func aMinusMayFollowASpace() throws {
    let card = try card([" -5@2020 -4@2021", ">=0@2025"])
    #expect(card.assessment.lastValue == -4)
    #expect(card.assessment.status == .projected)
  }

  @Test func limitsThatAreNoneAreRefused() throws {
    for (lower, upper) in [(5.0, 4.0), (.infinity, nil), (0, .nan)] as [(Double?, Double?)] {
      let error = #expect(throws: PipelineError.self) {
        try card(["90@2020", ">=95@2025"]) { ($0.lower, $0.upper) = (lower, upper) }
      }
      #expect(error?.exitCode == .settings)
    }
    let bounded = try card(["90@2020", ">=95@2025"]) { ($0.lower, $0.upper) = (0, 100) }
    #expect(bounded.run.settings.contains { $0.name == "upper" && $0.value == "100" })
    #expect(try #require(bounded.assessment.prediction).upper95 <= 100)
  }

  @Test func numbersInErrorsAreWrittenAsTyped() {
    let error = #expect(throws: PipelineError.self) {
      try card(["105@2020", ">=95@2025"]) { $0.upper = 100 }
    }
    #expect(
      error == .unclearQuestion(text: "105@2020 >=95@2025", part: "105", expected: .withinBounds))
  }
}

@Suite("Rows of an assessment")
struct RowIndependenceTests {
  private static let library = DataLibrary(
    root: Checkout.datasets.path)

  /// Series of one indicator and of several, so that one could borrow from another by mistake.
  private static let series: [(id: String, indicator: String, values: [Double])] = [
    ("a", "unemployment", [7.1, 6.8, 6.9, 6.1, 5.8, 5.9]),
    ("b", "unemployment", [12.4, 12.9]),
    ("c", "women_parliament", [21, 21, 24.5]),
    ("d", "", [55, 57.5, 58, 61, 63.2]),
    ("e", "imm_dtp3", [91]),
    ("f", "mmr", [88, 81, 79, 70]),
  ]

  private func run(_ chosen: [Int], in folder: URL) throws -> [String] {
    var observations = "series_id,indicator,year,value\n"
    var targets =
      "target_id,series_id,indicator,target_year,comparator,value,lower_bound,upper_bound\n"
    for index in chosen {
      let (id, indicator, values) = Self.series[index]
      for (offset, value) in values.enumerated() {
        observations += "\(id),\(indicator),\(2015 + offset),\(value)\n"
      }
      let last = values[values.count - 1]
      let isDown = ["unemployment", "mmr"].contains(indicator)
      let upper = indicator == "mmr" ? "" : "100"
      for (step, factor) in [(2, 1.0), (5, 1.05), (5, 0.95)] {
        let key = "\(id)-\(step)-\(factor)"
        targets +=
          "\(key),\(id),\(indicator),\(2014 + values.count + step),\(isDown ? "<=" : ">="),"
          + "\(min(last * factor, 99)),0,\(upper)\n"
      }
    }
    let name = chosen.map(String.init).joined(separator: "-")
    let paths = ["o", "t"].map { folder.appending(path: "\($0)-\(name).csv") }
    try Data(observations.utf8).write(to: paths[0])
    try Data(targets.utf8).write(to: paths[1])
    var settings = AssessSettings()
    settings.data = [paths[0].path]
    settings.targets = paths[1].path
    let report = try AssessRun(settings, library: Self.library).report()
    return report.csv().split(separator: "\n").dropFirst().map(String.init)
  }

  /// Byte for byte the same alone, among others, and in another order.
  @Test func sameAloneAndAmongOthers() throws {
    let folder = FileManager.default.temporaryDirectory.appending(
      path: "khathi-rows-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let all = Array(Self.series.indices)
    let together = try run(all, in: folder)
    #expect(together.count == 3 * all.count)
    #expect(together.allSatisfy { $0.contains(",projected,") })
    #expect(Set(try run(all.reversed(), in: folder)) == Set(together))
    for index in all {
      let alone = try run([index], in: folder)
      #expect(alone == Array(together[(3 * index)..<(3 * index + 3)]))
    }
    #expect(try run(all, in: folder) == together)
  }
}
