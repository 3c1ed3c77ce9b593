/// The numbers that decide how far a series follows that of its parent area: a prior, stated and
/// not learned from any data, that areas with both series outweigh as they come to speak.
public struct RelativeNumbers: Hashable, Sendable {
  /// How much of the parent's change an area makes on average. A parent is made of its areas, so
  /// that their changes average about its own.
  public var following = 1.0

  /// How areas differ in that, as a standard deviation: commonly between half and one and a half.
  public var followingSpread = 0.5

  /// How many areas the prior is worth.
  public var priorAreas = 5.0

  /// The usual yearly step of an area that its parent does not make, on a logarithm or a logit.
  public var step = 0.1

  /// The share of the parent's own yearly unrest that is added to that step.
  public var unrestShare = 1.0

  /// The weight in the pool of a relative where there is no own point to speak of.
  public var heaviestWeight = 0.8

  /// The number of own points, as good as new, at which the relative has nothing to add.
  public var sufficientPoints = 8.0

  /// The years without an observation that halve what an own point counts.
  public var staleness = 5.0

  /// The values that ship.
  public init() {}

  /// How many areas with both series a level without an own point needs.
  public static let leastAreas = 5

  /// How many years before the information year such a level may have been observed at most.
  public static let oldestLevel = 5

  /// The weight of the relative beside a series with `points` points, the last of them observed
  /// `age` years before the information year.
  ///
  /// ```
  /// n′ = points / (1 + age / staleness)
  /// w  = heaviestWeight · max(0, 1 − n′ / sufficientPoints)
  /// ```
  public func weight(points: Int, age: Int) -> Double {
    let fresh = Double(points) / (1 + Double(max(age, 0)) / staleness)
    return heaviestWeight * max(0, 1 - fresh / sufficientPoints)
  }
}
