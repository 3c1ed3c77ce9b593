import RealModule

/// One pass of damped-trend smoothing through a series, with the first level and slope left open.
///
/// The state is linear in them. The pass starts from 0 on the distances from the first value, and
/// beside it runs the derivatives of the state by the first level and by the first slope.
struct SmoothingRun {
  private let origin: Double
  private var level = (value: 0.0, byLevel: 1.0, bySlope: 0.0)
  private var slope = (value: 0.0, byLevel: 0.0, bySlope: 1.0)

  // The normal equations of first level and slope: the matrix, its right side, the sum of squares.
  private var m11 = 0.0
  private var m12 = 0.0
  private var m22: Double
  private var r1 = 0.0
  private var r2 = 0.0
  private var squares = 0.0

  init(
    _ x: UnsafeBufferPointer<Double>, gaps: UnsafeBufferPointer<Int>, alpha: Double, beta: Double,
    damping: Double, ridge: Double
  ) {
    origin = x[0]
    m22 = ridge
    for index in x.indices {
      for _ in 0..<gaps[index] { pass(damping) }
      observe(x[index] - origin, alpha, beta)
    }
  }

  private mutating func pass(_ damping: Double) {
    slope.value *= damping
    slope.byLevel *= damping
    slope.bySlope *= damping
    level.value += slope.value
    level.byLevel += slope.byLevel
    level.bySlope += slope.bySlope
  }

  private mutating func observe(_ x: Double, _ alpha: Double, _ beta: Double) {
    let error = x - level.value
    let (p1, p2) = (level.byLevel, level.bySlope)
    m11 += p1 * p1
    m12 += p1 * p2
    m22 += p2 * p2
    r1 += p1 * error
    r2 += p2 * error
    squares += error * error
    level.value += alpha * error
    slope.value += beta * error
    level.byLevel -= alpha * p1
    slope.byLevel -= beta * p1
    level.bySlope -= alpha * p2
    slope.bySlope -= beta * p2
  }

  /// The penalised sum of squared errors at the best first level and slope, and the last level and
  /// slope that they lead to.
  var solution: (squares: Double, level: Double, slope: Double) {
    let determinant = m11 * m22 - m12 * m12  // positive because of the ridge
    let firstLevel = (r1 * m22 - r2 * m12) / determinant
    let firstSlope = (m11 * r2 - m12 * r1) / determinant
    return (
      max(squares - firstLevel * r1 - firstSlope * r2, 0),
      origin + level.value + firstLevel * level.byLevel + firstSlope * level.bySlope,
      slope.value + firstLevel * slope.byLevel + firstSlope * slope.bySlope
    )
  }
}

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

/// Exponential smoothing with a damped trend, averaged over a grid of its parameters.
///
/// For each α, φ and β = α β*, the level l and the slope b run through the years as
/// ```
/// b ← φ b,   l ← l + b,   and where the year is observed   e = x − l,   l ← l + α e,   b ← b + β e
/// ```
/// The first level and slope are linear in the errors and are found by least squares, the slope
/// with a ridge. With S the penalised sum of squared errors, the weight of a member of the grid is
/// `(min S / S)^(n / 2)`, its concentrated Gaussian likelihood; missing years only pass.
///
/// The path ahead is linear in level and slope for a given φ, so that what is kept is one average
/// level and one average slope for each φ.
struct AveragedDampedTrend {
  static let alphas = [0.2, 0.5, 0.8, 1]
  static let relativeBetas = [0, 0.15, 0.4]
  static let firstDamping = 0.8
  static let secondDamping = 0.98

  /// The average of the levels.
  private var level = 0.0

  /// The weighted slopes of the members with each damping, divided by the weight of all members.
  private var firstSlope = 0.0
  private var secondSlope = 0.0

  /// - Parameters:
  ///   - x: One or more values.
  ///   - gaps: The years between each value and the one before; 1 for the first.
  init(_ x: UnsafeBufferPointer<Double>, gaps: UnsafeBufferPointer<Int>, ridge: Double) {
    // 4 α × (1 + 2 × 3) pairs of φ and β*; without a slope that lasts, β* is nothing.
    withUnsafeTemporaryAllocation(of: Member.self, capacity: 28) { members in
      var count = 0
      func add(_ alpha: Double, _ phi: Double, _ relativeBeta: Double) {
        let run = SmoothingRun(
          x, gaps: gaps, alpha: alpha, beta: alpha * relativeBeta, damping: phi, ridge: ridge)
        members.initializeElement(at: count, to: Member(phi, run))
        count += 1
      }
      for alpha in Self.alphas {
        add(alpha, 0, 0)
        for phi in [Self.firstDamping, Self.secondDamping] {
          for relativeBeta in Self.relativeBetas { add(alpha, phi, relativeBeta) }
        }
      }
      average(members[..<count], x)
      members.baseAddress?.deinitialize(count: count)
    }
  }

  private struct Member {
    let damping: Double
    let squares: Double
    let level: Double
    let slope: Double

    init(_ damping: Double, _ run: SmoothingRun) {
      self.damping = damping
      (squares, level, slope) = run.solution
    }
  }

  private mutating func average(
    _ members: Slice<UnsafeMutableBufferPointer<Member>>, _ x: UnsafeBufferPointer<Double>
  ) {
    let variation = x.reduce(0) { $0 + ($1 - x[0]) * ($1 - x[0]) }
    // A perfect fit must not take all the weight on the strength of its rounding errors.
    let least = max(members.reduce(.infinity) { min($0, $1.squares) }, 1e-10 * variation)
    let exponent = Double(x.count) / 2
    var total = 0.0
    for member in members {
      let weight =
        least > 0 ? Double.pow(least / max(member.squares, least), exponent) : 1
      total += weight
      level += weight * member.level
      if member.damping == Self.firstDamping { firstSlope += weight * member.slope }
      if member.damping == Self.secondDamping { secondSlope += weight * member.slope }
    }
    level /= total
    firstSlope /= total
    secondSlope /= total
  }

  /// The average path `horizon` years after the last value.
  func value(horizon: Int) -> Double {
    level + firstSlope * Double.dampedSum(Self.firstDamping, years: horizon)
      + secondSlope * Double.dampedSum(Self.secondDamping, years: horizon)
  }
}
