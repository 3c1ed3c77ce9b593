/// How far one thing moves the probability of a target.
public struct Swing: Hashable, Sendable {
  /// What is moved.
  public struct Factor: RawRepresentable, Hashable, Sendable {
    /// The identifier as it stands in machine output.
    public let rawValue: String

    /// Creates a factor from its identifier.
    public init(rawValue: String) {
      self.rawValue = rawValue
    }

    /// The pace from the first year on that can be changed, less and plus ``Swing/size`` a year: the
    /// standard error of the recent pace, or half of it where it has none.
    public static let pace = Factor(rawValue: "pace")
    /// The last value, less and plus the standard deviation of the yearly changes.
    public static let lastValue = Factor(rawValue: "last_value")
    /// The scatter about the median path, halved and half as much again.
    public static let volatility = Factor(rawValue: "volatility")
    /// The number of the target, easier and harder by one year of the recent pace.
    public static let goal = Factor(rawValue: "goal")
    /// Without a measure, and with it for certain and as it is meant.
    public static let measure = Factor(rawValue: "measure")
    /// The size of a measure at its 10 % and its 90 % quantile.
    public static let measureSize = Factor(rawValue: "measure_size")
    /// The delay of a measure at its 10 % and its 90 % quantile.
    public static let measureDelay = Factor(rawValue: "measure_delay")
    /// A measure that does not happen, and one that does for certain.
    public static let measureProbability = Factor(rawValue: "measure_probability")
    /// Without what comparable cases of the same indicator did.
    public static let sameIndicator = Factor(rawValue: "same_indicator")
    /// Without what cases of kindred indicators did.
    public static let kindred = Factor(rawValue: "kindred")
    /// Without the course of the series before its last value.
    public static let ownHistory = Factor(rawValue: "own_history")
    /// Without the slowdown of progress.
    public static let slowdown = Factor(rawValue: "slowdown")
    /// Without the natural limit.
    public static let bound = Factor(rawValue: "bound")
    /// Without the pace that is borrowed from the area around.
    public static let relative = Factor(rawValue: "relative")

    /// Every factor, so that a test can prove that each has its words.
    public static let all: [Factor] = [
      .pace, .lastValue, .volatility, .goal, .measure, .measureSize, .measureDelay,
      .measureProbability, .sameIndicator, .kindred, .ownHistory, .slowdown, .bound,
      .relative,
    ]
  }

  /// What is moved.
  public let factor: Factor

  /// The key of the measure, where one is moved.
  public let measure: String?

  /// The two settings, in the unit of what is moved; `nil` for what is left out rather than moved.
  public let low: Double?
  /// The upper setting.
  public let high: Double?

  /// The probability with the lower setting, or without what is left out.
  public let probabilityLow: Double

  /// The probability with the upper setting, or as it stands.
  public let probabilityHigh: Double

  /// How far apart the two probabilities are.
  public var width: Double { (probabilityHigh - probabilityLow).magnitude }
}
