public import TimeSeries

/// What an indicator is called, in which unit it is counted and where it can lie.
///
/// ```swift
/// let coverage = Indicator(
///   id: "health_insurance_coverage_pct", unit: "%", direction: .increase, bounds: .percent)
/// ```
public struct Indicator: Hashable, Sendable {
  /// The key that targets and observations use.
  public let id: String

  /// The name in Vietnamese.
  public let titleVI: String?

  /// The name in English.
  public let titleEN: String?

  /// The unit as plans print it.
  public let unit: String?

  /// The sector.
  public let sector: String?

  /// Which way it is wanted to move.
  public let direction: Direction?

  /// Its natural limits.
  public let bounds: Bounds

  /// The global indicators of the sustainable development goals that it matches.
  public let sdgIndicators: [String]

  /// Creates an indicator.
  public init(
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
public struct PrintedUnit: Hashable, Sendable {
  /// The unit as printed; empty for a number without a unit.
  public let printed: String

  /// What may be compared: equal codes only.
  public let code: String

  /// What a share or a rate is taken of, where the unit says so.
  public let denominator: String?

  /// Creates a unit.
  public init(printed: String, code: String, denominator: String? = nil) {
    self.printed = printed
    self.code = code
    self.denominator = denominator
  }
}
