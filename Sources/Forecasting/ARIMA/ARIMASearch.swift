/// What gives the likelihood of ARMA coefficients for one series.
protocol ARMAObjective {
  func evaluate(_ coefficients: ARMACoefficients) -> ConcentratedLikelihood
}

extension ARMALikelihood: ARMAObjective {}
extension ARIMAFilter: ARMAObjective {}

/// Maximum-likelihood estimates of one order, and the choice among orders.
struct ARIMASearch {
  /// An order with its estimates.
  struct Candidate {
    let order: ARIMA.Order
    let coefficients: ARMACoefficients
    let likelihood: ConcentratedLikelihood
    /// Whether plain regression gives a process that explodes, which the stationary estimate hides.
    var isExplosive = false

    /// The number of parameters: the coefficients and the variance.
    var parameterCount: Int { order.coefficientCount + 1 }

    var aicc: Double { likelihood.correctedAkaike(parameterCount: parameterCount) }
  }

  private let data: YearlyValues
  private let d: Int
  /// The differenced values, where no year is missing.
  private let differenced: [Double]

  init(_ data: YearlyValues, d: Int) {
    self.data = data
    self.d = d
    differenced = data.isComplete ? YearlyValues.differences(of: data.values, count: d) : []
  }

  /// Roots of the lag polynomials nearer to the unit circle than this rule an order out, as in R's
  /// `auto.arima`: the series would better be differenced once more or less. For the same reason an
  /// order is left out whose regression gives an explosive autoregression, where R's `arima` ends
  /// with "non-stationary AR part from CSS".
  private static let smallestRoot = 1.01

  /// The order with the smallest corrected Akaike criterion among p, q ≤ 2 with p + q ≤ 3 and
  /// p, q ≤ ⌊n/3⌋, with and without a constant where `d` allows one.
  func best() -> Candidate {
    let most = min(2, data.observed.count / 3)
    var best = estimate(ARIMA.Order(0, d, 0), nested: [])
    for includesConstant in d < 2 ? [false, true] : [false] {
      var estimates: [[ARMACoefficients]] = []
      for p in 0...most {
        estimates.append([])
        for q in 0...min(most, 3 - p) {
          let order = ARIMA.Order(p, d, q, includesConstant: includesConstant)
          var nested: [ARMACoefficients] = []
          if p > 0, q < estimates[p - 1].count { nested.append(estimates[p - 1][q]) }
          if q > 0 { nested.append(estimates[p][q - 1]) }
          let candidate = estimate(order, nested: nested)
          estimates[p].append(candidate.coefficients)
          let isAdmissible =
            !candidate.isExplosive && candidate.coefficients.smallestRoot >= Self.smallestRoot
          if isAdmissible, candidate.aicc < best.aicc { best = candidate }
        }
      }
    }
    // What was chosen is estimated once more with care; a higher maximum on the edge of the
    // admissible region is not what was chosen.
    let careful = estimate(best.order, runs: 3)
    return careful.coefficients.smallestRoot >= Self.smallestRoot ? careful : best
  }

  /// The estimates of one order, begun from many points so that the highest maximum is found.
  ///
  /// - Parameter runs: From how many points to begin, the most likely ones first.
  func estimate(_ order: ARIMA.Order, runs: Int = 40) -> Candidate {
    var nested: [ARMACoefficients] = []
    if order.p > 0 { nested.append(estimate(order.with(p: order.p - 1), runs: runs).coefficients) }
    if order.q > 0 { nested.append(estimate(order.with(q: order.q - 1), runs: runs).coefficients) }
    return estimate(order, nested: nested, runs: runs)
  }

  /// The estimates of one order.
  ///
  /// - Parameters:
  ///   - nested: Estimates of orders that this one contains, as points to begin from.
  ///   - runs: From how many points to begin, the most likely ones first.
  private func estimate(
    _ order: ARIMA.Order, nested: [ARMACoefficients], runs: Int = 1
  ) -> Candidate {
    if data.isComplete {
      let objective = ARMALikelihood(
        values: differenced, includesConstant: order.includesConstant)
      return maximize(objective, order: order, nested: nested, runs: runs)
    }
    let objective = ARIMAFilter(values: data.values, order: order)
    return maximize(objective, order: order, nested: nested, runs: runs)
  }

  /// Maximises one likelihood, beginning at the best of: Hannan and Rissanen's estimate, the
  /// estimates of contained orders, and white noise; with several runs also at the corners of a
  /// grid.
  private func maximize(
    _ objective: some ARMAObjective, order: ARIMA.Order, nested: [ARMACoefficients], runs: Int
  ) -> Candidate {
    let dimensions = order.p + order.q
    guard dimensions > 0 else {
      return Candidate(
        order: order, coefficients: ARMACoefficients(),
        likelihood: objective.evaluate(ARMACoefficients()))
    }
    func value(_ variables: SIMD4<Double>) -> Double {
      objective.evaluate(ARMACoefficients(p: order.p, q: order.q, variables: variables)).objective
    }
    // Without the missing years the regressions run over values that are not neighbours; good
    // enough to begin from.
    let regular =
      data.isComplete ? differenced : YearlyValues.differences(of: data.observed, count: d)
    let regression = HannanRissanen.estimate(
      regular, p: order.p, q: order.q, includesConstant: order.includesConstant)
    var points = (nested + [regression].compactMap(\.self)).map {
      $0.variables(p: order.p, q: order.q)
    }
    points.append(.zero)
    if runs > 1 { points += Self.corners(dimensions) }
    let starts = points.map { (point: $0, value: value($0)) }.sorted { $0.value < $1.value }
    var minimum = QuasiNewton.Minimum(point: starts[0].point, value: starts[0].value)
    for start in starts.prefix(runs) {
      let found = QuasiNewton.minimize(dimensions: dimensions, from: start.point, value)
      if found.value < minimum.value { minimum = found }
    }
    let coefficients = ARMACoefficients(p: order.p, q: order.q, variables: minimum.point)
    return Candidate(
      order: order, coefficients: coefficients, likelihood: objective.evaluate(coefficients),
      isExplosive: regression.map { $0.autoregressiveRoot < 1 } ?? false)
  }

  /// The corners of two cubes: partial autocorrelations of 0.6 and of 0.93 with all signs.
  private static func corners(_ dimensions: Int) -> [SIMD4<Double>] {
    [0.75, 2.5].flatMap { size in
      (0..<(1 << dimensions)).map { signs in
        var point = SIMD4<Double>.zero
        for k in 0..<dimensions { point[k] = signs & (1 << k) == 0 ? size : -size }
        return point
      }
    }
  }
}

extension ARIMA.Order {
  /// The same order with another autoregression or moving average.
  fileprivate func with(p: Int? = nil, q: Int? = nil) -> ARIMA.Order {
    ARIMA.Order(p ?? self.p, d, q ?? self.q, includesConstant: includesConstant)
  }
}

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
