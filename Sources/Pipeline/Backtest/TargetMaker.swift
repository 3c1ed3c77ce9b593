import Distributions
import TimeSeries

/// Cuts plan-like targets with known outcomes out of whole series.
///
/// From each series one window of 8 to 15 observations is cut at an origin year, within the fifteen
/// years up to it. A target is the last value moved in the wanted direction by m = 0.5, 1 or 2 times
/// what the indicator typically changes over five years (the median of |xₜ₊₅ − xₜ| over all its
/// series), scaled to the horizon of 2 or 5 years. A target on or beyond a natural bound is no
/// target. Which origin is taken is drawn at random by seed and series, among the years with an
/// observed outcome; it never depends on other series.
struct TargetMaker: Sendable {
  /// The years ahead of a target.
  static let horizons = [2, 5]
  /// The multiples of the typical change.
  static let ambitions = [0.5, 1, 2]
  /// The fewest observations of a window.
  static let minimumHistory = 8
  /// The calendar years of a window.
  static let span = 15
  /// The years over which the typical change is measured.
  static let changeYears = 5

  /// What is needed of an indicator.
  struct Indicator: Sendable {
    let isDecreaseWanted: Bool
    let bounds: Bounds
  }

  /// One target with its outcome.
  struct MadeTarget: Sendable {
    let horizon: Int
    let ambition: Double
    let value: Double
    let actual: Double
    let isMet: Bool
  }

  /// One window with its targets.
  struct Window: Sendable {
    let key: WindowKey
    let indicator: Indicator
    let history: [Observation]
    let targets: [MadeTarget]
  }

  /// The seed of the origins.
  let seed: UInt64

  /// The typical change of an indicator over five years; `nil` where no series tells.
  static func typicalChange(_ series: [AnnualSeries]) -> Double? {
    let changes = series.flatMap { one in
      one.observations.compactMap { earlier in
        one.value(in: earlier.year + changeYears).map { ($0 - earlier.value).magnitude }
      }
    }.sorted()
    guard !changes.isEmpty else { return nil }
    let middle = changes.count / 2
    return changes.count % 2 == 1
      ? changes[middle] : (changes[middle - 1] + changes[middle]) / 2
  }

  /// The window of a series with all its targets; `nil` where none can be made.
  func window(
    of series: AnnualSeries, area: String, name: String, indicator: Indicator, typical: Double
  ) -> Window? {
    let origins = series.observations.filter { origin in
      Self.history(series, origin.year).count >= Self.minimumHistory
        && Self.horizons.contains { series.value(in: origin.year + $0) != nil }
    }
    guard !origins.isEmpty, typical > 0 else { return nil }
    var generator = SplitMix64(seed: seed, stream: "\(name):\(area)")
    let origin = origins[Int.random(in: origins.indices, using: &generator)]
    var made: [MadeTarget] = []
    for horizon in Self.horizons {
      guard let actual = series.value(in: origin.year + horizon) else { continue }
      for ambition in Self.ambitions {
        let change = ambition * typical * Double(horizon) / Double(Self.changeYears)
        let value = Self.rounded(
          indicator.isDecreaseWanted ? origin.value - change : origin.value + change)
        if let lower = indicator.bounds.lower, value <= lower { continue }
        if let upper = indicator.bounds.upper, value >= upper { continue }
        guard value != origin.value else { continue }
        made.append(
          MadeTarget(
            horizon: horizon, ambition: ambition, value: value, actual: actual,
            isMet: indicator.isDecreaseWanted ? actual <= value : actual >= value))
      }
    }
    guard !made.isEmpty else { return nil }
    return Window(
      key: WindowKey(indicator: name, area: area, originYear: origin.year),
      indicator: indicator, history: Self.history(series, origin.year), targets: made)
  }

  private static func history(_ series: AnnualSeries, _ year: Int) -> [Observation] {
    series.observations.filter { $0.year <= year && $0.year > year - span }
  }

  /// Six significant digits, as a plan would print them at most.
  private static func rounded(_ value: Double) -> Double {
    guard value != 0, value.isFinite, value.magnitude >= 1e-12 else { return value }
    // Powers of ten from 1 on are exact, so that no digit comes back through division.
    var unit = 1.0
    if value.magnitude >= 1e6 {
      while value.magnitude / unit >= 1e6 { unit *= 10 }
      return (value / unit).rounded() * unit
    }
    while value.magnitude * unit < 1e5 { unit *= 10 }
    return (value * unit).rounded() / unit
  }
}
