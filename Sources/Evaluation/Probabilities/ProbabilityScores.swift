import RealModule

/// A stated probability beside what happened.
public struct ProbabilityCase: Hashable, Sendable {
  /// The probability, 0 to 1.
  public let probability: Double

  /// Whether it came true.
  public let isMet: Bool

  /// What hangs together with it, such as its country: cases of one cluster are not independent.
  public let cluster: String

  /// Creates a case.
  public init(probability: Double, isMet: Bool, cluster: String) {
    precondition(
      probability >= 0 && probability <= 1, "probability is \(probability), not 0 to 1")
    self.probability = probability
    self.isMet = isMet
    self.cluster = cluster
  }

  /// The squared error of the probability, 0 to 1: Brier (1950).
  public var brier: Double {
    let error = probability - (isMet ? 1 : 0)
    return error * error
  }

  /// −ln of the probability of what happened, which is first kept within 0.001 … 0.999, so that one
  /// certainty that failed does not outweigh everything else.
  public var logLoss: Double {
    let kept = min(max(probability, 0.001), 0.999)
    return -Double.log(isMet ? kept : 1 - kept)
  }
}

/// How good many stated probabilities were.
///
/// ```swift
/// let cases = [
///   ProbabilityCase(probability: 0.8, isMet: true, cluster: "VN"),
///   ProbabilityCase(probability: 0.3, isMet: false, cluster: "LA"),
/// ]
/// ProbabilityScores(cases).brier.estimate     // 0.065
/// ```
public struct ProbabilityScores: Hashable, Sendable {
  /// The number of cases.
  public let count: Int

  /// The mean squared error of the probabilities, with its clustered error; lower is better.
  package let brier: ClusteredMean

  /// The mean logarithmic loss, with its clustered error; lower is better.
  package let logLoss: ClusteredMean

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

/// The cases whose probability lies in one tenth of 0 … 1.
public struct ReliabilityBin: Hashable, Sendable {
  /// The probabilities of the bin; the upper end belongs to the next one, 1 to the last.
  public let range: Range<Double>

  /// The number of cases.
  public let count: Int

  /// The mean probability stated; `nil` without cases.
  public let meanProbability: Double?

  /// The share that came true; `nil` without cases.
  public let metShare: Double?

  /// The number of bins.
  public static let binCount = 10

  /// The bin of a probability.
  public static func index(of probability: Double) -> Int {
    min(Int(probability * Double(binCount)), binCount - 1)
  }

  /// Sorts cases into ten equal bins.
  public static func bins(of cases: [ProbabilityCase]) -> [ReliabilityBin] {
    var counts = Array(repeating: 0, count: binCount)
    var stated = Array(repeating: 0.0, count: binCount)
    var met = Array(repeating: 0, count: binCount)
    for one in cases {
      let bin = index(of: one.probability)
      counts[bin] += 1
      stated[bin] += one.probability
      met[bin] += one.isMet ? 1 : 0
    }
    return counts.indices.map { bin in
      let count = Double(counts[bin])
      let width = 1 / Double(binCount)
      return ReliabilityBin(
        range: (Double(bin) * width)..<(Double(bin + 1) * width), count: counts[bin],
        meanProbability: counts[bin] > 0 ? stated[bin] / count : nil,
        metShare: counts[bin] > 0 ? Double(met[bin]) / count : nil)
    }
  }
}
