extension ProbabilityExplanation.Driver {
  /// A part with the probability that is stated and the one that would be without it.
  init(_ kind: Kind, stated: Double, without: Double, caseCount: Int? = nil) {
    self.init(
      kind: kind, probabilityWithout: min(max(without, 0), 1),
      logOdds: LogOdds.of(stated, margin: 1e-6) - LogOdds.of(without, margin: 1e-6),
      caseCount: caseCount)
  }
}

extension [ProbabilityExplanation.Driver] {
  /// Puts those first without which the probability would move furthest from what is stated.
  mutating func sort(about stated: Double) {
    sort {
      ($1.probabilityWithout - stated).magnitude < ($0.probabilityWithout - stated).magnitude
    }
  }
}
