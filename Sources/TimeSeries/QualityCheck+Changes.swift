import RealModule

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
        "value": .number(change.after.value), "before": .number(change.before.value),
        "after": .number(next.after.value), "deviations": .number(Self.rounded(deviation / spread)),
      ])
  }

  private func lasting(
    _ series: AnnualSeries, _ change: Change, usual: Double, spread: Double, end: String?
  ) -> Finding {
    var arguments: [String: Argument] = [
      "change": .number(change.size), "usual": .number(usual * change.years),
      "deviations": .number(Self.rounded(change.deviation.magnitude / spread)),
    ]
    arguments["end"] = end.map(Argument.text)
    return Finding(
      end == nil ? .levelBreak : .unusualEndChange, severity: .note, subject: series.id,
      year: change.after.year, arguments: arguments)
  }

  /// A number with one decimal.
  private static func rounded(_ value: Double) -> Double {
    (value * 10).rounded() / 10
  }
}

extension QualityCheck {
  /// Values that are off by a power of ten from the rest, such as 0.93 among 93s.
  ///
  /// A jump from one value to the next is a slip where its common logarithm lies within
  /// ``slipTolerance`` of a whole number other than 0, and the median of the other jumps is at most
  /// ``usualJump``. A slip by a single ten, which also comes about by itself, needs two ordinary
  /// jumps beside it. The slips cut the series into stretches, each with a power of ten; the power
  /// of most observations is taken as right, of the newest ones where two are equally common.
  ///
  /// Values of 0 and changes of sign are not judged. At least three observations are needed.
  ///
  /// - Returns: The findings, one a stretch, and the years that they speak of.
  func unitSlips(_ series: AnnualSeries) -> (findings: [Finding], years: Set<Int>) {
    let observations = series.observations
    guard observations.count >= 3 else { return ([], []) }
    let exponents = slipExponents(series.values)
    var counts: [Int: Int] = [:]
    for exponent in exponents { counts[exponent, default: 0] += 1 }
    guard counts.count > 1, let most = counts.values.max() else { return ([], []) }
    guard let right = exponents.last(where: { counts[$0] == most }) else { return ([], []) }

    var findings: [Finding] = []
    var years: Set<Int> = []
    var start = 0
    for end in 1...exponents.count
    where end == exponents.count || exponents[end] != exponents[start] {
      if exponents[start] != right {
        let stretch = observations[start..<end]
        years.formUnion(stretch.map(\.year))
        findings.append(
          Finding(
            .unitSlip, severity: .warning, subject: series.id, year: observations[start].year,
            arguments: [
              "value": .number(observations[start].value),
              "factor": .number(powerOfTen(exponents[start] - right)),
              "from": .year(observations[start].year), "to": .year(observations[end - 1].year),
            ]))
      }
      start = end
    }
    return (findings, years)
  }

  /// The power of ten by which each value is off from the first one.
  private func slipExponents(_ values: [Double]) -> [Int] {
    // No jump is judged from or to 0, or across it.
    let jumps: [Double?] = zip(values, values.dropFirst()).map { before, after in
      before != 0 && after != 0 && (before < 0) == (after < 0)
        ? Double.log10(after.magnitude) - Double.log10(before.magnitude) : nil
    }
    let isSlip = jumps.map { jump in
      guard let jump else { return false }
      let whole = jump.rounded()
      return whole != 0 && whole.magnitude <= 12 && (jump - whole).magnitude <= Self.slipTolerance
    }
    let ordinary = zip(jumps, isSlip).compactMap { $1 ? nil : $0?.magnitude }
    let isSteady = median(ordinary) <= Self.usualJump
    var exponent = 0
    return [0]
      + zip(jumps, isSlip).map { jump, isSlip in
        guard isSlip, isSteady, let power = jump.map({ Int($0.rounded()) }) else {
          return exponent
        }
        if power.magnitude >= 2 || ordinary.count >= 2 { exponent += power }
        return exponent
      }
  }
}
