import Assessment

/// The efforts that a budget buys.
struct BudgetPlan {
  /// One effort a line.
  let efforts: [Double]

  /// What no other plan exceeds.
  let bound: Double

  private static let steps = 96

  /// The plan with the largest sum of probabilities.
  init(expectedCountOf curves: [LineCurve], budget: Double) {
    let grids = curves.map { curve -> (efforts: [Double], values: [Double]) in
      let largest = curve.largest(budget: budget)
      let count = largest > 0 ? Self.steps : 0
      // Finer near zero, where the first effort often helps most.
      let efforts = (0...count).map { step in
        let share = count == 0 ? 0 : Double(step) / Double(count)
        return largest * share * share
      }
      return (efforts, efforts.map { curve.probabilities($0).reduce(0, +) })
    }
    var efforts = Array(repeating: 0.0, count: curves.count)
    var bound = grids.reduce(0) { $0 + ($1.values.first ?? 0) }
    var left = budget
    var pieces: [(line: Int, from: Int, to: Int, cost: Double, gain: Double)] = []
    for (line, grid) in grids.enumerated() {
      let costs = grid.efforts.map { $0 * curves[line].line.costPerUnit }
      let corners = ConcaveEnvelope(costs: costs, values: grid.values).corners
      for (from, to) in zip(corners, corners.dropFirst()) {
        pieces.append(
          (line, from, to, costs[to] - costs[from], grid.values[to] - grid.values[from]))
      }
    }
    pieces.sort { ($0.gain / $0.cost, $1.line) > ($1.gain / $1.cost, $0.line) }
    var isFull = false
    for piece in pieces {
      if !isFull, piece.cost <= left {
        efforts[piece.line] = grids[piece.line].efforts[piece.to]
        bound += piece.gain
        left -= piece.cost
        continue
      }
      if !isFull { bound += piece.gain * left / piece.cost }
      isFull = true
    }
    self.bound = bound
    self.efforts = Self.spendingRest(left, efforts: efforts, curves: curves)
  }

  /// What is left goes, whole, to the line where it helps most, if it helps at all.
  private static func spendingRest(
    _ left: Double, efforts: [Double], curves: [LineCurve]
  ) -> [Double] {
    var best: (line: Int, effort: Double, gain: Double)?
    for (line, curve) in curves.enumerated() where !curve.curves.isEmpty {
      let effort = efforts[line] + left / curve.line.costPerUnit
      let gain =
        curve.probabilities(effort).reduce(0, +) - curve.probabilities(efforts[line]).reduce(0, +)
      if gain > best?.gain ?? 0 { best = (line, effort, gain) }
    }
    guard let best else { return efforts }
    var result = efforts
    result[best.line] = best.effort
    return result
  }

  /// The plan with the most targets at or above a probability, the cheapest of those.
  init(countOf curves: [LineCurve], above wanted: Double, budget: Double) {
    // For each line the smallest effort for each count of targets.
    let options = curves.map { Self.options(of: $0, above: wanted, budget: budget) }
    var cheapest: [(cost: Double, efforts: [Double])] = [(0, [])]
    for (line, choices) in options.enumerated() {
      let unit = curves[line].line.costPerUnit
      var next = Array(
        repeating: (cost: Double.infinity, efforts: [Double]()),
        count: cheapest.count + curves[line].curves.count)
      for (total, known) in cheapest.enumerated() where known.cost < .infinity {
        for choice in choices {
          let cost = known.cost + choice.effort * unit
          if cost < next[total + choice.count].cost {
            next[total + choice.count] = (cost, known.efforts + [choice.effort])
          }
        }
      }
      cheapest = next
    }
    let allowed = budget * (1 + 1e-12)
    let best = cheapest.lastIndex { $0.cost <= allowed } ?? 0
    efforts = cheapest[best].efforts
    bound = Double(best)
  }

  private static func options(
    of curve: LineCurve, above wanted: Double, budget: Double
  ) -> [(count: Int, effort: Double)] {
    var efforts = [0.0]
    for target in curve.curves {
      guard target.subject.isOpen(target.frame),
        let enough = EffortSearch(curve: target).smallest(wanted).enough
      else { continue }
      if enough.effort * curve.line.costPerUnit <= budget { efforts.append(enough.effort) }
    }
    return efforts.sorted().map { effort in
      (curve.probabilities(effort).count { $0 >= wanted }, effort)
    }
  }
}
