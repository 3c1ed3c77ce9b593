import Distributions
package import TimeSeries

/// The distribution of a year that was not observed although years before and after it were.
///
/// A random walk with drift on the natural scale of the series, tied down at the neighbouring
/// observations (a Brownian bridge): with `a` years to the one before, `b` to the one after and
/// variance σ² a year,
///
/// ```
/// mean = (b x₁ + a x₂) / (a + b)        variance = σ² a b / (a + b)
/// ```
///
/// σ² comes from the increments between all observations about their common drift, each divided by
/// its number of years, on n − 2 degrees of freedom; the distribution is Student's t.
package struct GapBridge: Sendable {
  /// The name in results.
  package static let modelName = "bridge"

  /// The fewest observations from which the spread can be estimated.
  package static let minimumObservations = 3

  /// The year of the observation before the gap.
  package let yearBefore: Int

  /// The year of the observation after the gap.
  package let yearAfter: Int

  /// The distribution of the missing year.
  package let distribution: PredictiveDistribution

  /// Bridges the gap of `series` in which `year` lies.
  ///
  /// - Returns: `nil` unless `year` is missing between two observations and there are at least
  ///   ``minimumObservations``.
  package init?(series: AnnualSeries, year: Int) {
    let observations = series.observations
    guard observations.count >= Self.minimumObservations,
      let after = observations.firstIndex(where: { $0.year > year }), after > 0,
      observations[after - 1].year < year
    else { return nil }
    let scale = WorkingScale(naturalFor: series)
    let values = observations.map { scale.forward($0.value) }
    let n = observations.count
    let span = Double(observations[n - 1].year - observations[0].year)
    let drift = (values[n - 1] - values[0]) / span
    var sum = 0.0
    for i in 1..<n {
      let years = Double(observations[i].year - observations[i - 1].year)
      let deviation = values[i] - values[i - 1] - drift * years
      sum += deviation * deviation / years
    }
    yearBefore = observations[after - 1].year
    yearAfter = observations[after].year
    let a = Double(year - yearBefore)
    let b = Double(yearAfter - year)
    let location = (b * values[after - 1] + a * values[after]) / (a + b)
    // Even a perfectly straight history was printed with rounding errors.
    let nearest = a < b ? observations[after - 1].value : observations[after].value
    let slope = scale.transformation.slope(at: nearest, margin: scale.margin)
    let rounding = series.printedStep * slope
    let variance = max(sum / Double(n - 2), rounding * rounding / 12)
    guard location.isFinite, variance.isFinite, variance > 0 else { return nil }
    distribution = PredictiveDistribution(
      latent: StudentT(
        location: location, scale: (variance * a * b / (a + b)).squareRoot(),
        degreesOfFreedom: Double(n - 2)),
      scale: scale)
  }
}
