/// A central prediction interval beside what happened.
public struct IntervalScore: Hashable, Sendable {
  /// The lower end.
  public let lower: Double

  /// The upper end.
  public let upper: Double

  /// Whether the outcome lies within, the ends included.
  public let isInside: Bool

  /// Winkler's score, in the unit of the outcome: the width, and 2/α times what the outcome lies
  /// outside; lower is better.
  ///
  /// Winkler (1972), *A decision-theoretic approach to interval estimation*, Journal of the American
  /// Statistical Association 67, 187–191; Gneiting and Raftery (2007), eq. 43.
  public let winkler: Double

  /// Scores an interval.
  ///
  /// - Parameter level: The probability that the interval claims, between 0 and 1.
  public init(lower: Double, upper: Double, level: Double, actual: Double) {
    precondition(level > 0 && level < 1, "level is \(level), not between 0 and 1")
    self.lower = lower
    self.upper = upper
    isInside = lower <= actual && actual <= upper
    winkler =
      upper - lower + 2 / (1 - level) * (max(lower - actual, 0) + max(actual - upper, 0))
  }
}
