import RealModule

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
              "value": "\(observations[start].value)",
              "factor": "\(powerOfTen(exponents[start] - right))",
              "from": "\(observations[start].year)", "to": "\(observations[end - 1].year)",
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
