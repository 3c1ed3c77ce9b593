public import Assessment

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
  /// Under `baseline` it is that of the assessment. Under another scenario paths say how it changes:
  /// p · (share of the paths that reach the target without the scenario and still do) + (1 − p) ·
  /// (share of the others that now do).
  public let probability: Double?

  /// ``probability`` less that of the baseline, on the same draws; exactly 0 where no path changes.
  public let difference: Double?

  /// The standard error of ``difference`` by simulation, from pairs of paths; 0 also where all paths agree.
  public let differenceError: Double?

  /// Median and central intervals of the target's quantity.
  ///
  /// Those of the assessment, moved by as much as the scenario moves the paths that stand there.
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
