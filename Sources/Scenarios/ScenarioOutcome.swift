public import Assessment
public import TimeSeries

/// What is expected of one target under one scenario.
public struct ScenarioOutcome: Hashable, Sendable {
  /// The scenario.
  public let scenario: String

  /// The target.
  public let targetID: String

  /// What can be said of the target; as assessed.
  public let status: TargetAssessment.Status

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
  package let reach: ReachYear?

  /// The keys of the measures that touch the series.
  public let measures: [String]

  /// What else should be known.
  public let notes: [ScenarioNote]

  /// The class that summaries count it in.
  public var progressClass: ProgressClass {
    ProgressClass(status: status, probability: probability)
  }
}

/// What should be known about a result of a scenario.
public enum ScenarioNote: String, NoticeCode {
  /// The target is observed as reached or missed, or no probability can be given: nothing changes it.
  case notProjected = "scenario_not_projected"
  /// The target is judged without paths of a series of its own (by a proxy, or within a gap): its
  /// probability stands, whatever the scenario.
  case withoutPaths = "scenario_without_paths"
  /// The year that decides is not after the information year: nothing can change it any more.
  case yearNotAhead = "scenario_year_not_ahead"
  /// A measure is meant for the series but touches no year that can still be changed.
  case measureIdle = "scenario_measure_idle"
}

/// How far a target is missed, where it is missed.
public struct Shortfall: Hashable, Sendable {
  /// The mean distance from what would have counted as reached, over the paths that miss, in the unit
  /// of the target.
  public let mean: Double

  /// The middle distance.
  public let median: Double

  /// The share of simulated paths that miss, above 0.
  public let missedShare: Double
}

/// What paths say about the change of a probability that is known without any change.
///
/// Paths that reach a target without a scenario stand for the probability p of the assessment, the
/// others for 1 − p (post-stratification: Cochran 1977, *Sampling Techniques*, §5A.9):
///
/// ```
/// P = p · (1 − lost / reached) + (1 − p) · gained / missed
/// ```
/// So a scenario that changes no path leaves p as it is, one that lets every path reach the target
/// makes it 1, and more paths never make it less.
struct ProbabilityChange {
  /// The probability, 0 to 1.
  let probability: Double

  /// How far it is from p; exactly 0 where no path changes.
  let difference: Double

  /// The standard error of ``difference``.
  let error: Double

  /// - Parameters:
  ///   - start: p.
  ///   - reached: The paths that reach the target without the scenario.
  ///   - count: All paths.
  ///   - gained: Those of the others that reach it with the scenario.
  ///   - lost: Those of them that no longer do.
  init(from start: Double, reached: Int, of count: Int, gained: Int, lost: Int) {
    let missed = Double(count - reached)
    let reached = Double(reached)
    let gain = missed > 0 ? Double(gained) / missed : 0
    let loss = reached > 0 ? Double(lost) / reached : 0
    difference = (1 - start) * gain - start * loss
    probability = min(max(start + difference, 0), 1)
    let gainVariance = missed > 0 ? gain * (1 - gain) / missed : 0
    let lossVariance = reached > 0 ? loss * (1 - loss) / reached : 0
    error =
      ((1 - start) * (1 - start) * gainVariance + start * start * lossVariance).squareRoot()
  }
}
