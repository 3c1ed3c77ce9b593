extension QualityCheck {
  /// A constant series of three or more values, or runs of three or more equal values.
  ///
  /// A run counts only where the print shows the usual movement: the median of the changes that are
  /// not 0 is five printed steps or more. Runs on a bound are reported as that.
  func repetitions(_ series: AnnualSeries) -> [Finding] {
    let values = series.values
    guard values.count >= 3 else { return [] }
    if values.allSatisfy({ $0 == values[0] }) {
      return [
        Finding(
          .constantSeries, severity: .note, subject: series.id, year: series.last?.year,
          arguments: ["value": "\(values[0])", "count": "\(values.count)"])
      ]
    }
    let changes = zip(values, values.dropFirst()).map { ($1 - $0).magnitude }.filter { $0 > 0 }
    guard median(changes) >= 5 * series.printedStep else { return [] }
    var findings: [Finding] = []
    var start = 0
    for end in 1...values.count where end == values.count || values[end] != values[start] {
      let value = values[start]
      let isOnBound = value == series.bounds.lower || value == series.bounds.upper
      if end - start >= 3, !isOnBound {
        findings.append(
          Finding(
            .repeatedValue, severity: .warning, subject: series.id, year: series.years[start],
            arguments: [
              "value": "\(value)", "from": "\(series.years[start])",
              "to": "\(series.years[end - 1])", "count": "\(end - start)",
            ]))
      }
      start = end
    }
    return findings
  }

  /// One finding for each bound that values lie on.
  func valuesOnBounds(_ series: AnnualSeries) -> [Finding] {
    [series.bounds.lower, series.bounds.upper].compactMap { bound in
      guard let bound else { return nil }
      let years = series.observations.filter { $0.value == bound }.map(\.year)
      guard let first = years.first, let last = years.last else { return nil }
      return Finding(
        .valueOnBound, severity: .note, subject: series.id, year: first,
        arguments: [
          "bound": "\(bound)", "count": "\(years.count)", "from": "\(first)", "to": "\(last)",
        ])
    }
  }

  /// Print too coarse for the movement, or whole numbers among values with decimals.
  ///
  /// Coarse is a range of fewer than five printed steps over four or more values that are not all
  /// the same. Mixed are values with two decimals or more of which three or more, and at least a
  /// third, are whole: by chance one in a hundred would be.
  func precision(_ series: AnnualSeries) -> [Finding] {
    let values = series.values
    guard values.count >= 4, let low = values.min(), let high = values.max(), low < high else {
      return []
    }
    var findings: [Finding] = []
    let step = series.printedStep
    // Half a step of leeway for the rounding of the difference.
    if high - low < 4.5 * step {
      findings.append(
        Finding(
          .coarseRounding, severity: .note, subject: series.id,
          arguments: ["step": "\(step)", "range": "\(high - low)"]))
    }
    let whole = series.observations.filter { observation in
      observation.printedDecimals.map { $0 == 0 }
        ?? (observation.value == observation.value.rounded())
    }
    if step < 0.05, whole.count >= 3, whole.count * 3 >= values.count, whole.count < values.count {
      let decimals = (1...6).first { step > 0.5 * powerOfTen(-$0) } ?? 6
      findings.append(
        Finding(
          .mixedPrecision, severity: .note, subject: series.id, year: whole[0].year,
          arguments: [
            "whole": "\(whole.count)", "count": "\(values.count)", "decimals": "\(decimals)",
          ]))
    }
    return findings
  }
}

/// 10 to the power of a small whole number.
func powerOfTen(_ exponent: Int) -> Double {
  var result = 1.0
  for _ in 0..<exponent.magnitude { result *= 10 }
  return exponent < 0 ? 1 / result : result
}
