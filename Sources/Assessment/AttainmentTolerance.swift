/// How near counts as reached where a target is printed as "about" or stands on a natural bound.
public struct AttainmentTolerance: Hashable, Sendable {
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
  public static let printPrecision = AttainmentTolerance()
}
