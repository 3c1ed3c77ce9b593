/// A distribution function read between nodes: straight lines between them, jumps where two nodes
/// share a value.
///
/// It stands for a distribution that took long to work out, or that has to travel in a file. The
/// nodes of ``init(of:atoms:)`` are set so that the probabilities read from it are right within
/// ``tolerance``; mass at the ends of the support is kept as it is.
public struct TabulatedDistribution: Distribution, Hashable {
  /// The values of the nodes, none below the one before.
  public let values: [Double]

  /// P(X ≤ value), and P(X < value) at the first of two nodes that share a value; none below the
  /// one before.
  public let probabilities: [Double]

  /// How far a probability read between the nodes may be off.
  public static let tolerance = 0.001

  /// Creates the distribution of given nodes.
  ///
  /// - Returns: `nil` unless there are as many values as probabilities, at least one, all finite and
  ///   none below the one before, and the probabilities lie between 0 and 1.
  public init?(values: [Double], probabilities: [Double]) {
    guard !values.isEmpty, values.count == probabilities.count,
      values.allSatisfy(\.isFinite), probabilities.allSatisfy({ 0 <= $0 && $0 <= 1 }),
      zip(values, values.dropFirst()).allSatisfy({ $0 <= $1 }),
      zip(probabilities, probabilities.dropFirst()).allSatisfy({ $0 <= $1 })
    else { return nil }
    self.values = values
    self.probabilities = probabilities
  }

  private init(_ nodes: [Node]) {
    values = nodes.map(\.value)
    probabilities = nodes.map(\.probability)
  }

  /// From the first to the last node.
  public var support: ClosedRange<Double> { values[0]...values[values.count - 1] }

  /// P(X ≤ x).
  public func cdf(_ x: Double) -> Double {
    let next = values.partitioningIndex { $0 > x }
    if next == 0 { return 0 }
    if next == values.count { return 1 }
    return between(next - 1, next, at: x)
  }

  /// P(X < x).
  public func probabilityBelow(_ x: Double) -> Double {
    let next = values.partitioningIndex { $0 >= x }
    if next == 0 { return 0 }
    if next == values.count { return 1 }
    return between(next - 1, next, at: x)
  }

  /// The smallest x with P(X ≤ x) ≥ p.
  public func quantile(_ p: Double) -> Double {
    let next = probabilities.partitioningIndex { $0 >= p }
    if next == 0 { return values[0] }
    if next == values.count { return values[next - 1] }
    let (low, high) = (probabilities[next - 1], probabilities[next])
    let share = (p - low) / (high - low)
    return values[next - 1] + share * (values[next] - values[next - 1])
  }

  private func between(_ low: Int, _ high: Int, at x: Double) -> Double {
    let share = (x - values[low]) / (values[high] - values[low])
    return probabilities[low] + share * (probabilities[high] - probabilities[low])
  }
}

extension TabulatedDistribution {
  private struct Node {
    let value: Double
    let probability: Double
  }

  /// The levels whose quantiles are nodes: the ends of central intervals of 50, 80, 95 and 98 %, the
  /// median, and tails of one in ten thousand.
  private static let levels = [
    0.0001, 0.01, 0.025, 0.1, 0.25, 0.5, 0.75, 0.9, 0.975, 0.99, 0.9999,
  ]

  /// At most so many halvings of the distance between two levels.
  private static let deepest = 12

  /// Reads off `distribution` as many nodes as it takes, some forty.
  ///
  /// Between the quantiles of ``levels`` intervals are halved until the straight line is right within
  /// half of ``tolerance`` at three inner points, and within a tenth of the smaller tail where that
  /// is less, but not below 1 in 10,000.
  ///
  /// - Parameter atoms: Values, beside the ends of the support, at which there may be mass.
  public init(of distribution: some Distribution, atoms: [Double] = []) {
    let quantiles = Self.levels.map {
      $0 < 0.5 ? distribution.quantile($0) : distribution.upperQuantile(1 - $0)
    }
    let places = quantiles.indices.map { index in
      Self.place(of: index, among: quantiles, support: distribution.support)
    }
    let (first, last) = (places[0], places[places.count - 1])
    let inner = (places + atoms).filter { first <= $0 && $0 <= last }
    var nodes: [Node] = []
    var before: (value: Double, at: Double)?
    for value in Set(inner).sorted() {
      let below = distribution.probabilityBelow(value)
      let at = max(distribution.cdf(value), below)
      if let before {
        Self.refine(
          distribution, from: before, to: (value, below), depth: 0, into: &nodes)
      }
      let isEnd = value == first || value == last
      if below > 0, isEnd ? value != first : at - below > 1e-6 {
        nodes.append(Node(value: value, probability: Self.rounded(below)))
      }
      nodes.append(Node(value: value, probability: value == last ? 1 : Self.rounded(at)))
      before = (value, at)
    }
    self.init(Self.rising(nodes))
  }

  private static func refine(
    _ distribution: some Distribution, from low: (value: Double, at: Double),
    to high: (value: Double, below: Double), depth: Int, into nodes: inout [Node]
  ) {
    let width = high.value - low.value
    guard depth < deepest, high.below - low.at > 1e-4 else { return }
    let tail = min(low.at, 1 - high.below)
    let allowed = min(tolerance / 2, max(tail / 10, 1e-4))
    let isStraight = [0.25, 0.5, 0.75].allSatisfy { share in
      let line = low.at + share * (high.below - low.at)
      return (distribution.cdf(low.value + share * width) - line).magnitude <= allowed
    }
    if isStraight { return }
    let middle = DecimalGrid(resolving: width / 50).rounded(low.value + width / 2)
    guard low.value < middle, middle < high.value else { return }
    let below = distribution.probabilityBelow(middle)
    let at = max(distribution.cdf(middle), below)
    refine(
      distribution, from: low, to: (middle, below), depth: depth + 1, into: &nodes)
    if at - below > 1e-6 { nodes.append(Node(value: middle, probability: rounded(below))) }
    nodes.append(Node(value: middle, probability: rounded(at)))
    refine(
      distribution, from: (middle, at), to: high, depth: depth + 1, into: &nodes)
  }

  /// A quantile in as few digits as tell it from its neighbours; ends of the support as they are.
  private static func place(
    of index: Int, among quantiles: [Double], support: ClosedRange<Double>
  ) -> Double {
    let value = quantiles[index]
    if value == support.lowerBound || value == support.upperBound { return value }
    let others = [index - 1, index + 1].filter(quantiles.indices.contains)
    let gaps = others.map { (quantiles[$0] - value).magnitude }.filter { $0 > 0 }
    return DecimalGrid(resolving: (gaps.min() ?? 0) / 500).rounded(value)
  }

  private static func rounded(_ probability: Double) -> Double {
    (min(max(probability, 0), 1) * 1e6).rounded() / 1e6
  }

  /// Probabilities that rounding errors of a mixture let fall are lifted to the one before.
  private static func rising(_ nodes: [Node]) -> [Node] {
    var highest = 0.0
    return nodes.map { node in
      highest = max(highest, node.probability)
      return Node(value: node.value, probability: highest)
    }
  }
}

/// Numbers with so many decimals, so that they are written in a few digits.
private struct DecimalGrid {
  /// The distance between neighbours, a power of ten; 0 where nothing is rounded.
  let step: Double
  /// 1 over ``step`` where that is a whole number.
  private let perUnit: Double?

  /// The coarsest grid that still resolves `width`.
  init(resolving width: Double) {
    guard width > 1e-300, width < 1e300 else {
      (step, perUnit) = (0, nil)
      return
    }
    var step = 1.0
    if width < 1 {
      var perUnit = 1.0
      while 1 / perUnit > width { perUnit *= 10 }
      (self.step, self.perUnit) = (1 / perUnit, perUnit)
    } else {
      while step * 10 <= width { step *= 10 }
      (self.step, perUnit) = (step, nil)
    }
  }

  /// The nearest number of the grid.
  func rounded(_ value: Double) -> Double {
    if let perUnit {
      // Beyond 2⁵³ every number is whole already.
      let scaled = value * perUnit
      return scaled.magnitude < 0x1p53 ? scaled.rounded() / perUnit : value
    }
    return step > 0 ? (value / step).rounded() * step : value
  }
}
