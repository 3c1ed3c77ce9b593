public import TimeSeries

/// The median of three closed-form forecasts with a Student t about it, for any annual series.
///
/// The members are exponential smoothing with a damped trend averaged over a grid of its parameters,
/// a damped drift that counts recent changes more, and the theta method on logarithms. They err in
/// different directions; the one in the middle is better than each of them and than their mean.
///
/// ```
/// m(h) = median of the members
/// s(h) = (.94 dev + .32 |m(h) − xₙ| + .072 mean |x| / n²) · h^.49
/// ν    = 1 + 2.8 n / (n + 5.6)
/// y(h) = m(h) + s(h) T(ν), on a power scale for positive series, not below 0 for non-negative ones
/// ```
/// dev is the weighted mean absolute deviation of the changes from their drift. The interval covers
/// the errors that such forecasts made on thousands of series, whatever their source.
///
/// Forecasts follow a change of unit, not one of zero point: positive values are taken to have a
/// natural zero.
public struct CombinationModel: ForecastModel {
  /// The numbers found from data.
  public let numbers: CombinationNumbers

  /// Creates the specification.
  public init(numbers: CombinationNumbers = CombinationNumbers()) {
    self.numbers = numbers
  }

  /// The name on the command line, `combination`.
  public var name: String { "combination" }

  /// One: a single value is forecast as it is, with a wide interval.
  public var minimumObservations: Int { 1 }

  /// Computes the members and the spread; nothing is searched for.
  ///
  /// - Throws: ``FitError/tooFewObservations(needed:available:)`` for an empty series.
  public func fit(to series: AnnualSeries) throws(FitError) -> any FittedModel {
    try fitCombination(to: series)
  }

  func fitCombination(to series: AnnualSeries) throws(FitError) -> FittedCombination {
    try requireObservations(of: series)
    return FittedCombination(series, name: name, numbers: numbers)
  }
}
