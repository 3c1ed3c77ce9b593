/// A policy with an effect that builds up over some years and whose total size is uncertain.
///
/// In year t the share min(1, max(0, (t − start − delay + 1) / ramp)) of the total size is there: with
/// a ramp of one year all of it from the start year on, with five years a fifth in the start year.
public struct Programme: Hashable, Sendable {
  /// The total effect once the ramp is over.
  public let size: EffectSize

  /// What the size is measured in.
  public let basis: EffectBasis

  /// The first year with an effect, if nothing is delayed.
  public let start: Int

  /// The years until the effect is whole, positive.
  public let ramp: Double

  /// The years that the start is delayed; draws below 0 count as 0.
  public let delay: EffectSize

  /// The probability that it happens at all, 0 to 1.
  public let probability: Double

  /// Creates a programme; without `delay` it starts on time.
  ///
  /// - Throws: ``ScenarioError`` for a year outside 1000 to 2999, a ramp that is not positive, a fixed
  ///   delay below 0, and a probability outside 0 to 1.
  public init(
    size: EffectSize, basis: EffectBasis = .units, start: Int, ramp: Double = 1,
    delay: EffectSize? = nil, probability: Double = 1
  ) throws(ScenarioError) {
    try ScenarioError.requireYear(start, "start")
    try ScenarioError.requirePositive(ramp, "ramp")
    if let value = delay?.fixedValue { try ScenarioError.requireNotNegative(value, "delay") }
    try ScenarioError.requireProbability(probability, "probability")
    self.size = size
    self.basis = basis
    self.start = start
    self.ramp = ramp
    if let delay { self.delay = delay } else { self.delay = try .fixed(0) }
    self.probability = probability
  }
}
