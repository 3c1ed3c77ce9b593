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
