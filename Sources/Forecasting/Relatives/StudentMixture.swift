import Distributions

/// Equally likely Student t distributions with one number of degrees of freedom.
struct StudentMixture: Distribution {
  let components: [StudentT]

  var support: ClosedRange<Double> { -.infinity ... .infinity }

  func cdf(_ x: Double) -> Double { mean { $0.cdf(x) } }

  func probability(above x: Double) -> Double { mean { $0.probability(above: x) } }

  func probability(atLeast x: Double) -> Double { probability(above: x) }

  func quantile(_ p: Double) -> Double {
    if p <= 0 { return -.infinity }
    if p >= 1 { return .infinity }
    let quantiles = components.map { $0.quantile(p) }
    guard let low = quantiles.min(), let high = quantiles.max(), low < high else {
      return quantiles[0]
    }
    return IncreasingRoot.find(in: low...high, target: p) { cdf($0) }
  }

  private func mean(_ value: (StudentT) -> Double) -> Double {
    var sum = 0.0
    for component in components { sum += value(component) }
    return min(sum / Double(components.count), 1)
  }
}
