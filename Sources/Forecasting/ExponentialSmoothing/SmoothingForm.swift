/// The kind of error and trend of an exponential smoothing model without season.
public struct SmoothingForm: Hashable, Sendable {
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
  public static let all: [SmoothingForm] = ErrorKind.allCases.flatMap { error in
    Trend.allCases.map { SmoothingForm(error: error, trend: $0) }
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
