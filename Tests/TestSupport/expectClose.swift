public import Testing

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
