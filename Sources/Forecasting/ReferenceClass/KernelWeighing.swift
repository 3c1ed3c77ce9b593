#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Cases weighted by how near they are to a query, with the local regression on them.
///
/// The inner loops run over flat columns, since this is where an assessment spends its time.
struct KernelWeighing {
  /// The largest squared distance, in bandwidths, that one feature adds.
  private static let distanceCap = 9.0

  /// Features enter the regression no further out than this many standard deviations.
  static let leverageCap = 3.0

  /// Cases lighter than e to this power, against the heaviest, are passed over.
  private static let negligible = -16.0

  /// The fewest effective cases; below it the kernel widens.
  private static let minimumEffectiveSize = 20.0

  /// By how much the kernel widens, and how often at most.
  private static let widening = 1.5
  private static let mostWidenings = 3

  /// The cases that count, by position in the table.
  private(set) var cases: [Int] = []

  /// Their weights, which add up to 1.
  private(set) var weights: [Double] = []

  /// The effective number of cases, (Σw)² / Σw².
  private(set) var effectiveSize = 0.0

  /// Differences of the features from those of the query in standard deviations of the visible
  /// cases, capped; by feature.
  private var distances: [[Double]] = []

  /// Weighs cases by distance and age.
  init(
    _ visible: [Int], table: CaseTable, query: [Double], selection: FeatureSelection,
    kernel: LearnedNumbers.Kernel, horizon: Int, asOf: Int
  ) {
    let all = selection.features.map { feature in
      Self.scaledDistances(table.features[feature], visible, from: query[feature])
    }
    let ages = visible.map { index in
      Double(asOf - Int(table.origins[index].year) - horizon) / kernel.memory
    }
    var precisions = selection.bandwidths.map { 0.5 / ($0 * $0) }
    for attempt in 0...Self.mostWidenings {
      weigh(visible, distances: all, precisions: precisions, ages: ages)
      if attempt == Self.mostWidenings || effectiveSize >= Self.minimumEffectiveSize { break }
      for j in precisions.indices { precisions[j] /= Self.widening * Self.widening }
    }
  }

  /// The differences of a feature from the query, in units of its spread over the visible cases.
  private static func scaledDistances(
    _ column: [Double], _ visible: [Int], from query: Double
  ) -> [Double] {
    column.withUnsafeBufferPointer { column in
      var result = Array(repeating: 0.0, count: visible.count)
      var sum = 0.0
      for (row, index) in visible.enumerated() {
        let value = column[index]
        result[row] = value
        sum += value
      }
      let mean = sum / Double(visible.count)
      var deviation = 0.0
      for value in result { deviation += (value - mean).magnitude }
      // The mean absolute deviation of a normal distribution is √(2/π) standard deviations.
      let spread = 1.2533 * deviation / Double(visible.count) + 1e-6
      for row in result.indices { result[row] = (result[row] - query) / spread }
      return result
    }
  }

  private mutating func weigh(
    _ visible: [Int], distances all: [[Double]], precisions: [Double], ages: [Double]
  ) {
    var logWeights = ages
    let cap = 0.5 * Self.distanceCap
    for (column, precision) in zip(all, precisions) {
      column.withUnsafeBufferPointer { column in
        logWeights.withUnsafeMutableBufferPointer { logWeights in
          for row in 0..<column.count {
            let square = column[row] * column[row] * precision
            logWeights[row] += square < cap ? square : cap
          }
        }
      }
    }
    // So far these are negative logarithms: the nearest case has the smallest.
    let nearest = logWeights.min() ?? 0
    var rows: [Int] = []
    weights.removeAll(keepingCapacity: true)
    cases.removeAll(keepingCapacity: true)
    var total = 0.0
    var squares = 0.0
    for row in logWeights.indices where nearest - logWeights[row] > Self.negligible {
      let weight = exp(nearest - logWeights[row])
      total += weight
      squares += weight * weight
      rows.append(row)
      cases.append(visible[row])
      weights.append(weight)
    }
    for index in weights.indices { weights[index] /= total }
    effectiveSize = total * total / squares
    let reach = Self.leverageCap
    distances = all.map { column in rows.map { min(max(column[$0], -reach), reach) } }
  }

  /// The intercept and the slopes of the weighted regression of `outcomes` on the distances, with a
  /// ridge on the slopes; `nil` where the numbers break down.
  func localRegression(of outcomes: [Double], ridge: Double) -> [Double]? {
    let order = distances.count + 1
    var normal = Array(repeating: 0.0, count: order * order)
    var right = Array(repeating: 0.0, count: order)
    normal[0] = 1
    right[0] = Self.sum(weights, outcomes)
    var weighted = weights
    for (j, column) in distances.enumerated() {
      for row in weights.indices { weighted[row] = weights[row] * column[row] }
      normal[(j + 1) * order] = weighted.reduce(0, +)
      right[j + 1] = Self.sum(weighted, outcomes)
      for k in 0...j {
        normal[(j + 1) * order + k + 1] = Self.sum(weighted, distances[k])
      }
      normal[(j + 1) * order + j + 1] += ridge
    }
    return Self.solve(&normal, right, order: order)
  }

  /// The outcomes less what the regression expects of each case.
  func residuals(of outcomes: [Double], slopes: [Double]) -> [Double] {
    var residuals = outcomes
    for row in residuals.indices { residuals[row] -= slopes[0] }
    for (column, slope) in zip(distances, slopes.dropFirst()) {
      for row in residuals.indices { residuals[row] -= slope * column[row] }
    }
    return residuals
  }

  private static func sum(_ left: [Double], _ right: [Double]) -> Double {
    left.withUnsafeBufferPointer { left in
      right.withUnsafeBufferPointer { right in
        // Four sums side by side, for the processor's vector units.
        var (a, b, c, d) = (0.0, 0.0, 0.0, 0.0)
        var row = 0
        while row + 4 <= left.count {
          a += left[row] * right[row]
          b += left[row + 1] * right[row + 1]
          c += left[row + 2] * right[row + 2]
          d += left[row + 3] * right[row + 3]
          row += 4
        }
        while row < left.count {
          a += left[row] * right[row]
          row += 1
        }
        return (a + b) + (c + d)
      }
    }
  }

  /// Solves a small positive definite system given by its lower triangle, by Cholesky.
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
}
