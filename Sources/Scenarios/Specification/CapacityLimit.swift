public import TimeSeries

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
