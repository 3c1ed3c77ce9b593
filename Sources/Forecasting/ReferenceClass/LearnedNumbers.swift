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

  /// How the parts are joined in log-odds.
  package struct Pooling: Hashable, Sendable {
    /// The weight of the same indicator's class.
    package var sameIndicator = 1.095
    /// The effective number of cases at which that class has half of its weight.
    package var halfSize = 206.0
    /// The weight of the kindred class.
    package var kindred = 0.642
    /// The weight of the own trend of a long history.
    package var ownTrend = 0.672
    /// The number of points at which the own trend has half of that weight.
    package var ownTrendHalfLength = 21.5
    /// The share of its weight that the own trend keeps beside a large class.
    package var ownTrendBeside = 0.233
    /// The constant with two points or more: progress comes slower than cases suggest.
    package var constant = -0.17
    /// The constant with a single point.
    package var constantSinglePoint = -0.306

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

  /// How the parts are joined.
  package var pooling = Pooling()

  /// The smoothing of a class in its standard deviations.
  package var smoothing = 0.3

  /// The values that ship.
  package init() {}
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
