/// Another name for an indicator of the reference data.
public struct ReferenceAlias: Hashable, Sendable {
  /// The indicator of the reference data.
  public let indicator: String

  /// What a value has to be multiplied by to be in its unit.
  public let factor: Double

  /// Creates an alias; `factor` is positive and finite.
  public init(indicator: String, factor: Double = 1) {
    precondition(factor > 0 && factor.isFinite, "factor is \(factor), not positive and finite")
    self.indicator = indicator
    self.factor = factor
  }
}

/// The indicator of the reference data that a series belongs to.
struct ReferenceMatch: Hashable, Sendable {
  /// Its position in the library.
  let position: Int

  /// What a value has to be multiplied by to be in its unit.
  let factor: Double
}
