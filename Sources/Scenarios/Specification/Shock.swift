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
  public let size: EffectSize

  /// What the size is measured in.
  public let basis: EffectBasis

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
    size: EffectSize, basis: EffectBasis = .units, year: Int, recovery: Recovery = .none,
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
