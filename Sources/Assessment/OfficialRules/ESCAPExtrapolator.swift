import RealModule
import TimeSeries

/// How ESCAP's anticipated progress is extrapolated to the target year.
///
/// With T the target year, t₁ … tₙ the years observed, and weights wᵢ = (T − t₁) / (T − tᵢ):
///
/// ```
/// geometric            Î = Iₙ (Iₙ / I₁)^((T − tₙ) / (tₙ − t₁))
/// weightedGeometric    Î = Iₙ [∏ (Iᵢ / Iᵢ₋₁)^wᵢ]^((T − tₙ) / Σ wᵢ)      the sum has all n weights
/// logit                least-squares line through ln(Y / (1 − Y)), Y the share of the way
///                      between the natural limits
/// weightedLogit        the same with weights wᵢ
/// compatibleLogit      slope with weights, level without: the line misses the weighted centre
/// linear               least-squares line through the values with weights wᵢ
/// ```
///
/// A series that never moved keeps its last value. Source: UNICEF MENARO's code (GitHub
/// spalmas/SDG-MENARO, `progress_assessment_functions.R`), where `compatibleLogit` is `wreg`.
package enum ESCAPExtrapolator: String, Hashable, Sendable, CaseIterable {
  /// The growth from the first to the last value goes on.
  case geometric = "gm"
  /// The growth of each step goes on, later steps weighing more.
  case weightedGeometric = "wgm"
  /// A line through the log odds.
  case logit
  /// A weighted line through the log odds.
  case weightedLogit = "wlogit"
  /// The line of the original code, whose slope alone is weighted.
  case compatibleLogit = "wreg"
  /// A weighted line through the values.
  case linear

  /// The extrapolation of a series to any year, for the target year `target`.
  ///
  /// - Throws: A ``RuleVerdict/Note`` for values that the extrapolator cannot take.
  func curve(through series: AnnualSeries, target: Int) throws(RuleVerdict.Note) -> (Int) -> Double
  {
    let values = series.values
    guard let first = series.observations.first, let last = series.last else {
      throw RuleVerdict.Note(.noObservation)
    }
    if values.allSatisfy({ $0 == first.value }) { return { _ in last.value } }
    let years = series.years
    // The weight of the target year itself would be infinite.
    let weights = years.map { Double(target - first.year) / Double(target - $0) }
    switch self {
    case .geometric:
      let growth = try CompoundGrowth.rate(
        from: first.value, to: last.value, years: last.year - first.year)
      return { last.value * Double.pow(1 + growth, $0 - last.year) }
    case .weightedGeometric:
      let factor = try weightedFactor(values, weights)
      return { last.value * Double.pow(factor, $0 - last.year) }
    case .linear:
      let line = WeightedLine(years.map(Double.init), values, weights: weights)
      return { line.value(at: Double($0)) }
    case .logit, .weightedLogit, .compatibleLogit:
      return try logitCurve(series, weights)
    }
  }

  private func weightedFactor(
    _ values: [Double], _ weights: [Double]
  ) throws(RuleVerdict.Note) -> Double {
    var logarithm = 0.0
    for index in values.indices.dropFirst() {
      // The growth of a step is never read itself; it names what is undefined.
      _ = try CompoundGrowth.rate(from: values[index - 1], to: values[index], years: 1)
      logarithm += weights[index] * Double.log(values[index] / values[index - 1])
    }
    return Double.exp(logarithm / weights.reduce(0, +))
  }

  private func logitCurve(
    _ series: AnnualSeries, _ weights: [Double]
  ) throws(RuleVerdict.Note) -> (Int) -> Double {
    guard let lower = series.bounds.lower, let upper = series.bounds.upper else {
      throw RuleVerdict.Note(.boundsMissing)
    }
    guard series.values.allSatisfy({ $0 > lower && $0 < upper }) else {
      throw RuleVerdict.Note(.valueOnBound)
    }
    let odds = Transformation.logit(lower: lower, upper: upper)
    let x = series.years.map(Double.init)
    let y = series.values.map { odds.forward($0, margin: .leastNormalMagnitude) }
    let plain = WeightedLine(x, y)
    let weighted = WeightedLine(x, y, weights: weights)
    switch self {
    case .logit:
      return { odds.inverse(plain.value(at: Double($0))) }
    case .weightedLogit:
      return { odds.inverse(weighted.value(at: Double($0))) }
    default:
      return { odds.inverse(plain.level + weighted.slope * (Double($0) - plain.centre)) }
    }
  }
}

/// A straight line through points, by weighted least squares in centred form.
struct WeightedLine {
  let slope: Double
  let centre: Double
  let level: Double

  /// The line Σ wᵢ (yᵢ − a − b xᵢ)² → min; `weights` of `nil` count all points alike.
  init(_ x: [Double], _ y: [Double], weights: [Double]? = nil) {
    let weights = weights ?? Array(repeating: 1, count: x.count)
    let total = weights.reduce(0, +)
    let centre = zip(weights, x).reduce(0) { $0 + $1.0 * $1.1 } / total
    let level = zip(weights, y).reduce(0) { $0 + $1.0 * $1.1 } / total
    var covariance = 0.0
    var variance = 0.0
    for index in x.indices {
      let distance = x[index] - centre
      covariance += weights[index] * distance * (y[index] - level)
      variance += weights[index] * distance * distance
    }
    self.centre = centre
    self.level = level
    slope = covariance / variance
  }

  /// The line at `x`.
  func value(at x: Double) -> Double { level + slope * (x - centre) }
}
