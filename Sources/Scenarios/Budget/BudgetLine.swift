/// Something that effort can be bought for, at a price.
public struct BudgetLine: Hashable, Sendable {
  /// The key of the line.
  public let id: String

  /// The series that the effort acts on. A series that several lines select belongs to the first.
  public let selector: MeasureSelector

  /// What the effort is.
  public let lever: Lever

  /// What one unit of effort costs, positive, in the unit of the budget.
  public let costPerUnit: Double

  /// Creates a line.
  ///
  /// - Throws: ``ScenarioError`` with `notPositive` for the cost.
  public init(
    id: String, selector: MeasureSelector, lever: Lever, costPerUnit: Double
  ) throws(ScenarioError) {
    try ScenarioError.requirePositive(costPerUnit, "cost_per_unit")
    self.id = id
    self.selector = selector
    self.lever = lever
    self.costPerUnit = costPerUnit
  }
}
