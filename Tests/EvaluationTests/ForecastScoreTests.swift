import Distributions
import Evaluation
import Forecasting
import Foundation
import TestSupport
import Testing
import TimeSeries

@Suite("Scores of forecasts")
struct ForecastScoreTests {
  private let exact = Tolerance(relative: 1e-11, because: "sums in another order, same quantiles")

  private func summary() -> ForecastSummary {
    let scorer = ForecastScorer(levels: [0.8, 0.95])
    let windows = ScoreReference.shared.windows.map { window in
      window.forecasts.map { forecast in
        scorer.score(
          Normal(mean: forecast[2], standardDeviation: forecast[3]), against: forecast[1],
          horizon: Int(forecast[0]), stepSize: ForecastScorer.StepSize(window.history))
      }
    }
    return ForecastSummary(windows, levels: scorer.levels)
  }

  @Test("Means over windows agree with the reference")
  func reference() {
    let expected = ScoreReference.shared.forecastScores
    let summary = summary()
    #expect(summary.windowCount == 4)
    #expect(summary.pointCount == 9)
    #expect(summary.constantCount == 1)
    expectClose(summary.smape ?? .nan, expected.smape, exact, "sMAPE")
    expectClose(summary.mase ?? .nan, expected.mase, exact, "MASE")
    expectClose(summary.rmsse ?? .nan, expected.rmsse, exact, "RMSSE")
    for (level, expected) in zip(summary.levels, expected.levels) {
      expectClose(level.coverage ?? .nan, expected.coverage, exact, "coverage")
      expectClose(level.msis ?? .nan, expected.msis, exact, "MSIS")
      expectClose(level.winkler ?? .nan, expected.winkler, exact, "Winkler")
    }
    expectClose(
      summary.crps ?? .nan, expected.crps,
      Tolerance(relative: 1e-7, because: "the documented accuracy of the integral"), "CRPS")
    expectClose(
      summary.logScore ?? .nan, expected.logScore,
      Tolerance(
        absolute: 2e-3,
        because: "a neighbourhood of 0.027 standard deviations bends by (z² − 1) · 1.2e-4"),
      "log score")
    #expect(summary.withoutLogScore == 2)
  }

  @Test("The ranked probability score agrees with numerical integration over the values")
  func rankedProbability() {
    for row in ScoreReference.shared.crps {
      let score =
        row.df == 0
        ? ContinuousRankedProbability.score(Normal(), against: row.y)
        : ContinuousRankedProbability.score(
          StudentT(degreesOfFreedom: row.df), against: row.y)
      expectClose(
        score ?? .nan, row.crps, Tolerance(relative: 1e-7, because: "as documented"),
        "df \(row.df), y \(row.y)")
    }
  }

  @Test("A certain forecast scores its absolute error, a stepwise one nearly its exact score")
  func steps() {
    #expect(ContinuousRankedProbability.score(PointMass(3), against: 3) == 0)
    expectClose(
      ContinuousRankedProbability.score(PointMass(3), against: 5.5) ?? .nan, 2.5,
      Tolerance(relative: 1e-12, because: "the weights of the nodes add up to one"))
    let values = (1...40).map { Double($0) }
    let actual = 12.25
    let spread = values.flatMap { a in values.map { (a - $0).magnitude } }.reduce(0, +) / 1600
    let error = values.map { (actual - $0).magnitude }.reduce(0, +) / 40
    expectClose(
      ContinuousRankedProbability.score(Empirical(values), against: actual) ?? .nan,
      error - spread / 2, Tolerance(relative: 0.02, because: "nodes may miss a step"))
  }

  @Test("The step size is that of the history, gaps or not, and none for one value")
  func stepSize() {
    #expect(ForecastScorer.StepSize([4]).isUsable == false)
    #expect(ForecastScorer.StepSize([4, 4]).isUsable == false)
    #expect(ForecastScorer.StepSize([1, 3, 2]).meanAbsolute == 1.5)
    #expect(ForecastScorer.StepSize([1, 3, 2]).meanSquare == 2.5)
  }

  @Test("An impossible outcome has no logarithmic score, and is counted")
  func impossible() {
    let score = ForecastScorer().score(
      Uniform(0...1), against: 3, horizon: 1, stepSize: ForecastScorer.StepSize([0, 1]))
    #expect(score.logScore == nil)
    #expect(ForecastSummary([[score]], levels: [0.8, 0.95]).withoutLogScore == 1)
  }

  @Test("Outcomes drawn from the forecast spread evenly over its tenths")
  func histogram() {
    var generator = SplitMix(seed: 5)
    let forecast = StudentT(degreesOfFreedom: 4)
    let scorer = ForecastScorer()
    let scores = (0..<4000).map { _ in
      [
        scorer.score(
          forecast, against: forecast.sample(using: &generator), horizon: 1,
          stepSize: ForecastScorer.StepSize([0, 1]))
      ]
    }
    let summary = ForecastSummary(scores, levels: scorer.levels)
    for share in summary.histogram.shares {
      expectClose(
        share, 0.1, Tolerance(absolute: 0.019, because: "four standard errors of a share"))
    }
    expectClose(
      summary.levels[0].coverage ?? .nan, 0.8,
      Tolerance(absolute: 0.0253, because: "four standard errors of a share"))
  }

  @Test("Mass at the outcome is spread over the tenths that it covers")
  func massAtOutcome() {
    let histogram = ProbabilityIntegralHistogram([0.85...1, 0.05...0.05])
    let expected = [0.5, 0, 0, 0, 0, 0, 0, 0, 1.0 / 6, 1.0 / 3]
    expectClose(
      histogram.shares, expected, Tolerance(absolute: 1e-12, because: "differences of tenths"))
    #expect(ProbabilityIntegralHistogram([]).shares.allSatisfy { $0 == 0 })
  }
}

/// The inputs and values of `Reference/scores.json`.
struct ScoreReference: Decodable {
  struct Probability: Decodable {
    let p: Double
    let met: Int
    let cluster: String
  }

  struct ProbabilityValues: Decodable {
    let brier, brierSe, logLoss, logLossSe, ece, eceByChance, auc: Double
    let binCounts: [Int]
  }

  struct Difference: Decodable {
    let brier, brierSe: Double
  }

  struct Window: Decodable {
    let history: [Double]
    /// Horizon, actual, mean and standard deviation of a normal forecast.
    let forecasts: [[Double]]
  }

  struct ForecastValues: Decodable {
    struct Level: Decodable {
      let level, coverage, msis, winkler: Double
    }
    let smape, mase, rmsse, crps, logScore: Double
    let levels: [Level]
  }

  struct RankedProbability: Decodable {
    /// Degrees of freedom of a Student-t; 0 is the normal distribution.
    let df: Double
    let y, crps: Double
  }

  let probabilities: [Probability]
  let baseline: [Double]
  let probabilityScores: ProbabilityValues
  let difference: Difference
  let windows: [Window]
  let forecastScores: ForecastValues
  let crps: [RankedProbability]

  static let shared: ScoreReference = {
    guard
      let url = Bundle.module.url(
        forResource: "scores", withExtension: "json", subdirectory: "Reference")
    else { preconditionFailure("scores.json is missing") }
    do {
      let decoder = JSONDecoder()
      decoder.keyDecodingStrategy = .convertFromSnakeCase
      return try decoder.decode(ScoreReference.self, from: try Data(contentsOf: url))
    } catch {
      preconditionFailure("scores.json: \(error)")
    }
  }()

  var cases: [ProbabilityCase] {
    probabilities.map {
      ProbabilityCase(probability: $0.p, isMet: $0.met == 1, cluster: $0.cluster)
    }
  }

  var baselineCases: [ProbabilityCase] {
    zip(probabilities, baseline).map {
      ProbabilityCase(probability: $1, isMet: $0.met == 1, cluster: $0.cluster)
    }
  }
}
