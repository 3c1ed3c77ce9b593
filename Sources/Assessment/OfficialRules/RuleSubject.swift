public import Plans
public import TimeSeries

/// What a rule judges: a series, what it has to reach, and which way is wanted.
public struct RuleSubject: Hashable, Sendable {
  /// What may be known; observations after the target year are left out.
  public let series: AnnualSeries

  /// The number to reach, in the unit of the series; `nil` for an aim without a number.
  public let goal: Double?

  /// The target year; rules with a horizon of their own take 2030 where there is none.
  public let targetYear: Int?

  /// Which way is wanted; `maintain` asks for the number itself, as parity does.
  public let direction: Direction?

  /// The base year that is wanted; `nil` takes that of the edition of each rule.
  public let baseYear: Int?

  /// What keeps every rule from this target.
  public let obstacle: RuleNote?

  /// Creates a subject; a series that is no level needs an `obstacle`.
  public init(
    series: AnnualSeries, goal: Double?, targetYear: Int?, direction: Direction?,
    baseYear: Int? = nil, obstacle: RuleNote? = nil
  ) {
    self.series = targetYear.map(series.upTo) ?? series
    self.goal = goal
    self.targetYear = targetYear
    self.direction = direction
    self.baseYear = baseYear
    self.obstacle = obstacle
  }

  /// A target with the series that answers it.
  ///
  /// Levels of one year and ratios to a base year are covered; of a range the near end is taken,
  /// and `>` counts as `>=`. Where the plan says both `maintain` and a one-sided comparator, the
  /// comparator decides. Of several target years each is a subject of its own.
  ///
  /// - Parameters:
  ///   - series: What may be known of the indicator itself.
  ///   - target: The target.
  ///   - baseYear: The base year; `nil` takes that of each rule's edition.
  public init(series: AnnualSeries, target: Target, baseYear: Int? = nil) {
    var goal = target.value
    var obstacle: RuleNote?
    switch target.kind {
    case .level where target.periodStart == nil && target.periodEnd == nil:
      break
    case .ratioToBaseYear:
      // A multiple of the base value is a level of the series.
      if let year = target.baseYear, let base = series.value(in: year), base > 0 {
        goal = goal.map { $0 * base }
      } else {
        obstacle = RuleNote(
          .baseYearMissing, ["year": target.baseYear.map(String.init) ?? ""])
      }
    default:
      obstacle = RuleNote(.kindNotCovered)
    }
    self.init(
      series: series, goal: goal, targetYear: target.decisionYear,
      direction: Self.direction(of: target, series), baseYear: baseYear, obstacle: obstacle)
  }

  private static func direction(of target: Target, _ series: AnnualSeries) -> Direction? {
    if let direction = target.direction, direction != .maintain { return direction }
    switch target.comparator {
    case .atLeast, .moreThan: return .increase
    case .atMost, .lessThan: return .decrease
    default: return target.direction ?? series.direction
    }
  }
}
