import Forecasting
import TimeSeries

/// The years in which a target would be reached, read from the predictive distributions.
public struct ReachYear: Hashable, Sendable {
  /// Whether the last value reaches the target already.
  public let isReached: Bool
  /// The first year with a probability of at least one half; `nil`: not before ``horizon``.
  public let median: Int?
  /// The first year with a probability of at least one tenth.
  public let earliest: Int?
  /// The first year with a probability of at least nine tenths.
  public let latest: Int?
  /// The last year looked at.
  public let horizon: Int

  /// The year beyond which no answer is sought.
  public static let lastYear = 2050

  /// Creates the record.
  public init(
    isReached: Bool, median: Int?, earliest: Int?, latest: Int?, horizon: Int
  ) {
    self.isReached = isReached
    self.median = median
    self.earliest = earliest
    self.latest = latest
    self.horizon = horizon
  }
}

extension ReachYear {
  /// The first years in which the predictive distribution of that very year gives the target a
  /// probability of .1, .5 and .9.
  ///
  /// It is the probability of being there in the year, not of having been there before: that is how
  /// targets are judged. The median year is the one in which the median reaches the target.
  ///
  /// - Parameters:
  ///   - reached: What counts as reached.
  ///   - last: The last observation.
  ///   - divisor: What values are divided by to have the unit of the target.
  ///   - model: The fitted model; without one only a value that is there already answers.
  init?(
    reached: AttainmentSet, last: Observation, divisor: Double, model: (any FittedModel)?
  ) {
    if reached.contains(last.value / divisor) {
      (isReached, median, earliest, latest) = (true, last.year, last.year, last.year)
      horizon = Self.lastYear
      return
    }
    guard let model else { return nil }
    var years: [Double: Int] = [:]
    let levels = [0.1, 0.5, 0.9]
    let horizon = max(Self.lastYear, last.year)
    for year in (last.year + 1)..<max(horizon + 1, last.year + 1) {
      let outcome = Ratio(model.distribution(horizon: year - last.year), to: divisor)
      let probability = reached.probability(under: outcome)
      for level in levels where years[level] == nil && probability >= level {
        years[level] = year
      }
      if years.count == levels.count { break }
    }
    isReached = false
    (median, earliest, latest) = (years[0.5], years[0.1], years[0.9])
    self.horizon = horizon
  }
}
