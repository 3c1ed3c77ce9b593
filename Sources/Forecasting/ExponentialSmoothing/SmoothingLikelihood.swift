/// Minus twice the log-likelihood at four points, with the initial states that minimise it.
struct SmoothingValue {
  typealias Lanes = SmoothingData.Lanes

  /// `n ln Σ e²/v + Σ ln v`, and `+ 2 Σ ln f` with relative errors `e = y/f − 1`; in scaled units.
  var deviance: Lanes

  /// The initial level.
  var level: Lanes

  /// The initial slope.
  var slope: Lanes
}

extension SmoothingData {
  /// The smallest sum of squares of scaled values that is told from 0.
  static let smallestSum = 1e-28

  /// The deviance at four parameter points, concentrated: the initial states are solved for.
  ///
  /// - Parameters:
  ///   - form: The kind of error and trend.
  ///   - precision: How near to the minimum over the initial states the deviance of relative errors
  ///     has to come; that of additive errors is exact.
  ///   - guess: Initial states near the solution, where known.
  func concentratedDeviance(
    _ form: ExponentialSmoothing.Form, alpha: Lanes, beta: Lanes, phi: Lanes, precision: Double,
    guess: (level: Double, slope: Double)? = nil
  ) -> SmoothingValue {
    let isRelative = form.error == .multiplicative
    let hasSlope = form.trend != .none
    var system = SmoothingSystem(alpha: alpha, beta: beta, phi: phi)
    system.run(through: self, relative: isRelative)
    var start = SmoothingValue(deviance: system.logarithmOfVariances, level: .zero, slope: .zero)
    if isRelative, let guess {
      start.level = Lanes(repeating: guess.level)
      start.slope = Lanes(repeating: guess.slope)
    } else {
      (start.level, start.slope) = system.leastSquaresStates(hasSlope: hasSlope)
    }
    return isRelative
      ? relativeDeviance(from: start, hasSlope: hasSlope, precision: precision)
      : additiveDeviance(at: start)
  }

  /// Adds `n ln Σ e²/v`, the sum taken over the errors themselves: the short way by the normal
  /// equations loses all digits where a line fits nearly exactly.
  private func additiveDeviance(at start: SmoothingValue) -> SmoothingValue {
    var sum = Lanes.zero
    for t in 0..<count {
      let error = errors[t] - levelResponses[t] * start.level - slopeResponses[t] * start.slope
      sum += error * error * weights[t]
    }
    sum.replace(with: Self.smallestSum, where: sum .< Self.smallestSum)
    var value = start
    value.deviance += Double(count) * Lanes.log(sum)
    return value
  }

  /// Minimises the deviance of relative errors over the initial states by Newton steps that are
  /// shortened until they improve, each lane on its own.
  ///
  /// The last step is not evaluated: half of what it should gain to first order is what it gains
  /// to second order.
  private func relativeDeviance(
    from start: SmoothingValue, hasSlope: Bool, precision: Double
  ) -> SmoothingValue {
    // Where the start leads to a forecast that is not positive, the way back is towards a level
    // that begins at the first value, 0 here, and does not move.
    var best = SmoothingValue(deviance: .init(repeating: .infinity), level: .zero, slope: .zero)
    var trial = start
    var step = (level: start.level, slope: start.slope)
    var decrease = Lanes(repeating: .infinity)
    for _ in 0..<30 {
      let local = relativeExpansion(at: trial, hasSlope: hasSlope)
      let isBetter = local.deviance .< best.deviance
      best.deviance.replace(with: local.deviance, where: isBetter)
      best.level.replace(with: trial.level, where: isBetter)
      best.slope.replace(with: trial.slope, where: isBetter)
      step.level = (0.25 * step.level).replacing(with: local.levelStep, where: isBetter)
      step.slope = (0.25 * step.slope).replacing(with: local.slopeStep, where: isBetter)
      decrease = (0.25 * decrease).replacing(with: local.decrease, where: isBetter)
      trial.level = best.level + step.level
      trial.slope = best.slope + step.slope
      if decrease.max() < precision {
        best.level.replace(with: trial.level, where: isBetter)
        best.slope.replace(with: trial.slope, where: isBetter)
        best.deviance -= (0.5 * decrease).replacing(with: 0, where: .!isBetter)
        break
      }
    }
    best.deviance += start.deviance
    return best
  }

  /// The deviance of relative errors without its variance term, and its Newton step.
  private struct Expansion {
    var deviance: Lanes
    var levelStep: Lanes
    var slopeStep: Lanes

    /// What the step should gain, to first order.
    var decrease: Lanes
  }

  private func relativeExpansion(at states: SmoothingValue, hasSlope: Bool) -> Expansion {
    let one = Lanes.one
    var sum = Lanes.zero
    // Products of y/f: one logarithm for many rows. A product out of range ends the lane.
    var product = one, logarithms = Lanes.zero
    var isValid = SIMDMask<SIMD4<Int64>>(repeating: true)
    var gradient = Pair(), ratioGradient = Pair(), curvature = Square(), squares = Square()
    for t in 0..<count {
      let w1 = levelResponses[t], w2 = slopeResponses[t], weight = weights[t]
      let error = errors[t] - w1 * states.level - w2 * states.slope
      let y = Lanes(repeating: offset + values[t])
      let forecast = y - error
      let inverse = one / forecast
      let relative = error * inverse
      let ratio = relative + one
      isValid .&= forecast .> 0
      product *= ratio
      if t & 31 == 31 {
        isValid .&= product .< 1e300
        logarithms += Lanes.log(product)
        product = one
      }
      let weighted = ratio * weight
      let u = Pair(level: w1 * inverse, slope: w2 * inverse)
      sum += relative * relative * weight
      gradient.add(u, times: relative * weighted)
      ratioGradient.level += u.level
      ratioGradient.slope += u.slope
      curvature.add(u, times: weighted * (one + 3 * relative))
      squares.add(u)
    }
    isValid .&= product .< 1e300
    logarithms += Lanes.log(product)
    sum.replace(with: Self.smallestSum, where: sum .< Self.smallestSum)
    let n = Double(count)
    var deviance = n * Lanes.log(sum) + 2 * (Lanes(repeating: logarithmSum) - logarithms)
    deviance.replace(with: .infinity, where: .!isValid)
    let factor = 2 * n / sum
    let slopeOfSum = gradient.scaled(by: -factor)
    let full = slopeOfSum.plus(ratioGradient.scaled(by: Lanes(repeating: 2)))
    var hessian = curvature.scaled(by: factor)
    hessian.add(slopeOfSum, times: Lanes(repeating: -1 / n))
    hessian = hessian.plus(squares.scaled(by: Lanes(repeating: -2)))
    let step = hessian.newtonStep(
      for: full, otherwise: squares.scaled(by: factor), hasSlope: hasSlope)
    return Expansion(
      deviance: deviance, levelStep: step.level, slopeStep: step.slope,
      decrease: -(step.level * full.level + step.slope * full.slope))
  }
}

/// A vector over (level, slope) at four points.
private struct Pair {
  typealias Lanes = SmoothingData.Lanes
  var level = Lanes.zero
  var slope = Lanes.zero

  @inline(__always)
  mutating func add(_ other: Pair, times factor: Lanes) {
    level += factor * other.level
    slope += factor * other.slope
  }

  func scaled(by factor: Lanes) -> Pair { Pair(level: factor * level, slope: factor * slope) }

  func plus(_ other: Pair) -> Pair { Pair(level: level + other.level, slope: slope + other.slope) }
}

/// A symmetric 2 × 2 matrix over (level, slope) at four points.
private struct Square {
  typealias Lanes = SmoothingData.Lanes
  var levelLevel = Lanes.zero
  var levelSlope = Lanes.zero
  var slopeSlope = Lanes.zero

  /// Adds the outer square of a vector, times a factor.
  @inline(__always)
  mutating func add(_ vector: Pair, times factor: Lanes) {
    let scaled = factor * vector.level
    levelLevel += scaled * vector.level
    levelSlope += scaled * vector.slope
    slopeSlope += factor * vector.slope * vector.slope
  }

  /// Adds the outer square of a vector.
  @inline(__always)
  mutating func add(_ vector: Pair) {
    levelLevel += vector.level * vector.level
    levelSlope += vector.level * vector.slope
    slopeSlope += vector.slope * vector.slope
  }

  func scaled(by factor: Lanes) -> Square {
    Square(
      levelLevel: factor * levelLevel, levelSlope: factor * levelSlope,
      slopeSlope: factor * slopeSlope)
  }

  func plus(_ other: Square) -> Square {
    Square(
      levelLevel: levelLevel + other.levelLevel, levelSlope: levelSlope + other.levelSlope,
      slopeSlope: slopeSlope + other.slopeSlope)
  }

  /// Minus the inverse times `gradient`; where the matrix is not positive definite, `otherwise`
  /// takes its place.
  func newtonStep(for gradient: Pair, otherwise: Square, hasSlope: Bool) -> Pair {
    guard hasSlope else {
      let divisor = otherwise.levelLevel.replacing(with: levelLevel, where: levelLevel .> 0)
      return Pair(level: -gradient.level / divisor)
    }
    let determinant = levelLevel * slopeSlope - levelSlope * levelSlope
    let isPositive = (levelLevel .> 0) .& (determinant .> 1e-12 * levelLevel * slopeSlope)
    let first = otherwise.levelLevel.replacing(with: levelLevel, where: isPositive)
    let mixed = otherwise.levelSlope.replacing(with: levelSlope, where: isPositive)
    let last = otherwise.slopeSlope.replacing(with: slopeSlope, where: isPositive)
    let divisor = first * last - mixed * mixed
    return Pair(
      level: (mixed * gradient.slope - last * gradient.level) / divisor,
      slope: (mixed * gradient.level - first * gradient.slope) / divisor)
  }
}
