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
