import Distributions
import TimeSeries

/// What the parent's pace says of an area: its own last level and a borrowed change.
///
/// ```
/// z(T) = z(t₀) + b (z_parent(T) − z_parent(t₀)) + e,   Var e = σ² (T − t₀)
/// ```
///
/// on the working scale z of the area's own model; b and σ as in ``Coupling``. The parent's change
/// is the observed one up to the as-of year and its own predictive distribution beyond it,
/// over which the Student t of the right side is averaged.
struct RelativeView: Sendable {
  /// How closely the area follows.
  let coupling: Coupling

  private let path: ParentPath
  private let origin: Int
  private let level: Double

  /// Looks from the last point of `series`; `nil` where the parent knows nothing of the years after
  /// it that the series does not show as well.
  init?(
    of series: AnnualSeries, scale: WorkingScale, path: ParentPath, areas: [AnnualSeries],
    numbers: RelativeNumbers
  ) {
    guard let last = series.last, path.changes(from: last.year, to: last.year + 1) != nil,
      (path.series.last?.year ?? .min) > last.year || path.series.count > series.count
    else { return nil }
    origin = last.year
    level = scale.forward(last.value)
    self.path = path
    let noise = Self.priorNoise(at: last.value, scale: scale, path: path, numbers: numbers)
    coupling = Coupling(
      own: path.steps(of: series), others: areas.map(path.steps), priorNoise: noise,
      numbers: numbers)
    guard level.isFinite, coupling.slope.isFinite, coupling.noiseVariance.isFinite else {
      return nil
    }
  }

  /// The distribution on the working scale `horizon` years after the last point.
  func latent(horizon: Int) -> StudentMixture? {
    path.changes(from: origin, to: origin + horizon).map { changes in
      StudentMixture(
        components: changes.map { change in
          let variance =
            coupling.noiseVariance * Double(horizon) + coupling.slopeVariance * change * change
          return StudentT(
            location: level + coupling.slope * change, scale: variance.squareRoot(),
            degreesOfFreedom: coupling.degreesOfFreedom)
        })
    }
  }

  /// σ₀²: a step of its own kind on a logarithm or logit, the print resolution elsewhere, and the
  /// unrest of the parent.
  private static func priorNoise(
    at value: Double, scale: WorkingScale, path: ParentPath, numbers: RelativeNumbers
  ) -> Double {
    let step =
      switch scale.transformation {
      case .identity, .asinh:
        scale.margin * scale.transformation.slope(at: value, margin: scale.margin)
      default:
        numbers.step
      }
    let unrest = numbers.unrestShare * path.unrest
    return max(step * step + unrest * unrest, .leastNormalMagnitude)
  }
}

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
