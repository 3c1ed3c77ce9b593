import Distributions
package import Forecasting
package import Plans
import RealModule
package import TimeSeries

/// Works out the pace of a target from the series that answers it and a fitted model.
package struct PaceAnalysis: Sendable {
  /// The base year of the straight way; `nil` takes the plan period, see ``base(of:targetYear:)``.
  package var baseYear: Int?

  /// How near counts as reached.
  package var tolerance: AttainmentSet.Tolerance

  /// Creates an analysis.
  package init(baseYear: Int? = nil, tolerance: AttainmentSet.Tolerance = .printPrecision) {
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
  package func pace(
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
    pace.recent = Pace.Recent(series, divisor: scale.divisor)
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
  ) -> Pace.Required? {
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
    return Pace.Required(
      perYear: (scale.goal - value) / Double(years), growth: growth, logOdds: logOdds,
      years: years)
  }

  private func straightPath(
    _ target: Target, _ scale: PaceScale, _ series: AnnualSeries
  ) -> Pace.StraightLine? {
    let wanted = baseYear ?? target.baseYear
    guard let last = series.last,
      let base = Self.base(of: series, targetYear: scale.year, baseYear: wanted),
      base.year < min(last.year, scale.year)
    else { return nil }
    let start = base.value / scale.divisor
    let slope = (scale.goal - start) / Double(scale.year - base.year)
    let expected = start + slope * Double(last.year - base.year)
    let difference = last.value / scale.divisor - expected
    return Pace.StraightLine(
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
  package static func base(
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
    pace.accumulation = Pace.Cumulated(
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

/// The years in which a target would be reached, read from the predictive distributions.
package struct ReachYear: Hashable, Sendable {
  /// Whether the last value reaches the target already.
  package let isReached: Bool
  /// The first year with a probability of at least one half; `nil`: not before ``horizon``.
  package let median: Int?
  /// The first year with a probability of at least one tenth.
  package let earliest: Int?
  /// The first year with a probability of at least nine tenths.
  package let latest: Int?
  /// The last year looked at.
  package let horizon: Int

  /// The year beyond which no answer is sought.
  package static let lastYear = 2050

  /// Creates the record.
  package init(
    isReached: Bool, median: Int?, earliest: Int?, latest: Int?, horizon: Int
  ) {
    self.isReached = isReached
    self.median = median
    self.earliest = earliest
    self.latest = latest
    self.horizon = horizon
  }
}

extension ReachYear {
  /// The first years in which the predictive distribution of that very year gives the target a
  /// probability of .1, .5 and .9.
  ///
  /// It is the probability of being there in the year, not of having been there before: that is how
  /// targets are judged. The median year is the one in which the median reaches the target.
  ///
  /// - Parameters:
  ///   - reached: What counts as reached.
  ///   - last: The last observation.
  ///   - divisor: What values are divided by to have the unit of the target.
  ///   - model: The fitted model; without one only a value that is there already answers.
  init?(
    reached: AttainmentSet, last: Observation, divisor: Double, model: (any FittedModel)?
  ) {
    if reached.contains(last.value / divisor) {
      (isReached, median, earliest, latest) = (true, last.year, last.year, last.year)
      horizon = Self.lastYear
      return
    }
    guard let model else { return nil }
    var years: [Double: Int] = [:]
    let levels = [0.1, 0.5, 0.9]
    let horizon = max(Self.lastYear, last.year)
    for year in (last.year + 1)..<max(horizon + 1, last.year + 1) {
      let outcome = Ratio(model.distribution(horizon: year - last.year), to: divisor)
      let probability = reached.probability(under: outcome)
      for level in levels where years[level] == nil && probability >= level {
        years[level] = year
      }
      if years.count == levels.count { break }
    }
    isReached = false
    (median, earliest, latest) = (years[0.5], years[0.1], years[0.9])
    self.horizon = horizon
  }
}

/// The whole way through several target years of one indicator in one plan.
package struct TargetPath: Hashable, Sendable {
  /// The last observation, where the way starts.
  package let start: Observation

  /// The targets still ahead, by rising year.
  package let steps: [Step]

  /// One leg of the way.
  package struct Step: Hashable, Sendable {
    /// The target at its end.
    package let targetID: String
    /// Its year.
    package let year: Int
    /// Its number.
    package let value: Double
    /// The change a year on this leg, from the target before or the last value; 0 where its number
    /// is reached already.
    package let perYear: Double
    /// Whether this leg is steeper than the one before, in the direction that is wanted.
    package let isSteeper: Bool
  }

  /// The way from the last value through the targets for levels that lie ahead.
  ///
  /// - Parameters:
  ///   - targets: Targets of one indicator, area and plan, in any order; others than levels of one
  ///     year and those already past are left out.
  ///   - start: The last observation.
  /// - Returns: `nil` unless two targets lie ahead.
  package init?(_ targets: [Target], from start: Observation) {
    let ahead = targets.compactMap { target -> (target: Target, year: Int, value: Double)? in
      guard target.kind == .level, target.periodStart == nil, target.periodEnd == nil,
        let year = target.year, year > start.year, let value = target.value
      else { return nil }
      return (target, year, value)
    }.sorted { ($0.year, $0.target.id) < ($1.year, $1.target.id) }
    var steps: [Step] = []
    var position = (year: start.year, value: start.value)
    // Two numbers for one year contradict each other; the first stands.
    for item in ahead where item.year > position.year {
      let sign = Double(item.target.wantedSign)
      // A number that is reached already asks for no step back.
      let value =
        sign * (position.value - item.value) > 0 ? position.value : item.value
      let perYear = (value - position.value) / Double(item.year - position.year)
      let before = steps.last.map { sign * $0.perYear } ?? .infinity
      steps.append(
        Step(
          targetID: item.target.id, year: item.year, value: item.value, perYear: perYear,
          isSteeper: sign * perYear > before + 1e-9 * before.magnitude))
      position = (item.year, value)
    }
    guard steps.count >= 2 else { return nil }
    self.start = start
    self.steps = steps
  }
}
