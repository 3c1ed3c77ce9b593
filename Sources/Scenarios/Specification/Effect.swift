/// What a measure does to the yearly values of a series.
///
/// Changes of pace, shocks and programmes add up, in the unit of the series; then capacity limits and
/// caps hold, year by year; last the natural bounds, which no value ever leaves. The order in which
/// measures are written does not matter.
public enum Effect: Hashable, Sendable {
  /// Another pace from a year on.
  case pace(PaceChange)
  /// A one-off shock.
  case shock(Shock)
  /// A policy whose effect builds up.
  case programme(Programme)
  /// A cap or a floor on the level.
  case limit(LevelLimit)
  /// The most that can change in a year.
  case capacity(CapacityLimit)

  /// The first year that can be touched.
  public var firstYear: Int {
    switch self {
    case .pace(let change): change.span.from
    case .shock(let shock): shock.year
    case .programme(let programme): programme.start
    case .limit(let limit): limit.span.from
    case .capacity(let limit): limit.span.from
    }
  }
}
