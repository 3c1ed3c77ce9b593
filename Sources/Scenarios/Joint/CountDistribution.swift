/// How many of several targets are met: the probability of each count.
public struct CountDistribution: Hashable, Sendable {
  /// P(count = k) for k = 0, 1, …, n; adding up to 1.
  public let probabilities: [Double]

  /// Creates a distribution from its probabilities.
  init(_ probabilities: [Double]) {
    self.probabilities = probabilities
  }

  /// The count of independent events: the Poisson-binomial distribution, by convolution.
  ///
  /// Wang (1993), *Statistica Sinica* 3:295.
  ///
  /// - Parameter events: The probability of each event, 0 to 1.
  public init(independent events: [Double]) {
    var probabilities = [1.0]
    for event in events {
      var next = Array(repeating: 0.0, count: probabilities.count + 1)
      for (count, probability) in probabilities.enumerated() {
        next[count] += probability * (1 - event)
        next[count + 1] += probability * event
      }
      probabilities = next
    }
    self.probabilities = probabilities
  }

  /// The number of targets.
  public var size: Int { probabilities.count - 1 }

  /// The chance that all are met.
  public var all: Double { probabilities[size] }

  /// The chance that at least `count` are met.
  public func atLeast(_ count: Int) -> Double {
    if count <= 0 { return 1 }
    return min(probabilities.dropFirst(count).reduce(0, +), 1)
  }

  /// The mean count.
  public var mean: Double {
    probabilities.enumerated().reduce(0) { $0 + Double($1.offset) * $1.element }
  }

  /// The smallest count that is not exceeded with probability `level`.
  public func quantile(_ level: Double) -> Int {
    var sum = 0.0
    for (count, probability) in probabilities.enumerated() {
      sum += probability
      if sum >= level - 1e-12 { return count }
    }
    return size
  }
}
