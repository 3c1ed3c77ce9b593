import RealModule

extension ExponentialSmoothing {
  /// The kind of error and trend of an exponential smoothing model without season.
  public struct Form: Hashable, Sendable {
    /// How the error enters the observation.
    public enum ErrorKind: String, Hashable, Sendable, CaseIterable {
      /// `y = f + ε`.
      case additive = "A"
      /// `y = f (1 + ε)`; for positive values only.
      case multiplicative = "M"
    }

    /// How the level moves on.
    public enum Trend: String, Hashable, Sendable, CaseIterable {
      /// The level stays.
      case none = "N"
      /// The level moves by the slope every year.
      case additive = "A"
      /// The level moves by a slope that shrinks by the factor φ every year.
      case damped = "Ad"
    }

    /// How the error enters the observation.
    public let error: ErrorKind

    /// How the level moves on.
    public let trend: Trend

    /// Creates a form.
    public init(error: ErrorKind, trend: Trend) {
      self.error = error
      self.trend = trend
    }

    /// All six forms, simple before complex.
    public static let all: [ExponentialSmoothing.Form] = ErrorKind.allCases.flatMap { error in
      Trend.allCases.map { ExponentialSmoothing.Form(error: error, trend: $0) }
    }

    /// The standard short name, such as `ETS(A,Ad,N)`.
    public var shortName: String { "ETS(\(error.rawValue),\(trend.rawValue),N)" }

    /// Smoothing parameters: α, then β with a trend, then φ with damping.
    var smoothingParameterCount: Int {
      switch trend {
      case .none: 1
      case .additive: 2
      case .damped: 3
      }
    }

    /// Initial states: the level, and the slope with a trend.
    var stateCount: Int { trend == .none ? 1 : 2 }

    /// All estimated numbers, the variance included.
    var parameterCount: Int { smoothingParameterCount + stateCount + 1 }

    /// The fewest observations for which the corrected information criterion exists: k + 2.
    var minimumObservations: Int { parameterCount + 2 }
  }
}

/// Smoothing parameters and initial states of an exponential smoothing model.
package struct SmoothingParameters: Hashable, Sendable {
  /// The share of an error that stays in the level, 0 to 1.
  package var alpha: Double

  /// The share of an error that stays in the slope, 0 to `alpha`; 0 without a trend.
  package var beta: Double

  /// What remains of the slope from year to year: 1 undamped, 0 without a trend.
  package var phi: Double

  /// The level one year before the first observation, on the working scale.
  package var initialLevel: Double

  /// The slope one year before the first observation, per year; 0 without a trend.
  package var initialSlope: Double

  /// Creates parameters.
  package init(
    alpha: Double, beta: Double = 0, phi: Double = 0, initialLevel: Double, initialSlope: Double = 0
  ) {
    self.alpha = alpha
    self.beta = beta
    self.phi = phi
    self.initialLevel = initialLevel
    self.initialSlope = initialSlope
  }
}

/// The values of a series as the smoothing recursions read them: scaled, with gaps and work space.
///
/// Values are shifted to begin at 0 and divided by the unit of the working series, so that no
/// recursion loses digits to a large level, nor overflows. The storage lives as long as one fit.
final class SmoothingData {
  /// Four parameter points side by side.
  typealias Lanes = SIMD4<Double>

  /// The number of observations.
  let count: Int

  /// What the values were divided by: ``WorkingSeries/unit``.
  let unit: Double

  /// The first value in units: a scaled value plus `offset` is the value in units.
  let offset: Double

  /// Whether all values are the same.
  let isConstant: Bool

  /// Whether all values are positive.
  let isPositive: Bool

  /// The sum of the logarithms of the values in units; 0 unless all values are positive.
  let logarithmSum: Double

  /// The scaled values.
  let values: UnsafeMutablePointer<Double>

  /// Years since the observation before; 1 for the first.
  let gaps: UnsafeMutablePointer<Int>

  /// Row t: one-step error with both initial states 0, at four points; see ``SmoothingSystem``.
  let errors: UnsafeMutablePointer<Lanes>

  /// Row t: what a unit of the initial level adds to the one-step forecast.
  let levelResponses: UnsafeMutablePointer<Lanes>

  /// Row t: what a unit of the initial slope adds to the one-step forecast.
  let slopeResponses: UnsafeMutablePointer<Lanes>

  /// Row t: one over the variance of the error relative to that of one year.
  let weights: UnsafeMutablePointer<Lanes>

  /// Prepares a series with at least one observation.
  init(_ working: WorkingSeries) {
    let deviations = working.deviations
    let unit = working.unit
    let offset = working.level / unit + deviations[0]
    let isPositive = working.level > 0 && deviations.allSatisfy { working.level / unit + $0 > 0 }
    count = deviations.count
    self.unit = unit
    self.offset = offset
    isConstant = deviations.allSatisfy { $0 == 0 }
    self.isPositive = isPositive
    logarithmSum =
      isPositive
      ? deviations.reduce(0) { $0 + Double.log(working.level / unit + $1) } : 0
    values = .allocate(capacity: count)
    gaps = .allocate(capacity: count)
    errors = .allocate(capacity: count)
    levelResponses = .allocate(capacity: count)
    slopeResponses = .allocate(capacity: count)
    weights = .allocate(capacity: count)
    for t in 0..<count {
      let gap = t == 0 ? 1 : Int(working.times[t] - working.times[t - 1])
      (values + t).initialize(to: deviations[t] - deviations[0])
      (gaps + t).initialize(to: gap)
    }
    errors.initialize(repeating: .zero, count: count)
    levelResponses.initialize(repeating: .zero, count: count)
    slopeResponses.initialize(repeating: .zero, count: count)
    weights.initialize(repeating: .one, count: count)
  }

  deinit {
    values.deallocate()
    gaps.deallocate()
    errors.deallocate()
    levelResponses.deallocate()
    slopeResponses.deallocate()
    weights.deallocate()
  }
}
