/// The cases of one horizon that had ended by an information year.
struct VisibleCases: Sendable {
  /// The cases; the first ``count`` are visible.
  let columns: CaseColumns

  /// The number of visible cases.
  let count: Int

  /// The information year.
  let asOf: Int

  /// The spread of each feature over the visible cases, in the manner of a standard deviation.
  let spreads: [Double]

  /// The cases of `columns` that had ended by `asOf`.
  init(_ columns: CaseColumns, asOf: Int) {
    self.columns = columns
    self.asOf = asOf
    let count = columns.count(endedBy: asOf)
    self.count = count
    spreads = columns.features.map { Self.spread($0[..<count]) }
  }

  /// The mean absolute deviation of a normal distribution is √(2/π) standard deviations.
  private static func spread(_ values: ArraySlice<Double>) -> Double {
    let mean = values.reduce(0, +) / Double(values.count)
    let deviation = values.reduce(0) { $0 + ($1 - mean).magnitude }
    return 1.2533 * deviation / Double(values.count) + 1e-6
  }
}
