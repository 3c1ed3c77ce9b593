import Distributions
import Forecasting
import RealModule

/// A distribution function in few and short nodes, as the page carries it.
///
/// Between two nodes the log odds of P(X ≤ x) rise in a straight line, or P itself where one node has
/// 0 or 1; two nodes that share a value are a jump. Most distributions bend far less on this scale
/// than on their own, so that half the nodes do.
struct PageNodes {
  /// Decimals of the values.
  let decimals: Int
  /// Values in units of the last decimal, none below the one before.
  let values: [Int]
  /// P(X ≤ value), and P(X < value) at the first of two nodes that share a value, in ten-thousandths.
  let probabilities: [Int]

  /// How far a probability read from the nodes may be off from that of the table they come from.
  ///
  /// The table itself is right within about a thousandth, so that the page keeps
  /// ``TabulatedDistribution/tolerance``.
  static let allowance = 0.0008

  /// The levels of medians and intervals; their nodes stay.
  private static let levels: Set<Int> = [250, 1000, 2500, 5000, 7500, 9000, 9750]

  private static let one = 10_000

  /// Chooses the nodes: from each one the furthest next for which the curve runs within
  /// ``allowance`` of the table.
  init(_ table: TabulatedDistribution) {
    let grid = Grid(table)
    decimals = grid.decimals
    let points = grid.points
    var kept = [0]
    while let start = kept.last, start < points.count - 1 {
      var end = start + 1
      while end + 1 < points.count, !Self.levels.contains(points[end].level),
        points[start].place < points[end].place, points[end].place <= points[end + 1].place,
        grid.isNear(from: start, to: end + 1)
      {
        end += 1
      }
      kept.append(end)
    }
    values = kept.map { points[$0].place }
    probabilities = kept.map { points[$0].level }
  }

  /// The decimals, then values and probabilities, each as its distance from the one before, to the
  /// base of 36.
  var json: JSONValue {
    func steps(_ numbers: [Int]) -> JSONValue {
      .string(zip(numbers, [0] + numbers).map { String($0 - $1, radix: 36) }.joined(separator: " "))
    }
    return .array([.integer(decimals), steps(values), steps(probabilities)])
  }
}

extension PageNodes {
  /// A table on the grid of the page, with points between its nodes.
  private struct Grid {
    struct Point {
      /// The value as it is, and in units of the last decimal.
      let value: Double
      let place: Int
      /// The probability as it is, and in ten-thousandths.
      let probability: Double
      let level: Int
      let logOdds: Double

      init(value: Double, probability: Double, unit: Double) {
        self.value = value
        self.probability = probability
        place = Int((value * unit).rounded())
        level = Int((probability * Double(PageNodes.one)).rounded())
        let share = Double(level) / Double(PageNodes.one)
        logOdds = LogOdds.of(share)
      }
    }

    let decimals: Int
    let points: [Point]

    private let unit: Double

    init(_ table: TabulatedDistribution) {
      decimals = Self.decimals(of: table)
      let unit = Double.pow(10, decimals)
      self.unit = unit
      var points: [Point] = []
      for (value, probability) in zip(table.values, table.probabilities) {
        let point = Point(value: value, probability: probability, unit: unit)
        if let before = points.last {
          Self.subdivide(from: before, to: point, unit: unit, depth: 0, into: &points)
        }
        points.append(point)
      }
      self.points = points
    }

    /// Adds points of the straight line between two nodes, halving until the curve runs along it.
    private static func subdivide(
      from low: Point, to high: Point, unit: Double, depth: Int, into points: inout [Point]
    ) {
      let middle = Point(
        value: (low.value + high.value) / 2, probability: (low.probability + high.probability) / 2,
        unit: unit)
      guard depth < deepest, low.place < middle.place, middle.place < high.place else { return }
      let deviation = (between(low, high, share: 0.5) - middle.probability).magnitude
      guard depth == 0 || deviation > PageNodes.allowance / 4 else { return }
      subdivide(from: low, to: middle, unit: unit, depth: depth + 1, into: &points)
      points.append(middle)
      subdivide(from: middle, to: high, unit: unit, depth: depth + 1, into: &points)
    }

    /// At most so many halvings of the distance between two nodes.
    private static let deepest = 8

    /// As few decimals as keep every probability within a sixth of a thousandth, and every jump where
    /// it is.
    private static func decimals(of table: TabulatedDistribution) -> Int {
      let (values, probabilities) = (table.values, table.probabilities)
      let largest = values.map(\.magnitude).max() ?? 0
      var steepest = 0.0
      var jumps: [Double] = []
      for (low, high) in zip(values.indices, values.indices.dropFirst()) {
        let rise = probabilities[high] - probabilities[low]
        guard rise > 3e-4 else { continue }
        if values[low] == values[high] {
          jumps.append(values[low])
        } else {
          steepest = max(steepest, rise / (values[high] - values[low]))
        }
      }
      var decimals = -15
      // Integers stay below 10¹⁵, which scripts hold exactly.
      while largest * Double.pow(10, decimals + 1) < 1e15, decimals < 15 {
        let unit = Double.pow(10, decimals)
        let isFine = steepest / unit <= 3e-4
        if isFine, jumps.allSatisfy({ ($0 * unit).rounded() / unit == $0 }) { break }
        decimals += 1
      }
      return decimals
    }

    /// Whether the curve between two points keeps near those between them.
    func isNear(from start: Int, to end: Int) -> Bool {
      let (low, high) = (points[start], points[end])
      guard low.place < high.place else { return false }
      let width = Double(high.place - low.place)
      return (start + 1..<end).allSatisfy { index in
        let point = points[index]
        let share = (point.value * unit - Double(low.place)) / width
        let probability = Self.between(low, high, share: share)
        return (probability - point.probability).magnitude <= PageNodes.allowance
      }
    }

    private static func between(_ low: Point, _ high: Point, share: Double) -> Double {
      if low.level <= 0 || high.level >= PageNodes.one {
        return (Double(low.level) + share * Double(high.level - low.level)) / Double(PageNodes.one)
      }
      let logOdds = low.logOdds + share * (high.logOdds - low.logOdds)
      return LogOdds.probability(logOdds)
    }
  }
}
