import Distributions
package import LinearAlgebra
import RealModule
package import TimeSeries

/// The combination of ``CombinationModel`` fitted to one series.
package struct FittedCombination: FittedModel {
  /// `combination`, or the name of the specification that chose it.
  package private(set) var modelName: String

  /// `Median(ETS,RW+drift,Theta)`, with ` log` after a theta method on logarithms.
  package var shortName: String {
    members.isPositive ? "Median(ETS,RW+drift,Theta log)" : "Median(ETS,RW+drift,Theta)"
  }

  /// The series that was fitted.
  package let series: AnnualSeries

  /// Seven: level and slope of the damped trends, drift, level, slope and α of the theta method,
  /// and the deviation of the changes. The grid of the damped trends is averaged, not estimated.
  package var parameterCount: Int { 7 }

  /// The values themselves, censored at the natural bounds.
  package let scale: WorkingScale

  /// `variance_floor` where the series moves less than its print resolution shows, and what the
  /// specification that chose the combination says.
  package private(set) var diagnostics: [Diagnostic]

  /// ν of the predictive distributions.
  package let degreesOfFreedom: Double

  /// The scale that irregularity and level of the series give to one year, in the unit of the
  /// series; the part of the trend comes on top.
  private let baseScale: Double

  /// The least scale of one year.
  private let smallestScale: Double

  private let members: CombinationMembers
  private let numbers: CombinationNumbers

  init(_ series: AnnualSeries, name: String, numbers: CombinationNumbers) {
    let members = CombinationMembers(series.observations, numbers: numbers)
    let count = Double(series.count)
    let base =
      numbers.deviationWeight * members.deviation
      + numbers.levelWeight * members.meanMagnitude / (count * count)
    let smallest = Self.smallestScale(of: series, members)
    self.members = members
    self.series = series
    self.numbers = numbers
    modelName = name
    scale = WorkingScale(
      .identity, bounds: series.bounds, margin: WorkingScale.margin(of: series))
    baseScale = base * members.unit
    smallestScale = smallest
    degreesOfFreedom =
      1 + (numbers.degreesOfFreedom - 1) * count / (count + numbers.halfwayCount)
    let trend = numbers.trendWeight * (members.median(horizon: 1) - members.last).magnitude
    if (base + trend) * members.unit < smallest {
      diagnostics = [
        Diagnostic(.varianceFloor, ["standard_deviation": .number(smallest)])
      ]
    } else {
      diagnostics = []
    }
  }

  /// The scale of one year that rounding to the printed step gives, `step / √12`; for a constant
  /// series at least a thousandth of the range of the indicator, or of the value where there are
  /// not two bounds; never less than a billionth of the largest value.
  private static func smallestScale(
    of series: AnnualSeries, _ members: CombinationMembers
  ) -> Double {
    var result = series.printedStep / 12.0.squareRoot()
    let first = series.observations[0].value
    if series.observations.allSatisfy({ $0.value == first }) {
      var range = (first - (series.bounds.lower ?? 0)).magnitude
      if let lower = series.bounds.lower, let upper = series.bounds.upper { range = upper - lower }
      result = max(result, range * 1e-3)
    }
    return max(result, members.unit * 1e-9, .leastNormalMagnitude)
  }

  /// The changes between neighbouring observations, less the drift and divided by the root of the
  /// years between; the first is NaN.
  package var residuals: [Double] {
    var result = [Double.nan]
    result.reserveCapacity(series.count)
    let unit = members.unit
    for (before, after) in zip(series.observations, series.observations.dropFirst()) {
      let years = Double(after.year - before.year)
      let change = after.value / unit - before.value / unit - members.drift.drift * years
      result.append(finite(change / years.squareRoot() * unit))
    }
    return result
  }

  /// The forecasts of the three members `horizon` years after the last observation, in the unit of
  /// the series: the averaged damped trends, the weighted drift, the theta method.
  package func memberForecasts(horizon: Int) -> [Double] {
    precondition(horizon >= 1, "horizon is \(horizon), not 1 or more")
    let (trend, drift, theta) = members.values(horizon: horizon)
    return [trend, drift, theta].map { finite($0 * members.unit) }
  }

  /// The median of the members with a ``PowerStudentT`` about it, `horizon` years after the last
  /// observation.
  package func distribution(horizon: Int) -> PredictiveDistribution {
    precondition(horizon >= 1, "horizon is \(horizon), not 1 or more")
    let center = finite(members.median(horizon: horizon) * members.unit)
    let last = members.last * members.unit
    let trend = numbers.trendWeight * (center - last).magnitude
    let growth = Double.pow(Double(horizon), numbers.growth)
    let latent = PowerStudentT(
      center: center,
      scale: min(max(baseScale + trend, smallestScale) * growth, .greatestFiniteMagnitude),
      degreesOfFreedom: degreesOfFreedom, pivot: members.isPositive ? max(center, last) : nil,
      power: numbers.power, isNonNegative: members.isNonNegative)
    return PredictiveDistribution(latent: latent, scale: scale)
  }

  /// Random paths through the distributions of the years, correlated as those of a random walk.
  package func simulate(
    paths: Int, horizon: Int, using generator: inout some RandomNumberGenerator
  ) -> Matrix {
    precondition(horizon >= 1, "horizon is \(horizon), not 1 or more")
    return CopulaPaths.simulate(
      paths: paths, distributions: (1...horizon).map { distribution(horizon: $0) },
      using: &generator)
  }

  /// The same fit under the name of another specification that chose it.
  func renamed(_ name: String, saying further: [Diagnostic] = []) -> FittedCombination {
    var result = self
    result.modelName = name
    result.diagnostics += further
    return result
  }

  private func finite(_ value: Double) -> Double {
    // Half of the largest number, so that differences are finite too.
    let limit = Double.greatestFiniteMagnitude / 2
    return min(max(value, -limit), limit)
  }
}
