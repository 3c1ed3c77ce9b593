public import Assessment
import Forecasting
import LinearAlgebra
import TimeSeries

/// Targets with simulated paths of their series, ready for any number of scenarios.
///
/// The paths are drawn once, from the predictive distributions that the assessments were read from;
/// every scenario then changes the same paths, so that a difference between two scenarios is due to
/// their measures and not to other draws (common random numbers: Glasserman 2004, *Monte Carlo
/// Methods in Financial Engineering*, §4.1 and §7.1). The draws of a series depend on the seed, its
/// key and the year alone; those of a measure on the seed and its key.
///
/// Results of a target under a scenario never depend on which other targets and scenarios there are.
public struct ScenarioStudy: Sendable {
  /// The targets as assessed, by an assessor that keeps its projections.
  public let assessments: [TargetAssessment]

  /// How the paths were simulated.
  public let settings: ScenarioStudy.Settings

  let series: [StudySeries]

  /// One for each assessment; `nil` where there are no paths.
  let subjects: [StudySubject?]

  /// Simulates the series of the targets.
  ///
  /// - Parameter assessments: From an assessor with ``TargetAssessor/Options/projections``;
  ///   targets without a projection keep what was assessed, whatever the scenario.
  public init(
    _ assessments: [TargetAssessment], settings: ScenarioStudy.Settings = ScenarioStudy.Settings()
  ) {
    self.assessments = assessments
    self.settings = settings
    var groups: [(projection: TargetProjection, targets: [Int])] = []
    var positions: [SeriesKey: Int] = [:]
    for (index, assessment) in assessments.enumerated() {
      guard let projection = assessment.projection, assessment.probability != nil else { continue }
      let key = SeriesKey(series: projection.series, model: projection.model.shortName)
      if let position = positions[key] {
        groups[position].targets.append(index)
      } else {
        positions[key] = groups.count
        groups.append((projection, [index]))
      }
    }
    let fixed = groups
    let made = ParallelWork.map(
      count: fixed.count, processors: settings.processors
    ) { position in
      let group = fixed[position]
      let lastYear = group.targets.map { assessments[$0].projection!.quantity.years.upperBound }
      return StudySeries(
        group.projection, lastYear: lastYear.max()! + settings.reachYears,
        targets: group.targets.map { ($0, assessments[$0].target) }, settings: settings)
    }
    var seriesOf: [Int: Int] = [:]
    for (position, series) in made.enumerated() {
      for target in series.targets { seriesOf[target] = position }
    }
    let horizon = made.map(\.frame.horizon).max() ?? 1
    let bySeries = seriesOf
    subjects = ParallelWork.map(
      count: assessments.count, processors: settings.processors,
      workspace: { PathWorkspace(paths: settings.paths, horizon: horizon) }
    ) { index, space in
      guard let position = bySeries[index], let projection = assessments[index].projection
      else { return nil }
      return StudySubject(
        projection, assessment: assessments[index], position: position, series: made[position],
        in: space)
    }
    series = made
  }

  /// The longest horizon of any series.
  var horizon: Int { series.map(\.frame.horizon).max() ?? 1 }

  private struct SeriesKey: Hashable {
    let series: AnnualSeries
    let model: String
  }
}

extension ScenarioStudy {
  /// How scenarios are simulated.
  public struct Settings: Hashable, Sendable {
    /// The number of joint paths, 100 or more.
    public var paths: Int

    /// The seed: the same seed gives the same numbers, whatever the number of processors and
    /// whichever other targets and scenarios are simulated beside.
    public var seed: UInt64

    /// The information year: nothing up to it can be changed any more. `nil` takes the last observed
    /// year of each series.
    public var asOf: Int?

    /// How many years after its target year a target is looked for, where it is asked when it will
    /// be reached; 0 or more.
    public var reachYears: Int

    /// The number of processors used; results do not depend on it.
    public var processors: Int

    /// Creates the settings.
    public init(
      paths: Int = 2_000, seed: UInt64 = 1, asOf: Int? = nil, reachYears: Int = 10,
      processors: Int = 1
    ) {
      precondition(paths >= 100, "\(paths) paths are fewer than 100")
      precondition(reachYears >= 0, "\(reachYears) years are fewer than none")
      precondition(processors >= 1, "\(processors) processors are fewer than one")
      self.paths = paths
      self.seed = seed
      self.asOf = asOf
      self.reachYears = reachYears
      self.processors = processors
    }
  }
}
