public import TimeSeries

/// An indicator of the reference data.
public struct ReferenceIndicator: Hashable, Sendable {
  /// The key, such as `unemployment`.
  public let id: String

  /// The title in English.
  public let title: String

  /// The unit.
  public let unit: String

  /// Whether less is better.
  public let isDecreaseWanted: Bool

  /// The natural limits.
  public let bounds: Bounds

  /// Whether values come from surveys or administrations rather than from a model or from
  /// interpolation; only such indicators speak for others.
  public let isObserved: Bool

  /// Whether the licence lets its series ship with country names and values; otherwise only cells
  /// that pool several cases are there.
  public let isOpen: Bool

  /// Whether it counts the spread of a new technology or treatment, which runs faster than other
  /// progress; such indicators speak for others only where nothing is known of these.
  public let isAdoption: Bool

  /// The source, as it has to be credited.
  public let source: String

  /// Creates an indicator.
  public init(
    id: String, title: String, unit: String, isDecreaseWanted: Bool, bounds: Bounds,
    isObserved: Bool, isOpen: Bool, isAdoption: Bool = false, source: String
  ) {
    self.id = id
    self.title = title
    self.unit = unit
    self.isDecreaseWanted = isDecreaseWanted
    self.bounds = bounds
    self.isObserved = isObserved
    self.isOpen = isOpen
    self.isAdoption = isAdoption
    self.source = source
  }

  /// The scale on which its changes are compared.
  var scale: ChangeScale {
    ChangeScale(bounds: bounds, isDecreaseWanted: isDecreaseWanted)
  }
}

/// What kind of quantity an indicator is, as far as its bounds tell: kinds are compared among
/// themselves.
package enum ReferenceKind: String, Hashable, Sendable, CaseIterable {
  /// Between two bounds of which the upper is at most 100: a percentage or an index.
  case share
  /// Above a lower bound, or a rate with an upper bound beyond 100.
  case positive
  /// Without a lower bound.
  case unbounded

  /// The kind of a quantity with these bounds.
  package init(_ bounds: Bounds) {
    switch (bounds.lower, bounds.upper) {
    case (.some, let upper?) where upper <= 100: self = .share
    case (.some, _): self = .positive
    case (nil, _): self = .unbounded
    }
  }
}

/// Another name for an indicator of the reference data.
package struct ReferenceAlias: Hashable, Sendable {
  /// The indicator of the reference data.
  package let indicator: String

  /// What a value has to be multiplied by to be in its unit.
  package let factor: Double

  /// Creates an alias; `factor` is positive and finite.
  package init(indicator: String, factor: Double = 1) {
    precondition(factor > 0 && factor.isFinite, "factor is \(factor), not positive and finite")
    self.indicator = indicator
    self.factor = factor
  }
}

/// The indicator of the reference data that a series belongs to.
struct ReferenceMatch: Hashable, Sendable {
  /// Its position in the library.
  let position: Int

  /// What a value has to be multiplied by to be in its unit.
  let factor: Double
}

/// Several cases of one indicator, made unrecognisable: their mean features and five quantiles of
/// what came of them.
///
/// It stands for indicators whose licence does not let values ship. Each cell pools five or more
/// cases whose origins lie within two years, so that it is visible as soon as all of them have
/// ended.
struct PooledCell: Hashable, Sendable {
  /// The number of quantiles, at 0.1, 0.3, 0.5, 0.7 and 0.9.
  static let quantileCount = 5

  /// The fewest cases in a cell.
  static let minimumCases = 5

  /// The horizons for which outcomes are kept.
  static let horizons = 10

  /// The position of the indicator in the library.
  let indicator: Int

  /// The newest origin year among its cases.
  let year: Int

  /// ``CaseFeatures/count`` mean features.
  let features: [Double]

  /// The quantiles of the changes, ``horizons`` for each of ``quantileCount``; NaN where unknown.
  let outcomes: [Double]
}
