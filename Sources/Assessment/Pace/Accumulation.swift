/// A sum over a period, as far as it has come.
public struct Accumulation: Hashable, Sendable {
  /// The sum of the years observed.
  public let done: Double
  /// What is left to the target; negative beyond it.
  public let remaining: Double
  /// What is left a year; `nil` once the period is over.
  public let remainingPerYear: Double?
  /// The years left.
  public let years: Int

  /// Creates the record.
  public init(
    done: Double, remaining: Double, remainingPerYear: Double?, years: Int
  ) {
    self.done = done
    self.remaining = remaining
    self.remainingPerYear = remainingPerYear
    self.years = years
  }
}
