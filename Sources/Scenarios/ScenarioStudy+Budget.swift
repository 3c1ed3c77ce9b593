import Assessment
import Plans
import TimeSeries

extension ScenarioStudy {
  /// How a budget over several lines is best spent.
  ///
  /// - ``BudgetGoal/expectedCount``: the sum of probabilities of each line is worked out on 96 steps of
  ///   effort and replaced by its upper concave envelope; the steepest pieces of all envelopes are
  ///   bought first, the last one in part, and what is left goes where it still helps most. On the
  ///   envelopes that is the optimum (Fox 1966, *Oper. Res.* 14:210), so that
  ///   ``BudgetAnswer/bound`` says how far from the best the answer can be.
  /// - ``BudgetGoal/countAbove(_:)``: the smallest effort for each count on each line, and the
  ///   cheapest combination for each total by dynamic programming: exact on these paths.
  ///
  /// - Parameters:
  ///   - lines: What can be bought; lines whose series have no projected target get nothing.
  ///   - budget: 0 or more.
  ///   - scenario: What happens beside; `nil` for the baseline.
  public func allocate(
    _ budget: Double, over lines: [BudgetLine], for goal: BudgetGoal,
    under scenario: Scenario? = nil
  ) -> BudgetAnswer {
    precondition(budget >= 0 && budget.isFinite, "the budget is \(budget), not 0 or more")
    let space = makeWorkspace()
    let curves = curves(of: lines, under: scenario, in: space)
    let before = curves.map { $0.probabilities(0) }
    let plan =
      switch goal {
      case .expectedCount: BudgetPlan(expectedCountOf: curves, budget: budget)
      case .countAbove(let wanted): BudgetPlan(countOf: curves, above: wanted, budget: budget)
      }
    let after = zip(curves, plan.efforts).map { $0.probabilities($1) }
    let worth = { (probabilities: [[Double]]) -> Double in
      switch goal {
      case .expectedCount: probabilities.joined().reduce(0, +)
      case .countAbove(let wanted): Double(probabilities.joined().count { $0 >= wanted })
      }
    }
    let achieved = worth(after)
    return BudgetAnswer(
      goal: goal, budget: budget,
      shares: zip(curves, plan.efforts).map { curve, effort in
        BudgetAnswer.Share(
          lineID: curve.line.id, effort: effort, cost: effort * curve.line.costPerUnit,
          targetIDs: curve.curves.map { assessments[$0.target].target.id })
      },
      changes: zip(curves, zip(before, after)).flatMap { curve, pair in
        curve.curves.indices.map { index in
          BudgetAnswer.Change(
            targetID: assessments[curve.curves[index].target].target.id, before: pair.0[index],
            after: pair.1[index])
        }
      },
      achieved: achieved, achievedWithout: worth(before), bound: max(plan.bound, achieved))
  }

  private func curves(
    of lines: [BudgetLine], under scenario: Scenario?, in space: PathWorkspace
  ) -> [LineCurve] {
    let draws = ScenarioDraws(scenario, settings: settings)
    var taken: Set<Int> = []
    return lines.map { line in
      var curves: [EffortCurve] = []
      for (position, item) in series.enumerated() where !taken.contains(position) {
        let areas = item.areas
        guard
          line.selector.matches(
            seriesID: item.series.id, areas: areas, indicators: item.indicators)
        else { continue }
        taken.insert(position)
        curves += item.targets.compactMap {
          EffortCurve(self, target: $0, lever: line.lever, under: draws, in: space)
        }
      }
      return LineCurve(line: line, curves: curves)
    }
  }
}
