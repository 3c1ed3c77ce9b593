import RealModule
import TimeSeries

/// What makes two histories comparable: level, pace, unrest and stillness of the last years.
///
/// All on the oriented working scale, on which more is better. A feature that the history is too
/// short for is NaN.
struct CaseFeatures: Hashable, Sendable {
  /// The number of features.
  static let count = 8

  /// The years that are looked back.
  static let window = 15

  /// The features by their position in ``values``.
  enum Index {
    /// The last value.
    static let level = 0
    /// The change a year of the last step.
    static let lastPace = 1
    /// The change a year over the last two steps.
    static let recentPace = 2
    /// The change a year over the whole window.
    static let wholePace = 3
    /// The logarithm of the mean size of the last two steps, each divided by √years.
    static let recentUnrest = 4
    /// The same over all steps of the window.
    static let wholeUnrest = 5
    /// The share of steps without a change to speak of.
    static let stillness = 6
    /// The years between the last two points.
    static let gap = 7
  }

  /// Whether a feature changes its sign with that of the scale: level and paces do.
  static func isSigned(_ feature: Int) -> Bool { feature <= Index.wholePace }

  /// The features.
  private(set) var lanes = SIMD8(repeating: Double.nan)

  /// The features, ``count`` of them.
  var values: [Double] { (0..<Self.count).map { lanes[$0] } }

  /// The number of points in the window.
  let pointCount: Int

  /// Keeps the logarithm of a step finite; a change of this size is none to speak of.
  private static let smallestStep = 0.003

  /// A step of this size is none; the share of stillness fades about it without a jump, so that a
  /// value that is repeated and one that is nearly repeated give nearly the same answer.
  private static let noStep = 0.001

  /// How much a step counts as none: 1 for no change, e to the power −1 for ``noStep``.
  private static func stillness(of step: Double) -> Double {
    let size = (step / noStep).magnitude
    return size > 6 ? 0 : Double.exp(-size * size)
  }

  /// The features of a history at its last point.
  ///
  /// - Parameters:
  ///   - years: Calendar years, rising.
  ///   - values: One value for each year on the oriented working scale.
  ///   - last: The position of the last point; later ones are not looked at.
  init(years: [Int], values z: [Double], last: Int) {
    var start = last
    while start > 0, years[start - 1] > years[last] - Self.window { start -= 1 }
    pointCount = last - start + 1
    lanes[Index.level] = z[last]
    if pointCount >= 2 {
      lanes[Index.lastPace] =
        (z[last] - z[last - 1]) / Double(years[last] - years[last - 1])
      lanes[Index.gap] = Double(years[last] - years[last - 1])
      var sum = 0.0
      var steps = 0
      var still = 0.0
      for i in stride(from: last, to: start, by: -1) {
        sum += (z[i] - z[i - 1]).magnitude / Double(years[i] - years[i - 1]).squareRoot()
        steps += 1
        still += Self.stillness(of: z[i] - z[i - 1])
        if steps <= 2 {
          lanes[Index.recentUnrest] = Double.log(sum / Double(steps) + Self.smallestStep)
        }
      }
      lanes[Index.wholeUnrest] = Double.log(sum / Double(steps) + Self.smallestStep)
      lanes[Index.stillness] = still / Double(steps)
    }
    if pointCount >= 3 {
      lanes[Index.recentPace] =
        (z[last] - z[last - 2]) / Double(years[last] - years[last - 2])
      lanes[Index.wholePace] = (z[last] - z[start]) / Double(years[last] - years[start])
    }
  }
}

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
