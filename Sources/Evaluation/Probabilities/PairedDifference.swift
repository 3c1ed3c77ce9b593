/// How much better or worse one set of probabilities is than another on the same cases.
///
/// Cases are hard or easy for everybody, so that the difference is known much better than either
/// score. Below 0 means better than the baseline.
public struct PairedDifference: Hashable, Sendable {
  /// The difference of the Brier scores.
  public let brier: ClusteredMean

  /// The difference of the logarithmic losses.
  public let logLoss: ClusteredMean

  /// Compares `cases` with `baseline`, the same cases in the same order.
  public init(of cases: [ProbabilityCase], to baseline: [ProbabilityCase]) {
    precondition(
      cases.count == baseline.count, "\(cases.count) cases stand beside \(baseline.count)")
    let clusters = cases.map(\.cluster)
    brier = ClusteredMean(zip(cases, baseline).map { $0.brier - $1.brier }, clusters: clusters)
    logLoss = ClusteredMean(
      zip(cases, baseline).map { $0.logLoss - $1.logLoss }, clusters: clusters)
  }
}
