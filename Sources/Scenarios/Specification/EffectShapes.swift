import RealModule
public import TimeSeries

/// Another pace from a year on.
///
/// The first year of the span is the first one that moves differently. Years that are observed
/// already are not changed.
public struct PaceChange: Hashable, Sendable {
  /// How the pace changes.
  public enum Form: Hashable, Sendable {
    /// So much more a year, in the unit of the series; negative for less.
    case added(Effect.Size)
    /// So many times the pace of the median path; 1 changes nothing, 0 halts the median.
    case factor(Effect.Size)
  }

  /// How the pace changes.
  public let form: Form

  /// When.
  public let span: YearSpan

  /// Creates a change of pace.
  ///
  /// - Throws: ``ScenarioError`` with `negative` for a fixed factor below 0.
  public init(_ form: Form, span: YearSpan) throws(ScenarioError) {
    if case .factor(let size) = form, let value = size.fixedValue {
      try ScenarioError.requireNotNegative(value, "factor")
    }
    self.form = form
    self.span = span
  }

  /// The size of the change, whichever form it has.
  public var size: Effect.Size {
    switch form {
    case .added(let size), .factor(let size): size
    }
  }
}

/// A one-off shock of a year that may wear off.
public struct Shock: Hashable, Sendable {
  /// How a shock wears off.
  public enum Recovery: Hashable, Sendable {
    /// It stays.
    case none
    /// Half of what is left goes every so many years: size · 2^(−(t − year) / halfLife).
    case halfLife(years: Double)
    /// It goes in equal steps and is gone after so many years.
    case linear(years: Double)
  }

  /// The change in the year of the shock; negative for a fall.
  public let size: Effect.Size

  /// What the size is measured in.
  public let basis: Effect.Basis

  /// The year.
  public let year: Int

  /// How it wears off.
  public let recovery: Recovery

  /// The probability that it happens, 0 to 1.
  public let probability: Double

  /// Creates a shock.
  ///
  /// - Throws: ``ScenarioError`` for a year outside 1000 to 2999, a recovery time that is not
  ///   positive, and a probability outside 0 to 1.
  public init(
    size: Effect.Size, basis: Effect.Basis = .units, year: Int, recovery: Recovery = .none,
    probability: Double = 1
  ) throws(ScenarioError) {
    try ScenarioError.requireYear(year, "year")
    switch recovery {
    case .none: break
    case .halfLife(let years): try ScenarioError.requirePositive(years, "half_life")
    case .linear(let years): try ScenarioError.requirePositive(years, "recovery_years")
    }
    try ScenarioError.requireProbability(probability, "probability")
    self.size = size
    self.basis = basis
    self.year = year
    self.recovery = recovery
    self.probability = probability
  }
}

/// A cap or a floor on the level of a series, beside its natural bounds.
public struct LevelLimit: Hashable, Sendable {
  /// The floor, in the unit of the series.
  public let lower: Double?

  /// The cap, in the unit of the series.
  public let upper: Double?

  /// When it holds.
  public let span: YearSpan

  /// Creates a limit with at least one end.
  ///
  /// - Throws: ``ScenarioError`` with `limitMissing`, `notFinite`, or `notRising` unless
  ///   lower < upper.
  public init(lower: Double? = nil, upper: Double? = nil, span: YearSpan) throws(ScenarioError) {
    switch (lower, upper) {
    case (nil, nil): throw ScenarioError(.limitMissing)
    case (let lower?, let upper?):
      try ScenarioError.requireRising(["lower": lower, "upper": upper])
    case (let lower?, nil): try ScenarioError.requireFinite(lower, "lower")
    case (nil, let upper?): try ScenarioError.requireFinite(upper, "upper")
    }
    self.lower = lower
    self.upper = upper
    self.span = span
  }
}

/// The most that can change in a year, such as 1,500 dwellings, or 20,000 newly insured persons.
///
/// Without a denominator the change of the series itself is limited. With one the series is a share
/// of a growing whole, and the change of what is counted is limited:
///
/// ```
/// count(t) = value(t) / whole · denominator(t)          count(t) − count(t − 1) ≤ rise
/// ```
public struct CapacityLimit: Hashable, Sendable {
  /// The largest rise a year, in the unit of the series or of the denominator; 0 or more.
  public let rise: Double?

  /// The largest fall a year, a number of 0 or more.
  public let fall: Double?

  /// What the series is a share of.
  public let denominator: Denominator?

  /// When it holds.
  public let span: YearSpan

  /// Creates a limit with at least one end.
  ///
  /// - Throws: ``ScenarioError`` with `limitMissing`, `notFinite` or `negative`.
  public init(
    rise: Double? = nil, fall: Double? = nil, denominator: Denominator? = nil, span: YearSpan
  ) throws(ScenarioError) {
    guard rise != nil || fall != nil else { throw ScenarioError(.limitMissing) }
    if let rise { try ScenarioError.requireNotNegative(rise, "rise") }
    if let fall { try ScenarioError.requireNotNegative(fall, "fall") }
    self.rise = rise
    self.fall = fall
    self.denominator = denominator
    self.span = span
  }
}

/// What a share is taken of, such as the population behind a percentage: known values by year, and
/// growth before and after them.
public struct Denominator: Hashable, Sendable {
  /// The known values by year, all positive; at least one.
  public let values: [Int: Double]

  /// The growth a year beyond the known years, a fraction such as 0.012, above −1.
  public let growth: Double

  /// The value of the series that stands for the whole: 100 for a percentage, 1 for a fraction.
  public let whole: Double

  /// Creates a denominator from known values.
  ///
  /// - Throws: ``ScenarioError`` with `notPositive` where there is no value or one is not positive,
  ///   where `whole` is not positive or `growth` not above −1, and `yearOutOfRange`.
  public init(
    values: [Int: Double], growth: Double = 0, whole: Double = 100
  ) throws(ScenarioError) {
    if values.isEmpty { try ScenarioError.requirePositive(0, "denominator") }
    for (year, value) in values.sorted(by: { $0.key < $1.key }) {
      try ScenarioError.requireYear(year, "denominator_year")
      try ScenarioError.requirePositive(value, "denominator")
    }
    try ScenarioError.requirePositive(1 + growth, "denominator_growth")
    try ScenarioError.requirePositive(whole, "whole")
    self.values = values
    self.growth = growth
    self.whole = whole
  }

  /// Creates a denominator from the value of one year.
  public init(
    level: Double, year: Int, growth: Double = 0, whole: Double = 100
  ) throws(ScenarioError) {
    try self.init(values: [year: level], growth: growth, whole: whole)
  }

  /// The denominator of `year`: known, between two known years by equal growth, else by ``growth``
  /// from the nearest known year.
  public func value(in year: Int) -> Double {
    if let value = values[year] { return value }
    let earlier = values.keys.filter { $0 < year }.max()
    let later = values.keys.filter { $0 > year }.min()
    switch (earlier, later) {
    case (let before?, let after?):
      let share = Double(year - before) / Double(after - before)
      return values[before]! * Double.pow(values[after]! / values[before]!, share)
    case (let known?, nil), (nil, let known?):
      return values[known]! * Double.pow(1 + growth, year - known)
    case (nil, nil):
      preconditionFailure("a denominator has at least one value")
    }
  }
}
