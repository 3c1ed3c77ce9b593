import RealModule
import TimeSeries

/// The three members of the combination, in units of the largest value.
struct CombinationMembers: Sendable {
  /// The sign of the values decides on the scale of the theta method, of falls and of errors.
  let isPositive: Bool
  let isNonNegative: Bool

  /// A power of 2 near the largest magnitude, so that no square overflows or underflows and
  /// dividing by it is exact; 1 where all values are 0.
  let unit: Double

  /// The newest value.
  let last: Double

  /// The mean magnitude of the values.
  let meanMagnitude: Double

  /// The drift on the values, and on their logarithms where all are positive.
  let drift: WeightedDrift
  let logDrift: WeightedDrift?

  private let trend: AveragedDampedTrend
  private let theta: HalfSlopeSmoothing
  private let damping: Double

  init(_ observations: [Observation], numbers: CombinationNumbers) {
    var largest = 0.0
    var least = Double.infinity
    for observation in observations {
      largest = max(largest, observation.value.magnitude)
      least = min(least, observation.value)
    }
    let unit = largest > 0 ? largest.binade : 1
    let isPositive = least > 0
    let count = observations.count
    // Values, logarithms and gaps on the stack: a fit allocates nothing on the heap.
    let parts = withUnsafeTemporaryAllocation(of: Double.self, capacity: 2 * count) { doubles in
      withUnsafeTemporaryAllocation(of: Int.self, capacity: count) { years in
        for index in 0..<count {
          let value = observations[index].value / unit
          let before = index > 0 ? observations[index - 1].year : observations[index].year - 1
          doubles.initializeElement(at: index, to: value)
          doubles.initializeElement(
            at: count + index, to: isPositive ? Double.log(value) : 0)
          years.initializeElement(at: index, to: observations[index].year - before)
        }
        let x = UnsafeBufferPointer(rebasing: doubles[..<count])
        let logs = UnsafeBufferPointer(rebasing: doubles[count...])
        let gaps = UnsafeBufferPointer(years)
        return (
          trend: AveragedDampedTrend(x, gaps: gaps, ridge: numbers.slopeRidge),
          drift: WeightedDrift(x, gaps: gaps, numbers: numbers),
          logDrift: isPositive ? WeightedDrift(logs, gaps: gaps, numbers: numbers) : nil,
          theta: HalfSlopeSmoothing(isPositive ? logs : x, gaps: gaps),
          last: x[count - 1],
          meanMagnitude: x.reduce(0) { $0 + $1.magnitude } / Double(count)
        )
      }
    }
    self.isPositive = isPositive
    isNonNegative = least >= 0
    self.unit = unit
    last = parts.last
    meanMagnitude = parts.meanMagnitude
    drift = parts.drift
    logDrift = parts.logDrift
    trend = parts.trend
    theta = parts.theta
    damping = numbers.damping
  }

  /// How irregular the changes were: on the values or, for a positive series, on the logarithms at
  /// the newest value, whichever is less.
  var deviation: Double {
    guard let logDrift else { return drift.deviation }
    return min(drift.deviation, last * logDrift.deviation)
  }

  /// The forecasts of the damped trends, the drift and the theta method, `horizon` years ahead.
  func values(horizon: Int) -> (trend: Double, drift: Double, theta: Double) {
    let years = Double.dampedSum(damping, years: horizon)
    let trendValue = trend.value(horizon: horizon)
    let driftValue = last + drift.drift * years
    let thetaValue = theta.value(horizon: horizon)
    guard let logDrift else { return (trendValue, driftValue, thetaValue) }
    var fallingDrift = proportionalFall(driftValue)
    if driftValue < last {
      let change = min(max(min(logDrift.drift * years, 0), -60), 0)
      fallingDrift = max(fallingDrift, last * Double.exp(change))
    }
    let level = Double.exp(min(max(thetaValue, -700), 700))
    return (proportionalFall(trendValue), fallingDrift, proportionalFall(level))
  }

  /// The median of the members in units of ``unit``.
  func median(horizon: Int) -> Double {
    let (a, b, c) = values(horizon: horizon)
    let middle = max(min(a, b), min(max(a, b), c))
    return isNonNegative ? max(middle, 0) : middle
  }

  /// A fall of a positive series is proportional: by the share f / last − 1 of what is left, at
  /// every moment, and so never to 0.
  private func proportionalFall(_ value: Double) -> Double {
    guard value < last else { return value }
    return last * Double.exp(max(value / last - 1, -60))
  }
}

/// The mean change a year, recent changes counting more, and how irregular the changes were.
///
/// ```
/// d   = Σ wᵢ (xᵢ − xᵢ₋₁) / (c + Σ wᵢ gᵢ)              wᵢ = decay^(tₙ − tᵢ),  gᵢ = tᵢ − tᵢ₋₁
/// dev = Σ wᵢ |xᵢ − xᵢ₋₁ − d gᵢ| / √gᵢ / Σ wᵢ
/// ```
/// A single value has no drift and no deviation.
struct WeightedDrift {
  /// d, drawn to 0 by c years of no change.
  private(set) var drift = 0.0

  /// dev, the mean absolute deviation of one year's change from the drift.
  private(set) var deviation = 0.0

  init(
    _ x: UnsafeBufferPointer<Double>, gaps: UnsafeBufferPointer<Int>, numbers: CombinationNumbers
  ) {
    guard x.count > 1 else { return }
    var change = 0.0
    var years = numbers.driftYears
    var weight = 1.0
    for index in stride(from: x.count - 1, to: 0, by: -1) {
      change += weight * (x[index] - x[index - 1])
      years += weight * Double(gaps[index])
      for _ in 0..<gaps[index] { weight *= numbers.decay }
    }
    drift = change / years
    weight = 1
    var total = 0.0
    for index in stride(from: x.count - 1, to: 0, by: -1) {
      let gap = Double(gaps[index])
      let distance = (x[index] - x[index - 1] - drift * gap).magnitude
      deviation += weight * distance / gap.squareRoot()
      total += weight
      for _ in 0..<gaps[index] { weight *= numbers.decay }
    }
    deviation /= total
  }
}
