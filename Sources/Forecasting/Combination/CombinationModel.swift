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
///
/// ```swift
/// try CombinationModel().fit(to: coverage).distribution(horizon: 2).interval(level: 0.8)
/// ```
public struct CombinationModel: ForecastModel {
  /// The numbers found from data.
  package let numbers: CombinationNumbers

  /// Creates the specification.
  public init() {
    self.init(numbers: CombinationNumbers())
  }

  /// Creates the specification with other numbers.
  package init(numbers: CombinationNumbers) {
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

/// Every number of ``CombinationModel`` that was found from data.
///
/// The six numbers of the spread are maximum-likelihood estimates, rounded, over the yearly series
/// of the M3 competition and over development indicators of many countries, both sources weighing
/// the same. Five-fold cross-validation by series and by country moves none of them by more than an
/// eighth. The other five were compared by hand on coarse grids; the result is flat about each.
package struct CombinationNumbers: Hashable, Sendable {
  /// What one unit of the mean absolute deviation of the yearly changes from their drift adds to
  /// the scale of the first year. Folds: .92 to .96.
  package var deviationWeight = 0.94

  /// What one unit of distance between the median and the newest value adds to the scale, because
  /// a trend may stop. Folds: .31 to .34.
  package var trendWeight = 0.32

  /// What the mean magnitude of n values, divided by n², adds to the scale; it makes one to four
  /// observations usable and vanishes afterwards. Folds: .070 to .073.
  package var levelWeight = 0.072

  /// The power of the horizon that the scale grows with; a random walk has ½. Folds: .47 to .51.
  package var growth = 0.49

  /// The degrees of freedom of a long series. Folds: 3.7 to 4.0.
  package var degreesOfFreedom = 3.8

  /// The number of observations with which the degrees of freedom are half of the way from 1 to
  /// ``degreesOfFreedom``. Folds: 5.4 to 6.2.
  package var halfwayCount = 5.6

  /// The power of the scale on which the error of a positive series is symmetric: 1 is the value
  /// itself, 0 its logarithm. The likelihood prefers .4, but intervals of low series then explode;
  /// .75 has the best interval scores.
  package var power = 0.75

  /// How strongly the first slope of the damped trends is drawn to 0, as the number of
  /// observations of the variance of one error that it weighs.
  package var slopeRidge = 10.0

  /// What the weight of a change keeps with each year of its age, in the drift and the deviation.
  package var decay = 0.85

  /// What the drift keeps with each year ahead.
  package var damping = 0.95

  /// The years of no change, with full weight, by which the drift is drawn to 0.
  package var driftYears = 1.0

  /// The published numbers.
  package init() {}
}
