import Assessment

/// Quantiles of a column of numbers by partial sorting in place: Hoare's find (1961, *CACM* 4:321).
struct OrderStatistics {
  private let values: UnsafeMutablePointer<Double>
  private let count: Int

  /// Works on `count` finite numbers, which it reorders.
  init(_ values: UnsafeMutablePointer<Double>, count: Int) {
    self.values = values
    self.count = count
  }

  /// The numbers at some places among the numbers in rising order.
  ///
  /// - Parameter ranks: Not falling, from 0 up to the count.
  func values(at ranks: [Int]) -> [Double] {
    var results = Array(repeating: Double.nan, count: ranks.count)
    fill(&results, ranks, 0..<ranks.count, low: 0, high: count - 1)
    return results
  }

  /// The smallest number with so much of the sample at or below it.
  func quantile(_ probability: Double) -> Double {
    select(Self.rank(probability, count: count), low: 0, high: count - 1)
  }

  /// The middle one first, so that each half is searched once.
  private func fill(
    _ results: inout [Double], _ ranks: [Int], _ range: Range<Int>, low: Int, high: Int
  ) {
    guard !range.isEmpty, count > 0 else { return }
    let middle = (range.lowerBound + range.upperBound) / 2
    results[middle] = select(ranks[middle], low: low, high: high)
    fill(&results, ranks, range.lowerBound..<middle, low: low, high: ranks[middle])
    fill(&results, ranks, (middle + 1)..<range.upperBound, low: ranks[middle], high: high)
  }

  /// The place of a quantile among `count` rising numbers.
  static func rank(_ probability: Double, count: Int) -> Int {
    // Less a hair, so that 0.9 of 10 is the ninth and not, by rounding, the tenth.
    min(max(Int((probability * Double(count) - 1e-9).rounded(.up)) - 1, 0), count - 1)
  }

  /// Partitions without branches on the values, which half of the time would be guessed wrong.
  private func select(_ rank: Int, low: Int, high: Int) -> Double {
    var low = low
    var high = high
    while low < high {
      let pivot = median(values[low], values[low + (high - low) / 2], values[high])
      let less = partition(low, high) { $0 < pivot }
      if rank < less {
        high = less - 1
        continue
      }
      // Values may lie on a bound in any number: those equal to the pivot are done with at once.
      let equal = partition(less, high) { $0 <= pivot }
      if rank < equal { return pivot }
      low = equal
    }
    return values[rank]
  }

  /// Brings the values that pass to the front of a stretch and gives back the end of them.
  @inline(__always)
  private func partition(_ low: Int, _ high: Int, _ passes: (Double) -> Bool) -> Int {
    var end = low
    for index in low...high {
      let value = values[index]
      values[index] = values[end]
      values[end] = value
      end += passes(value) ? 1 : 0
    }
    return end
  }

  private func median(_ a: Double, _ b: Double, _ c: Double) -> Double {
    max(min(a, b), min(max(a, b), c))
  }
}
