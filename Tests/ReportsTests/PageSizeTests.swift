import Assessment
import Distributions
import Pipeline
import Plans
import Scenarios
import Testing
import TimeSeries

@testable import Reports

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
