internal import CLAPACK

/// The coefficients that minimise the sum of squares, with what their uncertainty is made from.
///
/// For the model y = X β + e with Cov e = σ² V the transformation T of ``Whitening`` has
/// T V Tᵀ = I; without it V is the identity.
///
/// ```swift
/// let fit = try DesignFactorization(design).solve([90.0, 90.9, 91.2])
/// fit.prediction(at: [2022]).mean     // 91.9
/// ```
public struct LeastSquares: Sendable {
  /// The factorization that was solved.
  package let factorization: DesignFactorization

  /// β of the raw powers, in the order of ``DesignMatrix/names``.
  public let coefficients: [Double]

  /// y − X β, one for each row, in the unit of the response.
  public let residuals: [Double]

  /// T (y − X β), one for each row; the same as ``residuals`` without a transformation.
  public let whitenedResiduals: [Double]

  /// The length of ``whitenedResiduals``.
  public let residualNorm: Double

  /// Whether the residuals were no larger than the rounding of the input; they are set to zero
  /// then.
  public let isExact: Bool

  /// β of the scaled working columns.
  private let working: [DoubleDouble]

  /// The number of rows less the number of columns.
  public var degreesOfFreedom: Int { residuals.count - coefficients.count }

  /// Fits a response; the same as ``DesignFactorization/solve(_:)``.
  ///
  /// - Parameter response: One value for each row of the design.
  /// - Throws: ``LinearAlgebraError/notFinite(column:row:)`` and
  ///   ``LinearAlgebraError/numericRange(column:)``, both naming `response`.
  package init(
    _ factorization: DesignFactorization, response: [Double]
  ) throws(LinearAlgebraError) {
    let design = factorization.design
    precondition(
      response.count == design.rows, "\(response.count) values for \(design.rows) rows")
    if let row = response.firstIndex(where: { !$0.isFinite }) {
      throw .notFinite(column: "response", row: row)
    }
    guard response.allSatisfy({ $0.magnitude < 0x1p400 }) else {
      throw .numericRange(column: "response")
    }
    self.factorization = factorization
    let raw = response.map { DoubleDouble($0) }
    let target = factorization.whitening?.apply(to: raw) ?? raw
    let solution = try factorization.solveAugmented(f: target, g: [])
    working = solution.coefficients
    coefficients = factorization.backTransformation.map {
      Double(DoubleDouble.dot($0, solution.coefficients))
    }
    isExact = factorization.isWithinRounding(solution, target: target)
    if isExact {
      residuals = Array(repeating: 0, count: response.count)
      whitenedResiduals = residuals
      residualNorm = 0
    } else {
      whitenedResiduals = solution.residual.map { Double($0) }
      residualNorm = Double(
        DoubleDouble.dot(solution.residual, solution.residual).squareRoot())
      residuals =
        factorization.whitening == nil
        ? whitenedResiduals : factorization.rawResiduals(raw, coefficients: working)
    }
    guard coefficients.allSatisfy(\.isFinite), residualNorm.isFinite else {
      throw .numericRange(column: "response")
    }
  }

  /// The fitted value at one set of predictor values, and its variance divided by σ².
  ///
  /// Both are formed from the centred columns, where nothing cancels.
  public func prediction(at values: [Double]) -> (mean: Double, unscaledVariance: Double) {
    combination(of: [(1, values)])
  }

  /// A weighted sum of fitted values at several sets of predictor values, and its variance divided
  /// by σ².
  public func combination(
    of terms: [(factor: Double, values: [Double])]
  ) -> (mean: Double, unscaledVariance: Double) {
    var row = [DoubleDouble](repeating: .zero, count: working.count)
    for (factor, values) in terms {
      let working = factorization.design.workingRow(at: values)
      for j in row.indices {
        row[j] += working[j].scaled(byPowerOfTwo: -factorization.exponents[j]) * factor
      }
    }
    let mean = DoubleDouble.dot(row, working)
    let qr = factorization.qr
    let projected = qr.solveUpperTransposed(qr.pivoted(row.map { Double($0) }))
    return (Double(mean), projected.reduce(0) { $0 + $1 * $1 })
  }
}

/// One design fitted to many responses at once: one QR factorization, then one matrix product.
///
/// The weights with which responses make up coefficients (the pseudo-inverse) are solved from the
/// QR factors with refinement, once. Each coefficient then is a weighted sum in double precision.
///
/// ```swift
/// let shared = try SharedDesign(design)
/// let many = shared.fit(Matrix(columns: [[90.0, 90.9, 91.2], [55, 58, 60]]))
/// many.values[1, 0]                   // the slope of the first response
/// ```
public struct SharedDesign: Sendable {
  /// The coefficients of many responses.
  public struct Coefficients: Sendable {
    /// One column of coefficients for each response: columns of the design × responses.
    public let values: Matrix

    /// The responses, from 0, whose coefficients are not finite because a value was not finite or
    /// too large.
    public let failures: [Int]
  }

  /// The factorization.
  package let factorization: DesignFactorization

  /// The pseudo-inverse, columns × rows.
  private let weights: Matrix

  /// Prepares a design, with a transformation of the rows if errors need one.
  ///
  /// - Throws: ``LinearAlgebraError/rankDeficient(columns:)`` where columns depend on each other, and
  ///   what else ``DesignFactorization`` throws.
  package init(
    _ design: DesignMatrix, whitening: Whitening? = nil
  ) throws(LinearAlgebraError) {
    factorization = try DesignFactorization(design, whitening: whitening)
    weights = Matrix(columns: factorization.responseWeights).transposed
  }

  /// Fits each column of a matrix.
  ///
  /// - Parameter responses: Rows of the design × any number of responses.
  public func fit(_ responses: Matrix) -> Coefficients {
    precondition(
      responses.rows == weights.columns,
      "\(responses.rows) rows of responses for \(weights.columns) rows of the design")
    let values = weights * responses
    var failures: [Int] = []
    values.elements.withUnsafeBufferPointer { elements in
      for j in 0..<values.columns {
        var isFinite = true
        for i in 0..<values.rows where !elements[i + j * values.rows].isFinite { isFinite = false }
        if !isFinite { failures.append(j) }
      }
    }
    return Coefficients(values: values, failures: failures)
  }
}
