/// How often a series is differenced before it counts as level: repeated tests of Kwiatkowski,
/// Phillips, Schmidt & Shin (1992), as `ndiffs` of R's forecast does them.
package struct DifferencingTest: Hashable, Sendable {
  /// The level of each test, 0.01 to 0.10.
  let level: Double

  /// The most differences taken.
  let limit: Int

  package init(level: Double, limit: Int) {
    self.level = level
    self.limit = limit
  }

  /// Upper tail probabilities of the statistic under a constant level, with its critical values
  /// (Kwiatkowski et al. 1992, table 1).
  private static let tail = [0.10, 0.05, 0.025, 0.01]
  private static let critical = [0.347, 0.463, 0.574, 0.739]

  /// The number of differences, 0 to ``limit``.
  ///
  /// - Parameter values: The values one after another; years between them that are missing are
  ///   passed over.
  package func differences(of values: [Double]) -> Int {
    var current = values
    var count = 0
    let magnitude = values.reduce(0) { max($0, $1.magnitude) }
    while count < limit, !YearlyValues.areConstant(current, magnitude: magnitude),
      Self.tailProbability(Self.statistic(current)) < level
    {
      current = zip(current.dropFirst(), current).map { $0 - $1 }
      count += 1
    }
    return count
  }

  /// The statistic for a constant level with Bartlett weights up to lag ⌊3√n / 13⌋.
  static func statistic(_ values: [Double]) -> Double {
    let n = values.count
    let mean = values.reduce(0, +) / Double(n)
    let residuals = values.map { $0 - mean }
    var partial = 0.0
    var numerator = 0.0
    var variance = 0.0
    for residual in residuals {
      partial += residual
      numerator += partial * partial
      variance += residual * residual
    }
    let lags = Int(3 * Double(n).squareRoot() / 13)
    for lag in stride(from: 1, through: lags, by: 1) {
      var covariance = 0.0
      for i in lag..<n { covariance += residuals[i] * residuals[i - lag] }
      variance += 2 * (1 - Double(lag) / Double(lags + 1)) * covariance
    }
    return numerator / (Double(n) * variance)
  }

  /// The tail probability, linear between the tabulated values and constant outside them.
  static func tailProbability(_ statistic: Double) -> Double {
    if statistic <= critical[0] { return tail[0] }
    for i in 1..<critical.count where statistic <= critical[i] {
      let share = (statistic - critical[i - 1]) / (critical[i] - critical[i - 1])
      return tail[i - 1] + share * (tail[i] - tail[i - 1])
    }
    return tail[tail.count - 1]
  }
}
