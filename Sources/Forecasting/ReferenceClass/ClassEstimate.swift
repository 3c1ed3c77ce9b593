import RealModule

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

  /// The smoothing of one bin, the scale of a logistic distribution in deviations.
  private let smoothing: Double

  /// By what the odds of a logistic distribution fall from one bin to the next.
  private let decay: Double

  /// The cases that were visible, of which those that count follow by row.
  private let columns: CaseColumns
  private let rows: [Int]

  /// The weights of the cases that count, which add up to 1.
  private let weights: [Double]

  /// The number of cases that were visible.
  let visibleCount: Int

  private static let binCount = 128
  private static let reach = 6.0

  /// The distance of two bins in deviations.
  private static let step = 2 * reach / Double(binCount - 1)

  /// The fewest visible cases that make a class.
  static let minimumCases = 10

  /// The scale of a logistic distribution in its standard deviations, √3 / π.
  private static let logisticScale = 0.5513

  /// Weighs the cases of a collection for a query.
  ///
  /// - Parameters:
  ///   - query: The features of the series asked about.
  ///   - horizon: 1 to ``CaseTable/longestHorizon`` years.
  ///   - asOf: Cases that ended later are invisible.
  ///   - excluded: A series that is left out, for tests by country.
  /// - Returns: `nil` with fewer than ``minimumCases`` visible cases.
  init?(
    _ collection: CaseCollection, query: [Double], selection: FeatureSelection,
    kernel: LearnedNumbers.Kernel, numbers: LearnedNumbers, horizon: Int, asOf: Int,
    excluding isExcluded: ((Int32) -> Bool)? = nil
  ) {
    let visible = collection.visible(
      tier: selection.tier, horizon: horizon, asOf: asOf,
      unrestTransfer: kernel.unrestTransfer, excluding: isExcluded)
    guard visible.count >= Self.minimumCases else { return nil }
    let weighing = KernelWeighing(visible, query: query, selection: selection, kernel: kernel)
    let outcomes = weighing.gathered(visible.columns.outcomes)
    guard let slopes = weighing.localRegression(of: outcomes, ridge: kernel.ridge) else {
      return nil
    }
    visibleCount = visible.count
    mean = slopes[0]
    columns = visible.columns
    rows = weighing.rows
    weights = weighing.weights
    effectiveSize = weighing.effectiveSize
    var residuals = weighing.residuals(of: outcomes, slopes: slopes)
    if let unrest = selection.unrest {
      let calm =
        unrest == CaseFeatures.Index.recentUnrest
        ? visible.columns.calm.recent : visible.columns.calm.whole
      let share = kernel.unrestTransfer
      let most = Double.exp(share * KernelWeighing.leverageCap)
      ColumnMath.scale(
        &residuals, by: weighing.gathered(calm), times: Double.exp(share * query[unrest]),
        within: (1 / most)...most)
    }
    let variance = ColumnMath.sumOfSquares(of: residuals, weights: weights)
    deviation = variance.squareRoot() + 1e-6
    (bins, atom) = Self.binned(
      residuals, outcomes: outcomes, weights: weights, deviation: deviation)
    var running = 0.0
    var above = Array(repeating: 0.0, count: Self.binCount)
    for bin in (0..<Self.binCount).reversed() {
      above[bin] = running
      running += bins[bin]
    }
    self.above = above
    smoothing = numbers.smoothing * Self.logisticScale
    decay = Double.exp(-Self.step / smoothing)
  }

  /// The cases with their weights, heaviest first, by position in the table.
  var heaviest: [(caseIndex: Int, weight: Double)] {
    zip(rows, weights).map { (caseIndex: columns.positions[$0], weight: $1) }
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
    let place = ((x - mean) / deviation + Self.reach) / Self.step
    // Beyond twenty scales a bin lies wholly on one side.
    let margin = 20 * smoothing / Self.step
    let last = Double(Self.binCount - 1)
    if place - margin > last { return 0 }
    if place + margin < 0 { return above[0] + bins[0] }
    let from = Int(max(place - margin, 0))
    let to = Int(min(place + margin, last))
    let odds = Double.exp((place - Double(from)) * Self.step / smoothing)
    let sum = bins.withUnsafeBufferPointer {
      ColumnMath.logisticSum(
        of: UnsafeBufferPointer(rebasing: $0[from...to]), odds: odds, decay: decay)
    }
    return min(above[to] + sum, 1)
  }
}

extension ClassEstimate {
  /// Spreads the weights of the cases that changed linearly over the nodes of a grid, and adds up
  /// those of the cases that did not.
  private static func binned(
    _ residuals: [Double], outcomes: [Double], weights: [Double], deviation: Double
  ) -> (bins: [Double], atom: Double) {
    var bins = Array(repeating: 0.0, count: binCount)
    let scale = 1 / (step * deviation)
    let places = residuals.map { $0 * scale + reach / step }
    let atom = bins.withUnsafeMutableBufferPointer { bins in
      places.withUnsafeBufferPointer { places in
        outcomes.withUnsafeBufferPointer { outcomes in
          weights.withUnsafeBufferPointer { weights -> Double in
            guard let weight = weights.baseAddress, let place = places.baseAddress,
              let outcome = outcomes.baseAddress
            else { return 0 }
            return ColumnMath.spread(
              weight, at: place, outcomes: outcome, count: weights.count, over: bins)
          }
        }
      }
    }
    return (bins, atom)
  }
}
