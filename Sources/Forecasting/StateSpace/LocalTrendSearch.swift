#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Maximum-likelihood estimates of the variances of a local trend.
///
/// The three variances per unit of σ² add up to 1 and are written as products of squared sines and
/// cosines of two angles, so that each can become exactly zero within an unbounded search.
struct LocalTrendSearch {
  let filter: LocalTrendFilter

  /// Estimates with their likelihood.
  struct Candidate {
    let parameters: LocalTrendFilter.Parameters
    let isDamped: Bool
    let likelihood: ConcentratedLikelihood
    let variables: SIMD4<Double>

    /// The number of parameters: three variances and φ.
    var parameterCount: Int { isDamped ? 4 : 3 }

    var aicc: Double { likelihood.correctedAkaike(parameterCount: parameterCount) }
  }

  /// The limits of φ, those of exponential smoothing in R's forecast.
  static let damping = 0.80...0.98

  /// Angles to begin from: mostly irregular, level or slope noise, and between them.
  private static let starts: [SIMD4<Double>] = [
    SIMD4(0.3, 0.3, 0, 0), SIMD4(0.3, 1.2, 0, 0), SIMD4(0.8, 0.3, 0, 0), SIMD4(0.8, 0.8, 0, 0),
    SIMD4(0.8, 1.3, 0, 0), SIMD4(1.4, 0.2, 0, 0), SIMD4(1.4, 0.6, 0, 0), SIMD4(1.4, 1.3, 0, 0),
  ]

  /// The estimates with φ = 1.
  func undamped() -> Candidate { search(isDamped: false, further: []) }

  /// The estimates with φ among the parameters.
  ///
  /// - Parameter neighbour: Estimates with φ = 1, as a further point to begin from.
  func damped(beside neighbour: Candidate? = nil) -> Candidate {
    search(isDamped: true, further: neighbour.map { [$0.variables] } ?? [])
  }

  private func search(isDamped: Bool, further: [SIMD4<Double>]) -> Candidate {
    func value(_ variables: SIMD4<Double>) -> Double {
      filter.evaluate(Self.parameters(variables, isDamped: isDamped)).objective
    }
    var starts = (Self.starts + further).map { (point: $0, value: value($0)) }
    starts.sort { $0.value < $1.value }
    // The likelihood often has one maximum on each of two edges.
    var best: QuasiNewton.Minimum?
    for start in starts.prefix(2) {
      let minimum = QuasiNewton.minimize(
        dimensions: isDamped ? 3 : 2, from: start.point, value)
      if minimum.value < best?.value ?? .infinity { best = minimum }
    }
    let variables = best?.point ?? starts[0].point
    let parameters = Self.parameters(variables, isDamped: isDamped)
    return Candidate(
      parameters: parameters, isDamped: isDamped, likelihood: filter.evaluate(parameters),
      variables: variables)
  }

  private static func parameters(
    _ variables: SIMD4<Double>, isDamped: Bool
  ) -> LocalTrendFilter.Parameters {
    let irregular = cos(variables[0])
    let rest = sin(variables[0])
    let level = rest * cos(variables[1])
    let slope = rest * sin(variables[1])
    var result = LocalTrendFilter.Parameters(
      irregular: irregular * irregular, level: level * level, slope: slope * slope)
    if isDamped {
      let position = variables[2] / (1 + variables[2] * variables[2]).squareRoot()
      let middle = (damping.lowerBound + damping.upperBound) / 2
      result.damping = middle + position * (damping.upperBound - middle)
    }
    return result
  }
}
