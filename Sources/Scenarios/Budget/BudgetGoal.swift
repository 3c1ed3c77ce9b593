/// What a budget is to achieve.
public enum BudgetGoal: Hashable, Sendable {
  /// As many targets met as possible on average: the largest sum of probabilities.
  case expectedCount
  /// As many targets as possible with at least this probability, above 0 and below 1.
  case countAbove(Double)
}
