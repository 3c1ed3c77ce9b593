package import Assessment
package import Plans

/// Which series serves one target, or what stands in, or what is missing.
package struct TargetMatch: Sendable {
  /// How well a target is served.
  package enum State: String, Hashable, Sendable, CaseIterable {
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
  package var target: Target

  /// How well it is served.
  package let state: State

  /// The indicator that is to be observed: its own, or that from which it is made.
  package let observedIndicator: String?

  /// The series that answers, where there is one.
  package let series: SeriesFacts?

  /// Series of the same measure that were passed over, with why.
  package let passedOver: [SeriesPassedOver]

  /// What stands in, nearest first.
  package let proxies: [ProxySeries]

  /// Why the target is not served, or not fully.
  package let reasons: [Reason]

  /// The years of which values are wanted, rising; empty where the target is served.
  package let wantedYears: [Int]

  /// Creates a match.
  package init(
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
  package var needsData: Bool { [.incomplete, .proxy, .missing].contains(state) }
}

/// What a list says of a series.
package struct SeriesFacts: Hashable, Sendable {
  /// The key.
  package let id: String
  /// The first year with a value.
  package let firstYear: Int
  /// The last year with a value.
  package let lastYear: Int
  /// The number of values.
  package let count: Int

  /// Creates the facts.
  package init(id: String, firstYear: Int, lastYear: Int, count: Int) {
    self.id = id
    self.firstYear = firstYear
    self.lastYear = lastYear
    self.count = count
  }
}

/// A series that is near to what a target asks, but not the same.
package struct ProxySeries: Hashable, Sendable {
  /// How it differs.
  package enum Kind: String, Hashable, Sendable, CaseIterable {
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
  package let kind: Kind
  /// The series; of loose values their years and number, with an empty key.
  package let series: SeriesFacts
  /// Its area.
  package let areaCode: String?
  /// Its indicator.
  package let indicator: String?
  /// What its values have to be multiplied with, where the unit differs.
  package let factor: Double?
  /// What keeps the two apart, as the tables say it.
  package let note: String?

  /// Creates a record.
  package init(
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
