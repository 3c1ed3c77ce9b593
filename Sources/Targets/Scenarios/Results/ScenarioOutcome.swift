/// What is expected of one target under one scenario.
public struct ScenarioOutcome: Hashable, Sendable {
  /// The scenario.
  public let scenario: String

  /// The target.
  public let targetID: String

  /// What can be said of the target; as assessed.
  public let status: AssessmentStatus

  /// The probability that the target is reached, 0 to 1; only where ``status`` is `projected`.
  ///
  /// Under `baseline` it is that of the assessment. Under another scenario it is that probability plus
  /// ``difference``: the simulation says only what a scenario changes (a control variate).
  public let probability: Double?

  /// The share of paths that reach the target under the scenario, less that without it, on the same
  /// draws; exactly 0 where no measure touches the series.
  public let difference: Double?

  /// The standard error of ``difference`` by simulation, from pairs of paths.
  public let differenceError: Double?

  /// Median and central intervals of the target's quantity.
  ///
  /// Those of the assessment, moved by as much as the scenario moves the same quantiles of the
  /// simulated paths.
  public let prediction: PredictionSummary?

  /// How far the target is missed, where it is; `nil` where no path misses it.
  public let shortfall: Shortfall?

  /// The years in which it would be reached, by the probability of being there in that very year; of
  /// a sum, of its being complete. `nil` for means, changes, and what holds every year.
  public let reach: ReachYear?

  /// The keys of the measures that touch the series.
  public let measures: [String]

  /// What else should be known.
  public let notes: [ScenarioNote]

  /// The class that summaries count it in.
  public var progressClass: ProgressClass {
    ProgressClass(status: status, probability: probability)
  }
}
