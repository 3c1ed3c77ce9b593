import RealModule

/// A lower bidiagonal matrix that turns correlated or unequal errors into independent equal ones.
///
/// Row i of the transformed system is `diagonal[i]` times row i plus `lower[i]` times row i − 1.
///
/// ```swift
/// let whitening = try Whitening(weights: [1, 1, 4])
/// let fit = try DesignFactorization(design, whitening: whitening).solve([90.0, 90.9, 91.2])
/// ```
package struct Whitening: Sendable {
  /// The factors of the row itself, positive.
  package let diagonal: [DoubleDouble]

  /// The factors of the row before, zero for the first row; `nil` where errors are independent.
  package let lower: [DoubleDouble]?

  /// The logarithm of the transformation's determinant, as the likelihood needs it.
  package var logDeterminant: Double { diagonal.reduce(0) { $0 + Double.log(Double($1)) } }

  /// Weights that are proportional to the inverse variances of the rows.
  ///
  /// - Throws: ``LinearAlgebraError/weightNotPositive(row:)``, and
  ///   ``LinearAlgebraError/numericRange(column:)`` for weights beyond 2^±400.
  package init(weights: [Double]) throws(LinearAlgebraError) {
    if let row = weights.firstIndex(where: { !($0 > 0) || !$0.isFinite }) {
      throw .weightNotPositive(row: row)
    }
    guard weights.allSatisfy({ $0 > 0x1p-400 && $0 < 0x1p400 }) else {
      throw .numericRange(column: "weights")
    }
    diagonal = weights.map { DoubleDouble($0).squareRoot() }
    lower = nil
  }

  /// Errors that follow a stationary first-order autoregression, observed with gaps.
  ///
  ///     e(t) = ρ e(t − 1) + u(t),   Var u = σ²,   Var e(first) = σ² / (1 − ρ²)
  ///
  /// The transformed errors all have variance σ²; the first row is scaled by √(1 − ρ²), a row
  /// after a gap of g years by √((1 − ρ²) / (1 − ρ^2g)).
  ///
  /// Reference: S. Prais and C. Winsten, Cowles Commission Discussion Paper 383 (1954).
  ///
  /// - Parameters:
  ///   - autocorrelation: ρ, strictly between −1 and 1.
  ///   - gaps: The distance of each row from the one before, 1 or more; one fewer than rows.
  package init(autocorrelation: Double, gaps: [Int]) {
    precondition(
      autocorrelation.magnitude < 1, "autocorrelation is \(autocorrelation), not within (−1, 1)")
    let one = DoubleDouble(1)
    let rho = DoubleDouble(autocorrelation)
    let innovation = one - rho * rho
    var diagonal = [innovation.squareRoot()]
    var lower = [DoubleDouble.zero]
    for gap in gaps {
      precondition(gap >= 1, "a gap of \(gap) is not 1 or more")
      var correlation = rho
      for _ in 1..<gap where correlation.high.magnitude > 0x1p-200 {
        correlation = correlation * rho
      }
      let scale = (innovation / (one - correlation * correlation)).squareRoot()
      diagonal.append(scale)
      lower.append(-(correlation * scale))
    }
    self.diagonal = diagonal
    self.lower = lower
  }

  /// The transformed column.
  func apply(to column: [DoubleDouble]) -> [DoubleDouble] {
    precondition(
      column.count == diagonal.count, "\(column.count) elements for \(diagonal.count) rows")
    guard let lower else { return zip(column, diagonal).map { $0 * $1 } }
    return column.indices.map { i in
      i == 0
        ? column[0] * diagonal[0] : column[i] * diagonal[i] + column[i - 1] * lower[i]
    }
  }
}
