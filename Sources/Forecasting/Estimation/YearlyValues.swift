import TimeSeries

/// A series on its working scale, one value a year from the first observation to the last.
struct YearlyValues {
  /// One value a year; NaN where the year is missing, never first or last.
  let values: [Double]

  /// The position in ``values`` of each observation.
  let positions: [Int]

  /// The observed values one after another.
  let observed: [Double]

  /// The largest magnitude of a value.
  let magnitude: Double

  private let working: WorkingSeries

  /// Lays a series out, which must not be empty.
  ///
  /// - Throws: ``FitError/numericRange`` for values whose squares cannot be computed with.
  init(_ series: AnnualSeries, scale: WorkingScale) throws(FitError) {
    working = try WorkingSeries(series, scale: scale)
    let first = series.observations[0].year
    observed = series.observations.map { scale.forward($0.value) }
    positions = series.observations.map { $0.year - first }
    var values = [Double](repeating: .nan, count: positions[positions.count - 1] + 1)
    for (position, value) in zip(positions, observed) { values[position] = value }
    self.values = values
    magnitude = observed.reduce(0) { max($0, $1.magnitude) }
    let spread = (observed.max() ?? 0) - (observed.min() ?? 0)
    guard spread == 0 || (1e-140...1e140).contains(spread), magnitude < 1e140 else {
      throw .numericRange
    }
  }

  /// A standard deviation with the floor of ``WorkingSeries/smallestDeviation`` applied, and the
  /// caveat that this asks for.
  func floored(_ deviation: Double) -> (deviation: Double, diagnostics: [Diagnostic]) {
    working.floored(deviation / working.unit)
  }

  /// Whether no year between the first and the last is missing.
  var isComplete: Bool { values.count == observed.count }

  /// Whether the values differ by no more than the rounding of numbers of this magnitude.
  static func areConstant(_ values: [Double], magnitude: Double) -> Bool {
    guard let smallest = values.min(), let largest = values.max() else { return true }
    return largest - smallest <= 1e-13 * magnitude
  }

  /// Whether the values lie, up to rounding, on a straight line (degree 1), a level (degree 0) or
  /// on zero (degree −1).
  func areExact(degree: Int) -> Bool {
    switch degree {
    case ..<0: return magnitude == 0
    case 0: return Self.areConstant(observed, magnitude: magnitude)
    default:
      let last = values.count - 1
      let slope = last == 0 ? 0 : (values[last] - values[0]) / Double(last)
      let departures = zip(observed, positions).map { $0 - slope * Double($1) }
      return Self.areConstant(departures, magnitude: magnitude)
    }
  }

  /// The differences of neighbouring values, taken `count` times.
  static func differences(of values: [Double], count: Int) -> [Double] {
    (0..<count).reduce(values) { current, _ in
      zip(current.dropFirst(), current).map { $0 - $1 }
    }
  }

  /// One entry an observation from one entry a year.
  func atObservations(_ yearly: [Double]) -> [Double] { positions.map { yearly[$0] } }
}
