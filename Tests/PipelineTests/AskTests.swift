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
    let more = try #require(try card(zeros + [">0@2025"]).assessment.probability)
    let least = try #require(try card(zeros + [">=0@2025"]).assessment.probability)
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
      try card(["105@2020", ">=95@2025"]) { $0.unit = "percent" }
    }
    #expect(
      error == .unclearQuestion(text: "105@2020 >=95@2025", part: "105", expected: .withinBounds))
  }
}
