import Distributions

/// Two distributions on one scale, pooled in log-odds with weights that add up to one.
///
/// ```
/// logit P(Z ≥ z) = (1 − w) logit P_own(Z ≥ z) + w logit P_relative(Z ≥ z)
/// ```
///
/// It falls in z as both parts do, and its quantiles lie between theirs. After Genest and Zidek
/// (1986), *Combining probability distributions*, Statistical Science 1(1), §3.
struct RelativePool: Distribution {
  /// What the series' own history and the reference class say.
  let own: any Distribution

  /// What the relative says.
  let relative: any Distribution

  /// w, from 0 to 1.
  let weight: Double

  var support: ClosedRange<Double> { -.infinity ... .infinity }

  func cdf(_ x: Double) -> Double { 1 - probability(above: x) }

  func probabilityBelow(_ x: Double) -> Double { 1 - probability(atLeast: x) }

  func probability(atLeast x: Double) -> Double {
    pooled(own.probability(atLeast: x), relative.probability(atLeast: x))
  }

  func probability(above x: Double) -> Double {
    pooled(own.probability(above: x), relative.probability(above: x))
  }

  func quantile(_ p: Double) -> Double {
    if p <= 0 { return -.infinity }
    if p >= 1 { return .infinity }
    let ends = [own.quantile(p), relative.quantile(p)]
    guard let low = ends.min(), let high = ends.max(), low < high else { return ends[0] }
    return IncreasingRoot.find(in: low...high, target: p) { cdf($0) }
  }

  private func pooled(_ own: Double, _ relative: Double) -> Double {
    // Kept finite where a part is certain.
    let margin = 1e-9
    let sum =
      (1 - weight) * LogOdds.of(own, margin: margin) + weight * LogOdds.of(relative, margin: margin)
    return LogOdds.probability(sum)
  }
}
