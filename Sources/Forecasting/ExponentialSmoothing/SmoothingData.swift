/// The values of a series as the smoothing recursions read them: scaled, with gaps and work space.
///
/// Values are shifted to begin at 0 and divided by their largest distance from the first, so that
/// no recursion loses digits to a large level. The storage lives as long as one fit.
final class SmoothingData {
  /// Four parameter points side by side.
  typealias Lanes = SIMD4<Double>

  /// The number of observations.
  let count: Int

  /// The first value: what was subtracted.
  let shift: Double

  /// The largest distance from the first value, 1 for a constant series: what was divided by.
  let unit: Double

  /// The shift in units: a scaled value plus `offset` is proportional to the value itself.
  let offset: Double

  /// Whether all values are the same.
  let isConstant: Bool

  /// Whether all values are positive.
  let isPositive: Bool

  /// The sum of the logarithms of the values in units; 0 unless all values are positive.
  let logarithmSum: Double

  /// The scaled values.
  let values: UnsafeMutablePointer<Double>

  /// Years since the observation before; 1 for the first.
  let gaps: UnsafeMutablePointer<Int>

  /// Row t: one-step error with both initial states 0, at four points; see ``SmoothingSystem``.
  let errors: UnsafeMutablePointer<Lanes>

  /// Row t: what a unit of the initial level adds to the one-step forecast.
  let levelResponses: UnsafeMutablePointer<Lanes>

  /// Row t: what a unit of the initial slope adds to the one-step forecast.
  let slopeResponses: UnsafeMutablePointer<Lanes>

  /// Row t: one over the variance of the error relative to that of one year.
  let weights: UnsafeMutablePointer<Lanes>

  /// Prepares values, at least one, on the working scale.
  ///
  /// - Parameter years: The rising years, as many as values.
  init(values source: [Double], years: [Int]) {
    precondition(
      !source.isEmpty && source.count == years.count,
      "\(source.count) values do not match \(years.count) years")
    let first = source[0]
    let spread = source.reduce(0) { max($0, ($1 - first).magnitude) }
    let unit = spread > 0 ? spread : 1
    let isPositive = source.allSatisfy { $0 > 0 }
    count = source.count
    shift = first
    self.unit = unit
    offset = first / unit
    isConstant = spread == 0
    self.isPositive = isPositive
    logarithmSum = isPositive ? source.reduce(0) { $0 + naturalLogarithm($1 / unit) } : 0
    values = .allocate(capacity: count)
    gaps = .allocate(capacity: count)
    errors = .allocate(capacity: count)
    levelResponses = .allocate(capacity: count)
    slopeResponses = .allocate(capacity: count)
    weights = .allocate(capacity: count)
    for t in 0..<count {
      (values + t).initialize(to: (source[t] - first) / unit)
      (gaps + t).initialize(to: t == 0 ? 1 : years[t] - years[t - 1])
    }
    errors.initialize(repeating: .zero, count: count)
    levelResponses.initialize(repeating: .zero, count: count)
    slopeResponses.initialize(repeating: .zero, count: count)
    weights.initialize(repeating: .one, count: count)
  }

  deinit {
    values.deallocate()
    gaps.deallocate()
    errors.deallocate()
    levelResponses.deallocate()
    slopeResponses.deallocate()
    weights.deallocate()
  }
}
