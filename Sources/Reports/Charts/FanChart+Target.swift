package import Assessment
import Distributions
import Plans
import Scenarios
import TimeSeries

extension FanChart {
  /// The chart of one target of a report; `nil` where nothing was observed and nothing is expected.
  ///
  /// Values are in the unit of the target. Sums, means and changes are not on the scale of the
  /// series: of these the chart shows the distribution of the outcome alone.
  package init?(of assessment: TargetAssessment, in report: PlanReport, language: Language) {
    let target = assessment.target
    let text = TargetText(target, in: language)
    self.init(title: text.title, progressClass: assessment.progressClass)
    subtitle = [text.area, target.value == nil ? "" : text.long].filter { !$0.isEmpty }
      .joined(separator: " · ")
    verdict =
      CardSentences(assessment: assessment, tolerance: report.tolerance, language: language).verdict
    footnote = [
      ChartText.source(of: report.sourceTitles(of: assessment), in: language),
      Phrase.evidence.text(
        language,
        ["grade": assessment.evidence.rawValue, "meaning": assessment.evidence.words[language]]),
    ].compactMap { $0 }.joined(separator: " ")
    isPercentage = text.isPercentage && target.kind != .ratioToBaseYear
    if let unit = target.unit, unit != "percent", unit != "%" {
      self.unit = UnitText.name(unit, in: language)
    }
    if let year = target.decisionYear, let value = target.value {
      goal = Goal(year: year, value: value, farEnd: target.farEnd, text: text.shortGoal)
    }
    if let series = report.series(key: assessment.seriesKey), assessment.isOnScaleOfSeries {
      add(series, of: assessment)
    } else if let outcomes = assessment.outcomes, let year = target.decisionYear {
      bands = [Band(year: year, outcomes)]
    }
    if observations.isEmpty && bands.isEmpty { return nil }
    addPath(of: assessment)
    addReach(of: assessment)
  }

  private mutating func add(_ series: SeriesReport, of assessment: TargetAssessment) {
    let divisor = assessment.baseValue ?? 1
    lowerBound = series.series.bounds.lower.map { $0 / divisor }
    upperBound = series.series.bounds.upper.map { $0 / divisor }
    observations = series.series.observations.map {
      Point(year: $0.year, value: $0.value / divisor)
    }
    guard assessment.status == .projected else { return }
    let last = lastYear(of: assessment)
    bands = series.forecast.filter { $0.year <= last }.map {
      Band(year: $0.year, $0.distribution, dividedBy: divisor)
    }
    // A year between two observations has a distribution of its own.
    if let outcomes = assessment.outcomes, let year = goal?.year,
      assessment.target.periodStart == nil,
      let end = observations.last?.year, year <= end
    {
      bands = [Band(year: year, outcomes)]
    }
  }

  /// The last year of the plot: that of the target, or up to five years more where it would be
  /// reached later.
  private func lastYear(of assessment: TargetAssessment) -> Int {
    guard let year = goal?.year else { return .max }
    guard let reach = assessment.pace?.reach, !reach.isReached, let median = reach.median else {
      return year
    }
    return max(year, min(median, year + 5))
  }

  private mutating func addPath(of assessment: TargetAssessment) {
    guard assessment.status == .projected, let goal, let last = observations.last,
      last.year < goal.year, assessment.pace?.reach?.isReached != true
    else { return }
    path = [last, Point(year: goal.year, value: goal.value)]
  }

  private mutating func addReach(of assessment: TargetAssessment) {
    guard assessment.status == .projected, assessment.isOnScaleOfSeries,
      let reach = assessment.pace?.reach, !reach.isReached
    else { return }
    self.reach = Reach(
      earliest: reach.earliest, median: reach.median, latest: reach.latest, horizon: reach.horizon)
  }
}

extension FanChart.Band {
  /// The band of a distribution, divided by a positive number.
  init(year: Int, _ distribution: some Distribution, dividedBy divisor: Double = 1) {
    let interval = { (tail: Double) -> ClosedRange<Double> in
      let lower = distribution.quantile(tail) / divisor
      return lower...max(lower, distribution.quantile(1 - tail) / divisor)
    }
    self.init(
      year: year, median: distribution.quantile(0.5) / divisor, middle50: interval(0.25),
      middle80: interval(0.1), middle95: interval(0.025))
  }
}

extension TargetAssessment {
  /// Whether the number of the target lies on the scale of the series, divided by the base value
  /// for a ratio: sums don't, nor do changes unless the series itself counts them.
  var isOnScaleOfSeries: Bool {
    switch target.kind {
    case .level: true
    case .ratioToBaseYear: baseValue != nil
    case .annualChange: status == .projected && outcomes == nil && prediction != nil
    default: false
    }
  }
}
