import Distributions
import LinearAlgebra

/// Paths through given marginal distributions that hang together as a random walk does.
///
/// A Gaussian copula (Sklar 1959; Nelsen 2006, *An Introduction to Copulas*, §2.3): standard normal
/// numbers z₁, z₂, … with correlation √(h / k) are carried through each year's quantile function.
/// The marginals are exact but for the interpolation of the quantile function between 321 nodes.
enum CopulaPaths {
  private static let reach = 4.0
  private static let nodes = 321

  static func simulate(
    paths: Int, distributions: [PredictiveDistribution],
    using generator: inout some RandomNumberGenerator
  ) -> Matrix {
    let normal = Normal()
    let step = 2 * reach / Double(nodes - 1)
    let tables = distributions.map { distribution in
      (0..<nodes).map { distribution.quantile(normal.cdf(-reach + step * Double($0))) }
    }
    var result = Matrix(rows: paths, columns: distributions.count)
    for path in 0..<paths {
      var walk = 0.0
      for year in distributions.indices {
        walk += normal.sample(using: &generator)
        let z = walk / Double(year + 1).squareRoot()
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
