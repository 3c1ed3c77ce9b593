package import LinearAlgebra
import RealModule
package import TimeSeries

/// How far the yearly shocks of several series go together.
///
/// Shocks are the changes from one year to the next on the natural scale of each series (logit
/// between two limits, logarithm above one), less their mean, cut at three standard deviations.
/// Two series that share four or more years of change have a correlation r of their own; provinces
/// seldom share more than ten, so r is shrunk twice, as Fisher's z = artanh r with variance 1/(n − 3):
/// towards the mean of its class of pairs, and that mean towards zero.
///
/// ```
/// z(pair) ~ N(θ, 1/(n − 3))     θ ~ N(μ(class), 0.3²)     μ(class) ~ N(0, 0.3²)
/// ```
/// Pairs without enough common years take the mean of their class. The pairs of a class share
/// series and years, so that together they count for at most as much as one pair with all the years
/// of the class. A matrix of pairwise estimates need not be positive definite; it is drawn towards
/// the identity until its smallest eigenvalue is 0.01 or more.
///
/// Fisher (1921), *Metron* 1:3; Efron and Morris (1975), *JASA* 70:311, for shrinkage to a mean;
/// Ledoit and Wolf (2004), *J. Multivariate Anal.* 88:365, for shrinkage of a covariance matrix.
/// Changes across missing years are not used. What was observed of one series after the last year of
/// another does not update the other.
package struct CommonShocks: Sendable {
  /// Which series a pair joins.
  package enum PairClass: String, Hashable, Sendable, CaseIterable {
    /// One indicator in two areas.
    case sameIndicator = "same_indicator"
    /// Two indicators of one area.
    case sameArea = "same_area"
    /// One area and one indicator, by two sources.
    case sameMeasure = "same_measure"
    /// Neither.
    case unrelated
  }

  /// What was found for one class of pairs.
  package struct ClassEstimate: Hashable, Sendable {
    /// The correlation that a pair without years of its own gets, −1 to 1.
    package let correlation: Double
    /// The number of pairs.
    package let pairCount: Int
    /// How many of them share enough years.
    package let estimatedCount: Int
  }

  /// The correlation of the shocks, n × n in the order of the series, positive definite.
  package let correlation: Matrix

  /// What was found for each class that occurs.
  package let classes: [PairClass: ClassEstimate]

  /// The share by which the matrix was drawn towards the identity to be positive definite; mostly 0.
  package let loosening: Double

  /// The years of change that two series have to share.
  package static let fewestCommonYears = 4

  private static let pairDeviation = 0.3
  private static let meanDeviation = 0.3
  private static let smallestEigenvalue = 0.01
  private static let cut = 3.0

  /// Estimates the dependence.
  ///
  /// - Parameter series: Series cut at the as-of year, in any order; two may be the same.
  package init(_ series: [AnnualSeries]) {
    let shocks = series.map(Self.shocks)
    var pairs: [Pair] = []
    for later in series.indices {
      for earlier in 0..<later {
        pairs.append(
          Pair(
            row: later, column: earlier, kind: Self.kind(series[later], series[earlier]),
            estimate: Self.estimate(shocks[later], shocks[earlier])))
      }
    }
    var classes: [PairClass: ClassEstimate] = [:]
    var means: [PairClass: Double] = [:]
    for kind in PairClass.allCases {
      let members = pairs.filter { $0.kind == kind }
      guard !members.isEmpty else { continue }
      let mean = Self.mean(of: members)
      means[kind] = mean
      classes[kind] = ClassEstimate(
        correlation: Double.tanh(mean), pairCount: members.count,
        estimatedCount: members.count { $0.estimate != nil })
    }
    var matrix = Matrix.identity(series.count)
    for pair in pairs {
      var z = means[pair.kind] ?? 0
      if let estimate = pair.estimate {
        let own = Double(estimate.years.count) - 3
        let prior = 1 / (Self.pairDeviation * Self.pairDeviation)
        z = (own * estimate.z + prior * z) / (own + prior)
      }
      matrix[pair.row, pair.column] = Double.tanh(z)
      matrix[pair.column, pair.row] = matrix[pair.row, pair.column]
    }
    self.classes = classes
    (correlation, loosening) = Self.madeDefinite(matrix)
  }

  // MARK: Parts

  private struct Estimate {
    let z: Double
    let years: Set<Int>
  }

  private struct Pair {
    let row: Int
    let column: Int
    let kind: PairClass
    let estimate: Estimate?
  }

  private static func kind(_ left: AnnualSeries, _ right: AnnualSeries) -> PairClass {
    let area = left.areaCode != nil && left.areaCode == right.areaCode
    let indicator = left.indicator != nil && left.indicator == right.indicator
    switch (area, indicator) {
    case (true, true): return .sameMeasure
    case (true, false): return .sameArea
    case (false, true): return .sameIndicator
    case (false, false): return .unrelated
    }
  }

  /// The standardised changes by the year they lead to.
  private static func shocks(of series: AnnualSeries) -> [Int: Double] {
    let scale = WorkingScale(naturalFor: series)
    var changes: [(year: Int, value: Double)] = []
    for (earlier, later) in zip(series.observations, series.observations.dropFirst())
    where later.year == earlier.year + 1 {
      let change = scale.forward(later.value) - scale.forward(earlier.value)
      if change.isFinite { changes.append((later.year, change)) }
    }
    guard changes.count >= fewestCommonYears else { return [:] }
    let mean = changes.reduce(0) { $0 + $1.value } / Double(changes.count)
    let squares = changes.reduce(0) { $0 + ($1.value - mean) * ($1.value - mean) }
    let deviation = (squares / Double(changes.count - 1)).squareRoot()
    guard deviation > 0, deviation.isFinite else { return [:] }
    return Dictionary(
      uniqueKeysWithValues: changes.map {
        ($0.year, min(max(($0.value - mean) / deviation, -cut), cut))
      })
  }

  private static func estimate(_ left: [Int: Double], _ right: [Int: Double]) -> Estimate? {
    let years = left.keys.filter { right[$0] != nil }.sorted()
    guard years.count >= fewestCommonYears else { return nil }
    let x = years.map { left[$0]! }
    let y = years.map { right[$0]! }
    let meanX = x.reduce(0, +) / Double(x.count)
    let meanY = y.reduce(0, +) / Double(y.count)
    var xx = 0.0
    var yy = 0.0
    var xy = 0.0
    for (a, b) in zip(x, y) {
      xx += (a - meanX) * (a - meanX)
      yy += (b - meanY) * (b - meanY)
      xy += (a - meanX) * (b - meanY)
    }
    guard xx > 0, yy > 0 else { return nil }
    // A sample of so few years never proves that two series are one.
    let r = min(max(xy / (xx * yy).squareRoot(), -0.999), 0.999)
    return Estimate(z: Double.atanh(r), years: Set(years))
  }

  /// The posterior mean of a class on the scale of z.
  private static func mean(of pairs: [Pair]) -> Double {
    var weights = 0.0
    var sum = 0.0
    var years: Set<Int> = []
    for estimate in pairs.compactMap(\.estimate) {
      let variance = pairDeviation * pairDeviation + 1 / (Double(estimate.years.count) - 3)
      weights += 1 / variance
      sum += estimate.z / variance
      years.formUnion(estimate.years)
    }
    guard weights > 0 else { return 0 }
    let information = min(weights, Double(years.count) - 3)
    let prior = 1 / (meanDeviation * meanDeviation)
    return sum / weights * information / (information + prior)
  }

  private static func madeDefinite(_ matrix: Matrix) -> (matrix: Matrix, share: Double) {
    guard matrix.rows > 1, let eigen = try? SymmetricEigen(matrix),
      let smallest = eigen.values.first, smallest < smallestEigenvalue
    else { return (matrix, 0) }
    let share = (smallestEigenvalue - smallest) / (1 - smallest)
    var result = matrix
    for i in 0..<matrix.rows {
      for j in 0..<matrix.rows where i != j { result[i, j] *= 1 - share }
    }
    return (result, share)
  }
}
