import Distributions
package import TimeSeries

/// The change a year over the last five calendar years, with its uncertainty.
public struct RecentPace: Hashable, Sendable {
  /// The change a year, in the unit of the target.
  public let perYear: Double

  /// Its standard error as the mean of independent yearly changes; `nil` below two changes.
  public let standardError: Double?

  /// The lower end of the central 80 % interval of the mean change, by Student's t.
  public let lower80: Double?

  /// The upper end.
  public let upper80: Double?

  /// The first year of the period.
  public let fromYear: Int

  /// The last year of the period.
  public let toYear: Int

  /// Creates the record.
  public init(
    perYear: Double, standardError: Double?, lower80: Double?, upper80: Double?, fromYear: Int,
    toYear: Int
  ) {
    self.perYear = perYear
    self.standardError = standardError
    self.lower80 = lower80
    self.upper80 = upper80
    self.fromYear = fromYear
    self.toYear = toYear
  }
}

extension RecentPace {
  /// The change a year over the last five calendar years, or over what exists of them.
  ///
  /// With changes dᵢ over gᵢ years, Σ gᵢ = g: m = Σ dᵢ / g, s² = Σ (dᵢ − m gᵢ)² / gᵢ / (k − 1), standard
  /// error s / √g, interval m ± t(k − 1) s / √g: the drift of a random walk observed in k steps.
  ///
  /// - Parameter divisor: What values are divided by to have the unit of the target.
  package init?(_ series: AnnualSeries, divisor: Double = 1) {
    guard let last = series.last else { return nil }
    let window = series.observations.filter { $0.year >= last.year - 5 }
    guard let first = window.first, first.year < last.year else { return nil }
    let span = Double(last.year - first.year)
    let mean = (last.value - first.value) / span
    let steps = zip(window, window.dropFirst())
    let squares = steps.reduce(0) { sum, step in
      let gap = Double(step.1.year - step.0.year)
      let deviation = step.1.value - step.0.value - mean * gap
      return sum + deviation * deviation / gap
    }
    let degrees = Double(window.count - 2)
    var error: Double?
    var half: Double?
    if degrees >= 1 {
      let scale = (squares / degrees / span).squareRoot() / divisor.magnitude
      error = scale
      half = scale * StudentT(degreesOfFreedom: degrees).quantile(0.9)
    }
    perYear = mean / divisor
    standardError = error
    lower80 = half.map { mean / divisor - $0 }
    upper80 = half.map { mean / divisor + $0 }
    fromYear = first.year
    toYear = last.year
  }
}
