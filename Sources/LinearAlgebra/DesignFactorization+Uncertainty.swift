extension DesignFactorization {
  /// Whether residuals are no larger than the rounding of response and predictors to doubles.
  ///
  /// Values that lie exactly on the model before they are rounded leave residuals whose sum of
  /// squares is at most that of the roundings; anything smaller cannot be told from zero.
  func isWithinRounding(_ solution: AugmentedSolution, target: [DoubleDouble]) -> Bool {
    let unit = 0x1p-53
    var fromPredictors = 0.0
    for j in columns.indices {
      fromPredictors +=
        Double(sign: .plus, exponent: -exponents[j], significand: design.rounding[j])
        * solution.coefficients[j].high.magnitude
    }
    var (residual, bound) = (0.0, 0.0)
    for i in target.indices {
      let scale = whitening.map { $0.diagonal[i].high } ?? 1
      let allowed = unit * target[i].high.magnitude + scale * fromPredictors
      residual += solution.residual[i].high * solution.residual[i].high
      bound += allowed * allowed
    }
    return residual <= bound
  }

  /// y − X β before the transformation of the rows.
  func rawResiduals(_ response: [DoubleDouble], coefficients: [DoubleDouble]) -> [Double] {
    var result = response
    for j in columns.indices {
      let coefficient = coefficients[j].scaled(byPowerOfTwo: -exponents[j])
      for i in result.indices { result[i] = result[i] - design.working[j][i] * coefficient }
    }
    return result.map { Double($0) }
  }

  /// The sum of squares of a response about its mean (about zero without an intercept), after the
  /// transformation of the rows.
  public func totalSumOfSquares(of response: [Double]) -> Double {
    let raw = response.map { DoubleDouble($0) }
    let target = whitening?.apply(to: raw) ?? raw
    guard design.hasIntercept else { return Double(DoubleDouble.dot(target, target)) }
    let ones = columns[0]
    let mean = DoubleDouble.dot(ones, target) / DoubleDouble.dot(ones, ones)
    let deviations = zip(target, ones).map { $0 - $1 * mean }
    return Double(DoubleDouble.dot(deviations, deviations))
  }

  /// The weights with which the response itself makes up each raw coefficient, row by row.
  var responseWeights: [[Double]] {
    guard let whitening else { return pseudoInverse.map { $0.map { Double($0) } } }
    return pseudoInverse.map { row in
      row.indices.map { i in
        var weight = row[i] * whitening.diagonal[i]
        if let lower = whitening.lower, i + 1 < row.count { weight += row[i + 1] * lower[i + 1] }
        return Double(weight)
      }
    }
  }
}
