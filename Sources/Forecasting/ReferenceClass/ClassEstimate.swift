#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// What comparable cases did next: a distribution of the change over a horizon.
///
/// Cases are weighted by a Gaussian kernel in their features and by age; a weighted ridge
/// regression carries each to the features of the query (local linear regression); its residuals,
/// scaled to the unrest of the query, are the spread. Cases without any change stay a mass at 0.
struct ClassEstimate: Sendable {
  /// The expected change.
  let mean: Double

  /// The standard deviation of the adjusted outcomes.
  let deviation: Double

  /// The effective number of cases, (Σw)² / Σw².
  let effectiveSize: Double

  /// The weight of the cases that did not change at all.
  let atom: Double

  /// The weights of the other cases on a grid from `mean − 6 deviation` to `mean + 6 deviation`.
  private let bins: [Double]

  /// The sum of all bins above each.
  private let above: [Double]

  /// The smoothing of one bin, the scale of a logistic distribution.
  private let smoothing: Double

  /// The cases that count, by position in the table.
  private let cases: [Int]

  /// Their weights, which add up to 1.
  private let weights: [Double]

  /// The number of cases that were visible.
  let visibleCount: Int

  private static let binCount = 128
  private static let reach = 6.0

  /// The fewest visible cases that make a class.
  static let minimumCases = 10

  /// The scale of a logistic distribution in its standard deviations, √3 / π.
  private static let logisticScale = 0.5513

  /// Weighs the cases of `table` for a query.
  ///
  /// - Parameters:
  ///   - query: The features of the series asked about.
  ///   - horizon: 1 to ``CaseTable/longestHorizon`` years.
  ///   - asOf: Cases that ended later are invisible.
  ///   - excluded: A series that is left out, for tests by country.
  /// - Returns: `nil` with fewer than ``minimumCases`` visible cases.
  init?(
    _ table: CaseTable, query: [Double], selection: FeatureSelection,
    kernel: LearnedNumbers.Kernel, numbers: LearnedNumbers, horizon: Int, asOf: Int,
    excluding isExcluded: ((Int32) -> Bool)? = nil
  ) {
    let visible = Self.visible(
      table, tier: selection.tier, horizon: horizon, asOf: asOf, excluding: isExcluded)
    guard visible.count >= Self.minimumCases else { return nil }
    let weighing = KernelWeighing(
      visible, table: table, query: query, selection: selection, kernel: kernel,
      horizon: horizon, asOf: asOf)
    let outcomes = weighing.cases.map { table.outcomes[horizon - 1][$0] }
    guard let slopes = weighing.localRegression(of: outcomes, ridge: kernel.ridge) else {
      return nil
    }
    visibleCount = visible.count
    mean = slopes[0]
    cases = weighing.cases
    weights = weighing.weights
    effectiveSize = weighing.effectiveSize
    var residuals = weighing.residuals(of: outcomes, slopes: slopes)
    if let unrest = selection.unrest {
      for (index, one) in cases.enumerated() {
        let difference = query[unrest] - table.features[unrest][one]
        residuals[index] *= exp(
          kernel.unrestTransfer
            * min(max(difference, -KernelWeighing.leverageCap), KernelWeighing.leverageCap))
      }
    }
    var variance = 0.0
    var atom = 0.0
    for (index, weight) in weights.enumerated() {
      variance += weight * residuals[index] * residuals[index]
      if outcomes[index] == 0 { atom += weight }
    }
    deviation = variance.squareRoot() + 1e-6
    self.atom = atom
    bins = Self.binned(residuals, outcomes: outcomes, weights: weights, deviation: deviation)
    var running = 0.0
    var above = Array(repeating: 0.0, count: Self.binCount)
    for bin in (0..<Self.binCount).reversed() {
      above[bin] = running
      running += bins[bin]
    }
    self.above = above
    smoothing = numbers.smoothing * Self.logisticScale * deviation
  }

  /// The cases with their weights, heaviest first.
  var heaviest: [(caseIndex: Int, weight: Double)] {
    zip(cases, weights).map { (caseIndex: $0, weight: $1) }
      .sorted { ($1.weight, $0.caseIndex) < ($0.weight, $1.caseIndex) }
  }

  /// P(change ≥ x).
  func survival(_ x: Double) -> Double {
    (x <= 0 ? atom : 0) + smoothSurvival(x)
  }

  /// P(change > x).
  func survivalBeyond(_ x: Double) -> Double {
    (x < 0 ? atom : 0) + smoothSurvival(x)
  }

  /// The part of the cases that did change; each bin is a logistic distribution.
  private func smoothSurvival(_ x: Double) -> Double {
    let step = 2 * Self.reach * deviation / Double(Self.binCount - 1)
    let first = mean - Self.reach * deviation
    // Beyond twenty scales a bin lies wholly on one side.
    let margin = 20 * smoothing
    let low = (x - margin - first) / step
    let high = (x + margin - first) / step
    let from = low <= 0 ? 0 : min(Int(low), Self.binCount)
    let to = high < 0 ? -1 : min(Int(high), Self.binCount - 1)
    if from > to { return from >= Self.binCount ? 0 : above[0] + bins[0] }
    var sum = above[to]
    for bin in from...to where bins[bin] > 0 {
      let distance = (first + step * Double(bin) - x) / smoothing
      sum += bins[bin] / (1 + exp(-distance))
    }
    return min(sum, 1)
  }
}

extension ClassEstimate {
  /// Whether enough cases are visible to make a class.
  static func isAvailable(
    _ table: CaseTable, selection: FeatureSelection, horizon: Int, asOf: Int,
    excluding isExcluded: ((Int32) -> Bool)?
  ) -> Bool {
    visible(
      table, tier: selection.tier, horizon: horizon, asOf: asOf, limit: minimumCases,
      excluding: isExcluded
    ).count >= minimumCases
  }

  /// The cases that had ended by `asOf` and have an outcome and a history long enough.
  private static func visible(
    _ table: CaseTable, tier: UInt8, horizon: Int, asOf: Int, limit: Int = .max,
    excluding isExcluded: ((Int32) -> Bool)?
  ) -> [Int] {
    var visible: [Int] = []
    visible.reserveCapacity(min(table.count, limit))
    let outcomes = table.outcomes[horizon - 1]
    for index in 0..<table.count
    where Int(table.origins[index].year) + horizon <= asOf && table.tiers[index] >= tier
      && !outcomes[index].isNaN
    {
      if let isExcluded, isExcluded(table.origins[index].series) { continue }
      visible.append(index)
      if visible.count == limit { break }
    }
    return visible
  }

  /// Spreads the weights of the cases that changed linearly over the nodes of a grid.
  private static func binned(
    _ residuals: [Double], outcomes: [Double], weights: [Double], deviation: Double
  ) -> [Double] {
    var bins = Array(repeating: 0.0, count: binCount)
    let last = Double(binCount - 1)
    for (index, weight) in weights.enumerated() where outcomes[index] != 0 {
      let place = (residuals[index] + reach * deviation) / (2 * reach * deviation) * last
      let clamped = min(max(place, 0), last - 1e-6)
      let bin = Int(clamped)
      bins[bin] += weight * (Double(bin + 1) - clamped)
      bins[bin + 1] += weight * (clamped - Double(bin))
    }
    return bins
  }
}
