/// Looks for what is noteworthy about the numbers of one series.
///
/// Nothing is changed or removed: each finding names the years and says why. Notes are worth
/// knowing; warnings are probably mistakes. The rules are made to stay silent on ordinary series:
/// steady growth, growth that slows down near a limit, and the noise of surveys. The article
/// `QualityFindings` gives each rule with its threshold.
///
/// The work grows with n log n.
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
          arguments: ["count": "\(series.count)"]))
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
      let years =
        missing.count <= 3
        ? missing.map(String.init).joined(separator: ", ")
        : "\(missing.lowerBound)–\(missing.upperBound)"
      return Finding(
        .gap, severity: .note, subject: series.id, year: missing.lowerBound,
        arguments: [
          "years": years, "from": "\(missing.lowerBound)", "to": "\(missing.upperBound)",
          "count": "\(missing.count)",
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
