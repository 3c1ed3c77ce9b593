/// How far a series usually moves from one observation to the next: the unit of scaled errors.
///
/// Hyndman and Koehler (2006), *Another look at measures of forecast accuracy*, International
/// Journal of Forecasting 22, 679–688: the errors that the last value would have made in sample.
public struct StepSize: Hashable, Sendable {
  /// The mean of |xᵢ − xᵢ₋₁|, in the unit of the series; 0 for one that never moved or has one value.
  public let meanAbsolute: Double

  /// The mean of (xᵢ − xᵢ₋₁)².
  public let meanSquare: Double

  /// Measures the steps between neighbouring `values`, oldest first.
  public init(_ values: [Double]) {
    let steps = zip(values, values.dropFirst()).map { $1 - $0 }
    let count = Double(max(steps.count, 1))
    meanAbsolute = steps.reduce(0) { $0 + $1.magnitude } / count
    meanSquare = steps.reduce(0) { $0 + $1 * $1 } / count
  }

  /// Whether errors can be measured in this unit.
  public var isUsable: Bool { meanAbsolute > 0 && meanSquare > 0 && meanSquare.isFinite }
}
