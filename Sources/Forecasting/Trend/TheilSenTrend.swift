public import TimeSeries

/// The median of all pairwise slopes, continued from the last observation.
///
/// ```
/// b = median (yⱼ − yᵢ) / (tⱼ − tᵢ)
/// y(H) ~ t(n − 2) about yₙ + H b, scale s √(H + 6/5 · H² / (tₙ − t₁))
/// ```
/// s is 1.4826 times the median of |Δᵢ − gᵢ b| / √gᵢ over the changes Δᵢ of gᵢ years, with the
/// small-sample factors of Croux and Rousseeuw (1992). Where more than half of the changes follow
/// the slope to the last digit that median is 0, and 1.2533 times the mean stands in for it.
///
/// One wild value moves neither b nor s much. 6/5 is the variance of a least-squares slope through
/// a random walk in units of that of the end-to-end slope (Durlauf and Phillips 1988), to which the
/// slope of Theil and Sen comes near. The interval includes the noise of the years ahead and the
/// uncertainty of b and s, the degrees of freedom being those of ``Drift``.
///
/// ```swift
/// try TheilSenTrend().fit(to: coverage).distribution(horizon: 2).median
/// ```
public struct TheilSenTrend: ForecastModel {
  /// The scale on which the trend is straight.
  public let scale: TrendScale

  /// Creates the specification.
  public init(scale: TrendScale = .values) {
    self.scale = scale
  }

  /// The name on the command line, `theil-sen`.
  public var name: String { "theil-sen" }

  /// Four: with three, every value is a third of the data and nothing is robust.
  public var minimumObservations: Int { 4 }

  /// Estimates slope and spread by medians.
  ///
  /// - Throws: ``FitError`` where the series is too short for the model or for its scale.
  public func fit(to series: AnnualSeries) throws(FitError) -> any FittedModel {
    try requireObservations(of: series)
    let working = try WorkingSeries(series, scale: try scale.workingScale(for: series))
    guard let slope = TheilSen.slope(x: working.times, y: working.deviations) else {
      throw .numericRange
    }
    let changes = working.standardisedIncrements(less: slope)
    let (deviation, diagnostics) = working.floored(Self.robustDeviation(of: changes))
    let paths = RandomWalkPaths(
      level: working.level, drift: slope * working.unit, damping: 1, deviation: deviation,
      driftVarianceRatio: 1.2 / working.span, degreesOfFreedom: Double(working.count - 2))
    return FittedTrend(
      randomWalk: paths, of: working, modelName: name, shortName: "Theil–Sen",
      diagnostics: diagnostics)
  }

  /// The spread about 0, estimated from the median magnitude, or from the mean where that is 0.
  static func robustDeviation(of changes: [Double]) -> Double {
    let magnitudes = changes.map(\.magnitude)
    let largest = magnitudes.max() ?? 0
    let middle = median(magnitudes)
    // Rounding leaves some 1e-16 of the largest change where the exact median is 0.
    guard middle > largest * 1e-12 else {
      return 1.2533 * magnitudes.reduce(0, +) / Double(magnitudes.count)
    }
    return 1.4826 * smallSampleFactor(changes.count) * middle
  }

  /// The factor that makes the median of `n` absolute deviations unbiased for normal values: Croux
  /// and Rousseeuw, "Time-efficient algorithms for two highly robust estimators of scale",
  /// COMPSTAT 1992, section 2.
  static func smallSampleFactor(_ n: Int) -> Double {
    let factors = [1.196, 1.495, 1.363, 1.206, 1.200, 1.140, 1.129, 1.107]
    return (2...9).contains(n) ? factors[n - 2] : Double(n) / (Double(n) - 0.8)
  }
}

/// The middle of one or more values, or the mean of the two middle ones.
private func median(_ values: [Double]) -> Double {
  let sorted = values.sorted()
  let middle = sorted.count / 2
  return sorted.count.isMultiple(of: 2)
    ? (sorted[middle - 1] + sorted[middle]) / 2 : sorted[middle]
}
