import Assessment

/// How much effort lifts the probability of a target to a wanted one.
public struct EffortAnswer: Hashable, Sendable {
  /// An effort with what comes of it.
  public struct Point: Hashable, Sendable {
    /// The effort, 0 or more, in the unit of the lever.
    public let effort: Double
    /// The probability of the target with it.
    public let probability: Double
    /// The standard error by simulation of what the effort adds to the probability.
    public let probabilityError: Double
    /// The middle of the outcome, in the unit of the target.
    public let median: Double
  }

  /// The target.
  public let targetID: String

  /// The probability wanted.
  public let wanted: Double

  /// Without any effort; `nil` for a target that is not projected from paths.
  public let start: Point?

  /// The smallest effort that is enough, 0 where none is needed; `nil` where none is enough.
  public let enough: Point?

  /// How far the simulation leaves ``enough`` open: half the distance between the efforts for the
  /// wanted probability less and plus one standard error.
  public let effortError: Double?

  /// Why none is enough.
  package let impossibility: Impossibility?

  /// The best that can be reached where none is enough: the highest probability, and the smallest
  /// effort that gives it; of a goal beyond a natural limit the outcome of the largest effort.
  public let best: Point?

  /// The sign of the effort on the series: 1 where more is wanted, −1 where less is.
  public let sign: Int
}

/// Why no effort lifts a probability as far as wanted.
package struct Impossibility: RawRepresentable, Hashable, Sendable {
  /// The identifier as it stands in machine output.
  package let rawValue: String

  /// Creates a cause from its identifier.
  package init(rawValue: String) {
    self.rawValue = rawValue
  }

  /// The number of the target lies beyond a natural limit of the indicator.
  package static let beyondBound = Impossibility(rawValue: "goal_beyond_bound")
  /// The year that decides is not after the information year.
  package static let yearNotAhead = Impossibility(rawValue: "goal_year_not_ahead")
  /// The target is not projected from paths of a series of its own.
  package static let notProjected = Impossibility(rawValue: "goal_not_projected")
  /// The effort begins after the year that decides.
  package static let leverTooLate = Impossibility(rawValue: "goal_lever_too_late")
  /// The largest effort, a cap or a capacity limit is reached before.
  package static let effortLimited = Impossibility(rawValue: "goal_effort_limited")
  /// The outcome has to lie within a range that is narrower than its uncertainty.
  package static let rangeTooNarrow = Impossibility(rawValue: "goal_range_too_narrow")

  /// Every cause, so that a test can prove that each has its words.
  package static let all: [Impossibility] = [
    .beyondBound, .yearNotAhead, .notProjected, .leverTooLate, .effortLimited, .rangeTooNarrow,
  ]
}

/// The number that a target should have had to be met with a given probability.
public struct PromisedValue: Hashable, Sendable {
  /// The probability.
  public let probability: Double

  /// The number, in the unit of the target: at least so much where more is wanted, at most so much
  /// where less is.
  public let value: Double
}

/// Finds the smallest effort that is enough, on a curve of fixed draws.
///
/// A curve that can only rise is bisected. Another one – a range can be overshot – is looked at on a
/// grid first, and bisected before the first point that is enough.
struct EffortSearch {
  let curve: EffortCurve

  private static let gridCells = 128
  private static let bisections = 60
  private static let relativeTolerance = 1e-10

  /// The smallest effort with at least the wanted probability, or the best there is.
  func smallest(_ wanted: Double) -> (enough: EffortAnswer.Point?, best: EffortAnswer.Point) {
    let start = curve.point(0)
    if start.probability >= wanted { return (start, start) }
    let largest = curve.largest
    guard largest > 0 else { return (nil, start) }
    if curve.isMonotone {
      let end = curve.point(largest)
      if end.probability >= wanted { return (bisect(0, largest, wanted), end) }
      return (nil, bisect(0, largest, end.probability))
    }
    let cell = largest / Double(Self.gridCells)
    var best = start
    for step in 1...Self.gridCells {
      let point = curve.point(cell * Double(step))
      if point.probability >= wanted {
        return (bisect(cell * Double(step - 1), cell * Double(step), wanted), point)
      }
      if point.probability > best.probability { best = point }
    }
    // The top may lie between two points of the grid.
    let top = finest(around: best, cell: cell, largest: largest)
    if top.probability >= wanted {
      return (bisect(max(top.effort - cell, 0), top.effort, wanted), top)
    }
    return (nil, top)
  }

  private func finest(
    around best: EffortAnswer.Point, cell: Double, largest: Double
  ) -> EffortAnswer.Point {
    var best = best
    var width = cell
    for _ in 0..<3 {
      let from = max(best.effort - width, 0)
      let to = min(best.effort + width, largest)
      let step = (to - from) / 32
      for index in 0...32 {
        let point = curve.point(from + step * Double(index))
        if point.probability > best.probability { best = point }
      }
      width = step
    }
    return best
  }

  /// The smallest effort in an interval at whose lower end the probability is below the wanted one,
  /// and at whose upper end it is not.
  private func bisect(_ low: Double, _ high: Double, _ wanted: Double) -> EffortAnswer.Point {
    var low = low
    var high = curve.point(high)
    if curve.point(low).probability >= wanted { return curve.point(low) }
    let tolerance = Self.relativeTolerance * (high.effort - low)
    for _ in 0..<Self.bisections where high.effort - low > tolerance {
      let middle = curve.point(low + (high.effort - low) / 2)
      if middle.probability >= wanted { high = middle } else { low = middle.effort }
    }
    return high
  }
}
