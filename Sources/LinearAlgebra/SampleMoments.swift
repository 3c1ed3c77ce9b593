/// Mean, standard deviation and autocorrelation of a sample, accumulated in double-double.
public struct SampleMoments: Sendable {
  /// The arithmetic mean.
  public let mean: Double

  /// The sum of squared deviations from the mean.
  public let sumOfSquares: Double

  private let deviations: [DoubleDouble]

  /// Takes the moments of one or more finite values below 2⁴⁰⁰ in magnitude.
  public init(_ values: [Double]) {
    precondition(!values.isEmpty, "no values")
    let mean = DoubleDouble.sum(of: values) / DoubleDouble(Double(values.count))
    let deviations = values.map { DoubleDouble($0) - mean }
    self.mean = Double(mean)
    self.deviations = deviations
    sumOfSquares = Double(DoubleDouble.dot(deviations, deviations))
  }

  /// The standard deviation with divisor n − 1; `nil` for a single value.
  public var standardDeviation: Double? {
    deviations.count > 1
      ? (sumOfSquares / Double(deviations.count - 1)).squareRoot() : nil
  }

  /// The autocorrelation with the divisor of lag zero; `nil` for a constant sample.
  ///
  /// - Parameter lag: 0 or more.
  public func autocorrelation(lag: Int) -> Double? {
    precondition(lag >= 0, "lag is \(lag), not 0 or more")
    guard sumOfSquares > 0 else { return nil }
    return Double(DoubleDouble.dot(deviations, deviations.dropFirst(lag))) / sumOfSquares
  }
}
