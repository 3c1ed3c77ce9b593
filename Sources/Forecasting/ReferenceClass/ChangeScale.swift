import TimeSeries

/// The scale on which changes of different series are compared, oriented so that more is better.
///
/// A share works on a logit, a positive quantity on a logarithm, each softened near its bounds so
/// that a value on a bound stays finite and small numbers do not explode:
///
/// ```
/// share      ln((u + 0.01) / (1 − u + 0.01)),  u = (y − lower) / (upper − lower)
/// positive   ln(y − lower + 0.05 × unit)
/// unbounded  asinh(y / 5)
/// ```
struct ChangeScale: Hashable, Sendable {
  /// The map to the working scale, before the orientation.
  let transformation: Transformation

  /// 1 where more is better, −1 where less is better.
  let sign: Double

  private static let shareShift = 0.01
  private static let positiveShift = 0.05
  private static let unboundedScale = 5.0

  /// The scale of a quantity.
  ///
  /// - Parameters:
  ///   - unit: The size of values that the softening near a lower bound is measured in; 1 for an
  ///     indicator of the reference data, so that its own scale is kept.
  init(bounds: Bounds, isDecreaseWanted: Bool, unit: Double = 1) {
    sign = isDecreaseWanted ? -1 : 1
    switch ReferenceKind(bounds) {
    case .share:
      transformation = .softLogit(
        lower: bounds.lower ?? 0, upper: bounds.upper ?? 1, shift: Self.shareShift)
    case .positive:
      transformation = .softLog(lower: bounds.lower ?? 0, shift: Self.positiveShift * unit)
    case .unbounded:
      transformation = .asinh(scale: Self.unboundedScale * unit)
    }
  }

  /// The oriented working scale.
  func forward(_ value: Double) -> Double {
    sign * transformation.forward(value, margin: 0)
  }

  /// The value that an oriented number stands for, not yet kept within bounds.
  func inverse(_ oriented: Double) -> Double {
    transformation.inverse(sign * oriented)
  }
}
