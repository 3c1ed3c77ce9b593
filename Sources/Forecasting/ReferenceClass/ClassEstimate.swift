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

  /// The year in which the newest visible case ended.
  let newestEnd: Double

  /// The effective number of independent cases, which are series: (Σw)² / Σ(Σw of a series)².
  let independentSize: Double

  /// The residuals of the cases that count, kept where shocks are asked for.
  private let residuals: [Double]

  /// A year's step on the working scale that few cases cannot exclude: a share of a logit or a
  /// logarithm. It is stated, not learned, and divided by the number of independent cases.
  private static let leastStep = 0.2

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
    leaning: Leaning? = nil, measuresShocks: Bool = false,
    excluding isExcluded: ((Int32) -> Bool)? = nil
  ) {
    let visible = collection.visible(
      tier: selection.tier, horizon: horizon, asOf: asOf,
      unrestTransfer: kernel.unrestTransfer, excluding: isExcluded)
    guard visible.count >= Self.minimumCases else { return nil }
    let weighing = KernelWeighing(
      visible, query: query, selection: selection, kernel: kernel, leaning: leaning)
    let outcomes = weighing.gathered(visible.columns.outcomes)
    guard let slopes = weighing.localRegression(of: outcomes, ridge: kernel.ridge) else {
      return nil
    }
    visibleCount = visible.count
    newestEnd = visible.columns.ends[visible.count - 1]
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
    let independent = Self.independentSize(
      rows: weighing.rows, weights: weights, columns: visible.columns)
    independentSize = independent
    let doubt = Self.leastStep * Self.leastStep * Double(horizon) / (independent + 1)
    deviation = (variance + doubt).squareRoot() + 1e-6
    self.residuals = measuresShocks ? residuals : []
    var (bins, atom) = Self.binned(
      residuals, outcomes: outcomes, weights: weights, deviation: deviation)
    if atom > 0 {
      // Of so few independent cases none is certain: what they leave open moves as others do.
      let open = atom / (independent + 1)
      atom -= open
      let last = Double(Self.binCount - 1)
      let place = min(max((Self.reach - mean / deviation) / Self.step, 0), last)
      let node = min(Int(place), Self.binCount - 2)
      bins[node] += open * (Double(node + 1) - place)
      bins[node + 1] += open * (place - Double(node))
    }
    self.bins = bins
    self.atom = atom
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

  /// The number of series among the cases that count.
  var seriesCount: Int { Set(rows.map { columns.series[$0] }).count }

  /// How far the cases of one year moved together; nothing where it was not asked for.
  var shocks: Shocks {
    Shocks(residuals, weights: weights, rows: residuals.isEmpty ? [] : rows, ends: columns.ends)
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
    smoothSurvival(standardised: (x - mean) / deviation)
  }

  /// The same for a change in deviations from the mean.
  func smoothSurvival(standardised t: Double) -> Double {
    let place = (t + Self.reach) / Self.step
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
  /// How far cases of one origin year moved together, and how many such years there are.
  struct Shocks: Sendable {
    /// The effective number of origin years, (Σw)² / Σ(Σw of a year)².
    let years: Double

    /// The share of the variance that lies between years.
    let share: Double

    init(_ residuals: [Double], weights: [Double], rows: [Int], ends: [Double]) {
      let places = rows.map { Int(ends[$0]) }
      let first = places.min() ?? 0
      let count = (places.max() ?? 0) - first + 1
      var yearly = Array(repeating: (weight: 0.0, sum: 0.0), count: count)
      var variance = 0.0
      for (index, place) in places.enumerated() {
        let product = weights[index] * residuals[index]
        variance += product * residuals[index]
        yearly[place - first].weight += weights[index]
        yearly[place - first].sum += product
      }
      var squares = 0.0
      var between = 0.0
      for year in yearly where year.weight > 0 {
        squares += year.weight * year.weight
        between += year.sum * year.sum / year.weight
      }
      years = squares > 0 ? 1 / squares : 0
      share = variance > 0 ? min(between / variance, 1) : 0
    }
  }

  /// The effective number of series among the cases; each pooled case counts as one.
  private static func independentSize(
    rows: [Int], weights: [Double], columns: CaseColumns
  ) -> Double {
    withUnsafeTemporaryAllocation(of: Double.self, capacity: columns.seriesLimit) { sums in
      sums.initialize(repeating: 0)
      var squares = 0.0
      for (index, row) in rows.enumerated() {
        let series = Int(columns.series[row])
        if series < 0 {
          squares += weights[index] * weights[index]
        } else {
          sums[series] += weights[index]
        }
      }
      for sum in sums { squares += sum * sum }
      return squares > 0 ? 1 / squares : 0
    }
  }

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
