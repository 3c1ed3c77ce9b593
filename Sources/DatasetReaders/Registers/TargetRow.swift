public import TimeSeries

/// One row of a target register or of a bare table of targets, as it is written.
///
/// The row says what is printed; what it means is for the module `Plans`.
public struct TargetRow: Hashable, Sendable {
  /// How the observed value is compared with the numbers of the row.
  public enum Comparator: String, Hashable, Sendable, CaseIterable {
    /// At least ``TargetRow/lower``.
    case atLeast = ">="
    /// More than ``TargetRow/lower``.
    case moreThan = ">"
    /// At most ``TargetRow/upper``.
    case atMost = "<="
    /// Less than ``TargetRow/upper``.
    case lessThan = "<"
    /// The value that stands in both ``TargetRow/lower`` and ``TargetRow/upper``.
    case equal = "="
    /// About the value that stands in both ``TargetRow/lower`` and ``TargetRow/upper``.
    case approximately = "approx"
    /// From ``TargetRow/lower`` to ``TargetRow/upper``.
    case range
  }

  /// What the numbers of the row are.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// The indicator itself.
    case level
    /// The indicator as a multiple of its value in ``TargetRow/baseYear``.
    case ratioToBaseYear = "ratio_to_base_year"
    /// The sum of the indicator over the period.
    case cumulativeOverPeriod = "cumulative_over_period"
    /// The change from one year to the next.
    case annualChange = "annual_change"
    /// A state or a task without a number.
    case qualitative
  }

  /// The line of the file it was read from.
  public let line: Int

  /// The key of the row, unique in its file.
  public let targetID: String

  /// The plan, where the register names one.
  public var planID: String?

  /// The series the target speaks of, where the table names one.
  public var seriesID: String?

  /// The area's printed name.
  public var areaName: String?

  /// The area.
  public var areaCode: String?

  /// The sector that the plan puts the indicator in.
  public var sector: String?

  /// The indicator.
  public var indicator: String?

  /// The indicator's name as printed in Vietnamese.
  public var indicatorVI: String?

  /// The indicator's name in English.
  public var indicatorEN: String?

  /// The unit as printed.
  public var unit: String?

  /// What the numbers are; `nil` where a bare table does not say.
  public var kind: Kind?

  /// How to compare; `nil` only where there is no number.
  public var comparator: Comparator?

  /// The lower number. A table's `value` stands here, in ``upper`` or in both, by the comparator.
  public var lower: Double?

  /// The upper number.
  public var upper: Double?

  /// Digits printed after the decimal point of ``lower``.
  public var lowerDecimals: Int?

  /// Digits printed after the decimal point of ``upper``.
  public var upperDecimals: Int?

  /// The target year; `nil` where the target holds over the period or is undated.
  public var year: Int?

  /// The first year of the period.
  public var periodStart: Int?

  /// The last year of the period.
  public var periodEnd: Int?

  /// The year that a ratio refers to.
  public var baseYear: Int?

  /// Which way the indicator is wanted to move.
  public var direction: Direction?

  /// The natural limits of the indicator.
  public var bounds = Bounds.none

  /// The agency that answers for the target.
  public var leadAgency: String?

  /// The document the row was read from.
  public var sourceFile: String?

  /// The place in the document.
  public var sourceLocator: String?

  /// The printed text.
  public var quote: String?

  /// A remark of whoever recorded the row.
  public var note: String?

  /// Creates a row with nothing but its key.
  public init(line: Int, targetID: String) {
    self.line = line
    self.targetID = targetID
  }

  /// Whether the one who recorded the row doubts it: the note starts with `DOUBTFUL`.
  public var isDoubtful: Bool { note?.hasPrefix("DOUBTFUL") ?? false }

  /// Whether the row is a dated task of a plan rather than a target of an indicator.
  public var isDatedTask: Bool { indicator == "dated_task_completed" }
}
