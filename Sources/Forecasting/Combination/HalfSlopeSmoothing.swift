/// The theta method in its closed form: simple exponential smoothing with half the slope of the
/// line through the values (Assimakopoulos and Nikolopoulos 2000; Hyndman and Billah 2003).
///
/// ```
/// z(h) = level + b/2 · (h − 1 + (1 − (1 − α)ᵀ) / α)
/// ```
/// with b the least-squares slope by year and T the years from the first to the last value, both
/// counted. α is the first of .1, .2, … 1 with the smallest sum of squared errors, the first level
/// by least squares for each; missing years are skipped in the smoothing.
struct HalfSlopeSmoothing {
  private let level: Double
  private let halfSlope: Double

  /// (1 − (1 − α)ᵀ) / α: the years by which smoothing lags behind a line.
  private let lag: Double

  /// - Parameters:
  ///   - z: One or more values.
  ///   - gaps: The years between each value and the one before; 1 for the first.
  init(_ z: UnsafeBufferPointer<Double>, gaps: UnsafeBufferPointer<Int>) {
    var best = (squares: Double.infinity, level: 0.0, alpha: 1.0)
    for step in 1...10 {
      let alpha = Double(step) / 10
      let (squares, level) = Self.smoothed(z, alpha: alpha)
      if squares < best.squares { best = (squares, level, alpha) }
    }
    level = best.level
    halfSlope = Self.slope(z, gaps) / 2
    let years = gaps.reduce(0, +)
    var left = 1.0
    for _ in 0..<years { left *= 1 - best.alpha }
    lag = (1 - left) / best.alpha
  }

  func value(horizon: Int) -> Double {
    level + halfSlope * (Double(horizon - 1) + lag)
  }

  /// The smallest sum of squared errors over the first level, and the last level that it leads to.
  private static func smoothed(
    _ z: UnsafeBufferPointer<Double>, alpha: Double
  ) -> (squares: Double, level: Double) {
    let origin = z[0]
    var level = 0.0
    var share = 1.0
    var (product, norm, squares) = (0.0, 0.0, 0.0)
    for value in z {
      let error = value - origin - level
      product += error * share
      norm += share * share
      squares += error * error
      level += alpha * error
      share *= 1 - alpha
    }
    return (squares - product * product / norm, origin + level + product / norm * share)
  }

  /// The least-squares slope of the values by year; 0 for a single one.
  private static func slope(
    _ z: UnsafeBufferPointer<Double>, _ gaps: UnsafeBufferPointer<Int>
  ) -> Double {
    // Years after the first value: the gap of the first one does not count.
    var year = 0
    var sum = 0.0
    for index in z.indices.dropFirst() {
      year += gaps[index]
      sum += Double(year)
    }
    let mean = sum / Double(z.count)
    var (product, square) = (0.0, 0.0)
    year = 0
    for index in z.indices {
      if index > 0 { year += gaps[index] }
      let distance = Double(year) - mean
      product += distance * z[index]
      square += distance * distance
    }
    return square > 0 ? product / square : 0
  }
}
