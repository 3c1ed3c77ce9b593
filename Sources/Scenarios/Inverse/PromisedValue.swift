/// The number that a target should have had to be met with a given probability.
public struct PromisedValue: Hashable, Sendable {
  /// The probability.
  public let probability: Double

  /// The number, in the unit of the target: at least so much where more is wanted, at most so much
  /// where less is.
  public let value: Double
}
