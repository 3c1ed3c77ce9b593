package import Plans
package import TimeSeries

/// One row of a target register or of a bare table of targets, as it is written.
///
/// The row says what is printed, in the words of the module `Plans`; `Target` says what it means.
package struct TargetRow: Hashable, Sendable {
  /// The line of the file it was read from.
  package let line: Int

  /// The key of the row, unique in its file.
  package let targetID: String

  /// The plan, where the register names one.
  package var planID: String?

  /// The series the target speaks of, where the table names one.
  package var seriesID: String?

  /// The area's printed name.
  package var areaName: String?

  /// The area.
  package var areaCode: String?

  /// The sector that the plan puts the indicator in.
  package var sector: String?

  /// The indicator.
  package var indicator: String?

  /// The indicator's name as printed in Vietnamese.
  package var indicatorVI: String?

  /// The indicator's name in English.
  package var indicatorEN: String?

  /// The unit as printed.
  package var unit: String?

  /// What the numbers are; `nil` where a bare table does not say.
  package var kind: TargetKind?

  /// How to compare; `nil` only where there is no number.
  package var comparator: Comparator?

  /// The lower number. A table's `value` stands here, in ``upper`` or in both, by the comparator.
  package var lower: Double?

  /// The upper number.
  package var upper: Double?

  /// Digits printed after the decimal point of ``lower``.
  package var lowerDecimals: Int?

  /// Digits printed after the decimal point of ``upper``.
  package var upperDecimals: Int?

  /// The target year; `nil` where the target holds over the period or is undated.
  package var year: Int?

  /// The first year of the period.
  package var periodStart: Int?

  /// The last year of the period.
  package var periodEnd: Int?

  /// The year that a ratio refers to.
  package var baseYear: Int?

  /// Which way the indicator is wanted to move.
  package var direction: Direction?

  /// The natural limits of the indicator.
  package var bounds = Bounds.none

  /// The agency that answers for the target.
  package var leadAgency: String?

  /// The document the row was read from.
  package var sourceFile: String?

  /// The place in the document.
  package var sourceLocator: String?

  /// The printed text.
  package var quote: String?

  /// A remark of whoever recorded the row, for readers: it decides nothing.
  package var note: String?

  /// Whether the number holds in every year of the period; `nil` where the table does not say.
  package var everyYear: Bool?

  /// Whether the one who recorded the row doubts it; `nil` where the table does not say.
  package var doubtful: Bool?

  /// Creates a row with nothing but its key.
  package init(line: Int, targetID: String) {
    self.line = line
    self.targetID = targetID
  }

  /// Whether the one who recorded the row doubts it.
  package var isDoubtful: Bool { doubtful ?? false }

  /// Whether the row is a dated task of a plan rather than a target of an indicator.
  package var isDatedTask: Bool { indicator == "dated_task_completed" }
}
