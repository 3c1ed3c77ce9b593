import Distributions
import LinearAlgebra
import RealModule

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
