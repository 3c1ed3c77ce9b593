import RealModule

/// Maximum-likelihood estimates of the variances of a local trend.
///
/// The three variances per unit of σ² add up to 1 and are written as products of squared sines and
/// cosines of two angles, so that each can become exactly zero within an unbounded search.
struct LocalTrendSearch {
  let filter: LocalTrendFilter

  /// How the slope moves.
  enum Slope {
    case fixed, wandering, damped

    /// The number of parameters besides σ².
    var dimensions: Int {
      switch self {
      case .fixed: 1
      case .wandering: 2
      case .damped: 3
      }
    }
  }

  /// Estimates with their likelihood.
  struct Candidate {
    let parameters: LocalTrendFilter.Parameters
    let slope: Slope
    let likelihood: ConcentratedLikelihood
    let variables: SIMD4<Double>

    /// The number of parameters: two or three variances, and φ.
    var parameterCount: Int { slope.dimensions + 1 }

    var aicc: Double { likelihood.correctedAkaike(parameterCount: parameterCount) }
  }

  /// The limits of φ, those of exponential smoothing in R's forecast.
  static let damping = 0.80...0.98

  /// Angles to begin from: mostly irregular, level or slope noise, and between them.
  private static let starts: [SIMD4<Double>] = [
    SIMD4(0.3, 0.3, 0, 0), SIMD4(0.3, 1.2, 0, 0), SIMD4(0.8, 0.3, 0, 0), SIMD4(0.8, 0.8, 0, 0),
    SIMD4(0.8, 1.3, 0, 0), SIMD4(1.4, 0.2, 0, 0), SIMD4(1.4, 0.6, 0, 0), SIMD4(1.4, 1.3, 0, 0),
  ]

  private static let fixedStarts: [SIMD4<Double>] = [
    SIMD4(0.3, 0, 0, 0), SIMD4(0.8, 0, 0, 0), SIMD4(1.3, 0, 0, 0),
  ]

  /// The estimates of one form.
  ///
  /// - Parameter neighbour: Estimates of the next simpler form, as a further point to begin from:
  ///   the likelihood does not come out below theirs, φ aside.
  func best(_ slope: Slope, beside neighbour: Candidate? = nil) -> Candidate {
    func value(_ variables: SIMD4<Double>) -> Double {
      filter.evaluate(Self.parameters(variables, slope: slope)).objective
    }
    var points = slope == .fixed ? Self.fixedStarts : Self.starts
    if var variables = neighbour?.variables {
      // Away from the edge without slope noise, where the likelihood is level.
      if slope == .wandering { variables[1] = 0.05 }
      points.append(variables)
    }
    if slope == .damped {
      points = points.flatMap { point in
        [-2.0, 2.0].map { SIMD4(point[0], point[1], $0, 0) }
      }
    }
    var starts = points.map { (point: $0, value: value($0)) }
    starts.sort { $0.value < $1.value }
    // The likelihood often has one maximum on each of two edges.
    var best: QuasiNewton.Minimum?
    for start in starts.prefix(slope == .damped ? 9 : 5) {
      let minimum = QuasiNewton.minimize(
        dimensions: slope.dimensions, from: start.point, value)
      if minimum.value < best?.value ?? .infinity { best = minimum }
    }
    let variables = best?.point ?? starts[0].point
    let parameters = Self.parameters(variables, slope: slope)
    return Candidate(
      parameters: parameters, slope: slope, likelihood: filter.evaluate(parameters),
      variables: variables)
  }

  private static func parameters(
    _ variables: SIMD4<Double>, slope: Slope
  ) -> LocalTrendFilter.Parameters {
    let irregular = Double.cos(variables[0])
    let rest = Double.sin(variables[0])
    let level = rest * Double.cos(variables[1])
    let slopeNoise = rest * Double.sin(variables[1])
    var result = LocalTrendFilter.Parameters(
      irregular: irregular * irregular, level: level * level, slope: slopeNoise * slopeNoise)
    if slope == .damped {
      let position = variables[2] / (1 + variables[2] * variables[2]).squareRoot()
      let middle = (damping.lowerBound + damping.upperBound) / 2
      result.damping = middle + position * (damping.upperBound - middle)
    }
    return result
  }
}
