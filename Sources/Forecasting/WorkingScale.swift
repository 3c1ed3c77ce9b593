public import TimeSeries

/// The scale a model works on, with the resolution at which values count as lying on a bound.
public struct WorkingScale: Hashable, Sendable {
  /// The map from the indicator to the working scale.
  public let transformation: Transformation

  /// The natural limits of the indicator.
  public let bounds: Bounds

  /// How near to a bound a value counts as lying on it: half the printed step, positive.
  public let margin: Double

  /// Creates a scale.
  public init(_ transformation: Transformation, bounds: Bounds, margin: Double) {
    precondition(margin > 0 && margin.isFinite, "margin is \(margin), not positive and finite")
    self.transformation = transformation
    self.bounds = bounds
    self.margin = margin
  }

  /// The natural scale of a series: logit between two bounds, log above one, else the values.
  public init(naturalFor series: AnnualSeries) {
    let margin = Self.margin(of: series)
    switch (series.bounds.lower, series.bounds.upper) {
    case (let lower?, let upper?):
      self.init(.logit(lower: lower, upper: upper), bounds: series.bounds, margin: margin)
    case (let lower?, nil):
      self.init(.log(lower: lower), bounds: series.bounds, margin: margin)
    default:
      self.init(.identity, bounds: series.bounds, margin: margin)
    }
  }

  /// Half the printed step of a series; at most a hundredth of the distance of two bounds, and at
  /// most half of the smallest distance of a value from a single bound.
  public static func margin(of series: AnnualSeries) -> Double {
    let half = series.printedStep / 2
    switch (series.bounds.lower, series.bounds.upper) {
    case (let lower?, let upper?):
      return min(half, (upper - lower) / 200)
    case (let lower?, nil):
      let distances = series.values.lazy.map { $0 - lower }.filter { $0 > 0 }
      return max(min(half, (distances.min() ?? 1) / 2), .leastNormalMagnitude)
    default:
      return half
    }
  }

  /// The value on the working scale.
  public func forward(_ value: Double) -> Double {
    transformation.forward(value, margin: margin)
  }

  /// The value of the indicator, never outside the bounds; on a bound where it is nearer than
  /// ``margin``.
  ///
  /// Always finite for a finite `working`: what an exponential would carry beyond the range of the
  /// numbers is the largest number.
  public func inverse(_ working: Double) -> Double {
    var value = transformation.inverse(working)
    if working.isFinite { value = min(value, .greatestFiniteMagnitude) }
    if let lower = bounds.lower, value < lower + margin { return lower }
    if let upper = bounds.upper, value > upper - margin { return upper }
    return bounds.clamp(value)
  }
}

/// The scale on which a trend is taken to be straight, before a series says what its bounds are.
public struct TrendScale: Hashable, Sendable {
  private enum Kind: Hashable {
    case values
    case logarithm
    case logit
    case natural
  }

  private let kind: Kind

  /// The values themselves. Forecasts are censored at the bounds of the series.
  public static let values = TrendScale(kind: .values)

  /// Logarithms of the distance from the lower bound, or from 0 where there is none.
  public static let log = TrendScale(kind: .logarithm)

  /// Log odds between the two bounds of the series.
  public static let logit = TrendScale(kind: .logit)

  /// Log odds between two bounds, logarithms above a single lower bound, else the values.
  public static let natural = TrendScale(kind: .natural)

  /// The scale for one series.
  ///
  /// - Throws: ``FitError/boundsMissing`` for log odds without two bounds, and
  ///   ``FitError/valueNotAbove(limit:year:)`` for logarithms of values at or below 0 in a series
  ///   without a lower bound.
  public func workingScale(for series: AnnualSeries) throws(FitError) -> WorkingScale {
    switch kind {
    case .values:
      return WorkingScale(
        .identity, bounds: series.bounds, margin: WorkingScale.margin(of: series))
    case .natural:
      return WorkingScale(naturalFor: series)
    case .logit:
      guard let lower = series.bounds.lower, let upper = series.bounds.upper else {
        throw .boundsMissing
      }
      return WorkingScale(
        .logit(lower: lower, upper: upper), bounds: series.bounds,
        margin: WorkingScale.margin(of: series))
    case .logarithm:
      return try Self.logarithmic(series)
    }
  }

  private static func logarithmic(_ series: AnnualSeries) throws(FitError) -> WorkingScale {
    let lower = series.bounds.lower ?? 0
    if series.bounds.lower == nil, let bad = series.observations.first(where: { $0.value <= 0 }) {
      throw .valueNotAbove(limit: 0, year: bad.year)
    }
    // Smaller than every distance from the limit, so that only values on it are moved.
    let distances = series.values.lazy.map { $0 - lower }.filter { $0 > 0 }
    let nearest = (distances.min() ?? 1) / 2
    return WorkingScale(
      .log(lower: lower), bounds: series.bounds,
      margin: max(min(WorkingScale.margin(of: series), nearest), .leastNormalMagnitude))
  }
}
