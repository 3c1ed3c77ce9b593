extension QualityCheck {
  /// The change from one observation to the next.
  private struct Change {
    let before: Observation
    let after: Observation

    /// The change less the usual change of as many years, by the root of the years.
    var deviation = 0.0

    var years: Double { Double(after.year - before.year) }
    var size: Double { after.value - before.value }
  }

  /// Outliers, breaks of the level and changes at either end that are unlike the others.
  ///
  /// The changes a year are compared with their median; their spread is 1.4826 times the median
  /// distance from it, but not less than a printed step. A change is unusual where it is off by more
  /// than ``unusualDeviations`` spreads and by more than ``materialShare`` of the median magnitude
  /// of the values.
  ///
  /// - Two unusual changes in a row with opposite signs make an outlier of the value between them.
  /// - An unusual change that is off by ``isolation`` times as much as those beside it is a break
  ///   where two observations or more lie on both sides, else an unusual change at the end.
  ///
  /// Series of fewer than ``fewestForChanges`` observations are not judged.
  func unusualChanges(_ series: AnnualSeries, leavingOut slipped: Set<Int>) -> [Finding] {
    let observations = series.observations.filter { !slipped.contains($0.year) }
    guard observations.count >= Self.fewestForChanges else { return [] }
    var changes = zip(observations, observations.dropFirst()).map {
      Change(before: $0, after: $1)
    }
    let usual = median(changes.map { $0.size / $0.years })
    for index in changes.indices {
      let years = changes[index].years
      changes[index].deviation = (changes[index].size - usual * years) / years.squareRoot()
    }
    let spread = max(
      1.4826 * median(changes.map(\.deviation.magnitude)), series.printedStep)
    let magnitude = median(observations.map(\.value.magnitude))
    let limit = max(Self.unusualDeviations * spread, Self.materialShare * magnitude)

    var findings: [Finding] = []
    var index = 0
    while index < changes.count {
      defer { index += 1 }
      let change = changes[index]
      guard change.deviation.magnitude > limit else { continue }
      let next = index + 1 < changes.count ? changes[index + 1] : nil
      if let next, next.deviation.magnitude > limit, next.deviation * change.deviation < 0 {
        findings.append(outlier(series, from: change, to: next, spread: spread))
        index += 1
      } else if isIsolated(index, in: changes) {
        let isLast = index + 1 == changes.count
        let end = index == 0 ? "first" : isLast ? "last" : nil
        findings.append(
          lasting(series, change, usual: usual, spread: spread, end: end))
      }
    }
    return findings
  }

  /// Whether a change stands out from both changes beside it.
  private func isIsolated(_ index: Int, in changes: [Change]) -> Bool {
    [index - 1, index + 1].allSatisfy { neighbour in
      !changes.indices.contains(neighbour)
        || changes[neighbour].deviation.magnitude * Self.isolation
          <= changes[index].deviation.magnitude
    }
  }

  private func outlier(
    _ series: AnnualSeries, from change: Change, to next: Change, spread: Double
  ) -> Finding {
    let deviation = min(change.deviation.magnitude, next.deviation.magnitude)
    return Finding(
      .outlier, severity: .note, subject: series.id, year: change.after.year,
      arguments: [
        "value": "\(change.after.value)", "before": "\(change.before.value)",
        "after": "\(next.after.value)", "deviations": Self.rounded(deviation / spread),
      ])
  }

  private func lasting(
    _ series: AnnualSeries, _ change: Change, usual: Double, spread: Double, end: String?
  ) -> Finding {
    var arguments = [
      "change": "\(change.size)", "usual": "\(usual * change.years)",
      "deviations": Self.rounded(change.deviation.magnitude / spread),
    ]
    arguments["end"] = end
    return Finding(
      end == nil ? .levelBreak : .unusualEndChange, severity: .note, subject: series.id,
      year: change.after.year, arguments: arguments)
  }

  /// A number with one decimal.
  private static func rounded(_ value: Double) -> String {
    "\((value * 10).rounded() / 10)"
  }
}
