import Synchronization
public import TimeSeries

/// The same indicator around an area: that of the parent, and of other areas below the parent.
public struct Relatives: Hashable, Sendable {
  /// The series of the country or region.
  public var parent: AnnualSeries

  /// Series of other areas of the same kind below the same parent, which show how closely such
  /// areas follow it.
  public var areas: [AnnualSeries]

  /// Creates relatives.
  public init(parent: AnnualSeries, areas: [AnnualSeries] = []) {
    self.parent = parent
    self.areas = areas
  }

  /// The keys of all series, the parent's first.
  public var seriesIDs: [String] { [parent.id] + areas.map(\.id) }
}

/// The numbers that decide how far a series follows that of its parent area: a prior, stated and
/// not learned from any data, that areas with both series outweigh as they come to speak.
package struct RelativeNumbers: Hashable, Sendable {
  /// How much of the parent's change an area makes on average. A parent is made of its areas, so
  /// that their changes average about its own.
  package var coupling = 1.0

  /// How areas differ in that, as a standard deviation: commonly between half and one and a half.
  package var couplingSpread = 0.5

  /// How many areas the prior is worth.
  package var priorAreas = 5.0

  /// The usual yearly step of an area that its parent does not make, on a logarithm or a logit.
  package var step = 0.1

  /// The share of the parent's own yearly unrest that is added to that step.
  package var unrestShare = 1.0

  /// The weight in the pool of a relative where there is no own point to speak of.
  package var heaviestWeight = 0.8

  /// The number of own points, as good as new, at which the relative has nothing to add.
  package var sufficientPoints = 8.0

  /// The years without an observation that halve what an own point counts.
  package var staleness = 5.0

  /// The values that ship.
  package init() {}

  /// How many areas with both series a level without an own point needs.
  package static let leastAreas = 5

  /// How many years before the as-of year such a level may have been observed at most.
  package static let oldestLevel = 5

  /// The weight of the relative beside a series with `points` points, the last of them observed
  /// `age` years before the as-of year.
  ///
  /// ```
  /// n′ = points / (1 + age / staleness)
  /// w  = heaviestWeight · max(0, 1 − n′ / sufficientPoints)
  /// ```
  package func weight(points: Int, age: Int) -> Double {
    let fresh = Double(points) / (1 + Double(max(age, 0)) / staleness)
    return heaviestWeight * max(0, 1 - fresh / sufficientPoints)
  }
}

/// Fits of series that many others lean on, such as that of a country for all of its provinces: each
/// is made once.
package final class FitMemo: Sendable {
  private let known = Mutex<[AnnualSeries: Result<any FittedModel, FitError>]>([:])

  /// Creates an empty memo, for one model with one set of settings.
  package init() {}

  /// The fit of `series`; `fit` is called for the first time only, or where two ask at once.
  func fit(
    _ series: AnnualSeries, _ fit: (AnnualSeries) throws(FitError) -> any FittedModel
  ) throws(FitError) -> any FittedModel {
    if let found = known.withLock({ $0[series] }) { return try found.get() }
    let made: Result<any FittedModel, FitError>
    do throws(FitError) {
      made = .success(try fit(series))
    } catch {
      made = .failure(error)
    }
    let kept = known.withLock { known in
      if let found = known[series] { return found }
      known[series] = made
      return made
    }
    return try kept.get()
  }
}
