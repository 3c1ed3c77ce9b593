public import TimeSeries

/// A straight line through all observations by least squares, on one of several scales.
///
/// ```
/// yₜ = α + β t + εₜ        y(H) ~ t(n − 2) about α̂ + β̂ (tₙ + H),
///                          scale s √(1 + 1/n + x²/Σ(tᵢ − t̄)²),  x = tₙ + H − t̄
/// ```
/// The interval includes the noise and the uncertainty of both coefficients and of s, under
/// independent errors. Annual series do not have those: on yearly competition series the nominal
/// 95 % interval covers some 60 to 70 %. The line describes the past; for probabilities of the
/// future take ``Drift``, ``DampedDrift`` or a calibrated model.
///
/// With weights wᵢ the error variance is σ²/wᵢ, and a future value has the weight of the newest
/// observation.
///
/// ```swift
/// let fitted = try LinearTrend(scale: .logit).fit(to: coverage)
/// let escap = LinearTrend(weights: .recent(targetYear: 2030))
/// ```
public struct LinearTrend: ForecastModel {
  /// The scale on which the line is straight.
  public let scale: TrendScale

  /// How much each observation counts.
  public let weights: LinearTrend.Weights

  /// Creates the specification of a line; the default is the straight line that planners draw.
  public init(scale: TrendScale = .values, weights: LinearTrend.Weights = .equal) {
    self.scale = scale
    self.weights = weights
  }

  /// The name on the command line, `linear`, `log-linear` or `logit-linear`, by the scale.
  public var name: String {
    switch scale {
    case .log: "log-linear"
    case .logit: "logit-linear"
    default: "linear"
    }
  }

  /// Three: two coefficients and one degree of freedom for the variance.
  public var minimumObservations: Int { 3 }

  /// Fits the line by least squares.
  ///
  /// - Throws: ``FitError`` where the series is too short for the model or for its scale.
  public func fit(to series: AnnualSeries) throws(FitError) -> any FittedModel {
    try requireObservations(of: series)
    let working = try WorkingSeries(series, scale: try scale.workingScale(for: series))
    let line = Line(
      times: working.times, values: working.deviations, weights: weights.values(for: series))
    let (deviation, diagnostics) = working.floored(line.residualDeviation)
    let weight = line.weights[line.weights.count - 1]
    let paths = LinePaths(
      centre: working.level + line.centre * working.unit, slope: line.slope * working.unit,
      meanTime: line.meanTime, deviation: deviation, weightSum: line.weightSum,
      timeVariation: line.timeVariation, futureWeight: weight,
      degreesOfFreedom: Double(working.count - 2))
    return FittedTrend(
      working, modelName: name,
      shortName: (weights.isEqual ? "OLS line" : "WLS line") + working.scale.suffix,
      parameterCount: 3, slope: paths.slope, residualDeviation: deviation,
      residuals: line.residuals.map { $0 * working.unit }, diagnostics: diagnostics,
      paths: paths)
  }
}

/// A weighted least-squares line in centred form, which is well conditioned for calendar years.
struct Line {
  let weights: [Double]
  let weightSum: Double
  let meanTime: Double
  let timeVariation: Double

  /// The height at ``meanTime``.
  let centre: Double
  let slope: Double
  let residuals: [Double]

  /// The root of the weighted sum of squared residuals over n − 2.
  let residualDeviation: Double

  /// Fits a line to three or more points at distinct times.
  init(times: [Double], values: [Double], weights: [Double]) {
    func weighted(_ term: (Int) -> Double) -> Double {
      times.indices.reduce(0) { $0 + weights[$1] * term($1) }
    }
    let weightSum = weighted { _ in 1 }
    let meanTime = weighted { times[$0] } / weightSum
    let centre = weighted { values[$0] } / weightSum
    let timeVariation = weighted { (times[$0] - meanTime) * (times[$0] - meanTime) }
    let slope =
      weighted { (times[$0] - meanTime) * (values[$0] - centre) } / timeVariation
    let residuals = times.indices.map { values[$0] - centre - slope * (times[$0] - meanTime) }
    let sum = weighted { residuals[$0] * residuals[$0] }
    self.weights = weights
    self.weightSum = weightSum
    self.meanTime = meanTime
    self.timeVariation = timeVariation
    self.centre = centre
    self.slope = slope
    self.residuals = residuals
    residualDeviation = (sum / Double(times.count - 2)).squareRoot()
  }
}

extension LinearTrend {
  /// How much each observation counts when a line is fitted.
  public struct Weights: Hashable, Sendable {
    private enum Kind: Hashable {
      case equal
      case recent(targetYear: Int)
    }

    private let kind: Kind

    /// All the same: ordinary least squares.
    public static let equal = LinearTrend.Weights(kind: .equal)

    /// The time weights of UN ESCAP: `(T − t₁) / (T − tᵢ)`, growing towards the target year T.
    ///
    /// Where T is not after the last observation, the year after it takes its place.
    public static func recent(targetYear: Int) -> LinearTrend.Weights {
      LinearTrend.Weights(kind: .recent(targetYear: targetYear))
    }

    var isEqual: Bool { kind == .equal }

    /// The weights of the observations of `series`, one each.
    func values(for series: AnnualSeries) -> [Double] {
      switch kind {
      case .equal:
        return Array(repeating: 1, count: series.count)
      case .recent(let targetYear):
        let years = series.years
        let target = max(targetYear, (years.last ?? targetYear) + 1)
        return years.map { Double(target - years[0]) / Double(target - $0) }
      }
    }
  }
}
