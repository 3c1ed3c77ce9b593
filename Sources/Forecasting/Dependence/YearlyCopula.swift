import Distributions
package import LinearAlgebra
import RealModule
import TimeSeries

/// The years ahead of one series, made from independent standard normal innovations of each year.
///
/// ```
/// z(h) = Σ C(h, k) ε(k), k ≤ h          y(h) = F_h⁻¹(Φ(z(h)))
/// ```
/// F_h is the predictive distribution of ``FittedModel/distribution(horizon:)``, so that every year
/// has it exactly, but for linear interpolation of the quantile function between 321 nodes at
/// |z| ≤ 4. C is the Cholesky factor of the correlation between years: that of the model's own paths,
/// known or measured by normal scores on 4,096 of them.
///
/// Innovations that several series share in a calendar year, or that are correlated between them,
/// give joint paths without touching what is said of each alone: a Gaussian copula (Nelsen 2006,
/// *An Introduction to Copulas*, §2.3).
package struct YearlyCopula: Sendable {
  /// The number of years ahead.
  package let horizon: Int

  /// The middle of each year's predictive distribution, in the unit of the series.
  package let medians: [Double]

  /// The correlation between years, `horizon` × `horizon`.
  package let correlation: Matrix

  private let factor: Matrix
  private let tables: [[Double]]

  private static let reach = 4.0
  private static let nodes = 321
  private static let measuredPaths = 4_096

  /// Prepares `horizon` years after the last observation of a fitted series.
  ///
  /// - Parameter horizon: 1 or more.
  package init(_ model: any FittedModel, horizon: Int) {
    precondition(horizon >= 1, "horizon is \(horizon), not 1 or more")
    self.horizon = horizon
    let normal = Normal()
    let step = 2 * Self.reach / Double(Self.nodes - 1)
    let probabilities = (0..<Self.nodes).map { normal.cdf(-Self.reach + step * Double($0)) }
    let distributions = (1...horizon).map { model.distribution(horizon: $0) }
    tables = distributions.map { distribution in
      probabilities.map { distribution.quantile($0) }
    }
    medians = distributions.map(\.median)
    if let copula = model as? any CopulaModel {
      correlation = Self.persistent(copula.persistence, horizon: horizon)
    } else {
      correlation = Self.measured(on: model, horizon: horizon)
    }
    factor = Self.factor(of: correlation)
  }

  /// Values from innovations.
  ///
  /// - Parameter innovations: Paths × ``horizon``, independent and standard normal.
  /// - Returns: Paths × ``horizon``, in the unit of the series.
  package func values(innovations: Matrix) -> Matrix {
    precondition(
      innovations.columns == horizon,
      "innovations of \(innovations.columns) years do not meet \(horizon)")
    let paths = innovations.rows
    let step = 2 * Self.reach / Double(Self.nodes - 1)
    var result = Matrix(rows: paths, columns: horizon)
    result.elements.withUnsafeMutableBufferPointer { result in
      innovations.elements.withUnsafeBufferPointer { innovations in
        for year in 0..<horizon {
          let start = year * paths
          for cause in 0...year {
            let weight = factor[year, cause]
            if weight == 0 { continue }
            let from = cause * paths
            for path in 0..<paths { result[start + path] += weight * innovations[from + path] }
          }
          tables[year].withUnsafeBufferPointer { table in
            for path in 0..<paths {
              let z = result[start + path]
              let place = (min(max(z, -Self.reach), Self.reach) + Self.reach) / step
              let node = min(Int(place), Self.nodes - 2)
              let share = place - Double(node)
              result[start + path] = table[node] + share * (table[node + 1] - table[node])
            }
          }
        }
      }
    }
    return result
  }

  private static func persistent(_ exponent: Double, horizon: Int) -> Matrix {
    var result = Matrix.identity(horizon)
    for later in 0..<horizon {
      for earlier in 0..<later {
        let value = Double.pow(Double(earlier + 1) / Double(later + 1), exponent)
        result[later, earlier] = value
        result[earlier, later] = value
      }
    }
    return result
  }

  /// The correlation of the normal scores (van der Waerden) of the model's own paths.
  private static func measured(on model: any FittedModel, horizon: Int) -> Matrix {
    var generator = SplitMix64(seed: 0, stream: "years of \(model.series.id)")
    let paths = model.simulate(paths: measuredPaths, horizon: horizon, using: &generator)
    let normal = Normal()
    let scores = (1...measuredPaths).map {
      normal.quantile((Double($0) - 0.5) / Double(measuredPaths))
    }
    let square = scores.reduce(0) { $0 + $1 * $1 }
    let columns = (0..<horizon).map { year in
      let values = Array(paths.column(year))
      var column = Array(repeating: 0.0, count: measuredPaths)
      let order = values.indices.sorted { (values[$0], $0) < (values[$1], $1) }
      for (rank, path) in order.enumerated() { column[path] = scores[rank] }
      return column
    }
    var result = Matrix.identity(horizon)
    for later in 0..<horizon {
      for earlier in 0..<later {
        let product = zip(columns[later], columns[earlier]).reduce(0) { $0 + $1.0 * $1.1 }
        result[later, earlier] = product / square
        result[earlier, later] = product / square
      }
    }
    return result
  }

  /// The Cholesky factor; years that move as one are loosened just enough for it to exist.
  private static func factor(of correlation: Matrix) -> Matrix {
    var loosened = correlation
    var share = 1e-9
    while true {
      if let factor = try? CholeskyFactor(loosened) { return factor.lower }
      loosened = correlation
      for i in 0..<correlation.rows {
        for j in 0..<correlation.rows where i != j { loosened[i, j] *= 1 - share }
      }
      share = min(share * 10, 1)
    }
  }
}

/// A fitted model whose paths come from ``CopulaPaths``: known marginals and a known persistence.
package protocol CopulaModel: FittedModel {
  /// The exponent c of the correlation (h / k)ᶜ between the years h < k.
  var persistence: Double { get }
}

extension FittedReference: CopulaModel {
  /// As measured on the reference series: the correlation of the years h < k is (h / k)^0.63.
  package var persistence: Double { Self.persistence }
}

extension FittedRelatives: CopulaModel {
  /// As those of the reference class.
  package var persistence: Double { FittedReference.persistence }
}

extension FittedCombination: CopulaModel {
  /// As those of a random walk.
  package var persistence: Double { 0.5 }
}

/// Paths through given marginal distributions that hang together over time.
///
/// A Gaussian copula (Sklar 1959; Nelsen 2006, *An Introduction to Copulas*, §2.3): standard normal
/// numbers z₁, z₂, … with correlation (h / k)ᶜ between the years h < k, as of a random walk on the
/// time h²ᶜ, are carried through each year's quantile function.
/// The marginals are exact but for the interpolation of the quantile function between 321 nodes.
enum CopulaPaths {
  private static let reach = 4.0
  private static let nodes = 321

  /// Draws paths.
  ///
  /// - Parameter persistence: The exponent c; 0.5 is an ordinary random walk.
  /// - Returns: `paths` × years, in the unit of the series.
  static func simulate(
    paths: Int, distributions: [PredictiveDistribution], persistence: Double = 0.5,
    using generator: inout some RandomNumberGenerator
  ) -> Matrix {
    let normal = Normal()
    let step = 2 * reach / Double(nodes - 1)
    let tables = distributions.map { distribution in
      (0..<nodes).map { distribution.quantile(normal.cdf(-reach + step * Double($0))) }
    }
    let times = (0...distributions.count).map { Double.pow(Double($0), 2 * persistence) }
    let steps = zip(times, times.dropFirst()).map { ($1 - $0).squareRoot() }
    let scales = times.map { $0.squareRoot() }
    var result = Matrix(rows: paths, columns: distributions.count)
    for path in 0..<paths {
      var walk = 0.0
      for year in distributions.indices {
        walk += steps[year] * normal.sample(using: &generator)
        let z = walk / scales[year + 1]
        let place = (min(max(z, -reach), reach) + reach) / step
        let node = min(Int(place), nodes - 2)
        let share = place - Double(node)
        let table = tables[year]
        result[path, year] = table[node] + share * (table[node + 1] - table[node])
      }
    }
    return result
  }
}
