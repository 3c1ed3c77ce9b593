public import TimeSeries

/// One numeric or qualitative target of a plan.
///
/// ```swift
/// var target = Target(
///   id: "insurance-2025", comparator: .atLeast, lower: 95, year: 2025, direction: .increase,
///   bounds: .percent)
/// target.areaCode = "VN-40"
/// ```
public struct Target: Hashable, Sendable {
  /// The key of the target.
  public var id: String

  /// The plan that sets it.
  public var planID: String?

  /// The series that answers it, where the table of targets names one.
  public var seriesID: String?

  /// The area, as a code and by name.
  public var areaCode: String?
  /// The name of the area as printed.
  public var areaName: String?

  /// The indicator.
  public var indicator: String?
  /// The indicator in Vietnamese, as the plan prints it.
  public var titleVietnamese: String?
  /// The indicator in English.
  public var titleEnglish: String?

  /// The sector, such as `health`.
  public var sector: String?
  /// The agency that answers for it.
  public var leadAgency: String?

  /// The unit as printed.
  public var unit: String?

  /// What quantity it speaks of.
  public var kind: TargetKind

  /// How the outcome is compared; `nil` for a qualitative target.
  public var comparator: Comparator?

  /// The number of a lower limit, or the lower end of a range, in `unit`.
  public var lower: Double?

  /// The number of an upper limit, or the upper end of a range, in `unit`.
  public var upper: Double?

  /// The step of the last digit printed in the number: 1 for `60`, 0.1 for `74.5`.
  public var printedStep: Double

  /// The target year.
  public var year: Int?

  /// The first year of a period.
  public var periodStart: Int?

  /// The last year of a period.
  public var periodEnd: Int?

  /// The year a ratio refers to.
  public var baseYear: Int?

  /// Which way the indicator is wanted to move.
  public var direction: Direction?

  /// Whether ``direction`` is no more than what the comparator suggests.
  public var isDirectionAssumed = false

  /// The natural limits of the indicator.
  public var bounds: Bounds

  /// Whether the number holds in every year of the period rather than in their mean.
  public var holdsEveryYear: Bool

  /// Whether the register marks the row as doubtful: shown, but left out of summaries.
  public var isDoubtful: Bool

  /// Where the plan prints it.
  public var locator: String?
  /// The printed text.
  public var quote: String?
  /// A remark of whoever recorded it, for readers: it decides nothing.
  public var note: String?

  /// Creates a target; everything but the key and the kind may be set afterwards.
  public init(
    id: String, kind: TargetKind = .level, comparator: Comparator? = nil, lower: Double? = nil,
    upper: Double? = nil, year: Int? = nil, direction: Direction? = nil, bounds: Bounds = .none,
    printedStep: Double = 1
  ) {
    self.id = id
    self.kind = kind
    self.comparator = comparator
    self.lower = lower
    self.upper = upper
    self.year = year
    self.direction = direction
    self.bounds = bounds
    self.printedStep = printedStep
    holdsEveryYear = false
    isDoubtful = false
  }

  /// The step of the last of so many printed decimals.
  package static func step(decimals: Int) -> Double {
    (0..<decimals).reduce(1.0) { step, _ in step / 10 }
  }

  /// The year that decides: the target year, or the end of the period.
  public var decisionYear: Int? { year ?? periodEnd }

  /// The only number, or the near end of a range in the wanted direction.
  public var value: Double? {
    switch comparator {
    case .range:
      direction == .decrease ? upper : lower
    default:
      lower ?? upper
    }
  }

  /// The far end of a range in the wanted direction.
  public var farEnd: Double? {
    guard comparator == .range else { return nil }
    return direction == .decrease ? lower : upper
  }
}
