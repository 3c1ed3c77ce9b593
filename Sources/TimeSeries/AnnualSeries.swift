/// Annual values of one indicator in one area under one definition, oldest first; years may be missing.
///
/// A series that exists is well formed: its years are distinct and rise, its values are finite and
/// lie within ``bounds``. It may be empty.
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
    quality = other.quality
    bounds = other.bounds
    self.observations = Array(observations)
  }
}
