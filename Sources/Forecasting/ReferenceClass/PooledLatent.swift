import Distributions

/// The distribution of a future value on the working scale: the last value plus a pooled change.
struct PooledLatent: Distribution {
  /// The pooled change, on the oriented scale.
  let pool: ChangePool

  /// The last value on the oriented scale.
  let origin: Double

  /// 1 where more is better, −1 where less is better.
  let sign: Double

  /// How much longer than the longest case the horizon is; changes are proportional beyond it.
  let stretch: Double

  var support: ClosedRange<Double> { -.infinity ... .infinity }

  func cdf(_ x: Double) -> Double {
    let change = oriented(x)
    return sign > 0 ? 1 - pool.survivalBeyond(change) : pool.survival(change)
  }

  func probabilityBelow(_ x: Double) -> Double {
    let change = oriented(x)
    return sign > 0 ? 1 - pool.survival(change) : pool.survivalBeyond(change)
  }

  func probability(atLeast x: Double) -> Double {
    let change = oriented(x)
    return sign > 0 ? pool.survival(change) : 1 - pool.survivalBeyond(change)
  }

  func quantile(_ p: Double) -> Double {
    if p <= 0 { return -.infinity }
    if p >= 1 { return .infinity }
    return pool.memo.quantile(p, stretch: stretch) { solve(p) }
  }

  private func solve(_ p: Double) -> Double {
    sign * origin + stretch * pool.directedChange(logOdds: LogOdds.of(p), sign: sign)
  }

  /// The change on the oriented scale that leads to `x`.
  private func oriented(_ x: Double) -> Double {
    // A value equal to the last one gives exactly 0, where the mass of unchanged cases lies.
    (sign * x - origin) / stretch
  }
}

/// The answer where no direction is wanted: the mean of the answers for both.
struct UndirectedLatent: Distribution {
  let parts: [PooledLatent]

  var support: ClosedRange<Double> { -.infinity ... .infinity }

  func cdf(_ x: Double) -> Double {
    parts.reduce(0) { $0 + $1.cdf(x) } / Double(parts.count)
  }

  func probabilityBelow(_ x: Double) -> Double {
    parts.reduce(0) { $0 + $1.probabilityBelow(x) } / Double(parts.count)
  }

  func probability(atLeast x: Double) -> Double {
    parts.reduce(0) { $0 + $1.probability(atLeast: x) } / Double(parts.count)
  }

  func quantile(_ p: Double) -> Double {
    if p <= 0 { return -.infinity }
    if p >= 1 { return .infinity }
    let quantiles = parts.map { $0.quantile(p) }
    guard let low = quantiles.min(), let high = quantiles.max(), low < high else {
      return quantiles[0]
    }
    return IncreasingRoot.find(in: low...high, target: p) { cdf($0) }
  }
}
