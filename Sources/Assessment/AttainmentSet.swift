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

  /// The outcomes that reach `target`, by its ``AttainmentRule``.
  ///
  /// - Returns: `nil` for a target without a comparator or a number.
  public init?(of target: Target, tolerance: AttainmentSet.Tolerance = .printPrecision) {
    guard let rule = AttainmentRule(of: target, tolerance: tolerance) else { return nil }
    self = rule.outcomes(at: rule.number)
  }

  init(lower: Double?, upper: Double?, isStrict: Bool, farEnd: Double?) {
    self.lower = lower
    self.upper = upper
    self.isStrict = isStrict
    self.farEnd = farEnd
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
}

extension AttainmentSet {
  /// How near counts as reached where a target is printed as "about" or stands on a natural bound.
  public struct Tolerance: Hashable, Sendable {
    /// Allowance for `approx` and `=`, in the unit of the target; `nil` takes half a unit of the last
    /// printed digit, so that 60 is reached from 59.5 and 74.5 from 74.45.
    public var approximate: Double?

    /// Allowance at a natural bound as a share of the distance between the bounds; the default 0.0005
    /// takes 100 % as reached from 99.95.
    public var boundShare: Double

    /// Creates a tolerance.
    public init(approximate: Double? = nil, boundShare: Double = 0.0005) {
      self.approximate = approximate
      self.boundShare = boundShare
    }

    /// Print precision for both.
    public static let printPrecision = AttainmentSet.Tolerance()
  }
}
