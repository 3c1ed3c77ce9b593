import Distributions
import TimeSeries

/// What the parent's pace says of an area: its own last level and a borrowed change.
///
/// ```
/// z(T) = z(t₀) + b (z_parent(T) − z_parent(t₀)) + e,   Var e = σ² (T − t₀)
/// ```
///
/// on the working scale z of the area's own model; b and σ as in ``Following``. The parent's change
/// is the observed one up to the information year and its own predictive distribution beyond it,
/// over which the Student t of the right side is averaged.
struct RelativeView: Sendable {
  /// How closely the area follows.
  let following: Following

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
    following = Following(
      own: path.steps(of: series), others: areas.map(path.steps), priorNoise: noise,
      numbers: numbers)
    guard level.isFinite, following.slope.isFinite, following.noiseVariance.isFinite else {
      return nil
    }
  }

  /// The distribution on the working scale `horizon` years after the last point.
  func latent(horizon: Int) -> StudentMixture? {
    path.changes(from: origin, to: origin + horizon).map { changes in
      StudentMixture(
        components: changes.map { change in
          let variance =
            following.noiseVariance * Double(horizon) + following.slopeVariance * change * change
          return StudentT(
            location: level + following.slope * change, scale: variance.squareRoot(),
            degreesOfFreedom: following.degreesOfFreedom)
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
