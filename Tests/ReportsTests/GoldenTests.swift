import Assessment
import Forecasting
import Foundation
import Plans
import Scenarios
import TestSupport
import Testing
import TimeSeries

@testable import Reports

@Suite("Renderings that a person has looked at")
struct GoldenTests {
  @Test("Assessment on a terminal", arguments: Language.allCases, [60, 80, 200])
  func assessmentTable(language: Language, width: Int) {
    let style = RenderStyle(language: language, width: width)
    expectGolden(
      Fixtures.report.render(as: .table, style: style), "assess-\(language)-\(width).txt")
  }

  @Test("Assessment with colours says the same as without")
  func colours() {
    let plain = Fixtures.report.render(as: .table, style: RenderStyle(width: 100))
    let coloured = Fixtures.report.render(
      as: .table, style: RenderStyle(width: 100, usesColour: true))
    #expect(coloured != plain)
    let stripped = coloured.replacing(/\u{1B}\[[0-9]+m/, with: "")
    #expect(stripped == plain)
  }

  @Test("Assessment as Markdown", arguments: Language.allCases)
  func assessmentMarkdown(language: Language) {
    expectGolden(
      Fixtures.report.render(as: .md, style: RenderStyle(language: language)),
      "assess-\(language).md")
  }

  @Test("Machine forms do not depend on the language", arguments: Language.allCases)
  func machineForms(language: Language) {
    let style = RenderStyle(language: language)
    expectGolden(Fixtures.report.render(as: .csv, style: style), "assess.csv")
    expectGolden(Fixtures.report.render(as: .json, style: style), "assess.json")
  }

  @Test("Cards", arguments: Language.allCases)
  func cards(language: Language) {
    var insurance = Fixtures.insurance
    insurance.reasons = [Reason(.notYetPublished, ["year": "2025", "last_year": "2024"])]
    insurance.seriesPassedOver = [
      SeriesPassedOver(seriesID: "VN-36.health_insurance.early", cause: .endsEarlier)
    ]
    insurance.relativeSeriesIDs = ["VN.health_insurance.2015", "VN-40.health_insurance"]
    insurance.target.quote = "tỷ lệ tham gia BHYT đạt 95% dân số"
    let all = [
      insurance, Fixtures.clinics, Fixtures.grdp, Fixtures.assessments[1],
      Fixtures.assessments[2], Fixtures.assessments[5], Fixtures.assessments[10],
    ]
    let text = all.map { assessment in
      TargetCard(run: Fixtures.run, plan: Fixtures.plans[0], assessment: assessment)
        .render(as: .table, style: RenderStyle(language: language))
    }.joined(separator: "\n\n")
    expectGolden(text, "cards-\(language).txt")
  }

  @Test("An empty report and one of a single row")
  func smallReports() {
    let empty = AssessmentReport(run: Fixtures.run, assessments: [])
    expectGolden(empty.render(as: .table), "empty.txt")
    #expect(empty.csv() == TargetAssessment.csvFields.map(\.name).joined(separator: ",") + "\n")
    let single = AssessmentReport(run: Fixtures.run, assessments: [Fixtures.grdp])
    expectGolden(single.render(as: .table), "single.txt")
  }

  @Test("Regression", arguments: Language.allCases)
  func fit(language: Language) {
    let report = FitReport(
      run: RunInfo(command: "fit", version: "0.1.0"), modelName: "ols", response: "y",
      coefficients: [
        .init(
          name: "intercept", estimate: -3482258.63459582, standardError: 890420.383607373,
          t: -3.91080292, p: 0.00356040),
        .init(
          name: "x1", estimate: 15.0618722713733, standardError: 84.9149257747669,
          t: 0.17737603, p: 0.863141),
      ], residualSD: 304.854073561965, rSquared: 0.995479004577296, degreesOfFreedom: 9, count: 16,
      statistics: [.init("aicc", 235.23486)],
      diagnostics: [
        Diagnostic(.varianceFloor, ["standard_deviation": .number(0.025)])
      ])
    let style = RenderStyle(language: language)
    expectGolden(report.render(as: .table, style: style), "fit-\(language).txt")
    expectGolden(report.render(as: .json, style: style), "fit.json")
    expectGolden(report.render(as: .csv, style: style), "fit.csv")
  }

  @Test("Datasets and findings", arguments: Language.allCases)
  func data(language: Language) throws {
    let series = try AnnualSeries(
      id: "VN.health_insurance.2015", areaCode: "VN", indicator: "health_insurance_coverage_pct",
      unit: "% of population", bounds: .percent, quality: .b,
      observations: [
        Observation(year: 2015, value: 76.5), Observation(year: 2024, value: 94.29),
      ])
    let listing = DatasetListing(
      run: Fixtures.run,
      datasets: [
        .init(
          id: "vietnam", title: "Việt Nam", publisher: "GSO", licence: "CC-BY-4.0",
          series: [series])
      ])
    let findings = FindingListing(
      run: Fixtures.run,
      findings: [
        .init(
          Finding(
            .unitSlip, severity: .warning, subject: series.id, year: 2019,
            arguments: ["value": .number(0.93), "factor": .count(100)]), file: "mine.csv", line: 7)
      ], seriesCount: 1)
    let style = RenderStyle(language: language)
    expectGolden(listing.render(as: .table, style: style), "datasets-\(language).txt")
    expectGolden(listing.render(as: .csv, style: style), "datasets.csv")
    expectGolden(findings.render(as: .table, style: style), "findings-\(language).txt")
    expectGolden(findings.render(as: .csv, style: style), "findings.csv")
    expectGolden(findings.render(as: .json, style: style), "findings.json")
    expectGolden(findings.render(as: .md, style: style), "findings-\(language).md")
  }

  @Test("Sidecar of a CSV file")
  func sidecar() {
    expectGolden(Fixtures.run.sidecar(), "run.json")
  }
}

/// Comparison of a rendering with a file that a person has looked at.
///
/// A missing file is recorded and fails the test once; `KHATHI_RECORD=1` records all again, and
/// fails too, so that no recording passes unseen.
func expectGolden(
  _ text: String, _ name: String, sourceLocation: SourceLocation = #_sourceLocation
) {
  let folder = Checkout.file("Tests/ReportsTests/Golden")
  let file = folder.appending(path: name)
  let recorded = try? String(contentsOf: file, encoding: .utf8)
  let mustRecord = ProcessInfo.processInfo.environment["KHATHI_RECORD"] == "1"
  guard let recorded, !mustRecord else {
    do {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      try text.write(to: file, atomically: true, encoding: .utf8)
      Issue.record("recorded \(name); look at it and run again", sourceLocation: sourceLocation)
    } catch {
      Issue.record("could not record \(name): \(error)", sourceLocation: sourceLocation)
    }
    return
  }
  guard recorded != text else { return }
  let old = recorded.split(separator: "\n", omittingEmptySubsequences: false)
  let new = text.split(separator: "\n", omittingEmptySubsequences: false)
  let line = zip(old, new).enumerated().first { $0.element.0 != $0.element.1 }?.offset
  let number = line ?? min(old.count, new.count)
  Issue.record(
    """
    \(name) differs from line \(number + 1) on
    recorded: \(number < old.count ? String(old[number]) : "(end)")
    rendered: \(number < new.count ? String(new[number]) : "(end)")
    """, sourceLocation: sourceLocation)
}
