package import Distributions

/// What a model says about one year.
package struct ForecastYear: Hashable, Sendable {
  /// The year.
  package var year: Int

  /// The distribution of its value, in the unit of the series.
  package var distribution: TabulatedDistribution

  /// Creates the forecast of a year.
  package init(year: Int, distribution: TabulatedDistribution) {
    self.year = year
    self.distribution = distribution
  }
}
