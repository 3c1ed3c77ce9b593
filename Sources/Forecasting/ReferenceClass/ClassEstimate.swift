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

  /// The cases with their weights, heaviest first, as many as are worth naming.
  let heaviest: [(caseIndex: Int, weight: Double)]

  /// The number of cases that were visible.
  let visibleCount: Int

  private static let binCount = 128
  private static let reach = 6.0

  /// The largest squared distance that one feature adds.
  private static let distanceCap = 9.0

  /// Features enter the regression no further out than this.
  private static let leverageCap = 3.0

  /// Cases lighter than e to this power, against the heaviest, are passed over.
  private static let negligible = -16.0

  /// The fewest visible cases that make a class.
  static let minimumCases = 10

  /// The fewest effective cases; below it the kernel widens.
  private static let minimumEffectiveSize = 20.0

  /// By how much the kernel widens, and how often at most.
  private static let widening = 1.5
  private static let mostWidenings = 3

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
      table, selection: selection, horizon: horizon, asOf: asOf, excluding: isExcluded)
    guard visible.count >= Self.minimumCases else { return nil }
    visibleCount = visible.count
    let weighted = Self.weigh(
      visible, table: table, query: query, selection: selection, kernel: kernel,
      horizon: horizon, asOf: asOf)
    let outcomes = weighted.cases.map {
      table.outcomes[$0 * CaseTable.longestHorizon + horizon - 1]
    }
    let width = selection.features.count
    guard
      let slopes = Self.localRegression(
        weighted.distances, width: width, weights: weighted.weights, outcomes: outcomes,
        ridge: kernel.ridge)
    else { return nil }

    mean = slopes[0]
    var residuals = outcomes
    var variance = 0.0
    var atom = 0.0
    for (index, weight) in weighted.weights.enumerated() {
      var residual = outcomes[index] - slopes[0]
      for j in 0..<width {
        residual -= slopes[j + 1] * weighted.distances[index * width + j]
      }
      if let unrest = selection.unrest {
        let own = table.features[weighted.cases[index] * CaseFeatures.count + unrest]
        let difference = min(max(query[unrest] - own, -Self.leverageCap), Self.leverageCap)
        residual *= exp(kernel.unrestTransfer * difference)
      }
      residuals[index] = residual
      variance += weight * residual * residual
      if outcomes[index] == 0 { atom += weight }
    }
    deviation = variance.squareRoot() + 1e-6
    effectiveSize = weighted.effectiveSize
    self.atom = atom
    bins = Self.binned(
      residuals, outcomes: outcomes, weights: weighted.weights, deviation: deviation)
    var running = 0.0
    var above = Array(repeating: 0.0, count: Self.binCount)
    for bin in (0..<Self.binCount).reversed() {
      above[bin] = running
      running += bins[bin]
    }
    self.above = above
    smoothing = numbers.smoothing * Self.logisticScale * deviation
    heaviest = zip(weighted.cases, weighted.weights).map { (caseIndex: $0, weight: $1) }
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
  /// The cases that had ended by `asOf` and have an outcome and all features.
  private static func visible(
    _ table: CaseTable, selection: FeatureSelection, horizon: Int, asOf: Int,
    excluding isExcluded: ((Int32) -> Bool)?
  ) -> [Int] {
    var visible: [Int] = []
    visible.reserveCapacity(table.count)
    for index in 0..<table.count where Int(table.origins[index].year) + horizon <= asOf {
      if table.outcomes[index * CaseTable.longestHorizon + horizon - 1].isNaN { continue }
      if let isExcluded, isExcluded(table.origins[index].series) { continue }
      let start = index * CaseFeatures.count
      if selection.features.contains(where: { table.features[start + $0].isNaN }) { continue }
      visible.append(index)
    }
    return visible
  }

  private struct Weighted {
    var cases: [Int] = []
    /// (Σw)² / Σw².
    var effectiveSize = 0.0
    /// Weights that add up to 1.
    var weights: [Double] = []
    /// Scaled differences of the features from those of the query, a row for each case.
    var distances: [Double] = []
  }

  /// Weighs the cases by their distance and age; where too few would count, the kernel widens.
  private static func weigh(
    _ visible: [Int], table: CaseTable, query: [Double], selection: FeatureSelection,
    kernel: LearnedNumbers.Kernel, horizon: Int, asOf: Int
  ) -> Weighted {
    let width = selection.features.count
    var distances = Array(repeating: 0.0, count: visible.count * width)
    for (j, feature) in selection.features.enumerated() {
      let scale = spread(of: feature, visible, table)
      for (row, index) in visible.enumerated() {
        distances[row * width + j] =
          (table.features[index * CaseFeatures.count + feature] - query[feature]) / scale
      }
    }
    let ages = visible.map { index in
      Double(asOf - Int(table.origins[index].year) - horizon) / kernel.memory
    }
    var precisions = selection.bandwidths.map { 0.5 / ($0 * $0) }
    for attempt in 0...mostWidenings {
      let logWeights = logWeights(distances, width: width, precisions: precisions, ages: ages)
      let result = normalised(logWeights, visible: visible, distances: distances, width: width)
      if attempt == mostWidenings || result.effectiveSize >= minimumEffectiveSize {
        return result
      }
      for j in precisions.indices { precisions[j] /= widening * widening }
    }
    preconditionFailure("the last attempt returns")
  }

  private static func logWeights(
    _ distances: [Double], width: Int, precisions: [Double], ages: [Double]
  ) -> [Double] {
    var result = Array(repeating: 0.0, count: ages.count)
    for row in ages.indices {
      var sum = -ages[row]
      for j in 0..<width {
        let distance = distances[row * width + j]
        sum -= min(distance * distance * precisions[j], 0.5 * distanceCap)
      }
      result[row] = sum
    }
    return result
  }

  private static func normalised(
    _ logWeights: [Double], visible: [Int], distances: [Double], width: Int
  ) -> Weighted {
    let heaviest = logWeights.max() ?? 0
    var result = Weighted()
    var total = 0.0
    var squares = 0.0
    for (row, index) in visible.enumerated() where logWeights[row] - heaviest > negligible {
      let weight = exp(logWeights[row] - heaviest)
      total += weight
      squares += weight * weight
      result.cases.append(index)
      result.weights.append(weight)
      for j in 0..<width {
        result.distances.append(
          min(max(distances[row * width + j], -leverageCap), leverageCap))
      }
    }
    for index in result.weights.indices { result.weights[index] /= total }
    result.effectiveSize = total * total / squares
    return result
  }

  /// The standard deviation of a feature, from the mean absolute deviation of the cases.
  private static func spread(of feature: Int, _ visible: [Int], _ table: CaseTable) -> Double {
    var sum = 0.0
    for index in visible { sum += table.features[index * CaseFeatures.count + feature] }
    let mean = sum / Double(visible.count)
    var deviation = 0.0
    for index in visible {
      deviation += (table.features[index * CaseFeatures.count + feature] - mean).magnitude
    }
    return 1.2533 * deviation / Double(visible.count) + 1e-6
  }

  /// The intercept and the slopes of a weighted regression with a ridge on the slopes, by Cholesky;
  /// `nil` where the numbers break down.
  private static func localRegression(
    _ distances: [Double], width: Int, weights: [Double], outcomes: [Double], ridge: Double
  ) -> [Double]? {
    let order = width + 1
    var normal = Array(repeating: 0.0, count: order * order)
    var right = Array(repeating: 0.0, count: order)
    for (row, weight) in weights.enumerated() {
      let outcome = outcomes[row]
      normal[0] += weight
      right[0] += weight * outcome
      for j in 0..<width {
        let weighted = weight * distances[row * width + j]
        normal[(j + 1) * order] += weighted
        right[j + 1] += weighted * outcome
        for k in 0...j {
          normal[(j + 1) * order + k + 1] += weighted * distances[row * width + k]
        }
      }
    }
    for j in 1..<order { normal[j * order + j] += ridge }
    return solve(&normal, right, order: order)
  }

  /// Solves a small positive definite system given by its lower triangle.
  private static func solve(
    _ matrix: inout [Double], _ right: [Double], order: Int
  ) -> [Double]? {
    var solution = right
    for i in 0..<order {
      for j in 0...i {
        var sum = matrix[i * order + j]
        for k in 0..<j { sum -= matrix[i * order + k] * matrix[j * order + k] }
        if i == j {
          matrix[i * order + i] = max(sum, 1e-12).squareRoot()
        } else {
          matrix[i * order + j] = sum / matrix[j * order + j]
        }
      }
      for k in 0..<i { solution[i] -= matrix[i * order + k] * solution[k] }
      solution[i] /= matrix[i * order + i]
    }
    for i in (0..<order).reversed() {
      for k in (i + 1)..<max(order, i + 1) { solution[i] -= matrix[k * order + i] * solution[k] }
      solution[i] /= matrix[i * order + i]
    }
    return solution.allSatisfy(\.isFinite) ? solution : nil
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
