/// How a budget is best spent.
public struct BudgetAnswer: Hashable, Sendable {
  /// What one line gets.
  public struct Share: Hashable, Sendable {
    /// The key of the line.
    public let lineID: String
    /// The effort bought.
    public let effort: Double
    /// What it costs.
    public let cost: Double
    /// The targets that it acts on.
    public let targetIDs: [String]
  }

  /// One target before and after.
  public struct Change: Hashable, Sendable {
    /// The target.
    public let targetID: String
    /// The probability without the budget.
    public let before: Double
    /// The probability with it.
    public let after: Double
  }

  /// What was wanted.
  public let goal: BudgetGoal

  /// The budget.
  public let budget: Double

  /// What is spent.
  public var spent: Double { shares.reduce(0) { $0 + $1.cost } }

  /// What each line gets, in the order of the lines.
  public let shares: [Share]

  /// Every target that a line acts on.
  public let changes: [Change]

  /// What is achieved: the mean number of targets met, or how many have the probability wanted.
  public let achieved: Double

  /// The same without the budget.
  public let achievedWithout: Double

  /// No way to spend the budget achieves more than this on these paths: of
  /// ``BudgetGoal/expectedCount`` the bound of the concave envelopes, up to the steps of effort tried;
  /// of ``BudgetGoal/countAbove(_:)`` what is achieved, which is exact.
  public let bound: Double
}
