/// The one-step errors of a smoothing model as linear functions of its initial states.
///
/// For given α, β, φ the recursion (Hyndman et al. 2008, table 2.1)
///
/// ```
/// fₜ = lₜ₋₁ + φ bₜ₋₁     lₜ = fₜ + α (yₜ − fₜ)     bₜ = φ bₜ₋₁ + β (yₜ − fₜ)
/// ```
///
/// is linear in (l₀, b₀): `yₜ − fₜ = aₜ − wₜ·(l₀, b₀)`, both with additive and with multiplicative
/// errors, because `f ε = y − f` in either case. One pass gives a and w at four parameter points.
///
/// After a gap of g years the error has variance v = 1 + c₁² + … + c²₍g₋₁₎, where c_j = α + β(φ + …
/// + φʲ), and the states move by their regression on that error, given the states before the gap.
struct SmoothingSystem {
  typealias Lanes = SmoothingData.Lanes

  /// Four values of each smoothing parameter.
  var alpha, beta, phi: Lanes

  /// Sums over the rows, weighted: ww' (three elements) and aw (two).
  var levelLevel = Lanes.zero
  var levelSlope = Lanes.zero
  var slopeSlope = Lanes.zero
  var levelError = Lanes.zero
  var slopeError = Lanes.zero

  /// The sum of the logarithms of the variance factors; 0 without gaps.
  var logarithmOfVariances = Lanes.zero

  /// The states after the last observation: with initial states 0, and what a unit of each initial
  /// state adds.
  var level = Lanes.zero
  var slope = Lanes.zero
  var levelByLevel = Lanes.one
  var slopeByLevel = Lanes.zero
  var levelBySlope = Lanes.zero
  var slopeBySlope = Lanes.one

  init(alpha: Lanes, beta: Lanes, phi: Lanes) {
    self.alpha = alpha
    self.beta = beta
    self.phi = phi
  }

  /// Runs through the data and leaves the rows in its work space.
  ///
  /// - Parameter relative: Whether the sums weigh each row by 1/y², as relative errors ask.
  mutating func run(through data: SmoothingData, relative: Bool) {
    // Locals, so that the loop keeps its state in registers.
    let alpha = alpha, beta = beta, phi = phi
    var l = Lanes.zero, b = Lanes.zero
    var l1 = Lanes.one, b1 = Lanes.zero
    var l2 = Lanes.zero, b2 = Lanes.one
    var s11 = Lanes.zero, s12 = Lanes.zero, s22 = Lanes.zero, s1 = Lanes.zero, s2 = Lanes.zero
    for t in 0..<data.count {
      var levelGain = alpha, slopeGain = beta, weight = Lanes.one
      let gap = data.gaps[t]
      if gap > 1 {
        Self.pass(gap - 1, &l, &b, phi)
        Self.pass(gap - 1, &l1, &b1, phi)
        Self.pass(gap - 1, &l2, &b2, phi)
        let update = GapUpdate(alpha: alpha, beta: beta, phi: phi, gap: gap)
        levelGain = update.levelGain
        slopeGain = update.slopeGain
        weight = 1 / update.variance
        logarithmOfVariances += Lanes.log(update.variance)
      }
      let y = data.values[t]
      b *= phi
      let f = l + b
      let a = Lanes(repeating: y) - f
      l = f + levelGain * a
      b += slopeGain * a
      let w1 = Self.respond(&l1, &b1, phi, levelGain, slopeGain)
      let w2 = Self.respond(&l2, &b2, phi, levelGain, slopeGain)
      data.errors[t] = a
      data.levelResponses[t] = w1
      data.slopeResponses[t] = w2
      data.weights[t] = weight
      if relative {
        let magnitude = data.offset + y
        weight *= 1 / (magnitude * magnitude)
      }
      let v1 = weight * w1
      let v2 = weight * w2
      s11 += v1 * w1
      s12 += v1 * w2
      s22 += v2 * w2
      s1 += v1 * a
      s2 += v2 * a
    }
    (level, slope, levelByLevel, slopeByLevel) = (l, b, l1, b1)
    (levelBySlope, slopeBySlope) = (l2, b2)
    (levelLevel, levelSlope, slopeSlope) = (s11, s12, s22)
    (levelError, slopeError) = (s1, s2)
  }

  /// Moves a level and a slope over years without an observation.
  @inline(__always)
  private static func pass(_ years: Int, _ level: inout Lanes, _ slope: inout Lanes, _ phi: Lanes) {
    for _ in 0..<years {
      slope *= phi
      level += slope
    }
  }

  /// What a unit of an initial state adds to this year's forecast; moves it on by one year.
  @inline(__always)
  private static func respond(
    _ level: inout Lanes, _ slope: inout Lanes, _ phi: Lanes, _ levelGain: Lanes,
    _ slopeGain: Lanes
  ) -> Lanes {
    slope *= phi
    let response = level + slope
    level = response - levelGain * response
    slope -= slopeGain * response
    return response
  }

  /// The initial states that make the weighted sum of squared errors smallest.
  ///
  /// - Parameter hasSlope: Whether there is a slope; else it is 0.
  func leastSquaresStates(hasSlope: Bool) -> (level: Lanes, slope: Lanes) {
    let alone = levelError / levelLevel
    guard hasSlope else { return (alone, .zero) }
    let determinant = levelLevel * slopeSlope - levelSlope * levelSlope
    let isDetermined = determinant .> 1e-13 * levelLevel * slopeSlope
    let level = (slopeSlope * levelError - levelSlope * slopeError) / determinant
    let slope = (levelLevel * slopeError - levelSlope * levelError) / determinant
    return (
      alone.replacing(with: level, where: isDetermined),
      Lanes.zero.replacing(with: slope, where: isDetermined)
    )
  }
}

/// How an observation after missing years moves the states; see ``SmoothingSystem``.
struct GapUpdate {
  typealias Lanes = SmoothingData.Lanes

  /// The variance of the error, in units of the one-year variance.
  let variance: Lanes

  /// What the level takes of the error.
  let levelGain: Lanes

  /// What the slope takes of the error.
  let slopeGain: Lanes

  /// - Parameter gap: Years since the observation before, 1 or more.
  init(alpha: Lanes, beta: Lanes, phi: Lanes, gap: Int) {
    var variance = Lanes.one
    var levelSum = alpha
    var slopeSum = beta
    var response = alpha
    var slopeResponse = beta
    for _ in 1..<gap {
      slopeResponse *= phi
      response += slopeResponse
      variance += response * response
      levelSum += response * response
      slopeSum += slopeResponse * response
    }
    self.variance = variance
    levelGain = levelSum / variance
    slopeGain = slopeSum / variance
  }
}
