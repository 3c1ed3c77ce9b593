/// The numbers of the default engine that were learned from data, all of them.
///
/// They are trained on windows of world development series, cross-validated by country; none is
/// indexed by an indicator, a country or a year. Those of ``Pooling`` minimise the log loss of
/// targets over five country folds; the others are round numbers of a flat optimum. The command
/// `khathi reference fit` recomputes those of ``Pooling``.
package struct LearnedNumbers: Hashable, Sendable {
  /// How a reference class weighs its cases.
  package struct Kernel: Hashable, Sendable {
    /// Bandwidth of the level, in standard deviations of the cases.
    package var level: Double
    /// Bandwidth of the paces and of the gap.
    package var pace: Double
    /// Bandwidth of the unrest.
    package var unrest: Double
    /// Bandwidth of the stillness.
    package var stillness: Double
    /// Years after which a case counts by a factor e less.
    package var memory: Double
    /// How far the spread of a case is adjusted to the unrest of the query, 0 to 1.
    package var unrestTransfer: Double
    /// The ridge of the local regression.
    package var ridge: Double
  }

  /// How the parts are joined in log-odds; see ``PoolWeights``.
  package struct Pooling: Hashable, Sendable {
    /// The weight of the own trend of a long history.
    package var ownTrend = 0.48
    /// What a large class of the same indicator adds to it.
    package var ownTrendBesideClass = -0.38
    /// What a steady course adds to it.
    package var ownTrendSteady = 0.35
    /// What siblings add to it.
    package var ownTrendBesideSiblings = -0.45
    /// The weight of the same indicator's class.
    package var sameIndicator = 0.96
    /// What siblings add to it.
    package var sameIndicatorBesideSiblings = -0.74
    /// The weight of the kindred class.
    package var kindred = 0.62
    /// What siblings add to it.
    package var kindredBesideSiblings = -0.37
    /// The weight of the siblings one year ahead.
    package var siblings = 0.84
    /// The constant in the direction of progress: it comes slower than cases suggest.
    package var constant = -0.12
    /// What is added to the constant with a single point, and half of it with two.
    package var constantByCount = -0.14
    /// What is added to the constant for parts of a country, which move faster than countries.
    package var constantOfAreas = 0.37
    /// How far amounts of which nothing else is known outgrow their own trend.
    package var growth = 0.78
    /// The effective number of cases at which the same indicator's class has half of its weight.
    package var halfSize = 206.0
    /// The number of points at which the own trend has half of its weight.
    package var ownTrendHalfLength = 15.0
    /// The power of the horizon with which ``growth`` fades.
    package var fading = 0.6

    /// The values that ship.
    package init() {}
  }

  /// The class of the same indicator.
  package var sameIndicator = Kernel(
    level: 1.2, pace: 2.5, unrest: 2.0, stillness: 1.0, memory: 12, unrestTransfer: 0.3,
    ridge: 0.05)

  /// The class of all indicators of the same kind.
  package var kindred = Kernel(
    level: 0.8, pace: 1.5, unrest: 1.5, stillness: 0.7, memory: 8, unrestTransfer: 0.5,
    ridge: 0.1)

  /// The class of the siblings: what lasted two years ago counts by a factor e less.
  package var siblings = Kernel(
    level: 1.2, pace: 2.5, unrest: 2.0, stillness: 1.0, memory: 2, unrestTransfer: 0, ridge: 1)

  /// By how much the variance of the siblings' class grows for each of its independent years: two for
  /// a shock to all of them.
  package var siblingShock = 2.0

  /// How the parts are joined.
  package var pooling = Pooling()

  /// The smoothing of a class in its standard deviations.
  package var smoothing = 0.3

  /// The values that ship.
  package init() {}
}

extension LearnedNumbers.Pooling {
  /// The places of the numbers that the log-odds are linear in.
  package enum Place {
    static let ownTrend = 0
    static let ownTrendBesideClass = 1
    static let ownTrendSteady = 2
    static let ownTrendBesideSiblings = 3
    static let sameIndicator = 4
    static let sameIndicatorBesideSiblings = 5
    static let kindred = 6
    static let kindredBesideSiblings = 7
    static let siblings = 8
    static let constant = 9
    static let constantByCount = 10
    static let constantOfAreas = 11
    static let growth = 12
    /// How many there are.
    package static let count = 13
  }

  /// The names of the linear numbers, by place.
  package static let linearNames = [
    "ownTrend", "ownTrendBesideClass", "ownTrendSteady", "ownTrendBesideSiblings",
    "sameIndicator", "sameIndicatorBesideSiblings", "kindred", "kindredBesideSiblings",
    "siblings", "constant", "constantByCount", "constantOfAreas", "growth",
  ]

  /// The numbers that the log-odds are linear in, by ``Place``.
  package var linear: [Double] {
    get {
      [
        ownTrend, ownTrendBesideClass, ownTrendSteady, ownTrendBesideSiblings, sameIndicator,
        sameIndicatorBesideSiblings, kindred, kindredBesideSiblings, siblings, constant,
        constantByCount, constantOfAreas, growth,
      ]
    }
    set {
      precondition(newValue.count == Place.count, "\(newValue.count) numbers, not \(Place.count)")
      ownTrend = newValue[Place.ownTrend]
      ownTrendBesideClass = newValue[Place.ownTrendBesideClass]
      ownTrendSteady = newValue[Place.ownTrendSteady]
      ownTrendBesideSiblings = newValue[Place.ownTrendBesideSiblings]
      sameIndicator = newValue[Place.sameIndicator]
      sameIndicatorBesideSiblings = newValue[Place.sameIndicatorBesideSiblings]
      kindred = newValue[Place.kindred]
      kindredBesideSiblings = newValue[Place.kindredBesideSiblings]
      siblings = newValue[Place.siblings]
      constant = newValue[Place.constant]
      constantByCount = newValue[Place.constantByCount]
      constantOfAreas = newValue[Place.constantOfAreas]
      growth = newValue[Place.growth]
    }
  }
}

/// Which features a class compares, by the length of the history, and how widely.
struct FeatureSelection: Hashable, Sendable {
  /// The features by position.
  let features: [Int]

  /// A bandwidth for each.
  let bandwidths: [Double]

  /// The feature whose difference scales the spread of a case; `nil` for short histories.
  let unrest: Int?

  /// The shortest history that has all these features: 1, 2 or 3 points.
  var tier: UInt8 {
    features.contains { $0 != CaseFeatures.Index.level && $0 != CaseFeatures.Index.lastPace }
      ? 3 : features.contains(CaseFeatures.Index.lastPace) ? 2 : 1
  }

  /// The features with which cases of the same indicator are compared.
  static func sameIndicator(
    points: Int, kernel: LearnedNumbers.Kernel
  ) -> FeatureSelection {
    typealias Index = CaseFeatures.Index
    switch points {
    case 1: return Self([Index.level], kernel: kernel, unrest: nil)
    case 2: return Self([Index.level, Index.lastPace], kernel: kernel, unrest: nil)
    default:
      return Self(
        [Index.level, Index.lastPace, Index.recentPace, Index.recentUnrest, Index.gap],
        kernel: kernel, unrest: Index.recentUnrest)
    }
  }

  /// A second look at the same indicator over the whole history; `nil` for short ones.
  static func sameIndicatorLong(
    points: Int, kernel: LearnedNumbers.Kernel
  ) -> FeatureSelection? {
    typealias Index = CaseFeatures.Index
    guard points >= 5 else { return nil }
    return Self(
      [Index.level, Index.lastPace, Index.recentPace, Index.wholeUnrest, Index.stillness],
      kernel: kernel, unrest: Index.wholeUnrest)
  }

  /// The features with which siblings are compared.
  static func siblings(points: Int, kernel: LearnedNumbers.Kernel) -> FeatureSelection {
    typealias Index = CaseFeatures.Index
    switch points {
    case 1: return Self([Index.level], kernel: kernel, unrest: nil)
    case 2: return Self([Index.level, Index.lastPace], kernel: kernel, unrest: nil)
    default:
      return Self(
        [Index.level, Index.lastPace, Index.wholePace], kernel: kernel, unrest: nil)
    }
  }

  /// The same without the level, where the unit is unknown.
  var withoutLevel: FeatureSelection {
    let kept = features.indices.filter { features[$0] != CaseFeatures.Index.level }
    return FeatureSelection(
      features: kept.map { features[$0] }, bandwidths: kept.map { bandwidths[$0] }, unrest: unrest)
  }

  /// The features with which cases of other indicators are compared.
  static func kindred(points: Int, kernel: LearnedNumbers.Kernel) -> FeatureSelection {
    typealias Index = CaseFeatures.Index
    switch points {
    case 1: return Self([Index.level], kernel: kernel, unrest: nil)
    case 2: return Self([Index.level, Index.lastPace], kernel: kernel, unrest: nil)
    case 3, 4:
      return Self(
        [Index.level, Index.lastPace, Index.recentPace, Index.recentUnrest, Index.stillness],
        kernel: kernel, unrest: Index.recentUnrest)
    default:
      return Self(
        [
          Index.level, Index.lastPace, Index.recentPace, Index.wholePace, Index.recentUnrest,
          Index.wholeUnrest, Index.stillness,
        ], kernel: kernel, unrest: Index.wholeUnrest)
    }
  }

  private init(features: [Int], bandwidths: [Double], unrest: Int?) {
    self.features = features
    self.bandwidths = bandwidths
    self.unrest = unrest
  }

  private init(_ features: [Int], kernel: LearnedNumbers.Kernel, unrest: Int?) {
    self.features = features
    self.unrest = unrest
    bandwidths = features.map { feature in
      switch feature {
      case CaseFeatures.Index.level: kernel.level
      case CaseFeatures.Index.recentUnrest, CaseFeatures.Index.wholeUnrest: kernel.unrest
      case CaseFeatures.Index.stillness: kernel.stillness
      default: kernel.pace
      }
    }
  }
}
