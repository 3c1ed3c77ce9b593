/// The chance that the targets of a plan are met together.
public struct JointView: Hashable, Sendable {
  /// A target and what the plan would gain if it were met for certain.
  public struct Bottleneck: Hashable, Sendable {
    /// The target.
    public let targetID: String
    /// Its own probability.
    public let probability: Double
    /// What the chance that all are met would gain.
    public let gainInAll: Double
    /// What the mean number of targets met would gain.
    public let gainInCount: Double
    /// The chance that all are met once this target and all before it in the list are.
    public let allOnceMet: Double
  }

  /// The scenario.
  public let scenario: String

  /// The open targets, in order: those with a probability.
  public let targetIDs: [String]

  /// The probability of each.
  public let probabilities: [Double]

  /// Targets that are observed as reached, and that count beside the open ones.
  public let achievedIDs: [String]

  /// Targets that are observed as missed: with any, not all targets can be met any more.
  public let missedIDs: [String]

  /// How many of the open targets are met, as the series depend on each other.
  public let joint: JointView.Count

  /// The same if they did not.
  public let independent: JointView.Count

  /// The standard error by simulation of `joint.all`; where this is 0, less than 3 in the number of
  /// paths.
  public let allError: Double

  /// The open targets that are not certain, the one first whose being met would help all to be met
  /// most, then the one that would help most with the first met, and so on.
  public let bottlenecks: [Bottleneck]
}

extension JointView {
  /// How many of several targets are met: the probability of each count.
  public struct Count: Hashable, Sendable {
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
}

/// The product of several columns on each path, from which columns can be taken out again.
struct PathProduct {
  private let columns: [[Double]]
  private let paths: Int

  /// How many of the factors of a path are 0, and the product of the others.
  private var zeros: [Int]
  private var products: [Double]

  /// Multiplies columns of numbers from 0 to 1.
  init(_ columns: [[Double]], paths: Int) {
    self.columns = columns
    self.paths = paths
    zeros = Array(repeating: 0, count: paths)
    products = Array(repeating: 1, count: paths)
    for column in columns {
      for path in 0..<paths {
        if column[path] == 0 { zeros[path] += 1 } else { products[path] *= column[path] }
      }
    }
  }

  /// The mean of the product over the paths.
  var mean: Double {
    var sum = 0.0
    for path in 0..<paths where zeros[path] == 0 { sum += products[path] }
    return sum / Double(paths)
  }

  /// The standard error of ``mean``.
  var error: Double {
    let mean = mean
    var squares = 0.0
    for path in 0..<paths {
      let deviation = (zeros[path] == 0 ? products[path] : 0) - mean
      squares += deviation * deviation
    }
    return (squares / Double(paths - 1) / Double(paths)).squareRoot()
  }

  /// The mean of the product without one of its columns.
  func mean(without index: Int) -> Double {
    var sum = 0.0
    columns[index].withUnsafeBufferPointer { column in
      for path in 0..<paths {
        if column[path] == 0 {
          if zeros[path] == 1 { sum += products[path] }
        } else if zeros[path] == 0 {
          sum += products[path] / column[path]
        }
      }
    }
    return sum / Double(paths)
  }

  /// Takes a column out.
  mutating func remove(_ index: Int) {
    for path in 0..<paths {
      let factor = columns[index][path]
      if factor == 0 { zeros[path] -= 1 } else { products[path] /= factor }
    }
  }
}
