public import TimeSeries

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
