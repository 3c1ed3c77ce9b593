public import Plans
import TimeSeries

/// How the outcomes that reach a target follow from its number, also when that number is moved.
///
/// This is the one place that knows what a comparator means. Forms that let a reader try another
/// number, a page or a workbook, carry its few numbers and look the limits up:
///
/// ```
/// limit(number) = the eased limit where the number stands on a natural bound, else number + offset
/// ```
///
/// A range is reached at its near end in the wanted direction; without a direction, or with
/// `maintain`, the outcome has to lie inside. `approx` and `=` are one-sided with a direction and
/// two-sided otherwise. A limit on a natural bound is reached within the tolerance; one beyond it is
/// never reached.
///
/// ```swift
/// let rule = AttainmentRule(of: target)
/// rule?.outcomes(at: 95).contains(94.8)      // would 94.8 reach the target if it asked for 95?
/// ```
public struct AttainmentRule: Hashable, Sendable {
  /// Numbers that stand on a natural bound of the indicator, and the limit that they then have.
  public struct Easing: Hashable, Sendable {
    /// The numbers, in the unit of the target: from the bound on, or up to it.
    public let numbers: ClosedRange<Double>
    /// The limit of all of them; an outcome equal to it reaches the target.
    public let limit: Double
  }

  /// The number of the target: the only one, or the near end of a range in the wanted direction.
  public let number: Double

  /// The lower limit less the number, or `nil` where there is no lower limit.
  public let lowerOffset: Double?

  /// The upper limit less the number, or `nil` where there is no upper limit.
  public let upperOffset: Double?

  /// Whether an outcome equal to a limit is not enough (`>` and `<`), but for an eased one.
  public let isStrict: Bool

  /// Where a lower limit stands on the greatest possible value.
  public let lowerEasing: Easing?

  /// Where an upper limit stands on the least possible value.
  public let upperEasing: Easing?

  /// The limits as printed, which adding an offset might miss by a rounding.
  private let printed: (lower: Double?, upper: Double?)

  private let farEnd: Double?

  /// The rule of `target`.
  ///
  /// - Returns: `nil` for a target without a comparator or a number.
  public init?(of target: Target, tolerance: AttainmentSet.Tolerance = .printPrecision) {
    guard let number = target.value, let printed = Self.limits(of: target, tolerance: tolerance)
    else { return nil }
    self.number = number
    self.printed = printed
    lowerOffset = printed.lower.map { $0 - number }
    upperOffset = printed.upper.map { $0 - number }
    isStrict = target.comparator == .moreThan || target.comparator == .lessThan
    farEnd = target.farEnd
    let bounds = target.bounds
    let allowance: Double =
      if let low = bounds.lower, let high = bounds.upper {
        (high - low) * tolerance.boundShare
      } else {
        target.printedStep / 2
      }
    lowerEasing = bounds.upper.map {
      Easing(numbers: $0...($0 + allowance), limit: $0 - allowance)
    }
    upperEasing = bounds.lower.map {
      Easing(numbers: ($0 - allowance)...$0, limit: $0 + allowance)
    }
  }

  /// The outcomes that reach the target when its number is `moved` and its other end, where it has
  /// one, moves along.
  public func outcomes(at moved: Double) -> AttainmentSet {
    let isPrinted = moved == number
    let lower = isPrinted ? printed.lower : lowerOffset.map { moved + $0 }
    let upper = isPrinted ? printed.upper : upperOffset.map { moved + $0 }
    let onUpperBound = lower.flatMap { limit in
      lowerEasing.flatMap { $0.numbers.contains(limit) ? $0.limit : nil }
    }
    let onLowerBound = upper.flatMap { limit in
      upperEasing.flatMap { $0.numbers.contains(limit) ? $0.limit : nil }
    }
    return AttainmentSet(
      lower: onUpperBound ?? lower, upper: onLowerBound ?? upper,
      isStrict: isStrict && onUpperBound == nil && onLowerBound == nil,
      farEnd: farEnd.map { $0 + (isPrinted ? 0 : moved - number) })
  }

  private static func limits(
    of target: Target, tolerance: AttainmentSet.Tolerance
  ) -> (lower: Double?, upper: Double?)? {
    guard let comparator = target.comparator else { return nil }
    let near = tolerance.approximate ?? target.printedStep / 2
    var lower: Double?
    var upper: Double?
    switch comparator {
    case .atLeast, .moreThan:
      lower = target.lower ?? target.upper
    case .atMost, .lessThan:
      upper = target.upper ?? target.lower
    case .equal, .approximately:
      guard let value = target.lower ?? target.upper else { return nil }
      if target.direction != .decrease { lower = value - near }
      if target.direction != .increase { upper = value + near }
    case .range:
      if target.direction != .decrease { lower = target.lower }
      if target.direction != .increase { upper = target.upper }
    }
    return lower == nil && upper == nil ? nil : (lower, upper)
  }

  /// Two rules are the same where they have the same limits and ease them alike.
  public static func == (first: AttainmentRule, second: AttainmentRule) -> Bool {
    first.number == second.number && first.printed == second.printed
      && first.isStrict == second.isStrict && first.farEnd == second.farEnd
      && first.lowerEasing == second.lowerEasing && first.upperEasing == second.upperEasing
  }

  /// Hashes the limits.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(number)
    hasher.combine(lowerOffset)
    hasher.combine(upperOffset)
  }
}
