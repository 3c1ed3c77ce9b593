/// A dated task that the text of a plan sets, for a person to confirm.
public struct ProposedTask: Hashable, Sendable {
  /// The key within the plan.
  public var id = ""
  /// What is to be done, as printed.
  public var task: String
  /// Who answers for it.
  public var leadAgency = ""
  /// Who helps.
  public var with = ""
  /// By when: a year, or a date `2025-11-30`.
  public var due: String
  /// To whom the result goes.
  public var toWhom = ""
  /// The text of the clause or row, by its scalars.
  public var quote: Range<Int>
}

/// A duty to report or to review that the text of a plan sets.
public struct ProposedDuty: Hashable, Sendable {
  /// What is to be reported or reviewed, as printed.
  public var duty: String
  /// When, as printed: `trước ngày 15/12 hàng năm`; empty where nothing is.
  public var due: String
  /// To whom, as printed.
  public var toWhom: String
  /// The text of the clause, by its scalars.
  public var quote: Range<Int>
}
