public import TimeSeries

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
