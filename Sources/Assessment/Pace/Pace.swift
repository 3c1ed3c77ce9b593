import Distributions
package import TimeSeries

/// How fast a target asks the indicator to move, how fast it moves, and when it would be there.
public struct Pace: Hashable, Sendable {
  /// What must change from now on; `nil` where nothing is left to happen.
  public var required: Pace.Required?

  /// What changed recently.
  public var recent: Pace.Recent?

  /// Recent change over required change, both a year; negative where they differ in sign, `nil`
  /// where the last value reaches the target.
  public var ratio: Double?

  /// Where the straight way from the base to the target stands in the year of the last value.
  public var straightPath: Pace.StraightLine?

  /// When the target would be reached.
  package var reach: ReachYear?

  /// For a sum over a period, what is done and what is left.
  public var accumulation: Pace.Cumulated?

  /// Creates an empty record.
  public init() {}
}

extension Pace {
  /// The change that leads from the last value to the target.
  public struct Required: Hashable, Sendable {
    /// A year, in the unit of the target: points, where it is a percentage.
    public let perYear: Double

    /// As compound growth a year, a fraction; only between two positive values.
    public let growth: Double?

    /// A year in log odds; only inside two natural limits.
    ///
    /// Near a limit equal steps in points grow ever harder; equal steps in log odds do not.
    public let logOdds: Double?

    /// The years left.
    public let years: Int

    /// Creates the record.
    public init(perYear: Double, growth: Double?, logOdds: Double?, years: Int) {
      self.perYear = perYear
      self.growth = growth
      self.logOdds = logOdds
      self.years = years
    }
  }
}

extension Pace {
  /// The change a year over the last five calendar years, with its uncertainty.
  public struct Recent: Hashable, Sendable {
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
}

extension Pace.Recent {
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

extension Pace {
  /// The straight way from a base to a target, read in the year of the last value.
  public struct StraightLine: Hashable, Sendable {
    /// The base year, observed.
    public let baseYear: Int
    /// Its value.
    public let baseValue: Double
    /// The value of the straight way in the year of the last value.
    public let expected: Double
    /// How far the last value is ahead in the wanted direction; negative behind.
    public let ahead: Double
    /// The same in years of the straight way; `nil` where it is level.
    public let yearsAhead: Double?

    /// Creates the record.
    public init(
      baseYear: Int, baseValue: Double, expected: Double, ahead: Double, yearsAhead: Double?
    ) {
      self.baseYear = baseYear
      self.baseValue = baseValue
      self.expected = expected
      self.ahead = ahead
      self.yearsAhead = yearsAhead
    }
  }
}

extension Pace {
  /// A sum over a period, as far as it has come.
  public struct Cumulated: Hashable, Sendable {
    /// The sum of the years observed.
    public let done: Double
    /// What is left to the target; negative beyond it.
    public let remaining: Double
    /// What is left a year; `nil` once the period is over.
    public let remainingPerYear: Double?
    /// The years left.
    public let years: Int

    /// Creates the record.
    public init(
      done: Double, remaining: Double, remainingPerYear: Double?, years: Int
    ) {
      self.done = done
      self.remaining = remaining
      self.remainingPerYear = remainingPerYear
      self.years = years
    }
  }
}
