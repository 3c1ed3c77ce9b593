/// How good many stated probabilities were.
public struct ProbabilityScores: Hashable, Sendable {
  /// The number of cases.
  public let count: Int

  /// The mean squared error of the probabilities, with its clustered error; lower is better.
  public let brier: ClusteredMean

  /// The mean logarithmic loss, with its clustered error; lower is better.
  public let logLoss: ClusteredMean

  /// The expected calibration error: over ten equal bins, the mean of |stated − came true| weighted
  /// by cases; lower is better.
  public let calibrationError: Double

  /// The calibration error that perfectly calibrated probabilities would show by chance with as many
  /// independent cases; cases that hang together show more.
  ///
  /// For each bin the mean of |Σ (p − y)| by the normal approximation, √(2/π · Σ p (1 − p)).
  public let chanceCalibrationError: Double

  /// The chance that a case that came true had a higher probability than one that did not, ties
  /// counted half; `nil` where all or none came true.
  public let auc: Double?

  /// The mean probability stated.
  public let meanProbability: Double

  /// The share that came true.
  public let metShare: Double

  /// Stated and observed by tenths.
  public let bins: [ReliabilityBin]

  /// Scores one or more cases.
  public init(_ cases: [ProbabilityCase]) {
    precondition(!cases.isEmpty, "there are no cases to score")
    let clusters = cases.map(\.cluster)
    count = cases.count
    let total = Double(cases.count)
    brier = ClusteredMean(cases.map(\.brier), clusters: clusters)
    logLoss = ClusteredMean(cases.map(\.logLoss), clusters: clusters)
    meanProbability = cases.reduce(0) { $0 + $1.probability } / total
    metShare = Double(cases.count(where: \.isMet)) / total
    bins = ReliabilityBin.bins(of: cases)
    var gaps = Array(repeating: 0.0, count: ReliabilityBin.binCount)
    var variances = gaps
    for one in cases {
      let bin = ReliabilityBin.index(of: one.probability)
      gaps[bin] += one.probability - (one.isMet ? 1 : 0)
      variances[bin] += one.probability * (1 - one.probability)
    }
    calibrationError = gaps.reduce(0) { $0 + $1.magnitude } / total
    chanceCalibrationError =
      variances.reduce(0) { $0 + (2 / Double.pi * $1).squareRoot() } / total
    auc = Self.auc(cases)
  }

  /// The area under the receiver operating characteristic, by the sum of ranks: Mann and Whitney
  /// (1947); ties share their mean rank.
  private static func auc(_ cases: [ProbabilityCase]) -> Double? {
    let ordered = cases.sorted { $0.probability < $1.probability }
    let met = ordered.count(where: \.isMet)
    guard met > 0, met < ordered.count else { return nil }
    var rankSum = 0.0
    var start = 0
    while start < ordered.count {
      var end = start
      var metHere = 0
      while end < ordered.count, ordered[end].probability == ordered[start].probability {
        if ordered[end].isMet { metHere += 1 }
        end += 1
      }
      rankSum += Double(metHere) * Double(start + end + 1) / 2
      start = end
    }
    let pairs = Double(met) * Double(ordered.count - met)
    return (rankSum - Double(met) * Double(met + 1) / 2) / pairs
  }
}
