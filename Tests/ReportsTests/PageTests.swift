import Assessment
import Distributions
import Foundation
import Pipeline
import Plans
import Scenarios
import Testing
import TimeSeries

@testable import Reports

@Suite("The page of a report")
struct PageTests {
  private static let report = PlanReport(Fixtures.report)

  @Test("Every sector stands in both languages")
  func words() {
    #expect(SectorText.names.keys.count > 10)
    for sector in SectorText.names.keys {
      let words = SectorText.words(sector)
      #expect(!words.vi.isEmpty && !words.en.isEmpty && words.vi != words.en, "\(sector)")
    }
  }

  @Test("Every sector of the bundled registers has its words")
  func sectors() throws {
    let report = try #require(PlanReportTests.assessed)
    for target in report.assessments.map(\.target) {
      let sector = target.sector ?? "health"
      #expect(SectorText.names[sector] != nil, "\(sector)")
    }
  }

  @Test(
    "The same report gives the same bytes, and both ways to it do", arguments: Language.allCases)
  func stable(language: Language) throws {
    let report = try #require(PlanReportTests.assessed)
    let page = PlanReport(report).html(in: language)
    #expect(page == PlanReport(report).html(in: language))
    let decoded = try PlanReport(json: Array(report.json().utf8))
    #expect(page == decoded.html(in: language))
    #expect(page.utf8.count < 1_500_000)
  }

  @Test("The policy names this script and this style, and nothing else is fetched")
  func policy() throws {
    let page = Self.report.html(in: .vi)
    let policy = try #require(page.firstMatch(of: /Content-Security-Policy" content="([^"]*)"/)).1
    #expect(policy.hasPrefix("default-src 'none'; script-src 'sha256-"))
    #expect(!policy.contains("unsafe") && !policy.contains("http") && !policy.contains("*"))
    for element in ["script", "style"] {
      let parts = page.components(separatedBy: "<\(element)>")
      let content = try #require(parts.last?.components(separatedBy: "</\(element)>").first)
      var hash = SHA256()
      Array(content.utf8).withUnsafeBytes { hash.update($0) }
      #expect(policy.contains("\(element)-src 'sha256-\(Base64.text(hash.digest))'"))
      #expect(Data(hash.digest).base64EncodedString() == Base64.text(hash.digest))
    }
    #expect(page.components(separatedBy: "<script").count == 3)
    #expect(!page.contains(" src=") && !page.contains("@import") && !page.contains("url(http"))
    #expect(!page.contains(" style=\"") && !page.contains(" onclick=\""))
  }

  @Test("Base64 by the vectors of RFC 4648, section 10")
  func base64() {
    let vectors = [
      "": "", "f": "Zg==", "fo": "Zm8=", "foo": "Zm9v", "foob": "Zm9vYg==", "fooba": "Zm9vYmE=",
      "foobar": "Zm9vYmFy",
    ]
    for (text, encoded) in vectors { #expect(Base64.text(Array(text.utf8)) == encoded) }
  }

  @Test("Text of data files stays text")
  func inert() throws {
    for name in ["</script><script>alert(1)</script>", "<!--<script>", "\u{202E}x", "{{title}}"] {
      var assessment = Fixtures.insurance
      assessment.target.titleVietnamese = name
      assessment.target.titleEnglish = name
      assessment.target.areaName = name
      assessment.target.leadAgency = name
      assessment.target.sector = name
      assessment.target.quote = name
      let report = PlanReport(
        AssessmentReport(
          run: Fixtures.run, plans: [PlanInfo(id: name, titleVietnamese: name)],
          assessments: [assessment]))
      let page = report.html(in: .vi)
      #expect(page.components(separatedBy: "<script").count == 3)
      #expect(page.components(separatedBy: "</script").count == 3)
      #expect(!page.contains("\u{202E}") && !page.contains("<!--<"))
      let start = try #require(page.range(of: "id=\"data\">")).upperBound
      let end = try #require(page[start...].range(of: "</script>")).lowerBound
      let data = page[start..<end]
      #expect(!data.contains("<") && !data.contains(">") && !data.contains("&"))
      #expect((try? JSONSerialization.jsonObject(with: Data(data.utf8))) != nil)
    }
  }

  @Test("Scenarios stand beside the targets that they name")
  func scenarios() throws {
    let id = Fixtures.insurance.target.id
    let text = """
      {"schema": "khathi.scenario/1", "later": [], "scenarios": [{"scenario": "baseline"},
      {"scenario": "strong", "title_vi": "Mạnh", "title_en": "Strong"}],
      "targets": [{"target_id": "\(id)", "scenarios": [
      {"scenario": "strong", "probability": 0.9, "class": "on_course", "difference": 0.176,
      "prediction": {"median": 96.5, "lower_80": 95, "upper_80": 98, "lower_95": 94, "upper_95": 99},
      "promises": [], "measures": ["1"], "notes": []},
      {"scenario": "baseline", "probability": 0.724, "class": "on_course", "promises": [],
      "measures": [], "notes": []}]}]}
      """
    let comparison = try ScenarioComparison(json: Array(text.utf8))
    #expect(comparison.outcomes[id]?.map(\.probability) == [0.724, 0.9])
    let page = Self.report.html(in: .vi, comparison: comparison)
    #expect(page.contains("\"sc\":[[0.724,null,null],[0.9,0.176,96.5]]"))
    #expect(page.contains(#"{"vi":"Mạnh","en":"Strong"}"#))
    #expect(throws: PlanReportError.scenarioSchema(found: "khathi.assess/1")) {
      try ScenarioComparison(json: Array("{\"schema\": \"khathi.assess/1\"}".utf8))
    }
  }
}

@Suite("The size of the page")
struct PageSizeTests {
  /// What the largest plan may take, as a mail attachment and on a phone.
  private static let mostBytes = 1_500_000

  @Test("270 targets, each with a series, forecasts and rules of its own, stay below 1.5 MB")
  func worstCase() throws {
    let assessed = PlanReport(try #require(PlanReportTests.assessed))
    // Series that end early, which borrow pace, carry forecasts of more years: up to 1.7 MB in all.
    let richest = assessed.targets.filter {
      $0.relativeSeriesIDs.isEmpty && $0.status == .projected && $0.explanation != nil
        && $0.prediction != nil
        && (assessed.series(key: $0.seriesKey)?.series.count ?? 0) >= 2
    }
    #expect(richest.count >= 3)
    var report = assessed
    report.targets = []
    report.series = []
    for number in 0..<270 {
      let model = richest[number % richest.count]
      let series = try #require(assessed.series(key: model.seriesKey))
      report.targets.append(varied(model, number))
      report.series.append(varied(series, number))
    }
    let size = report.html(in: .vi).utf8.count
    #expect(size < Self.mostBytes, "\(size) bytes")
    #expect(size > 700_000, "\(size) bytes: not what was meant to be large")
  }

  /// No two have a number in common.
  private func factor(_ number: Int) -> Double { 1 - Double(number) * 0.00137 }

  private func varied(_ model: TargetAssessment, _ number: Int) -> TargetAssessment {
    let factor = factor(number)
    var one = model
    one.series?.key = "series-\(number)"
    one.series?.id = "series-\(number)"
    one.target.id += "--\(number)"
    one.target.titleVietnamese = (one.target.titleVietnamese ?? "") + " ở địa bàn số \(number)"
    one.target.titleEnglish = (one.target.titleEnglish ?? "") + " in district \(number)"
    one.target.quote = (one.target.quote ?? "") + " (\(number))"
    one.series?.last = model.series?.last.map { .init(year: $0.year, value: $0.value * factor) }
    one.series?.requiredPerYear = model.requiredPerYear.map { $0 * factor }
    one.series?.recentPerYear = model.recentPerYear.map { $0 * factor }
    if case .projected(var expected) = model.conclusion {
      let prediction = expected.prediction
      expected.probability *= factor
      expected.prediction = PredictionSummary(
        median: prediction.median * factor, lower80: prediction.lower80 * factor,
        upper80: prediction.upper80 * factor, lower95: prediction.lower95 * factor,
        upper95: prediction.upper95 * factor)
      one.conclusion = .projected(expected)
    }
    return one
  }

  private func varied(_ model: SeriesReport, _ number: Int) -> SeriesReport {
    var one = model
    one.key = "series-\(number)"
    one.definition = (model.definition ?? "") + " (\(number))"
    one.forecast = model.forecast.map { year in
      let table = TabulatedDistribution(
        values: year.distribution.values.map { $0 * factor(number) },
        probabilities: year.distribution.probabilities)
      return ForecastYear(year: year.year, distribution: table ?? year.distribution)
    }
    return one
  }
}
