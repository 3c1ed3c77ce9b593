import Distributions
import Evaluation
import Forecasting
import TestSupport
import Testing
import TimeSeries

@Suite("Scores of probabilities")
struct ProbabilityScoreTests {
  private let sums = Tolerance(
    relative: 1e-12, absolute: 1e-14, because: "sums of twenty terms in another order")

  @Test("Scores, clustered errors and bins agree with the reference")
  func reference() {
    let expected = ScoreReference.shared.probabilityScores
    let scores = ProbabilityScores(ScoreReference.shared.cases)
    expectClose(scores.brier.estimate, expected.brier, sums, "Brier")
    expectClose(scores.brier.standardError ?? .nan, expected.brierSe, sums, "its error")
    expectClose(scores.logLoss.estimate, expected.logLoss, sums, "log loss")
    expectClose(scores.logLoss.standardError ?? .nan, expected.logLossSe, sums, "its error")
    expectClose(scores.calibrationError, expected.ece, sums, "calibration error")
    expectClose(scores.chanceCalibrationError, expected.eceByChance, sums, "by chance")
    expectClose(scores.auc ?? .nan, expected.auc, sums, "area under the curve")
    #expect(scores.bins.map(\.count) == expected.binCounts)
    #expect(scores.brier.clusterCount == 5)
  }

  @Test("The paired difference agrees with the reference and turns its sign with the baseline")
  func difference() {
    let (cases, baseline) = (ScoreReference.shared.cases, ScoreReference.shared.baselineCases)
    let expected = ScoreReference.shared.difference
    let difference = PairedDifference(of: cases, to: baseline)
    expectClose(difference.brier.estimate, expected.brier, sums)
    expectClose(difference.brier.standardError ?? .nan, expected.brierSe, sums)
    let reversed = PairedDifference(of: baseline, to: cases)
    expectClose(reversed.brier.estimate, -difference.brier.estimate, sums)
    #expect(PairedDifference(of: cases, to: cases).brier.standardError == 0)
  }

  @Test("Bins hold their lower edge, the last one both")
  func bins() {
    let edges = [0.0, 0.1, 0.5, 0.9, 1.0].map {
      ProbabilityCase(probability: $0, isMet: true, cluster: "A")
    }
    #expect(
      ReliabilityBin.bins(of: edges).map(\.count) == [1, 1, 0, 0, 0, 1, 0, 0, 0, 2])
  }

  @Test("There is no area without both outcomes, and no error with one cluster")
  func undefined() {
    let scores = ProbabilityScores([
      ProbabilityCase(probability: 0.4, isMet: true, cluster: "A"),
      ProbabilityCase(probability: 0.6, isMet: true, cluster: "A"),
    ])
    #expect(scores.auc == nil)
    #expect(scores.brier.standardError == nil)
    #expect(scores.metShare == 1)
  }

  @Test("Equal values in many clusters have the error of independent values")
  func independent() {
    let values = (0..<400).map { Double($0 % 2) }
    let mean = ClusteredMean(values, clusters: values.indices.map(String.init))
    expectClose(
      mean.standardError ?? .nan, (0.25 / 399).squareRoot(),
      Tolerance(relative: 1e-12, because: "a closed form"))
  }

  @Test("A calibrated forecaster shows the calibration error of chance")
  func chance() {
    var generator = SplitMix(seed: 11)
    var ratio = 0.0
    for _ in 0..<40 {
      let cases = (0..<2000).map { _ in
        let p = Double.random(in: 0...1, using: &generator)
        return ProbabilityCase(
          probability: p, isMet: Double.random(in: 0..<1, using: &generator) < p, cluster: "A")
      }
      let scores = ProbabilityScores(cases)
      ratio += scores.calibrationError / scores.chanceCalibrationError / 40
    }
    expectClose(
      ratio, 1,
      Tolerance(absolute: 0.12, because: "forty means of ten half-normals: three standard errors"))
  }
}

@Suite("Rolling origin")
struct RollingOriginTests {
  private func series(_ years: [Int]) throws -> AnnualSeries {
    try AnnualSeries(
      id: "s", observations: years.map { Observation(year: $0, value: Double($0 % 7)) })
  }

  @Test("Origins need their history before and the whole horizon after them")
  func origins() throws {
    let windows = RollingOrigin(horizon: 3, minimumHistory: 4)
      .windows(of: try series(Array(2000...2010)))
    #expect(windows.map(\.originYear) == [2003, 2004, 2005, 2006, 2007])
    for window in windows {
      #expect(window.history.years == Array(2000...window.originYear))
      #expect(
        window.outcomes.map(\.year) == Array((window.originYear + 1)...(window.originYear + 3)))
    }
  }

  @Test("Missing years have no outcome, and an origin is an observed year")
  func gaps() throws {
    let windows = RollingOrigin(horizon: 2, minimumHistory: 2)
      .windows(of: try series([2000, 2001, 2003, 2006, 2007]))
    #expect(windows.map(\.originYear) == [2001, 2003])
    #expect(windows.map { $0.outcomes.map(\.year) } == [[2003], []])
  }

  @Test("A limit keeps the newest origins; a short series has none")
  func limit() throws {
    let scheme = RollingOrigin(horizon: 6, minimumHistory: 5, limit: 1)
    #expect(scheme.windows(of: try series(Array(2000...2019))).map(\.originYear) == [2013])
    #expect(scheme.windows(of: try series(Array(2000...2009))).isEmpty)
    #expect(scheme.windows(of: try series([])).isEmpty)
  }

  @Test("A model is scored by the fit that a forecast takes, and its refusal is thrown")
  func score() throws {
    let whole = try series(Array(2000...2012))
    let window = RollingOrigin(horizon: 2, limit: 1).windows(of: whole)[0]
    let scorer = ForecastScorer(levels: [0.8])
    let scores = try Drift().score(against: window, by: scorer)
    let forecast = try Drift().fit(to: whole.upTo(2010)).forecast(horizon: 2)
    for (score, year) in zip(scores, 2011...2012) {
      let distribution = try #require(forecast.distribution(in: year))
      let actual = try #require(whole.value(in: year))
      #expect(score.absoluteError == (distribution.median - actual).magnitude)
      #expect(score.intervals[0].lower == distribution.interval(level: 0.8).lowerBound)
    }
    #expect(throws: FitError.self) {
      _ = try LinearTrend().score(
        against: RollingOrigin.Window(history: whole.upTo(2001), outcomes: []), by: scorer)
    }
  }
}
