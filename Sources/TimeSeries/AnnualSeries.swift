/// Annual values of one indicator in one area under one definition, oldest first; years may be missing.
///
/// A series that exists is well formed: its years are distinct and rise, its values are finite and
/// lie within ``bounds``. It may be empty.
///
/// ```swift
/// let coverage = try AnnualSeries(
///   id: "insurance", bounds: .percent, direction: .increase,
///   observations: [Observation(year: 2020, value: 90.85), Observation(year: 2021, value: 91.01)])
/// coverage.value(in: 2021)            // 91.01
/// coverage.upTo(2020).last?.year      // 2020
/// ```
public struct AnnualSeries: Hashable, Sendable {
  /// The key of the series.
  public let id: String

  /// The area, as an ISO 3166 code or a code of the statistics office.
  public var areaCode: String?

  /// The indicator.
  public var indicator: String?

  /// The unit as printed.
  public var unit: String?

  /// Which way the indicator is wanted to move, where known.
  public var direction: Direction?

  /// Whether ``direction`` is no more than what a question asks for: "at least" suggests that more
  /// is better, but the same question may be put the other way round.
  public var isDirectionAssumed = false

  /// How far the series can be trusted, where judged.
  public var quality: SeriesQuality?

  /// The natural limits of the indicator.
  public let bounds: Bounds

  /// The observations, by rising year.
  public let observations: [Observation]

  /// Creates a series from observations in any order.
  ///
  /// - Throws: ``SeriesError`` for two values of one year, a value that is not finite or lies
  ///   outside `bounds`, and a year outside 1000 … 2999.
  public init(
    id: String, areaCode: String? = nil, indicator: String? = nil, unit: String? = nil,
    bounds: Bounds = .none, direction: Direction? = nil, quality: SeriesQuality? = nil,
    observations: [Observation]
  ) throws(SeriesError) {
    let sorted = observations.sorted { $0.year < $1.year }
    for (index, observation) in sorted.enumerated() {
      let year = observation.year
      guard (1000...2999).contains(year) else { throw .yearOutOfRange(seriesID: id, year: year) }
      guard observation.value.isFinite else { throw .valueNotFinite(seriesID: id, year: year) }
      guard bounds.contains(observation.value) else {
        throw .valueOutOfBounds(seriesID: id, year: year, value: observation.value)
      }
      if index > 0, sorted[index - 1].year == year {
        throw .duplicateYear(seriesID: id, year: year)
      }
    }
    self.id = id
    self.areaCode = areaCode
    self.indicator = indicator
    self.unit = unit
    self.bounds = bounds
    self.direction = direction
    self.quality = quality
    self.observations = sorted
  }

  /// The number of observations.
  public var count: Int { observations.count }

  /// Whether there is no observation.
  public var isEmpty: Bool { observations.isEmpty }

  /// The years, rising.
  public var years: [Int] { observations.map(\.year) }

  /// The values, by rising year.
  public var values: [Double] { observations.map(\.value) }

  /// The newest observation.
  public var last: Observation? { observations.last }

  /// The value of `year`, or `nil` where none was observed.
  public func value(in year: Int) -> Double? {
    observation(in: year)?.value
  }

  /// The observation of `year`, or `nil` where there is none.
  public func observation(in year: Int) -> Observation? {
    var low = 0
    var high = observations.count
    while low < high {
      let middle = (low + high) / 2
      if observations[middle].year < year { low = middle + 1 } else { high = middle }
    }
    return low < observations.count && observations[low].year == year ? observations[low] : nil
  }

  /// The part of the series up to and including `year`: all that was known at that time.
  public func upTo(_ year: Int) -> AnnualSeries {
    AnnualSeries(self, observations: observations.filter { $0.year <= year })
  }

  /// The newest `count` observations.
  public func suffix(_ count: Int) -> AnnualSeries {
    AnnualSeries(self, observations: observations.suffix(count))
  }

  private init(_ other: AnnualSeries, observations: some Sequence<Observation>) {
    id = other.id
    areaCode = other.areaCode
    indicator = other.indicator
    unit = other.unit
    direction = other.direction
    isDirectionAssumed = other.isDirectionAssumed
    quality = other.quality
    bounds = other.bounds
    self.observations = Array(observations)
  }
}

extension AnnualSeries {
  /// The step of the last digit that the values are printed with: 0.01 for `94.29`, 1 for `57`.
  ///
  /// Taken from ``Observation/printedDecimals`` where recorded, else from the values themselves:
  /// the fewest decimals, up to 6, that write all of them. Values that 6 decimals do not write were
  /// computed, not printed; the step then is a millionth, and not more than a millionth of the
  /// largest of them. It is the resolution at which a value counts as having reached a bound.
  public var printedStep: Double {
    var decimals = 0
    var largestUnprinted: Double?
    for observation in observations {
      if let digits = observation.printedDecimals ?? Self.decimals(of: observation.value) {
        decimals = max(decimals, digits)
      } else {
        largestUnprinted = max(largestUnprinted ?? 0, observation.value.magnitude)
      }
    }
    if let largestUnprinted {
      return max(1e-6 * min(largestUnprinted, 1), .leastNormalMagnitude)
    }
    return decimals < Self.steps.count ? Self.steps[decimals] : 1e-6
  }

  private static let steps = [1, 0.1, 0.01, 0.001, 0.0001, 0.00001, 0.000001]

  /// The fewest decimals that write `value`, or `nil` where 6 are too few.
  private static func decimals(of value: Double) -> Int? {
    var scale = 1.0
    for decimals in steps.indices {
      let scaled = value * scale
      // A few units in the last place: sums and products of printed numbers are off by as much.
      if (scaled - scaled.rounded()).magnitude <= 16 * scaled.ulp { return decimals }
      scale *= 10
    }
    return nil
  }
}

extension AnnualSeries {
  /// The change a year over the last five calendar years, or over what exists of them.
  ///
  /// From the oldest observation at most five years before the newest one; `nil` where there is no
  /// such pair.
  public var recentChangePerYear: Double? {
    guard let last, let earlier = observations.first(where: { $0.year >= last.year - 5 }),
      earlier.year < last.year
    else { return nil }
    return (last.value - earlier.value) / Double(last.year - earlier.year)
  }

  /// The mean of the values of the last five calendar years, or of what exists of them.
  public var recentMean: Double? {
    guard let last else { return nil }
    let recent = observations.lazy.filter { $0.year > last.year - 5 }.map(\.value)
    return recent.reduce(0, +) / Double(recent.count)
  }

  /// The same observations with other natural limits and another wanted direction.
  ///
  /// - Throws: ``SeriesError/valueOutOfBounds(seriesID:year:value:)`` where a value lies outside.
  ///
  /// - Parameter isDirectionAssumed: Whether the direction is no more than what a question asks for.
  public func with(
    bounds: Bounds, direction: Direction?, isDirectionAssumed: Bool = false
  ) throws(SeriesError) -> AnnualSeries {
    if bounds == self.bounds && direction == self.direction
      && isDirectionAssumed == self.isDirectionAssumed
    {
      return self
    }
    var series = try AnnualSeries(
      id: id, areaCode: areaCode, indicator: indicator, unit: unit, bounds: bounds,
      direction: direction, quality: quality, observations: observations)
    series.isDirectionAssumed = isDirectionAssumed
    return series
  }
}

/// Why a series could not be formed.
public enum SeriesError: Error, Hashable, Sendable {
  /// Two observations speak of the same year.
  case duplicateYear(seriesID: String, year: Int)
  /// A value is infinite or not a number.
  case valueNotFinite(seriesID: String, year: Int)
  /// A year lies outside 1000 … 2999.
  case yearOutOfRange(seriesID: String, year: Int)
  /// A value lies outside the natural limits of the indicator.
  case valueOutOfBounds(seriesID: String, year: Int, value: Double)
  /// The lower limit is not below the upper one.
  case contradictoryBounds(lower: Double, upper: Double)
}
