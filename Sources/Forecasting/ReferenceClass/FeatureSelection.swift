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
