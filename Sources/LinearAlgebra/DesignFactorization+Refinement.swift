extension DesignFactorization {
  /// Both parts of the solution of the augmented system.
  struct AugmentedSolution {
    /// As many elements as rows.
    var residual: [DoubleDouble]
    /// As many elements as columns.
    var coefficients: [DoubleDouble]
  }

  private static var largestStepCount: Int { 12 }

  /// Corrections below this share of the solution end the refinement; the next would be smaller by
  /// the same factor again.
  private static var finalCorrection: Double { 0x1p-80 }

  /// Coefficients whose corrections stop shrinking above this share are not to be trusted.
  private static var largestStalledCorrection: Double { 0x1p-60 }

  /// Solves the augmented system; see ``DesignFactorization``.
  ///
  /// - Parameters:
  ///   - f: As many elements as rows, or empty for zeros.
  ///   - g: As many elements as columns, or empty for zeros.
  /// - Throws: ``LinearAlgebraError/notConverged`` where corrections do not shrink, as with weights
  ///   dozens of orders of magnitude apart.
  func solveAugmented(
    f: [DoubleDouble], g: [DoubleDouble]
  ) throws(LinearAlgebraError) -> AugmentedSolution {
    let rows = design.rows
    var solution = AugmentedSolution(
      residual: [DoubleDouble](repeating: .zero, count: rows),
      coefficients: [DoubleDouble](repeating: .zero, count: columns.count))
    let f = f.isEmpty ? solution.residual : f
    let g = g.isEmpty ? solution.coefficients : g
    var (upper, lower) = (f, g)
    var previous = Double.infinity
    for count in 0..<Self.largestStepCount {
      let change = correction(upper.map(\.high), lower.map(\.high))
      for i in 0..<rows { solution.residual[i] += DoubleDouble(change.residual[i]) }
      for j in columns.indices { solution.coefficients[j] += DoubleDouble(change.coefficients[j]) }
      guard isRefined else { return solution }
      let step = relativeSize(change.coefficients, of: solution.coefficients)
      let size = max(step, relativeSize(change.residual, of: solution.residual))
      if size <= Self.finalCorrection { return solution }
      // The residual of an exact fit is nothing but rounding and never settles.
      if count >= 3, size > previous / 4 {
        guard step <= Self.largestStalledCorrection else { break }
        return solution
      }
      previous = size
      (upper, lower) = defects(of: solution, f: f, g: g)
    }
    throw .notConverged
  }

  private func relativeSize(_ change: [Double], of total: [DoubleDouble]) -> Double {
    let largest = total.reduce(0) { max($0, $1.high.magnitude) }
    let step = change.reduce(0) { max($0, $1.magnitude) }
    return largest > 0 ? step / largest : 0
  }

  /// f − r − A x and g − Aᵀ r, in double-double.
  private func defects(
    of solution: AugmentedSolution, f: [DoubleDouble], g: [DoubleDouble]
  ) -> (upper: [DoubleDouble], lower: [DoubleDouble]) {
    var (upper, lower) = (f, g)
    for i in upper.indices { upper[i] = upper[i] - solution.residual[i] }
    for j in columns.indices {
      let coefficient = solution.coefficients[j]
      let column = columns[j]
      var total = DoubleDouble.zero
      for i in upper.indices {
        upper[i] = upper[i] - column[i] * coefficient
        total += column[i] * solution.residual[i]
      }
      lower[j] = lower[j] - total
    }
    return (upper, lower)
  }

  /// The augmented system in double precision, through the QR factors.
  private func correction(
    _ f: [Double], _ g: [Double]
  ) -> (residual: [Double], coefficients: [Double]) {
    let h = qr.solveUpperTransposed(qr.pivoted(g))
    var rotated = qr.applyTransposedQ(to: f)
    var rest = [Double](repeating: 0, count: h.count)
    for k in h.indices {
      rest[k] = rotated[k] - h[k]
      rotated[k] = h[k]
    }
    return (qr.applyQ(to: rotated), qr.unpivoted(qr.solveUpper(rest)))
  }
}
