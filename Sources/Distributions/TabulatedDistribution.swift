/// A distribution function read between nodes: straight lines between them, jumps where two nodes
/// share a value.
///
/// It stands for a distribution that took long to work out, or that has to travel in a file. The
/// nodes of ``init(of:atoms:)`` are set so that the probabilities read from it are right within
/// ``tolerance``; mass at the ends of the support is kept as it is.
package struct TabulatedDistribution: Distribution, Hashable {
  /// The values of the nodes, none below the one before.
  package let values: [Double]

  /// P(X ≤ value), and P(X < value) at the first of two nodes that share a value; none below the
  /// one before.
  package let probabilities: [Double]

  /// How far a probability read between the nodes may be off.
  package static let tolerance = 0.002

  /// Creates the distribution of given nodes.
  ///
  /// - Returns: `nil` unless there are as many values as probabilities, at least one, all finite and
  ///   none below the one before, and the probabilities lie between 0 and 1.
  package init?(values: [Double], probabilities: [Double]) {
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
  package var support: ClosedRange<Double> { values[0]...values[values.count - 1] }

  /// P(X ≤ x).
  package func cdf(_ x: Double) -> Double {
    let next = values.partitioningIndex { $0 > x }
    if next == 0 { return 0 }
    if next == values.count { return 1 }
    return between(next - 1, next, at: x)
  }

  /// P(X < x).
  package func probabilityBelow(_ x: Double) -> Double {
    let next = values.partitioningIndex { $0 >= x }
    if next == 0 { return 0 }
    if next == values.count { return 1 }
    return between(next - 1, next, at: x)
  }

  /// The smallest x with P(X ≤ x) ≥ p.
  package func quantile(_ p: Double) -> Double {
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

  /// The levels whose quantiles are nodes: the ends of central intervals of 50, 80, 95 and 98 %.
  private static let levels = [0.01, 0.025, 0.1, 0.25, 0.75, 0.9, 0.975, 0.99]

  /// The tails beyond the first and the last node.
  private static let tail = 1e-4

  /// At most so many halvings of the distance between two nodes.
  private static let deepest = 40

  /// Reads off `distribution` as many nodes as it takes, some forty.
  ///
  /// From the median and the tails of one in ten thousand, intervals are halved until the straight
  /// line is right within two fifths of ``tolerance`` at two inner points, and within a tenth of the
  /// smaller tail where that is less, but not below one in ten thousand. Quantiles are found between
  /// the nodes and added.
  ///
  /// - Parameter atoms: Values, beside the ends of the support, at which there may be mass.
  package init(of distribution: some Distribution, atoms: [Double] = []) {
    let tails = [
      distribution.quantile(Self.tail), distribution.median,
      distribution.upperQuantile(Self.tail),
    ]
    let places = tails.indices.map {
      Self.place(of: $0, among: tails, support: distribution.support)
    }
    let (first, last) = (places[0], places[2])
    var nodes: [Node] = []
    var before: Node?
    for value in Set(places + atoms.filter { first < $0 && $0 < last }).sorted() {
      let at = Node(value: value, probability: distribution.cdf(value))
      let below = Node(
        value: value,
        probability: value == first ? 0 : min(distribution.probabilityBelow(value), at.probability)
      )
      if let before {
        Self.refine(distribution, from: before, to: below, depth: 0, into: &nodes)
      }
      let isJump = at.probability - below.probability > 1e-6
      if value != first, value == last || isJump { nodes.append(below) }
      nodes.append(value == last ? Node(value: value, probability: 1) : at)
      before = at
    }
    self.init(Self.rising(Self.addingQuantiles(of: distribution, to: nodes)))
  }

  private static func refine(
    _ distribution: some Distribution, from low: Node, to high: Node, depth: Int,
    into nodes: inout [Node]
  ) {
    let width = high.value - low.value
    let rise = high.probability - low.probability
    guard depth < deepest, rise > 1e-4 else { return }
    let smallerTail = min(low.probability, 1 - high.probability)
    let allowed = min(0.4 * tolerance, max(smallerTail / 10, 1e-4))
    func deviates(_ node: Node) -> Bool {
      let line = low.probability + (node.value - low.value) / width * rise
      return (node.probability - line).magnitude > allowed
    }
    let value = DecimalGrid(resolving: width / 50).rounded(low.value + width / 2)
    guard low.value < value, value < high.value else { return }
    let middle = Node(value: value, probability: distribution.cdf(value))
    if !deviates(middle) {
      let quarter = low.value + width / 4
      if !deviates(Node(value: quarter, probability: distribution.cdf(quarter))) { return }
    }
    refine(distribution, from: low, to: middle, depth: depth + 1, into: &nodes)
    nodes.append(middle)
    refine(distribution, from: middle, to: high, depth: depth + 1, into: &nodes)
  }

  /// The nodes with those of ``levels`` among them, found by regula falsi between their neighbours.
  private static func addingQuantiles(
    of distribution: some Distribution, to nodes: [Node]
  ) -> [Node] {
    var result: [Node] = []
    var rest = levels[...]
    var low: Node?
    for node in nodes {
      while let level = rest.first, level <= node.probability {
        rest.removeFirst()
        guard var left = low, left.probability < level, left.value < node.value else { continue }
        var right = node
        for _ in 0..<3 {
          let share = (level - left.probability) / (right.probability - left.probability)
          let value = left.value + share * (right.value - left.value)
          let found = Node(value: value, probability: distribution.cdf(value))
          if found.probability < level { left = found } else { right = found }
        }
        let nearest =
          (left.probability - level).magnitude < (right.probability - level).magnitude
          ? left : right
        let width = min(node.value - nearest.value, nearest.value - low!.value)
        let value = DecimalGrid(resolving: width / 200).rounded(nearest.value)
        if low!.value < value, value < node.value {
          let quantile = Node(value: value, probability: distribution.cdf(value))
          result.append(quantile)
          low = quantile
        }
      }
      result.append(node)
      low = node
    }
    return result
  }

  /// A quantile in as few digits as tell it from its neighbours; ends of the support as they are.
  private static func place(
    of index: Int, among quantiles: [Double], support: ClosedRange<Double>
  ) -> Double {
    let value = quantiles[index]
    if value == support.lowerBound || value == support.upperBound { return value }
    let others = [index - 1, index + 1].filter(quantiles.indices.contains)
    let gaps = others.map { (quantiles[$0] - value).magnitude }.filter { $0 > 0 }
    return DecimalGrid(resolving: (gaps.min() ?? 0) / 10_000).rounded(value)
  }

  /// Probabilities of six decimals, none below the one before: rounding errors of a mixture may let
  /// one fall.
  private static func rising(_ nodes: [Node]) -> [Node] {
    var highest = 0.0
    return nodes.map { node in
      let probability = (min(max(node.probability, 0), 1) * 1e6).rounded() / 1e6
      highest = max(highest, probability)
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
