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

  /// The cases that count, by row of their columns.
  private(set) var rows: [Int] = []

  /// Their weights, which add up to 1.
  private(set) var weights: [Double] = []

  /// The effective number of cases, (Σw)² / Σw².
  private(set) var effectiveSize = 0.0

  /// The number of features.
  private let width: Int

  /// Differences of the features from those of the query in standard deviations of the visible
  /// cases, capped: one column after the other.
  private var distances: [Double] = []

  /// Weighs cases by distance and age; at least one is visible.
  ///
  /// - Parameter leaning: Which way is progress likely to be, where that is not known.
  init(
    _ visible: VisibleCases, query: [Double], selection: FeatureSelection,
    kernel: LearnedNumbers.Kernel, leaning: Leaning? = nil
  ) {
    width = selection.features.count
    var precisions = zip(selection.features, selection.bandwidths).map { feature, bandwidth in
      let reach = bandwidth * visible.spreads[feature]
      return 0.5 / (reach * reach)
    }
    for attempt in 0...Self.mostWidenings {
      weigh(
        visible, query: query, features: selection.features, precisions: precisions,
        memory: kernel.memory, leaning: leaning)
      if attempt == Self.mostWidenings || effectiveSize >= Self.minimumEffectiveSize { break }
      for j in precisions.indices { precisions[j] /= Self.widening * Self.widening }
    }
    distances = scaledDistances(visible, query: query, features: selection.features)
  }

  private mutating func weigh(
    _ visible: VisibleCases, query: [Double], features: [Int], precisions: [Double],
    memory: Double, leaning: Leaning?
  ) {
    let count = visible.count
    let columns = visible.columns
    // The negative logarithms of the weights: the nearest case has the smallest.
    withUnsafeTemporaryAllocation(of: Double.self, capacity: count) { logs in
      guard let sums = logs.baseAddress else { return }
      let rate = 1 / memory
      for row in 0..<count { logs[row] = (Double(visible.asOf) - columns.ends[row]) * rate }
      if let leaning, leaning.penalty > 0 {
        let way = leaning.isDecrease ? -1.0 : 1.0
        for row in 0..<count where columns.progress[row] != way { logs[row] += leaning.penalty }
      }
      let cap = 0.5 * Self.distanceCap
      withDistances(columns, query: query, features: features, precisions: precisions) { all in
        for j in stride(from: 0, to: all.count - 1, by: 2) {
          ColumnMath.add(all[j], all[j + 1], cap: cap, to: sums, count: count)
        }
        if all.count % 2 == 1 {
          ColumnMath.add(all[all.count - 1], cap: cap, to: sums, count: count)
        }
      }
      let nearest = ColumnMath.smallest(UnsafeBufferPointer(logs))
      var kept = 0
      rows = Array(unsafeUninitializedCapacity: count) { rows, used in
        // The next place is written for every case and kept for those that count, without a branch.
        for row in 0..<count {
          let logWeight = nearest - logs[row]
          rows[kept] = row
          logs[kept] = logWeight
          kept &+= logWeight > Self.negligible ? 1 : 0
        }
        used = kept
      }
      weights = Array(unsafeUninitializedCapacity: kept) { weights, used in
        for index in 0..<kept { weights[index] = ColumnMath.exponential(logs[index]) }
        used = kept
      }
    }
    normalise()
  }

  /// Calls `body` with the columns of some features.
  private func withDistances(
    _ columns: CaseColumns, query: [Double], features: [Int], precisions: [Double],
    _ known: [ColumnMath.Distance] = [], _ body: ([ColumnMath.Distance]) -> Void
  ) {
    guard known.count < features.count else { return body(known) }
    let feature = features[known.count]
    columns.features[feature].withUnsafeBufferPointer { column in
      guard let start = column.baseAddress else { return }
      withDistances(
        columns, query: query, features: features, precisions: precisions,
        known + [
          ColumnMath.Distance(
            column: start, origin: query[feature], precision: precisions[known.count])
        ], body)
    }
  }

  /// Makes the weights add up to 1.
  private mutating func normalise() {
    weights.withUnsafeMutableBufferPointer { weights in
      guard let start = weights.baseAddress else { return }
      let scale = 1 / ColumnMath.sum(start, count: weights.count)
      for index in weights.indices { weights[index] *= scale }
      effectiveSize = 1 / ColumnMath.dot(start, start, count: weights.count)
    }
  }

  private func scaledDistances(
    _ visible: VisibleCases, query: [Double], features: [Int]
  ) -> [Double] {
    let reach = Self.leverageCap
    let count = rows.count
    return Array(unsafeUninitializedCapacity: count * width) { distances, used in
      for (j, feature) in features.enumerated() {
        let origin = query[feature]
        let scale = 1 / visible.spreads[feature]
        visible.columns.features[feature].withUnsafeBufferPointer { column in
          rows.withUnsafeBufferPointer { rows in
            for index in 0..<count {
              let distance = (column[rows[index]] - origin) * scale
              let upper = distance < reach ? distance : reach
              distances[j * count + index] = upper > -reach ? upper : -reach
            }
          }
        }
      }
      used = count * width
    }
  }

  /// The intercept and the slopes of the weighted regression of `outcomes` on the distances, with a
  /// ridge on the slopes; `nil` where the numbers break down.
  func localRegression(of outcomes: [Double], ridge: Double) -> [Double]? {
    let order = width + 1
    var normal = Array(repeating: 0.0, count: order * order)
    var right = Array(repeating: 0.0, count: order)
    fillNormalEquations(of: outcomes, matrix: &normal, right: &right)
    for j in 1..<order { normal[j * order + j] += ridge }
    return SmallSystem.cholesky(&normal, right)
  }

  /// Fills the lower triangle of the normal equations and their right side.
  private func fillNormalEquations(
    of outcomes: [Double], matrix: inout [Double], right: inout [Double]
  ) {
    let order = width + 1
    let count = rows.count
    weights.withUnsafeBufferPointer { weights in
      distances.withUnsafeBufferPointer { distances in
        outcomes.withUnsafeBufferPointer { outcomes in
          guard let weight = weights.baseAddress, let first = distances.baseAddress,
            let values = outcomes.baseAddress
          else { return }
          // The weighted columns in pairs, the weights themselves being the first; each pair shares
          // what stands on the right: the columns from its own on, and the outcomes.
          withUnsafeTemporaryAllocation(of: Double.self, capacity: 2 * count) { weighted in
            for j in stride(from: 0, through: width, by: 2) {
              let (one, other) = (weighted.baseAddress!, weighted.baseAddress! + count)
              for (column, place) in [(j, one), (j + 1, other)] {
                guard column > 0, column <= width else { continue }
                let own = first + (column - 1) * count
                for row in 0..<count { place[row] = weight[row] * own[row] }
              }
              let left = j == 0 ? weight : UnsafePointer(one)
              if j > 0 {
                matrix[j * order + j] = ColumnMath.dot(left, first + (j - 1) * count, count: count)
              }
              guard j < width else {
                right[j] = ColumnMath.dot(left, values, count: count)
                continue
              }
              for k in (j + 1)...width {
                (matrix[k * order + j], matrix[k * order + j + 1]) = ColumnMath.dots(
                  left, other, first + (k - 1) * count, count: count)
              }
              (right[j], right[j + 1]) = ColumnMath.dots(left, other, values, count: count)
            }
          }
        }
      }
    }
    matrix[0] = 1
  }

  /// The outcomes less what the regression expects of each case.
  func residuals(of outcomes: [Double], slopes: [Double]) -> [Double] {
    var residuals = outcomes
    let count = rows.count
    residuals.withUnsafeMutableBufferPointer { residuals in
      distances.withUnsafeBufferPointer { distances in
        guard let first = distances.baseAddress else { return }
        for index in 0..<count { residuals[index] -= slopes[0] }
        for j in stride(from: 0, to: width - 1, by: 2) {
          let (one, other) = (first + j * count, first + (j + 1) * count)
          let (a, b) = (slopes[j + 1], slopes[j + 2])
          for index in 0..<count { residuals[index] -= a * one[index] + b * other[index] }
        }
        if width % 2 == 1 {
          let (last, slope) = (first + (width - 1) * count, slopes[width])
          for index in 0..<count { residuals[index] -= slope * last[index] }
        }
      }
    }
    return residuals
  }

  /// The entries of a column for the cases that count.
  func gathered(_ column: [Double]) -> [Double] {
    Array(unsafeUninitializedCapacity: rows.count) { result, used in
      column.withUnsafeBufferPointer { column in
        for (index, row) in rows.enumerated() { result[index] = column[row] }
      }
      used = rows.count
    }
  }
}
