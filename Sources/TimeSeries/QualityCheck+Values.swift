extension QualityCheck {
  /// A constant series of three or more values, or runs of three or more equal values.
  ///
  /// A run of k counts where chance would hardly bring it about: with changes of m printed steps in
  /// the median of those that are not 0, two neighbours are equal with a probability of some 1/(2m),
  /// and n · (2m)⁻⁽ᵏ⁻¹⁾ must be at most ``chanceRuns``. Runs on a bound are reported as that.
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
    let chance = min(series.printedStep / (2 * median(changes)), 1)
    var findings: [Finding] = []
    var start = 0
    for end in 1...values.count where end == values.count || values[end] != values[start] {
      let value = values[start]
      let isOnBound = value == series.bounds.lower || value == series.bounds.upper
      let expected = (1..<(end - start)).reduce(Double(values.count)) { runs, _ in runs * chance }
      if end - start >= 3, !isOnBound, expected <= Self.chanceRuns {
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

  /// Print too coarse for the movement, or a print that gained or lost its decimals.
  ///
  /// Coarse is a range of fewer than five printed steps over four or more values that are not all
  /// the same. Mixed is a series with two decimals or more that begins or ends with three or more
  /// whole numbers off the bounds, while fewer than a third of the other values are whole.
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
    guard step < 0.05 else { return findings }
    let isWhole = series.observations.map { observation in
      let value = observation.value
      guard value != series.bounds.lower, value != series.bounds.upper else { return false }
      return observation.printedDecimals.map { $0 == 0 } ?? (value == value.rounded())
    }
    let leading = isWhole.prefix { $0 }.count
    let trailing = isWhole.reversed().prefix { $0 }.count
    let run = max(leading, trailing)
    let others = isWhole.count - run
    let wholeOthers = isWhole.filter { $0 }.count - run
    if run >= 3, others > 0, wholeOthers * 3 < others {
      let decimals = (1...6).first { step > 0.5 * powerOfTen(-$0) } ?? 6
      let first = leading >= trailing ? 0 : others
      findings.append(
        Finding(
          .mixedPrecision, severity: .note, subject: series.id, year: series.years[first],
          arguments: [
            "from": "\(series.years[first])", "to": "\(series.years[first + run - 1])",
            "decimals": "\(decimals)",
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
