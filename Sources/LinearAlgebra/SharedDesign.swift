internal import CLAPACK

/// One design fitted to many responses at once: one QR factorization, then one matrix product.
///
/// The weights with which responses make up coefficients (the pseudo-inverse) are solved from the
/// QR factors with refinement, once. Each coefficient then is a weighted sum in double precision.
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
  public let factorization: DesignFactorization

  /// The pseudo-inverse, columns × rows.
  private let weights: Matrix

  /// Prepares a design, with a transformation of the rows if errors need one.
  public init(
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
