/// The distribution of a weighted sample: a step function that is continuous from the right.
///
/// ```swift
/// Empirical([1, 2, 2, 5]).cdf(2)      // 0.75
/// ```
public struct Empirical: Distribution, Hashable {
  /// The distinct values, rising.
  public let values: [Double]

  /// The probability of each of ``values``, positive, adding up to 1.
  public let probabilities: [Double]

  /// P(X ≤ value) and P(X ≥ value) for each of ``values``.
  private let lowerTails: [Double]
  private let upperTails: [Double]

  /// Creates the distribution of a sample with equal weights.
  ///
  /// - Parameter values: One or more finite values in any order; they may repeat.
  public init(_ values: [Double]) {
    self.init(values, weights: Array(repeating: 1, count: values.count))
  }

  /// Creates the distribution of a weighted sample.
  ///
  /// - Parameters:
  ///   - values: One or more finite values in any order; they may repeat.
  ///   - weights: One weight a value, none negative, not all 0; their sum need not be 1.
  public init(_ values: [Double], weights: [Double]) {
    precondition(
      values.count == weights.count, "\(values.count) values have \(weights.count) weights")
    precondition(values.allSatisfy(\.isFinite), "a value is not finite")
    precondition(
      weights.allSatisfy { $0 >= 0 && $0.isFinite }, "a weight is negative or not finite")
    let largest = weights.max() ?? 0
    precondition(largest > 0, "no weight is positive")
    // Divided by the largest first, so that the sum neither overflows nor underflows.
    let total = weights.reduce(0) { $0 + $1 / largest }
    var distinct: [Double] = []
    var shares: [Double] = []
    for index in values.indices.sorted(by: { values[$0] < values[$1] }) {
      let share = weights[index] / largest / total
      if share == 0 { continue }
      if distinct.last == values[index] {
        shares[shares.count - 1] += share
      } else {
        distinct.append(values[index])
        shares.append(share)
      }
    }
    self.values = distinct
    self.probabilities = shares
    lowerTails = Self.runningSums(shares)
    upperTails = Self.runningSums(shares.reversed()).reversed()
  }

  /// From the smallest to the largest value.
  public var support: ClosedRange<Double> { values[0]...values[values.count - 1] }

  /// P(X ≤ x).
  public func cdf(_ x: Double) -> Double {
    let index = values.partitioningIndex { $0 > x }
    return index == 0 ? 0 : lowerTails[index - 1]
  }

  /// P(X < x).
  public func probabilityBelow(_ x: Double) -> Double {
    let index = values.partitioningIndex { $0 >= x }
    return index == 0 ? 0 : lowerTails[index - 1]
  }

  /// P(X ≥ x).
  public func probability(atLeast x: Double) -> Double {
    let index = values.partitioningIndex { $0 >= x }
    return index == values.count ? 0 : upperTails[index]
  }

  /// P(X > x).
  public func probability(above x: Double) -> Double {
    let index = values.partitioningIndex { $0 > x }
    return index == values.count ? 0 : upperTails[index]
  }

  /// The smallest value v with P(X ≤ v) ≥ p.
  public func quantile(_ p: Double) -> Double {
    values[min(lowerTails.partitioningIndex { $0 >= p }, values.count - 1)]
  }

  /// The smallest value v with P(X > v) ≤ q.
  public func upperQuantile(_ q: Double) -> Double {
    // P(X > values[i]) is the upper tail that begins one further.
    values[max(upperTails.partitioningIndex { $0 <= q } - 1, 0)]
  }

  /// Running sums, the last of which is 1 whatever the rounding of the others.
  private static func runningSums(_ shares: [Double]) -> [Double] {
    var sum = 0.0
    var sums = shares.map { share in
      sum += share
      return min(sum, 1)
    }
    sums[sums.count - 1] = 1
    return sums
  }
}

extension Array {
  /// The index of the first element for which `belongsInSecondHalf` holds, or `count`, where it
  /// holds for all elements after the first for which it does.
  func partitioningIndex(where belongsInSecondHalf: (Element) -> Bool) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = low + (high - low) / 2
      if belongsInSecondHalf(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
