import Distributions
package import LinearAlgebra
public import TimeSeries

/// A trend made of straight segments that join, with at most two changes of slope.
///
/// ```
/// z(t) = z(t−1) + b(t) + e(t),   e(t) normal with variance σ²
/// ```
///
/// where the drift b changes at the breaks only. The expected path is continuous and piecewise
/// linear, and the forecast goes on from the last observation with the slope of the last segment.
/// No break is singled out: every division of the series counts with its weight of evidence,
/// `exp(−BIC/2)`, in which the position of a break counts as a parameter.
///
/// ```swift
/// try SegmentedTrend(maximumBreaks: 1).fit(to: coverage).distribution(horizon: 2).median
/// ```
public struct SegmentedTrend: ForecastModel {
  /// The most breaks, or `nil` for one below 20 observations and two from there on.
  public let maximumBreaks: Int?

  /// The scale to work on.
  public let scale: TrendScale

  /// Creates the model.
  ///
  /// - Parameters:
  ///   - maximumBreaks: 0, 1 or 2; `nil` takes one below 20 observations and two from there on.
  ///   - scale: The scale to work on.
  public init(maximumBreaks: Int? = nil, scale: TrendScale = .natural) {
    precondition(
      (0...2).contains(maximumBreaks ?? 0), "\(maximumBreaks ?? 0) breaks, not 0, 1 or 2")
    self.maximumBreaks = maximumBreaks
    self.scale = scale
  }

  /// The name on the command line.
  public var name: String { "segmented" }

  /// 5; a break needs 7.
  public var minimumObservations: Int { 5 }

  /// Fits the model.
  ///
  /// - Throws: ``FitError`` where the series is too short for the model or for its scale.
  public func fit(to series: AnnualSeries) throws(FitError) -> any FittedModel {
    try fitted(to: series)
  }

  /// Fits the model; the result shows the breaks.
  package func fitted(to series: AnnualSeries) throws(FitError) -> FittedSegmentedTrend {
    try requireObservations(of: series)
    let scale = try scale.workingScale(for: series)
    let data = try YearlyValues(series, scale: scale)
    let limit = maximumBreaks ?? (series.count < 20 ? 1 : 2)
    return FittedSegmentedTrend(series: series, scale: scale, data: data, limit: limit)
  }
}

/// A ``SegmentedTrend`` with its divisions weighed.
package struct FittedSegmentedTrend: FittedModel {
  /// A year in which the slope may have changed.
  package struct Break: Hashable, Sendable {
    /// The last year of the old slope.
    package let year: Int
    /// The probability, given the series, that the slope changed there.
    package let probability: Double
  }

  /// The series that was fitted.
  package let series: AnnualSeries

  /// The scale that the model works on.
  package let scale: WorkingScale

  /// One-step prediction errors on the working scale; NaN where the model has none yet.
  package let residuals: [Double]

  /// `variance_floor` where the series moves less than its print resolution shows.
  package let diagnostics: [Diagnostic]

  /// All years in which the slope may have changed.
  package let breaks: [Break]

  /// The breaks of the most probable division.
  package let mostProbableBreaks: [Int]

  /// The probability, given the series, of no break, one break and so on.
  package let breakCountProbabilities: [Double]

  /// What may come after the last observation, one part for each start of the last segment.
  let parts: [Part]
  private let lastValue: Double

  /// The forecast given where the last segment starts and how many breaks there are.
  struct Part {
    /// The slope of the last segment.
    let slope: Double
    /// The years of the last segment.
    let years: Double
    /// The standard deviation of the yearly errors.
    let sigma: Double
    let degreesOfFreedom: Double
    let weight: Double
  }

  /// Divisions that together weigh no more than this are left out of the forecast.
  private static let negligibleWeight = 0.005

  init(series: AnnualSeries, scale: WorkingScale, data: YearlyValues, limit: Int) {
    self.series = series
    self.scale = scale
    let drift = PiecewiseDrift(data)
    let last = drift.changeCount
    lastValue = data.observed[last]
    // Sums of squares below this come from rounding in the computation.
    let rounding = 1e-13 * data.magnitude
    let smallest = max(Double(last) * rounding * rounding, .leastNormalMagnitude)
    let divisions = drift.divisions(limit: limit, smallest: smallest)
    let best = divisions.reduce(divisions[0]) { $1.criterion < $0.criterion ? $1 : $0 }
    parts = Self.parts(of: divisions, drift, data)
    diagnostics =
      data.floored(
        (best.residualSum / Double(last - 1 - best.breaks.count)).squareRoot()
      ).diagnostics
    mostProbableBreaks = best.breaks.map { series.observations[$0].year }
    var counts = [Double](repeating: 0, count: limit + 1)
    var probabilities = [Double](repeating: 0, count: last + 1)
    for division in divisions {
      counts[division.breaks.count] += division.weight
      for position in division.breaks { probabilities[position] += division.weight }
    }
    breakCountProbabilities = counts
    breaks = probabilities.indices.filter { probabilities[$0] > 0 }.map {
      Break(year: series.observations[$0].year, probability: probabilities[$0])
    }
    residuals = Self.residuals(of: divisions, drift, data)
  }

  /// Puts divisions with the same last segment together: they differ in σ² and its degrees of
  /// freedom only, which are averaged.
  private static func parts(
    of divisions: [PiecewiseDrift.Division], _ drift: PiecewiseDrift, _ data: YearlyValues
  ) -> [Part] {
    let last = drift.changeCount
    var weights = [Double](repeating: 0, count: last + 1)
    var variances = weights
    var freedoms = weights
    for division in divisions {
      let start = division.breaks.last ?? 0
      let freedom = Double(last - 1 - division.breaks.count)
      weights[start] += division.weight
      variances[start] += division.weight * division.residualSum / freedom
      freedoms[start] += division.weight * freedom
    }
    var rest = negligibleWeight
    let rising = weights.indices.filter { weights[$0] > 0 }.sorted { weights[$0] < weights[$1] }
    let kept = rising.drop { start in
      rest -= weights[start]
      return rest >= 0
    }
    return kept.sorted().map { start in
      let deviation = (variances[start] / weights[start]).squareRoot()
      return Part(
        slope: drift.slope(from: start, to: last), years: drift.years(from: start, to: last),
        sigma: data.floored(deviation).deviation,
        degreesOfFreedom: freedoms[start] / weights[start], weight: weights[start])
    }
  }

  /// The changes less their expectation over all divisions; NaN for the first observation.
  private static func residuals(
    of divisions: [PiecewiseDrift.Division], _ drift: PiecewiseDrift, _ data: YearlyValues
  ) -> [Double] {
    let last = drift.changeCount
    // Jumps of the expected slope, from each observation on.
    var jumps = [Double](repeating: 0, count: last + 1)
    for division in divisions {
      var start = 0
      var previous = 0.0
      for end in division.breaks + [last] {
        let slope = drift.slope(from: start, to: end)
        jumps[start] += division.weight * (slope - previous)
        (start, previous) = (end, slope)
      }
    }
    var result = [Double.nan]
    var slope = 0.0
    for i in 1...last {
      slope += jumps[i - 1]
      let change = data.observed[i] - data.observed[i - 1]
      result.append(change - slope * drift.years(from: i - 1, to: i))
    }
    return result
  }

  /// The name of the specification.
  package var modelName: String { "segmented" }

  /// `Segmented(0)` without a break, else with the most probable break years:
  /// `Segmented(2011,2015)`.
  package var shortName: String {
    let years = mostProbableBreaks.map(String.init).joined(separator: ",")
    return "Segmented(\(years.isEmpty ? "0" : years))" + scale.suffix
  }

  /// Slopes, break positions and the variance of the most probable division.
  package var parameterCount: Int { 2 + 2 * mostProbableBreaks.count }

  /// The predictive distribution `horizon` years after the last observation.
  package func distribution(horizon: Int) -> PredictiveDistribution {
    precondition(horizon >= 1, "horizon is \(horizon), not 1 or more")
    let h = Double(horizon)
    let components = parts.map { part in
      StudentT(
        location: lastValue + part.slope * h,
        scale: part.sigma * (h + h * h / part.years).squareRoot(),
        degreesOfFreedom: part.degreesOfFreedom)
    }
    guard components.count > 1 else {
      return PredictiveDistribution(latent: components[0], scale: scale)
    }
    return PredictiveDistribution(
      latent: Mixture(components, weights: parts.map(\.weight)), scale: scale)
  }

  /// Random paths with one draw of σ² each: `paths` × `horizon`, column-major.
  package func simulate(
    paths: Int, horizon: Int, using generator: inout some RandomNumberGenerator
  ) -> Matrix {
    let normal = Normal()
    let total = parts.reduce(0) { $0 + $1.weight }
    var result = Matrix(rows: paths, columns: horizon)
    for path in 0..<paths {
      var remaining = Double.random(in: 0..<total, using: &generator)
      var chosen = parts[parts.count - 1]
      for part in parts {
        remaining -= part.weight
        if remaining < 0 {
          chosen = part
          break
        }
      }
      let chiSquared = ChiSquared(degreesOfFreedom: chosen.degreesOfFreedom)
      let freedom = chosen.degreesOfFreedom / chiSquared.sample(using: &generator)
      let sigma = chosen.sigma * freedom.squareRoot()
      let slopeError = normal.sample(using: &generator) / chosen.years.squareRoot()
      var value = lastValue
      for h in 0..<horizon {
        value += chosen.slope + sigma * (slopeError + normal.sample(using: &generator))
        result[path, h] = scale.inverse(value)
      }
    }
    return result
  }
}
