import Distributions
public import Forecasting
public import Plans
import RealModule
public import TimeSeries

/// Works out the pace of a target from the series that answers it and a fitted model.
public struct PaceAnalysis: Sendable {
  /// The base year of the straight way; `nil` takes the plan period, see ``base(of:targetYear:)``.
  public var baseYear: Int?

  /// How near counts as reached.
  public var tolerance: AttainmentTolerance

  /// Creates an analysis.
  public init(baseYear: Int? = nil, tolerance: AttainmentTolerance = .printPrecision) {
    self.baseYear = baseYear
    self.tolerance = tolerance
  }

  /// The pace of a target for a level of one year, a ratio to a base year, or a sum over a period.
  ///
  /// - Parameters:
  ///   - target: The target.
  ///   - series: What may be known.
  ///   - model: The model fitted to it, for the year of reaching; without one there is none.
  /// - Returns: `nil` for a mean over a period, a change a year, or a target without a number.
  public func pace(
    of target: Target, series: AnnualSeries, model: (any FittedModel)?
  ) -> Pace? {
    guard let reached = AttainmentSet(of: target, tolerance: tolerance),
      let goal = target.value, let year = target.decisionYear, !series.isEmpty
    else { return nil }
    switch target.kind {
    case .cumulative:
      guard let start = target.periodStart, start <= year else { return nil }
      return sum(over: start...year, goal: goal, series: series)
    case .level where target.periodStart == nil && target.periodEnd == nil:
      return level(
        target, PaceScale(goal: goal, year: year, divisor: 1), reached, series, model)
    case .ratioToBaseYear:
      guard let base = target.baseYear.flatMap(series.value), base > 0 else { return nil }
      return level(
        target, PaceScale(goal: goal, year: year, divisor: base), reached, series, model)
    default:
      return nil
    }
  }

  private func level(
    _ target: Target, _ scale: PaceScale, _ reached: AttainmentSet, _ series: AnnualSeries,
    _ model: (any FittedModel)?
  ) -> Pace? {
    guard let last = series.last else { return nil }
    var pace = Pace()
    pace.required = required(scale, from: last, bounds: series.bounds)
    pace.recent = RecentPace(series, divisor: scale.divisor)
    // Where the value is there already nothing is needed that a pace could be compared with.
    if !reached.contains(last.value / scale.divisor), let required = pace.required,
      let recent = pace.recent, required.perYear != 0
    {
      pace.ratio = recent.perYear / required.perYear
    }
    pace.straightPath = straightPath(target, scale, series)
    pace.reach = ReachYear(
      reached: reached, last: last, divisor: scale.divisor, model: model)
    return pace
  }

  private func required(
    _ scale: PaceScale, from last: Observation, bounds: Bounds
  ) -> RequiredPace? {
    let years = scale.year - last.year
    guard years > 0 else { return nil }
    let value = last.value / scale.divisor
    let growth =
      value > 0 && scale.goal > 0 ? Double.pow(scale.goal / value, 1 / Double(years)) - 1 : nil
    var logOdds: Double?
    let goal = scale.goal * scale.divisor
    if let lower = bounds.lower, let upper = bounds.upper,
      last.value > lower, last.value < upper, goal > lower, goal < upper
    {
      let odds = Transformation.logit(lower: lower, upper: upper)
      let margin = Double.leastNormalMagnitude
      logOdds =
        (odds.forward(goal, margin: margin) - odds.forward(last.value, margin: margin))
        / Double(years)
    }
    return RequiredPace(
      perYear: (scale.goal - value) / Double(years), growth: growth, logOdds: logOdds,
      years: years)
  }

  private func straightPath(
    _ target: Target, _ scale: PaceScale, _ series: AnnualSeries
  ) -> StraightPath? {
    let wanted = baseYear ?? target.baseYear
    guard let last = series.last,
      let base = Self.base(of: series, targetYear: scale.year, baseYear: wanted),
      base.year < min(last.year, scale.year)
    else { return nil }
    let start = base.value / scale.divisor
    let slope = (scale.goal - start) / Double(scale.year - base.year)
    let expected = start + slope * Double(last.year - base.year)
    let difference = last.value / scale.divisor - expected
    return StraightPath(
      baseYear: base.year, baseValue: start, expected: expected,
      ahead: target.wantedSign < 0 ? -difference : difference,
      yearsAhead: slope == 0 ? nil : difference / slope)
  }

  /// The observation from which the straight way starts.
  ///
  /// `baseYear` where it is given, else the newest year that lies a whole number of five-year plan
  /// periods before the target year and before the last observation. The observation of that year
  /// is taken, else the last one before it, else the first one.
  ///
  /// - Returns: `nil` without two observations.
  public static func base(
    of series: AnnualSeries, targetYear: Int, baseYear: Int? = nil
  ) -> Observation? {
    guard let last = series.last else { return nil }
    var year = baseYear ?? targetYear - 5
    if baseYear == nil { while year >= last.year { year -= 5 } }
    let earlier = series.observations.dropLast()
    return earlier.last { $0.year <= year } ?? earlier.first
  }

  private func sum(over period: ClosedRange<Int>, goal: Double, series: AnnualSeries) -> Pace? {
    guard let last = series.last else { return nil }
    var pace = Pace()
    let done = period.compactMap { series.value(in: $0) }.reduce(0, +)
    let years = period.upperBound - max(last.year, period.lowerBound - 1)
    pace.accumulation = Accumulation(
      done: done, remaining: goal - done,
      remainingPerYear: years > 0 ? (goal - done) / Double(years) : nil, years: max(years, 0))
    // Where the sum is there already nothing is needed that a pace could be compared with.
    if let mean = series.recentMean, years > 0, goal > done {
      pace.ratio = mean / ((goal - done) / Double(years))
    }
    return pace
  }
}

/// The number to reach in the unit of the target, and what the series is divided by to get there.
struct PaceScale {
  let goal: Double
  let year: Int
  let divisor: Double
}
