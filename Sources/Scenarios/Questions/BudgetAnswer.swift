import Assessment

/// What a budget is to achieve.
public enum BudgetGoal: Hashable, Sendable {
  /// As many targets met as possible on average: the largest sum of probabilities.
  case expectedCount
  /// As many targets as possible with at least this probability, above 0 and below 1.
  case countAbove(Double)
}

/// Something that effort can be bought for, at a price.
public struct BudgetLine: Hashable, Sendable {
  /// The key of the line.
  public let id: String

  /// The series that the effort acts on. A series that several lines select belongs to the first.
  public let selector: Measure.Selector

  /// What the effort is.
  public let lever: Lever

  /// What one unit of effort costs, positive, in the unit of the budget.
  public let costPerUnit: Double

  /// Creates a line.
  ///
  /// - Throws: ``ScenarioError`` with `notPositive` for the cost.
  public init(
    id: String, selector: Measure.Selector, lever: Lever, costPerUnit: Double
  ) throws(ScenarioError) {
    try ScenarioError.requirePositive(costPerUnit, "cost_per_unit")
    self.id = id
    self.selector = selector
    self.lever = lever
    self.costPerUnit = costPerUnit
  }
}

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

/// The upper concave envelope of a few points with rising costs.
struct ConcaveEnvelope {
  /// The positions of its corners among the points, from the first on.
  let corners: [Int]

  /// The corners of the upper hull up to the highest point, by one pass (Andrew 1979, *Inf. Process.
  /// Lett.* 9:216).
  init(costs: [Double], values: [Double]) {
    var corners: [Int] = []
    for index in costs.indices {
      while let last = corners.last {
        if values[index] <= values[last] { break }
        guard corners.count >= 2 else { break }
        let before = corners[corners.count - 2]
        let slope = (values[last] - values[before]) / (costs[last] - costs[before])
        let next = (values[index] - values[last]) / (costs[index] - costs[last])
        if next < slope { break }
        corners.removeLast()
      }
      if let last = corners.last, values[index] <= values[last] { continue }
      corners.append(index)
    }
    self.corners = corners
  }
}

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
