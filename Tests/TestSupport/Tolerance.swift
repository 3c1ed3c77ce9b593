public import Testing

/// How near a result must come to a reference value, and why no nearer.
public struct Tolerance: Sendable {
  /// The allowed difference as a share of the reference value.
  public let relative: Double

  /// The allowed difference whatever the reference value.
  public let absolute: Double

  /// Why the tolerance is what it is.
  public let reason: String

  /// Creates a tolerance; a result passes that is within either limit.
  public init(relative: Double = 0, absolute: Double = 0, because reason: String) {
    precondition(
      relative >= 0 && absolute >= 0, "\(relative) and \(absolute) are not both 0 or more")
    precondition(relative > 0 || absolute > 0, "a tolerance of zero: compare for equality instead")
    precondition(!reason.isEmpty, "a tolerance needs a reason")
    self.relative = relative
    self.absolute = absolute
    self.reason = reason
  }

  /// Whether a value is within the tolerance of a reference value; never where either is NaN.
  public func admits(_ value: Double, expected: Double) -> Bool {
    if value == expected { return true }
    let difference = (value - expected).magnitude
    return difference <= max(absolute, relative * expected.magnitude) && difference.isFinite
  }
}

/// Records an issue where a value is not within a tolerance of its reference value.
public func expectClose(
  _ value: Double, _ expected: Double, _ tolerance: Tolerance, _ label: String = "",
  sourceLocation: SourceLocation = #_sourceLocation
) {
  let difference = (value - expected).magnitude
  #expect(
    tolerance.admits(value, expected: expected),
    """
    \(label) \(value) instead of \(expected): difference \(difference), relative \
    \(difference / expected.magnitude); \(tolerance.reason)
    """,
    sourceLocation: sourceLocation)
}

/// Records issues where two arrays differ in length or by more than a tolerance.
public func expectClose(
  _ values: [Double], _ expected: [Double], _ tolerance: Tolerance, _ label: String = "",
  sourceLocation: SourceLocation = #_sourceLocation
) {
  #expect(values.count == expected.count, "\(label)", sourceLocation: sourceLocation)
  for (index, (value, reference)) in zip(values, expected).enumerated() {
    expectClose(
      value, reference, tolerance, "\(label)[\(index)]", sourceLocation: sourceLocation)
  }
}
