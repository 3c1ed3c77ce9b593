/// How often outcomes fell into each tenth of their predictive distribution.
///
/// A flat histogram is calibrated; one like a U is too narrow, one like a hill too wide, a slope is
/// biased. An outcome on which there is mass is spread evenly from P(X < y) to P(X ≤ y), so that
/// nothing is drawn at random: Czado, Gneiting and Held (2009), *Predictive model assessment for
/// count data*, Biometrics 65, 1254–1261, §2.2.
public struct ProbabilityIntegralHistogram: Hashable, Sendable {
  /// The share of outcomes in each tenth, adding up to 1; all 0 without outcomes.
  public let shares: [Double]

  /// The number of bins.
  public static let binCount = 10

  /// Counts outcomes by P(X < y) and P(X ≤ y).
  public init(_ integrals: some Sequence<ClosedRange<Double>>) {
    var sums = Array(repeating: 0.0, count: Self.binCount)
    var count = 0.0
    for range in integrals {
      count += 1
      let width = range.upperBound - range.lowerBound
      guard width > 0 else {
        sums[min(Int(range.lowerBound * Double(Self.binCount)), Self.binCount - 1)] += 1
        continue
      }
      for bin in sums.indices {
        let low = max(range.lowerBound, Double(bin) / Double(Self.binCount))
        let high = min(range.upperBound, Double(bin + 1) / Double(Self.binCount))
        if high > low { sums[bin] += (high - low) / width }
      }
    }
    shares = sums.map { count > 0 ? $0 / count : 0 }
  }
}
