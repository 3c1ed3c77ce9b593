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
