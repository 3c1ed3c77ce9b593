/// The QR factorization of a design, ready to be solved for any number of responses.
///
/// Solutions are refined: the system
///
///     | I   A | | r |   | f |
///     | Aᵀ  0 | | x | = | g |
///
/// is solved with the QR factors of A rounded to double, its residuals are formed in double-double
/// with A itself, and corrections are added until they no longer matter. With f the response and
/// g = 0 it gives coefficients and residuals; with f = 0 and g a row of the map to raw coefficients
/// it gives a row of the pseudo-inverse, hence the covariances.
///
/// Reference: Å. Björck, BIT 7 (1967), 257–278, §4.
///
/// ```swift
/// let fit = try DesignFactorization(design).solve([90.0, 90.9, 91.2])
/// fit.coefficients                    // intercept and slope a year
/// ```
package struct DesignFactorization: Sendable {
  /// The design.
  package let design: DesignMatrix

  /// The transformation of the rows, if any.
  package let whitening: Whitening?

  /// Whether solutions are refined in double-double.
  package let isRefined: Bool

  /// The transformed working columns, scaled to norms between ½ and 1.
  let columns: [[DoubleDouble]]

  /// Column j was multiplied by 2^−exponents[j].
  let exponents: [Int]

  let qr: PivotedQR

  /// The map from the coefficients of the scaled columns to those of the raw powers, row by row.
  private(set) var backTransformation: [[DoubleDouble]] = []

  /// The weights with which the transformed response makes up each raw coefficient, row by row.
  private(set) var pseudoInverse: [[DoubleDouble]] = []

  /// (Xᵀ V⁻¹ X)⁻¹, columns × columns: times σ² the covariance of the coefficients.
  package private(set) var unscaledCovariance: Matrix

  /// The diagonal of the matrix that maps the transformed response to its fitted values; from 0
  /// to 1.
  package let leverage: [Double]

  /// Factorizes a design.
  ///
  /// The rank test looks at the columns centred, transformed and scaled to equal norms. A column is
  /// dependent where what is left of it beside the others is no larger than the rounding of the
  /// input can have made it.
  ///
  /// - Parameters:
  ///   - design: The columns.
  ///   - whitening: As many rows as `design`; `nil` for independent errors of equal variance.
  ///   - isRefined: Whether to refine; without it solutions have the accuracy of a plain QR.
  /// - Throws: ``LinearAlgebraError/rankDeficient(columns:)`` with all columns that take part in
  ///   the linear dependence; ``LinearAlgebraError/notConverged`` and
  ///   ``LinearAlgebraError/numericRange(column:)`` for numbers too far apart.
  package init(
    _ design: DesignMatrix, whitening: Whitening? = nil, isRefined: Bool = true
  ) throws(LinearAlgebraError) {
    self.design = design
    self.whitening = whitening
    self.isRefined = isRefined
    var columns = whitening.map { w in design.working.map(w.apply(to:)) } ?? design.working
    var exponents: [Int] = []
    var tolerances: [Double] = []
    for j in columns.indices {
      let (exponent, norm) = try Self.scale(&columns[j], name: design.names[j])
      exponents.append(exponent)
      tolerances.append(
        4 * Double(design.rows).squareRoot()
          * (0x1p-53 * Double(columns.count) + design.rounding[j] / norm))
    }
    self.columns = columns
    self.exponents = exponents
    qr = PivotedQR(
      Matrix(
        rows: design.rows, columns: columns.count,
        elements: columns.flatMap { column in column.map(\.high) }))
    try Self.requireFullRank(qr, tolerances: tolerances, names: design.names)
    leverage = qr.orthogonal.rowSquares
    backTransformation = design.backTransformation.map { row in
      zip(row, exponents).map { $0.scaled(byPowerOfTwo: -$1) }
    }
    unscaledCovariance = Matrix(rows: columns.count, columns: columns.count)
    for row in backTransformation {
      pseudoInverse.append(try solveAugmented(f: [], g: row).residual)
    }
    try formCovariance()
  }

  /// Scales a column by a power of two to a norm between ½ and 1.
  private static func scale(
    _ column: inout [DoubleDouble], name: String
  ) throws(LinearAlgebraError) -> (exponent: Int, norm: Double) {
    let norm = column.reduce(0) { $0 + $1.high * $1.high }.squareRoot()
    guard norm > 0 else { throw .rankDeficient(columns: [name]) }
    guard norm.isFinite else { throw .numericRange(column: name) }
    let exponent = Int(norm.exponent) + 1
    for i in column.indices { column[i] = column[i].scaled(byPowerOfTwo: -exponent) }
    return (exponent, norm)
  }

  private mutating func formCovariance() throws(LinearAlgebraError) {
    for i in columns.indices {
      for j in 0...i {
        let value = Double(DoubleDouble.dot(pseudoInverse[i], pseudoInverse[j]))
        guard value.isFinite else { throw .numericRange(column: design.names[i]) }
        unscaledCovariance[i, j] = value
        unscaledCovariance[j, i] = value
      }
    }
  }

  private static func requireFullRank(
    _ qr: PivotedQR, tolerances: [Double], names: [String]
  ) throws(LinearAlgebraError) {
    var tolerance = 0.0
    for (place, diagonal) in qr.diagonal.enumerated() {
      tolerance = max(tolerance, tolerances[qr.pivots[place]])
      guard diagonal.magnitude <= tolerance else { continue }
      // What R says about the columns from here on: each is a combination of those before.
      let upper = qr.upper
      var taking = Set(place..<qr.columns)
      for dependent in place..<qr.columns {
        var share = Array(upper.column(dependent).prefix(place))
        for k in (0..<place).reversed() {
          share[k] /= upper[k, k]
          for i in 0..<k { share[i] -= upper[i, k] * share[k] }
          if share[k].magnitude > 1e-6 { taking.insert(k) }
        }
      }
      throw .rankDeficient(columns: taking.map { qr.pivots[$0] }.sorted().map { names[$0] })
    }
  }

  /// Solves the least-squares problem of one response.
  ///
  /// - Throws: ``LinearAlgebraError/notFinite(column:row:)`` and
  ///   ``LinearAlgebraError/numericRange(column:)`` for the column `response`.
  package func solve(_ response: [Double]) throws(LinearAlgebraError) -> LeastSquares {
    try LeastSquares(self, response: response)
  }
}

extension Matrix {
  /// The squared lengths of the rows.
  var rowSquares: [Double] {
    var result = [Double](repeating: 0, count: rows)
    for j in 0..<columns {
      for (i, value) in column(j).enumerated() { result[i] += value * value }
    }
    return result
  }
}

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
  package func totalSumOfSquares(of response: [Double]) -> Double {
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
