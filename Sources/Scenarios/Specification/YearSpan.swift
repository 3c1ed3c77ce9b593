public import TimeSeries

/// The calendar years in which something is in force.
public struct YearSpan: Hashable, Sendable {
  /// The first year.
  public let from: Int

  /// The last year; `nil` for a span without an end.
  public let until: Int?

  /// Creates a span.
  ///
  /// - Parameters:
  ///   - from: The first year, 1000 to 2999.
  ///   - until: The last year, not before `from`; `nil` for no end.
  /// - Throws: ``ScenarioError`` with `yearOutOfRange` or `yearsReversed`.
  public init(from: Int, until: Int? = nil) throws(ScenarioError) {
    try ScenarioError.requireYear(from, "from")
    if let until {
      try ScenarioError.requireYear(until, "until")
      guard from <= until else {
        throw ScenarioError(.yearsReversed, ["from": "\(from)", "until": "\(until)"])
      }
    }
    self.from = from
    self.until = until
  }

  /// Whether `year` lies in the span.
  public func contains(_ year: Int) -> Bool {
    year >= from && year <= until ?? .max
  }
}
