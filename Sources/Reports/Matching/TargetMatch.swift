public import Assessment
public import Plans

/// Which series serves one target, or what stands in, or what is missing.
public struct TargetMatch: Sendable {
  /// How well a target is served.
  public enum State: String, Hashable, Sendable, CaseIterable {
    /// A series of its own area and indicator.
    case served
    /// A series from which its indicator is made.
    case derived
    /// A series that lacks a value which the target needs, such as that of its base year.
    case incomplete
    /// Only series that measure something near to it.
    case proxy
    /// Nothing.
    case missing
    /// The plan does not say enough to be served by any data.
    case unclear
    /// It states no number.
    case notQuantitative = "not_quantitative"
  }

  /// The target.
  public var target: Target

  /// How well it is served.
  public let state: State

  /// The indicator that is to be observed: its own, or that from which it is made.
  public let observedIndicator: String?

  /// The series that answers, where there is one.
  public let series: SeriesFacts?

  /// Series of the same measure that were passed over, with why.
  public let passedOver: [SeriesPassedOver]

  /// What stands in, nearest first.
  public let proxies: [ProxySeries]

  /// Why the target is not served, or not fully.
  public let reasons: [Reason]

  /// The years of which values are wanted, rising; empty where the target is served.
  public let wantedYears: [Int]

  /// Creates a match.
  public init(
    target: Target, state: State, observedIndicator: String?, series: SeriesFacts? = nil,
    passedOver: [SeriesPassedOver] = [], proxies: [ProxySeries] = [], reasons: [Reason] = [],
    wantedYears: [Int] = []
  ) {
    self.target = target
    self.state = state
    self.observedIndicator = observedIndicator
    self.series = series
    self.passedOver = passedOver
    self.proxies = proxies
    self.reasons = reasons
    self.wantedYears = wantedYears
  }

  /// Whether data would have to be collected.
  public var needsData: Bool { [.incomplete, .proxy, .missing].contains(state) }
}

/// What a list says of a series.
public struct SeriesFacts: Hashable, Sendable {
  /// The key.
  public let id: String
  /// The first year with a value.
  public let firstYear: Int
  /// The last year with a value.
  public let lastYear: Int
  /// The number of values.
  public let count: Int

  /// Creates the facts.
  public init(id: String, firstYear: Int, lastYear: Int, count: Int) {
    self.id = id
    self.firstYear = firstYear
    self.lastYear = lastYear
    self.count = count
  }
}

/// A series that is near to what a target asks, but not the same.
public struct ProxySeries: Hashable, Sendable {
  /// How it differs.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// The same in another unit, from which it can be converted.
    case otherUnit = "other_unit"
    /// A neighbouring definition in the same area.
    case neighbouringIndicator = "neighbouring_indicator"
    /// The same indicator of an area around.
    case parentArea = "parent_area"
    /// Single values of the area and indicator that belong to no series.
    case looseValues = "loose_values"
  }

  /// How it differs.
  public let kind: Kind
  /// The series; of loose values their years and number, with an empty key.
  public let series: SeriesFacts
  /// Its area.
  public let areaCode: String?
  /// Its indicator.
  public let indicator: String?
  /// What its values have to be multiplied with, where the unit differs.
  public let factor: Double?
  /// What keeps the two apart, as the tables say it.
  public let note: String?

  /// Creates a record.
  public init(
    kind: Kind, series: SeriesFacts, areaCode: String?, indicator: String?, factor: Double? = nil,
    note: String? = nil
  ) {
    self.kind = kind
    self.series = series
    self.areaCode = areaCode
    self.indicator = indicator
    self.factor = factor
    self.note = note
  }
}
