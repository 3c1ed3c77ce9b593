import Assessment

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
