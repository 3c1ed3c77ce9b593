import Evaluation
import TestSupport
import Testing

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
