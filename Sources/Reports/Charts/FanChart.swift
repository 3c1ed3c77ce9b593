package import Assessment
import Distributions
import Plans
import Scenarios
import TimeSeries

/// What a fan chart of one target shows: observations, predictive bands by year, the target, the
/// straight way to it, and when it would be reached.
///
/// A plain value in the unit of the target. Text in it is set in one language already; the renderer
/// adds the words of the legend.
package struct FanChart: Hashable, Sendable {
  /// The indicator as the plan names it.
  package var title: String

  /// Area and target in words.
  package var subtitle: String

  /// The answer in words: symbol, probability, class.
  package var verdict: String

  /// Where the observations come from, and how far the evidence carries.
  package var footnote: String

  /// The class, for the colour of the verdict.
  package var progressClass: ProgressClass

  /// The unit of the axis, in words.
  package var unit: String

  /// Whether values are percentages, which are printed with their sign.
  package var isPercentage: Bool

  /// The natural limits of the quantity; the axis never passes them.
  package var lowerBound: Double?
  /// The upper limit.
  package var upperBound: Double?

  /// What was observed, by rising year.
  package var observations: [Point]

  /// The predictive distribution of each year ahead, by rising year.
  package var bands: [Band]

  /// The target.
  package var goal: Goal?

  /// The straight way that leads from the last observation to the target, both ends included.
  package var path: [Point]

  /// When the target would be reached.
  package var reach: Reach?

  /// Creates a chart without content.
  package init(title: String, progressClass: ProgressClass = .noProbability) {
    self.title = title
    self.progressClass = progressClass
    subtitle = ""
    verdict = ""
    footnote = ""
    unit = ""
    isPercentage = false
    observations = []
    bands = []
    path = []
  }

  /// A value of one year.
  package struct Point: Hashable, Sendable {
    /// The year.
    package let year: Int
    /// The value.
    package let value: Double

    /// Creates a point.
    package init(year: Int, value: Double) {
      self.year = year
      self.value = value
    }
  }

  /// Median and central 50, 80 and 95 % intervals of one year.
  package struct Band: Hashable, Sendable {
    /// The year.
    package let year: Int
    /// The value with equal probability on both sides.
    package let median: Double
    /// The central 50 % interval.
    package let middle50: ClosedRange<Double>
    /// The central 80 % interval.
    package let middle80: ClosedRange<Double>
    /// The central 95 % interval.
    package let middle95: ClosedRange<Double>

    /// Creates a band.
    package init(
      year: Int, median: Double, middle50: ClosedRange<Double>, middle80: ClosedRange<Double>,
      middle95: ClosedRange<Double>
    ) {
      self.year = year
      self.median = median
      self.middle50 = middle50
      self.middle80 = middle80
      self.middle95 = middle95
    }
  }

  /// The number to reach and its year.
  package struct Goal: Hashable, Sendable {
    /// The year that decides.
    package let year: Int
    /// The number, or the near end of a range.
    package let value: Double
    /// The far end of a range.
    package let farEnd: Double?
    /// Number and comparator as they are printed.
    package let text: String

    /// Creates a goal.
    package init(year: Int, value: Double, farEnd: Double? = nil, text: String) {
      self.year = year
      self.value = value
      self.farEnd = farEnd
      self.text = text
    }
  }

  /// The years in which the probability of being there first passes .1, .5 and .9.
  package struct Reach: Hashable, Sendable {
    /// The first year with a probability of at least one tenth; `nil`: later than looked at.
    package let earliest: Int?
    /// The first year with a probability of at least one half.
    package let median: Int?
    /// The first year with a probability of at least nine tenths.
    package let latest: Int?
    /// The last year looked at.
    package let horizon: Int

    /// Creates a range.
    package init(earliest: Int?, median: Int?, latest: Int?, horizon: Int) {
      self.earliest = earliest
      self.median = median
      self.latest = latest
      self.horizon = horizon
    }
  }
}

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
      PhraseText.evidence.text(
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

extension PlanReport {
  /// The charts of all targets that can be drawn: least likely first, then what is decided.
  ///
  /// Targets of one series and year share nothing: each has its own chart.
  package func charts(in language: Language) -> [(targetID: String, chart: FanChart)] {
    let ordered = targets.enumerated().sorted { first, second in
      let keys = (first.element.probability ?? 2, second.element.probability ?? 2)
      return keys.0 == keys.1 ? first.offset < second.offset : keys.0 < keys.1
    }
    return ordered.compactMap { _, assessment in
      guard assessment.probability != nil || assessment.outcome != nil else { return nil }
      return FanChart(of: assessment, in: self, language: language).map {
        (assessment.target.id, $0)
      }
    }
  }

  /// The chart of one target; `nil` where there is no such target or nothing to draw.
  package func chart(of targetID: String, in language: Language) -> FanChart? {
    targets.first { $0.target.id == targetID }.flatMap {
      FanChart(of: $0, in: self, language: language)
    }
  }

  /// How many targets of each sector are on course, at risk and so on.
  package func classChart(in language: Language) -> ClassChart {
    let counted = targets.filter { !$0.target.isDoubtful }
    let sectors = counted.map { $0.target.sector ?? "" }.withoutRepeats
    let title = plans.count == 1 ? plans[0].title(in: language) : LabelText.assessment[language]
    return ClassChart(
      title: title, subtitle: ChartText.classesTitle[language],
      groups: sectors.map { sector in
        let classes = counted.filter { ($0.target.sector ?? "") == sector }.map(\.progressClass)
        return ClassChart.Group(
          name: SectorText.name(sector, in: language),
          counts: Dictionary(classes.map { ($0, 1) }, uniquingKeysWith: +))
      })
  }
}
