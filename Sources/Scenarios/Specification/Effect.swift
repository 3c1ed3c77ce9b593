import Distributions
import RealModule

/// What a measure does to the yearly values of a series.
///
/// Changes of pace, shocks and programmes add up, in the unit of the series; then capacity limits and
/// caps hold, year by year; last the natural bounds, which no value ever leaves. The order in which
/// measures are written does not matter.
public enum Effect: Hashable, Sendable {
  /// Another pace from a year on.
  case pace(PaceChange)
  /// A one-off shock.
  case shock(Shock)
  /// A policy whose effect builds up.
  case programme(Programme)
  /// A cap or a floor on the level.
  case limit(LevelLimit)
  /// The most that can change in a year.
  case capacity(CapacityLimit)

  /// The first year that can be touched.
  public var firstYear: Int {
    switch self {
    case .pace(let change): change.span.from
    case .shock(let shock): shock.year
    case .programme(let programme): programme.start
    case .limit(let limit): limit.span.from
    case .capacity(let limit): limit.span.from
    }
  }
}

extension Effect {
  /// What the size of an effect is measured in.
  public enum Basis: String, Hashable, Sendable, CaseIterable {
    /// The unit of the series: 2 is two points of a percentage, or 2,000 of thousands.
    case units
    /// A share of what the value would be without the effect: −0.1 takes a tenth away.
    case share
  }
}

extension Effect {
  /// How large an effect is: a number, or a distribution where it is uncertain.
  public struct Size: Hashable, Sendable {
    /// The distribution with its parameters, in the unit of the effect.
    public enum Form: Hashable, Sendable {
      /// A known number.
      case fixed(Double)
      /// Normal with a mean and a standard deviation.
      case normal(mean: Double, standardDeviation: Double)
      /// Equally likely between two ends.
      case uniform(lower: Double, upper: Double)
      /// Triangular with a lower end, a mode and an upper end.
      case triangular(lower: Double, mode: Double, upper: Double)
      /// Beta-PERT: a beta distribution between two ends with the mean (lower + 4 mode + upper) / 6.
      case pert(lower: Double, mode: Double, upper: Double)
      /// Beta with two shapes, stretched to lie between two ends.
      case beta(alpha: Double, beta: Double, lower: Double, upper: Double)
      /// The logarithm is normal about the logarithm of `median`; `median` may be negative, which
      /// mirrors the distribution.
      case logNormal(median: Double, logDeviation: Double)
    }

    /// The distribution.
    public let form: Form

    /// Creates a size.
    ///
    /// - Throws: ``ScenarioError`` where a parameter is not finite, a deviation or shape is not
    ///   positive, a median is 0, or the ends do not rise.
    public init(_ form: Form) throws(ScenarioError) {
      switch form {
      case .fixed(let value):
        try ScenarioError.requireFinite(value, "size")
      case .normal(let mean, let standardDeviation):
        try ScenarioError.requireFinite(mean, "mean")
        try ScenarioError.requirePositive(standardDeviation, "standard_deviation")
      case .uniform(let lower, let upper):
        try ScenarioError.requireRising(["lower": lower, "upper": upper])
      case .triangular(let lower, let mode, let upper), .pert(let lower, let mode, let upper):
        try ScenarioError.requireRising(["lower": lower, "mode": mode, "upper": upper])
      case .beta(let alpha, let beta, let lower, let upper):
        try ScenarioError.requirePositive(alpha, "alpha")
        try ScenarioError.requirePositive(beta, "beta")
        try ScenarioError.requireRising(["lower": lower, "upper": upper])
      case .logNormal(let median, let logDeviation):
        try ScenarioError.requirePositive(median.magnitude, "median")
        try ScenarioError.requirePositive(logDeviation, "log_deviation")
      }
      self.form = form
    }

    /// A known size; `value` has to be finite.
    public static func fixed(_ value: Double) throws(ScenarioError) -> Effect.Size {
      try Effect.Size(.fixed(value))
    }

    /// The known number, or `nil` where the size is uncertain.
    public var fixedValue: Double? {
      if case .fixed(let value) = form { value } else { nil }
    }

    /// The size that is not exceeded with probability `p`, 0 < p < 1.
    public func quantile(_ p: Double) -> Double {
      precondition(p > 0 && p < 1, "p is \(p), not between 0 and 1")
      switch form {
      case .fixed(let value):
        return value
      case .normal(let mean, let standardDeviation):
        return Normal(mean: mean, standardDeviation: standardDeviation).quantile(p)
      case .uniform(let lower, let upper):
        return lower + (upper - lower) * p
      case .triangular(let lower, let mode, let upper):
        return Self.triangularQuantile(p, lower: lower, mode: mode, upper: upper)
      case .pert, .beta:
        guard let (beta, lower, upper) = stretchedBeta else { return .nan }
        return lower + (upper - lower) * beta.quantile(p)
      case .logNormal(let median, let logDeviation):
        let z = Normal().quantile(median > 0 ? p : 1 - p)
        return median * Double.exp(logDeviation * z)
      }
    }

    /// The middle of the distribution.
    public var median: Double { quantile(0.5) }

    /// The beta distribution of the forms that have one, with the ends it is stretched between.
    ///
    /// PERT (Malcolm et al. 1959, *Operations Research* 7:646; Vose 2008, *Risk Analysis*, §III.7.2):
    /// α = 1 + 4 (mode − lower) / (upper − lower), β = 1 + 4 (upper − mode) / (upper − lower).
    var stretchedBeta: (beta: Beta, lower: Double, upper: Double)? {
      switch form {
      case .pert(let lower, let mode, let upper):
        let width = upper - lower
        let beta = Beta(alpha: 1 + 4 * (mode - lower) / width, beta: 1 + 4 * (upper - mode) / width)
        return (beta, lower, upper)
      case .beta(let alpha, let beta, let lower, let upper):
        return (Beta(alpha: alpha, beta: beta), lower, upper)
      default:
        return nil
      }
    }

    static func triangularQuantile(
      _ p: Double, lower: Double, mode: Double, upper: Double
    ) -> Double {
      let width = upper - lower
      let left = mode - lower
      if p * width < left { return lower + (p * width * left).squareRoot() }
      return upper - ((1 - p) * width * (upper - mode)).squareRoot()
    }
  }
}

/// What effort is put in where it is asked how much of it would be enough.
///
/// Effort counts from 0, which changes nothing, in the wanted direction of each target: one unit of
/// extra pace is a point a year more where more is wanted, and a point a year less where less is.
public struct Lever: Hashable, Sendable {
  /// What the effort is.
  public enum Form: Hashable, Sendable {
    /// Extra pace in the unit of the series a year, from the first to the last year of a span.
    case pace(span: YearSpan)
    /// The total size of a programme, in the unit of the series, with a start year and a ramp.
    case programme(start: Int, ramp: Double)
    /// The years that a programme starts before its start year.
    case earlierStart(Programme)
  }

  /// What the effort is.
  public let form: Form

  /// The most effort that can be made; `nil` takes a natural one: what would carry the last value
  /// across the whole range of the indicator, or the years between the last observation and the
  /// start.
  public let largest: Double?

  /// Creates a lever.
  ///
  /// - Throws: ``ScenarioError`` with `notPositive` for a largest effort or a ramp that is not
  ///   positive, and `yearOutOfRange`.
  public init(_ form: Form, largest: Double? = nil) throws(ScenarioError) {
    if case .programme(let start, let ramp) = form {
      try ScenarioError.requireYear(start, "start")
      try ScenarioError.requirePositive(ramp, "ramp")
    }
    if let largest { try ScenarioError.requirePositive(largest, "largest") }
    self.form = form
    self.largest = largest
  }

  /// Extra pace from `year` on.
  public static func pace(from year: Int) throws(ScenarioError) -> Lever {
    try Lever(.pace(span: YearSpan(from: year)))
  }
}
