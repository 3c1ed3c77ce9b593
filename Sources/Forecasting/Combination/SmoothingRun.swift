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
