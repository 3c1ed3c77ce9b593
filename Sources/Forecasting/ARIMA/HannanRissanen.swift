/// A first estimate of ARMA coefficients by two regressions (Hannan & Rissanen 1982, Biometrika
/// 69, 81–94): a long autoregression gives innovations, and the values are regressed on their own
/// past and on past innovations.
enum HannanRissanen {
  /// - Parameters:
  ///   - values: The process, one value a year.
  ///   - includesConstant: Whether the regressions have an intercept.
  /// - Returns: `nil` where the values do not determine the coefficients.
  static func estimate(
    _ values: [Double], p: Int, q: Int, includesConstant: Bool
  ) -> ARMACoefficients? {
    let n = values.count
    let mean = includesConstant ? values.reduce(0, +) / Double(n) : 0
    let x = values.map { $0 - mean }
    let long = q == 0 ? 0 : min(max(n / 4, p + q), 6)
    let count = p + q + (includesConstant ? 1 : 0)
    guard n - long - max(p, q) > count else { return nil }
    let innovations = q == 0 ? x : longAutoregressionResiduals(x, order: long)
    var normal = [Double](repeating: 0, count: count * count)
    var right = [Double](repeating: 0, count: count)
    var row = [Double](repeating: 1, count: count)
    for t in (long + max(p, q))..<n {
      for lag in 0..<p { row[lag] = x[t - 1 - lag] }
      for lag in 0..<q { row[p + lag] = innovations[t - 1 - lag] }
      for i in 0..<count {
        right[i] += row[i] * x[t]
        for j in 0..<count { normal[i * count + j] += row[i] * row[j] }
      }
    }
    guard SmallSystem.eliminate(&normal, &right) else { return nil }
    return ARMACoefficients(
      phi1: p > 0 ? right[0] : 0, phi2: p > 1 ? right[1] : 0,
      theta1: q > 0 ? right[p] : 0, theta2: q > 1 ? right[p + 1] : 0)
  }

  /// Residuals of an autoregression fitted by the method of Burg, which is always stationary.
  private static func longAutoregressionResiduals(_ x: [Double], order: Int) -> [Double] {
    var forward = x
    var backward = x
    for m in 1...order {
      var numerator = 0.0
      var denominator = 0.0
      for t in m..<x.count {
        numerator += forward[t] * backward[t - 1]
        denominator += forward[t] * forward[t] + backward[t - 1] * backward[t - 1]
      }
      let reflection = denominator > 0 ? 2 * numerator / denominator : 0
      for t in stride(from: x.count - 1, through: m, by: -1) {
        let before = forward[t]
        forward[t] = before - reflection * backward[t - 1]
        backward[t] = backward[t - 1] - reflection * before
      }
    }
    return forward
  }
}
