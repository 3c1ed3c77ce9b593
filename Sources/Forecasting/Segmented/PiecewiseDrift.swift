import RealModule

/// All ways to divide a series at a few of its years, each with its slopes, its noise and its
/// weight of evidence.
///
/// The yearly changes have the mean b of their segment and independent errors, so that the slope of
/// a segment is the line between its first and its last value, and running sums give the sum of
/// squares of any segment at once.
struct PiecewiseDrift {
  /// One way to divide the series.
  struct Division {
    /// The positions of the observations at which the slope changes, rising.
    let breaks: [Int]
    /// The sum of squared errors.
    let residualSum: Double
    /// The Bayesian information criterion, break positions counted as parameters.
    let criterion: Double
    /// The probability of the division given the data.
    var weight = 0.0
  }

  /// The fewest yearly changes in a segment.
  static let shortestSegment = 3

  private let values: [Double]
  private let times: [Double]
  /// Running sums of squared changes, each over its years.
  private let squares: [Double]

  init(_ data: YearlyValues) {
    values = data.observed
    times = data.positions.map(Double.init)
    var sums = [0.0]
    sums.reserveCapacity(values.count)
    for i in 1..<values.count {
      let change = values[i] - values[i - 1]
      sums.append(sums[i - 1] + change * change / (times[i] - times[i - 1]))
    }
    squares = sums
  }

  /// The number of changes between neighbouring observations.
  var changeCount: Int { values.count - 1 }

  /// The slope between two observations.
  func slope(from start: Int, to end: Int) -> Double {
    (values[end] - values[start]) / (times[end] - times[start])
  }

  /// The years between two observations.
  func years(from start: Int, to end: Int) -> Double { times[end] - times[start] }

  /// The sum of squared errors between two observations.
  private func residualSum(from start: Int, to end: Int) -> Double {
    let rise = values[end] - values[start]
    return squares[end] - squares[start] - rise * rise / (times[end] - times[start])
  }

  /// All divisions with at most `limit` breaks, their weights adding up to 1.
  ///
  /// - Parameter smallest: The sum of squared errors that rounding alone makes, positive.
  func divisions(limit: Int, smallest: Double) -> [Division] {
    let last = changeCount
    let shortest = Self.shortestSegment
    let heads = (0...last).map { $0 >= shortest ? residualSum(from: 0, to: $0) : 0 }
    let tails = (0...last).map { last - $0 >= shortest ? residualSum(from: $0, to: last) : 0 }
    var result = [division([], heads[last], smallest)]
    if limit >= 1 {
      for i in stride(from: shortest, through: last - shortest, by: 1) {
        result.append(division([i], heads[i] + tails[i], smallest))
      }
    }
    if limit >= 2 {
      for i in stride(from: shortest, through: last - 2 * shortest, by: 1) {
        for j in stride(from: i + shortest, through: last - shortest, by: 1) {
          let sum = heads[i] + residualSum(from: i, to: j) + tails[j]
          result.append(division([i, j], sum, smallest))
        }
      }
    }
    let lowest = result.reduce(.infinity) { min($0, $1.criterion) }
    var total = 0.0
    for index in result.indices {
      result[index].weight = Double.exp((lowest - result[index].criterion) / 2)
      total += result[index].weight
    }
    for index in result.indices { result[index].weight /= total }
    return result
  }

  /// A division with its criterion, the modified Bayesian information criterion of Zhang & Siegmund
  /// (2007, Biometrics 63, 22–32): a break costs a slope and one of many positions, and a division
  /// into even segments a little more than one into uneven ones.
  private func division(_ breaks: [Int], _ residualSum: Double, _ smallest: Double) -> Division {
    let n = Double(changeCount)
    let sum = max(residualSum, smallest)
    var criterion = n * Double.log(sum / n) + (2 + 3 * Double(breaks.count)) * Double.log(n)
    var start = 0
    for end in breaks + [changeCount] {
      criterion += Double.log(Double(end - start) / n)
      start = end
    }
    return Division(breaks: breaks, residualSum: sum, criterion: criterion)
  }
}
