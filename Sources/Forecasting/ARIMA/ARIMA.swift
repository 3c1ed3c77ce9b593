public import TimeSeries

/// An autoregressive integrated moving average of annual values, of small order.
///
/// ```
/// (1 − φ₁B − φ₂B²) (Δᵈz(t) − c) = (1 + θ₁B + θ₂B²) e(t),   e(t) normal with variance σ²
/// ```
///
/// Without a given order the number of differences comes from repeated tests of Kwiatkowski,
/// Phillips, Schmidt and Shin, and p, q and the constant from the corrected Akaike criterion over
/// all orders with p, q ≤ 2 and p + q ≤ 3 (Hyndman & Khandakar 2008, Journal of Statistical
/// Software 27(3); the complete search, not the stepwise one).
///
/// ```swift
/// try ARIMA().fit(to: coverage).shortName     // such as ARIMA(0,1,1)+drift
/// ```
public struct ARIMA: ForecastModel {
  /// The order, or `nil` where it is to be searched for.
  public let order: ARIMA.Order?

  /// The scale to work on.
  public let scale: TrendScale

  /// The level of the tests for differencing, 0.01 to 0.10.
  public let differencingLevel: Double

  /// Creates the model.
  ///
  /// - Parameters:
  ///   - order: The order, or `nil` where it is to be searched for.
  ///   - scale: The scale to work on.
  ///   - differencingLevel: The level of the tests for differencing, 0.01 to 0.10.
  public init(
    order: ARIMA.Order? = nil, scale: TrendScale = .values,
    differencingLevel: Double = 0.05
  ) {
    precondition(
      (0.01...0.10).contains(differencingLevel),
      "the level of the test is \(differencingLevel), not 0.01 to 0.10")
    self.order = order
    self.scale = scale
    self.differencingLevel = differencingLevel
  }

  /// The name on the command line.
  public var name: String { "arima" }

  /// 5 for a search; for a given order, three more than differences and coefficients.
  public var minimumObservations: Int {
    guard let order else { return 5 }
    return max(5, order.d + order.coefficientCount + 3)
  }

  /// Fits the model.
  ///
  /// - Throws: ``FitError`` where the series is too short for the model or for its scale.
  public func fit(to series: AnnualSeries) throws(FitError) -> any FittedModel {
    try fitted(to: series)
  }

  /// Fits the model; the result shows the order and the coefficients.
  package func fitted(to series: AnnualSeries) throws(FitError) -> FittedARIMA {
    try requireObservations(of: series)
    let scale = try scale.workingScale(for: series)
    let data = try YearlyValues(series, scale: scale)
    let test = DifferencingTest(level: differencingLevel, limit: 2)
    let d = order?.d ?? test.differences(of: data.observed)
    let simplest = order ?? ARIMA.Order(0, d, 0, includesConstant: d < 2)
    // A drift makes straight lines exact, a mean levels, and second differences lines.
    let degree = d == 2 ? 1 : simplest.includesConstant ? d : d - 1
    if data.areExact(degree: degree) {
      return FittedARIMA(series: series, scale: scale, data: data, exact: simplest)
    }
    let search = ARIMASearch(data, d: d)
    let candidate = order.map { search.estimate($0) } ?? search.best()
    return try FittedARIMA(series: series, scale: scale, data: data, candidate: candidate)
  }
}

/// How often a series is differenced before it counts as level: repeated tests of Kwiatkowski,
/// Phillips, Schmidt & Shin (1992), as `ndiffs` of R's forecast does them.
package struct DifferencingTest: Hashable, Sendable {
  /// The level of each test, 0.01 to 0.10.
  let level: Double

  /// The most differences taken.
  let limit: Int

  package init(level: Double, limit: Int) {
    self.level = level
    self.limit = limit
  }

  /// Upper tail probabilities of the statistic under a constant level, with its critical values
  /// (Kwiatkowski et al. 1992, table 1).
  private static let tail = [0.10, 0.05, 0.025, 0.01]
  private static let critical = [0.347, 0.463, 0.574, 0.739]

  /// The number of differences, 0 to ``limit``.
  ///
  /// - Parameter values: The values one after another; years between them that are missing are
  ///   passed over.
  package func differences(of values: [Double]) -> Int {
    var current = values
    var count = 0
    let magnitude = values.reduce(0) { max($0, $1.magnitude) }
    while count < limit, !YearlyValues.areConstant(current, magnitude: magnitude),
      Self.tailProbability(Self.statistic(current)) < level
    {
      current = zip(current.dropFirst(), current).map { $0 - $1 }
      count += 1
    }
    return count
  }

  /// The statistic for a constant level with Bartlett weights up to lag ⌊3√n / 13⌋.
  static func statistic(_ values: [Double]) -> Double {
    let n = values.count
    let mean = values.reduce(0, +) / Double(n)
    let residuals = values.map { $0 - mean }
    var partial = 0.0
    var numerator = 0.0
    var variance = 0.0
    for residual in residuals {
      partial += residual
      numerator += partial * partial
      variance += residual * residual
    }
    let lags = Int(3 * Double(n).squareRoot() / 13)
    for lag in stride(from: 1, through: lags, by: 1) {
      var covariance = 0.0
      for i in lag..<n { covariance += residuals[i] * residuals[i - lag] }
      variance += 2 * (1 - Double(lag) / Double(lags + 1)) * covariance
    }
    return numerator / (Double(n) * variance)
  }

  /// The tail probability, linear between the tabulated values and constant outside them.
  static func tailProbability(_ statistic: Double) -> Double {
    if statistic <= critical[0] { return tail[0] }
    for i in 1..<critical.count where statistic <= critical[i] {
      let share = (statistic - critical[i - 1]) / (critical[i] - critical[i - 1])
      return tail[i - 1] + share * (tail[i] - tail[i - 1])
    }
    return tail[tail.count - 1]
  }
}
