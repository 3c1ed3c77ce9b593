public import Plans
public import TimeSeries

/// A series that may answer a target, with what the choice among several depends on.
public struct CandidateSeries: Sendable {
  /// The series, whole.
  public let series: AnnualSeries

  /// Its rank among the series of the same area and indicator; 1 is preferred.
  public let rank: Int

  /// What may be compared with what, such as `percent`; `nil` where unknown.
  public let unitCode: String?

  /// Of what a share is taken, such as `population`; `nil` where unstated.
  public let denominator: String?

  /// How the target's indicator is made from this series, where it is not the series itself.
  public let derivation: Derivation.Transform?

  /// Values of the same area and indicator that are too weak to be fitted, by year.
  public let weakValues: [Observation]

  /// Creates a candidate.
  public init(
    series: AnnualSeries, rank: Int = 1, unitCode: String? = nil, denominator: String? = nil,
    derivation: Derivation.Transform? = nil, weakValues: [Observation] = []
  ) {
    self.series = series
    self.rank = rank
    self.unitCode = unitCode
    self.denominator = denominator
    self.derivation = derivation
    self.weakValues = weakValues
  }
}

extension CandidateSeries {
  /// The series that answers a target, and why the others do not.
  ///
  /// The order of *Which series answers a target*: a series observed in the target year; the lowest
  /// rank; the latest last year; the most points. Ties go to the smaller key, so that the choice
  /// never depends on the order of rows.
  ///
  /// - Parameters:
  ///   - candidates: Series of the target's area and indicator, in comparable units.
  ///   - targetYear: The year that decides.
  ///   - asOf: The information year; `nil` shows each series whole.
  static func choose(
    from candidates: [CandidateSeries], targetYear: Int?, asOf: Int?
  ) -> (chosen: CandidateSeries?, passedOver: [SeriesPassedOver]) {
    var passedOver: [SeriesPassedOver] = []
    var keys: [(key: Key, candidate: CandidateSeries)] = []
    for candidate in candidates {
      if let key = Key(candidate, targetYear: targetYear, asOf: asOf) {
        keys.append((key, candidate))
      } else {
        passedOver.append(
          SeriesPassedOver(seriesID: candidate.series.id, cause: .nothingKnownYet))
      }
    }
    keys.sort { $0.key.precedes($1.key) }
    guard let best = keys.first else { return (nil, passedOver) }
    for other in keys.dropFirst() {
      passedOver.append(
        SeriesPassedOver(
          seriesID: other.candidate.series.id, cause: best.key.advantage(over: other.key)))
    }
    return (best.candidate, passedOver)
  }

  private struct Key {
    let observesTargetYear: Bool
    let rank: Int
    let lastYear: Int
    let count: Int
    let id: String

    init?(_ candidate: CandidateSeries, targetYear: Int?, asOf: Int?) {
      let known = asOf.map(candidate.series.upTo) ?? candidate.series
      guard let last = known.last else { return nil }
      observesTargetYear = targetYear.map { known.value(in: $0) != nil } ?? false
      rank = candidate.rank
      lastYear = last.year
      count = known.count
      id = candidate.series.id
    }

    func precedes(_ other: Key) -> Bool {
      if observesTargetYear != other.observesTargetYear { return observesTargetYear }
      if rank != other.rank { return rank < other.rank }
      if lastYear != other.lastYear { return lastYear > other.lastYear }
      if count != other.count { return count > other.count }
      return id < other.id
    }

    func advantage(over other: Key) -> SeriesPassedOver.Cause {
      if observesTargetYear != other.observesTargetYear { return .notObservedInTargetYear }
      if rank != other.rank { return .lowerRank }
      if lastYear != other.lastYear { return .endsEarlier }
      return .fewerPoints
    }
  }
}

/// A series that could have answered a target but was not used.
package struct SeriesPassedOver: Hashable, Sendable {
  /// Why a series was passed over.
  package enum Cause: String, Hashable, Sendable, CaseIterable {
    /// Another one was observed in the target year.
    case notObservedInTargetYear = "not_observed_in_target_year"
    /// Another one has a better rank.
    case lowerRank = "lower_rank"
    /// Another one reaches further.
    case endsEarlier = "ends_earlier"
    /// Another one has more points.
    case fewerPoints = "fewer_points"
    /// Its unit differs from that of the target.
    case unitDiffers = "unit_differs"
    /// It has no observation up to the information year.
    case nothingKnownYet = "nothing_known_yet"
  }

  /// The series.
  package let seriesID: String
  /// Why.
  package let cause: Cause

  /// Creates a record.
  package init(seriesID: String, cause: Cause) {
    self.seriesID = seriesID
    self.cause = cause
  }
}
