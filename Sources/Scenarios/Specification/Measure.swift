public import TimeSeries

/// An effect and the series it acts on.
public struct Measure: Hashable, Sendable {
  /// The key: measures with one key have the same random draws in every scenario. `nil` takes
  /// `SCENARIO/POSITION` with the position counted from 1, in the scenario that writes it.
  public var id: String?

  /// The measure in Vietnamese.
  public var titleVietnamese: String?
  /// The measure in English.
  public var titleEnglish: String?

  /// The series it acts on.
  public var selector: Measure.Selector

  /// What it does.
  public var effect: Effect

  /// Whether an uncertain effect is drawn for each series on its own; otherwise one draw holds for
  /// all, as of one national programme.
  public var variesBySeries: Bool

  /// Creates a measure.
  public init(
    id: String? = nil, titleVietnamese: String? = nil, titleEnglish: String? = nil,
    selector: Measure.Selector = .all, effect: Effect, variesBySeries: Bool = false
  ) {
    self.id = id
    self.titleVietnamese = titleVietnamese
    self.titleEnglish = titleEnglish
    self.selector = selector
    self.effect = effect
    self.variesBySeries = variesBySeries
  }
}

extension Measure {
  /// Which series a measure acts on.
  ///
  /// A series has to meet every list that is not empty; with three empty lists all are meant. An
  /// indicator that is derived from another one may be named either way.
  public struct Selector: Hashable, Sendable {
    /// The areas, by code; empty for all.
    public var areas: [String]

    /// The indicators, by key; empty for all.
    public var indicators: [String]

    /// The series, by key; empty for all.
    public var seriesIDs: [String]

    /// Creates a selector; without arguments it selects everything.
    public init(areas: [String] = [], indicators: [String] = [], seriesIDs: [String] = []) {
      self.areas = areas
      self.indicators = indicators
      self.seriesIDs = seriesIDs
    }

    /// Selects everything.
    public static let all = Measure.Selector()

    /// Whether a series is meant.
    ///
    /// - Parameters:
    ///   - areas: The area of the series, and that of the target where it differs.
    ///   - indicators: The indicator of the series, and that of the target where it differs.
    public func matches(seriesID: String, areas: [String], indicators: [String]) -> Bool {
      (seriesIDs.isEmpty || seriesIDs.contains(seriesID))
        && (self.areas.isEmpty || areas.contains(where: self.areas.contains))
        && (self.indicators.isEmpty || indicators.contains(where: self.indicators.contains))
    }
  }
}

/// The calendar years in which something is in force.
public struct YearSpan: Hashable, Sendable {
  /// The first year.
  public let from: Int

  /// The last year; `nil` for a span without an end.
  public let until: Int?

  /// Creates a span.
  ///
  /// - Parameters:
  ///   - from: The first year, 1000 to 2999.
  ///   - until: The last year, not before `from`; `nil` for no end.
  /// - Throws: ``ScenarioError`` with `yearOutOfRange` or `yearsReversed`.
  public init(from: Int, until: Int? = nil) throws(ScenarioError) {
    try ScenarioError.requireYear(from, "from")
    if let until {
      try ScenarioError.requireYear(until, "until")
      guard from <= until else {
        throw ScenarioError(.yearsReversed, ["from": .year(from), "until": .year(until)])
      }
    }
    self.from = from
    self.until = until
  }

  /// Whether `year` lies in the span.
  public func contains(_ year: Int) -> Bool {
    year >= from && year <= until ?? .max
  }
}
