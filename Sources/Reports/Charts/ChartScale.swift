/// A linear scale from values to coordinates, with round marks.
struct ChartScale {
  /// The values at both ends.
  let lower: Double
  let upper: Double
  /// The coordinates of both ends.
  let start: Double
  let end: Double

  /// Creates a scale over the values `lower ... upper`, which differ.
  init(_ lower: Double, _ upper: Double, to start: Double, _ end: Double) {
    (self.lower, self.upper, self.start, self.end) = (lower, upper, start, end)
  }

  /// A scale around `values` with a little air, within natural limits.
  init(
    around values: [Double], lowerBound: Double?, upperBound: Double?, to start: Double,
    _ end: Double
  ) {
    var low = values.min() ?? 0
    var high = values.max() ?? 1
    if !(high - low > 1e-9 * max(low.magnitude, high.magnitude)) {
      let air = low == 0 ? 1 : low.magnitude * 0.05
      (low, high) = (low - air, high + air)
    }
    let air = (high - low) * 0.06
    let wanted = (low: low - air, high: high + air)
    // Natural limits hold unless a value passes them.
    if let lowerBound, low >= lowerBound {
      low = max(wanted.low, lowerBound)
    } else {
      low = wanted.low
    }
    if let upperBound, high <= upperBound {
      high = min(wanted.high, upperBound)
    } else {
      high = wanted.high
    }
    if !(high > low) { (low, high) = (low - 1, low + 1) }
    self.init(low, high, to: start, end)
  }

  /// The coordinate of a value.
  func callAsFunction(_ value: Double) -> Double {
    start + (value - lower) / (upper - lower) * (end - start)
  }

  /// The coordinate of a year.
  func callAsFunction(_ year: Int) -> Double { self(Double(year)) }

  /// Round values on the scale, about `count` of them: multiples of 1, 2, 2.5 or 5 × 10ⁿ.
  func marks(about count: Int) -> [Double] {
    let step = Self.roundStep((upper - lower) / Double(max(count, 1)), allowsHalves: true)
    let first = (lower / step).rounded(.up)
    let last = (upper / step).rounded(.down)
    guard step > 0, step.isFinite, last >= first, last - first < 100 else { return [lower, upper] }
    return stride(from: first, through: last, by: 1).map { mark in
      // Steps below one are divided by their whole inverse: 3 / 10 is the nearest to 0.3, 3 × 0.1 is
      // not.
      let inverse = (1 / step).rounded()
      return step < 1 && (1 / step - inverse).magnitude < 1e-9 ? mark / inverse : mark * step
    }
  }

  /// Whole years on the scale, about `count` of them.
  func yearMarks(about count: Int) -> [Int] {
    let step = max(
      1, Int(Self.roundStep((upper - lower) / Double(max(count, 1)), allowsHalves: false)))
    let first = Int((lower / Double(step)).rounded(.up)) * step
    return Array(stride(from: first, through: Int(upper.rounded(.down)), by: step))
  }

  /// The least of 1, 2, 2.5 and 5 × 10ⁿ from `step` on.
  private static func roundStep(_ step: Double, allowsHalves: Bool) -> Double {
    var power = 1.0
    while power * 10 <= step { power *= 10 }
    while power > step, power > 1e-300 { power /= 10 }
    let factors = allowsHalves ? [1, 2, 2.5, 5, 10] : [1, 2, 5, 10]
    return (factors.first { $0 * power >= step * (1 - 1e-9) } ?? 10) * power
  }
}
