/// Looks for what is noteworthy about the numbers of one series.
///
/// Nothing is changed or removed: each finding names the years and says why. Notes are worth
/// knowing; warnings are probably mistakes. The rules are made to stay silent on ordinary series:
/// steady growth, growth that slows down near a limit, and the noise of surveys. The article
/// `QualityFindings` gives each rule with its threshold.
///
/// The work grows with n log n.
///
/// ```swift
/// for finding in QualityCheck().check(coverage) { print(finding.code, finding.severity) }
/// ```
public struct QualityCheck: Hashable, Sendable {
  /// How many times the usual deviation a change must be off to be called unusual.
  static let unusualDeviations = 8.0

  /// How many times the deviation of the changes beside it a lasting change must be off, so that a
  /// slowing or quickening series is not taken for a broken one.
  static let isolation = 3.0

  /// How many runs of equal values chance may bring in a series for one of them to be reported.
  static let chanceRuns = 0.01

  /// The share of the typical magnitude of a series below which no change is called unusual.
  static let materialShare = 0.02

  /// The fewest observations for judging changes: five changes, two of which may be wild.
  static let fewestForChanges = 6

  /// How near the common logarithm of a jump must come to a whole number to be a slip of the unit.
  static let slipTolerance = 0.1

  /// How small the usual jump must be, as a common logarithm, for slips to be told from growth.
  static let usualJump = 0.1

  /// Creates the check.
  public init() {}

  /// The findings on a series, in the order of their rules and, within one rule, of the years.
  public func check(_ series: AnnualSeries) -> [Finding] {
    var findings: [Finding] = []
    if series.count < 3 {
      findings.append(
        Finding(
          .shortSeries, severity: .note, subject: series.id, year: series.last?.year,
          arguments: ["count": .count(series.count)]))
    }
    findings += gaps(series)
    findings += repetitions(series)
    findings += valuesOnBounds(series)
    let (slips, slippedYears) = unitSlips(series)
    // Another unit has other decimals.
    findings += slips.isEmpty ? precision(series) : slips
    findings += unusualChanges(series, leavingOut: slippedYears)
    return findings
  }

  /// One finding for each stretch of missing years.
  private func gaps(_ series: AnnualSeries) -> [Finding] {
    let years = series.years
    return zip(years, years.dropFirst()).filter { $1 - $0 > 1 }.map { before, after in
      let missing = (before + 1)...(after - 1)
      let years: Argument = missing.count <= 3 ? .years(Array(missing)) : .span(missing)
      return Finding(
        .gap, severity: .note, subject: series.id, year: missing.lowerBound,
        arguments: [
          "years": years, "from": .year(missing.lowerBound), "to": .year(missing.upperBound),
          "count": .count(missing.count),
        ])
    }
  }
}

/// The middle of some values, or the mean of the two middle ones; 0 where there are none.
func median(_ values: [Double]) -> Double {
  guard !values.isEmpty else { return 0 }
  let sorted = values.sorted()
  let middle = sorted.count / 2
  return sorted.count.isMultiple(of: 2)
    ? sorted[middle - 1] + (sorted[middle] - sorted[middle - 1]) / 2 : sorted[middle]
}

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
          arguments: ["value": .number(values[0]), "count": .count(values.count)])
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
              "value": .number(value), "from": .year(series.years[start]),
              "to": .year(series.years[end - 1]), "count": .count(end - start),
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
          "bound": .number(bound), "count": .count(years.count), "from": .year(first),
          "to": .year(last),
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
          arguments: ["step": .number(step), "range": .number(high - low)]))
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
            "from": .year(series.years[first]), "to": .year(series.years[first + run - 1]),
            "decimals": .count(decimals),
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
