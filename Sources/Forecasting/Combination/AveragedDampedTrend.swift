import RealModule

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
