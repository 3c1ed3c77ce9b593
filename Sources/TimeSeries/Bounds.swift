/// The natural limits of an indicator, each of which may be absent.
///
/// A percentage has `Bounds.percent`; a count has `Bounds.nonNegative`; a growth rate has `.none`.
///
/// ```swift
/// let bounds = try Bounds(lower: 0, upper: 100)
/// bounds == .percent                  // true
/// bounds.clamp(104)                   // 100
/// ```
public struct Bounds: Hashable, Sendable {
  /// The smallest value the indicator can take, in the unit of the series.
  public let lower: Double?

  /// The largest value the indicator can take, in the unit of the series.
  public let upper: Double?

  /// Creates bounds.
  ///
  /// - Parameters:
  ///   - lower: The lower limit, or `nil` where there is none.
  ///   - upper: The upper limit, or `nil` where there is none.
  /// - Throws: ``SeriesError/contradictoryBounds(lower:upper:)`` unless `lower < upper`, both finite.
  public init(lower: Double?, upper: Double?) throws(SeriesError) {
    if let lower, !lower.isFinite { throw .contradictoryBounds(lower: lower, upper: upper ?? .nan) }
    if let upper, !upper.isFinite { throw .contradictoryBounds(lower: lower ?? .nan, upper: upper) }
    if let lower, let upper, lower >= upper {
      throw .contradictoryBounds(lower: lower, upper: upper)
    }
    self.init(uncheckedLower: lower, upper: upper)
  }

  private init(uncheckedLower lower: Double?, upper: Double?) {
    self.lower = lower
    self.upper = upper
  }

  /// No limits.
  public static let none = Bounds(uncheckedLower: nil, upper: nil)

  /// From 0 upwards.
  public static let nonNegative = Bounds(uncheckedLower: 0, upper: nil)

  /// From 0 to 100.
  public static let percent = Bounds(uncheckedLower: 0, upper: 100)

  /// Whether `value` lies within the limits, the limits included.
  public func contains(_ value: Double) -> Bool {
    if let lower, value < lower { return false }
    if let upper, value > upper { return false }
    return true
  }

  /// The value nearest to `value` within the limits.
  public func clamp(_ value: Double) -> Double {
    var result = value
    if let lower { result = max(result, lower) }
    if let upper { result = min(result, upper) }
    return result
  }
}

/// Which way an indicator is wanted to move.
public enum Direction: String, Hashable, Sendable, CaseIterable {
  /// More is better.
  case increase
  /// Less is better.
  case decrease
  /// It is to stay where it is.
  case maintain
}
