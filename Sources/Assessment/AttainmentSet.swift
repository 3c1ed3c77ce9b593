public import Distributions
public import Plans
public import TimeSeries

/// The outcomes with which a target counts as reached: an interval, open-ended on one side or not.
public struct AttainmentSet: Hashable, Sendable {
  /// The least outcome, or `nil` where there is none.
  public let lower: Double?

  /// The greatest outcome, or `nil` where there is none.
  public let upper: Double?

  /// Whether an outcome equal to a limit is not enough (`>` and `<`).
  public let isStrict: Bool

  /// Beyond which a range is not only reached but exceeded, in the wanted direction.
  public let farEnd: Double?

  /// The outcomes that reach `target`.
  ///
  /// A range is reached at its near end in the wanted direction; without a direction, or with
  /// `maintain`, the outcome has to lie inside. `approx` and `=` are one-sided with a direction and
  /// two-sided otherwise. A limit on a natural bound is reached within `tolerance`; one beyond it is
  /// never reached.
  ///
  /// - Returns: `nil` for a target without a comparator or a number.
  public init?(of target: Target, tolerance: AttainmentTolerance = .printPrecision) {
    guard let comparator = target.comparator else { return nil }
    let near = tolerance.approximate ?? target.printedStep / 2
    var lower: Double?
    var upper: Double?
    switch comparator {
    case .atLeast, .moreThan:
      lower = target.lower ?? target.upper
    case .atMost, .lessThan:
      upper = target.upper ?? target.lower
    case .equal, .approximately:
      guard let value = target.lower ?? target.upper else { return nil }
      if target.direction != .decrease { lower = value - near }
      if target.direction != .increase { upper = value + near }
    case .range:
      if target.direction != .decrease { lower = target.lower }
      if target.direction != .increase { upper = target.upper }
    }
    guard lower != nil || upper != nil else { return nil }
    let onBound = Self.relax(&lower, &upper, target: target, tolerance: tolerance)
    self.lower = lower
    self.upper = upper
    isStrict = !onBound && (comparator == .moreThan || comparator == .lessThan)
    farEnd = target.farEnd
  }

  /// Whether an observed outcome reaches the target.
  public func contains(_ outcome: Double) -> Bool {
    if let lower, isStrict ? outcome <= lower : outcome < lower { return false }
    if let upper, isStrict ? outcome >= upper : outcome > upper { return false }
    return true
  }

  /// Whether an outcome lies beyond the far end of a range, in the wanted direction.
  public func isExceeded(by outcome: Double, direction: Direction?) -> Bool {
    guard let farEnd else { return false }
    switch direction {
    case .increase: return outcome > farEnd
    case .decrease: return outcome < farEnd
    default: return false
    }
  }

  /// The probability that the outcome reaches the target.
  ///
  /// A strict limit makes a difference only where the outcome has mass on it, as on a natural bound:
  /// `> 0` is not reached by a series that stays at 0.
  public func probability(under outcome: some Distribution) -> Double {
    switch (lower, upper) {
    case (let lower?, let upper?):
      max(0, outcome.cdf(upper) - outcome.probabilityBelow(lower))
    case (let lower?, nil):
      isStrict ? outcome.probability(above: lower) : outcome.probability(atLeast: lower)
    case (nil, let upper?):
      isStrict ? outcome.probabilityBelow(upper) : outcome.probability(atMost: upper)
    case (nil, nil):
      1
    }
  }

  /// Moves limits that stand on a natural bound inwards by the print precision.
  private static func relax(
    _ lower: inout Double?, _ upper: inout Double?, target: Target, tolerance: AttainmentTolerance
  ) -> Bool {
    let bounds = target.bounds
    let allowance: Double =
      if let low = bounds.lower, let high = bounds.upper {
        (high - low) * tolerance.boundShare
      } else {
        target.printedStep / 2
      }
    var onBound = false
    if let limit = lower, let bound = bounds.upper, limit >= bound, limit <= bound + allowance {
      lower = bound - allowance
      onBound = true
    }
    if let limit = upper, let bound = bounds.lower, limit <= bound, limit >= bound - allowance {
      upper = bound + allowance
      onBound = true
    }
    return onBound
  }
}
