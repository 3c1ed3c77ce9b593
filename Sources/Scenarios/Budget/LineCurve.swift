/// The probabilities of the targets of one budget line as functions of effort.
struct LineCurve {
  let line: BudgetLine
  let curves: [EffortCurve]

  /// The probabilities of all targets with some effort.
  func probabilities(_ effort: Double) -> [Double] {
    curves.map { $0.point(effort).probability }
  }

  /// The most effort worth trying within a budget.
  func largest(budget: Double) -> Double {
    let useful = curves.filter { $0.subject.isOpen($0.frame) && $0.weight > 0 }.map(\.largest)
    return min(useful.max() ?? 0, budget / line.costPerUnit)
  }
}
