package import TimeSeries

/// What an indicator is called, in which unit it is counted and where it can lie.
///
/// ```swift
/// let coverage = Indicator(
///   id: "health_insurance_coverage_pct", unit: "%", direction: .increase, bounds: .percent)
/// ```
package struct Indicator: Hashable, Sendable {
  /// The key that targets and observations use.
  package let id: String

  /// The name in Vietnamese.
  package let titleVI: String?

  /// The name in English.
  package let titleEN: String?

  /// The unit as plans print it.
  package let unit: String?

  /// The sector.
  package let sector: String?

  /// Which way it is wanted to move.
  package let direction: Direction?

  /// Its natural limits.
  package let bounds: Bounds

  /// The global indicators of the sustainable development goals that it matches.
  package let sdgIndicators: [String]

  /// Creates an indicator.
  package init(
    id: String, titleVI: String? = nil, titleEN: String? = nil, unit: String? = nil,
    sector: String? = nil, direction: Direction? = nil, bounds: Bounds = .none,
    sdgIndicators: [String] = []
  ) {
    self.id = id
    self.titleVI = titleVI
    self.titleEN = titleEN
    self.unit = unit
    self.sector = sector
    self.direction = direction
    self.bounds = bounds
    self.sdgIndicators = sdgIndicators
  }
}

/// What a printed unit may be compared with.
///
/// Two numbers may be compared where their units have one ``code``; shares of different things have
/// different denominators, which is a finding.
package struct PrintedUnit: Hashable, Sendable {
  /// The unit as printed; empty for a number without a unit.
  package let printed: String

  /// What may be compared: equal codes only.
  package let code: String

  /// What a share or a rate is taken of, where the unit says so.
  package let denominator: String?

  /// Creates a unit.
  package init(printed: String, code: String, denominator: String? = nil) {
    self.printed = printed
    self.code = code
    self.denominator = denominator
  }
}
