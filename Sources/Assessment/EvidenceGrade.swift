public import TimeSeries

/// How much observation stands behind a result.
public enum EvidenceGrade: String, Hashable, Sendable, CaseIterable, Comparable {
  /// Eight own points or more.
  case a = "A"
  /// Three to seven own points.
  case b = "B"
  /// One or two own points: mostly the reference class.
  case c = "C"
  /// A proxy area or indicator.
  case d = "D"
  /// No observation at all.
  case none = "–"

  /// The next lower grade; D stays D.
  public var lowered: EvidenceGrade {
    switch self {
    case .a: .b
    case .b: .c
    case .c, .d: .d
    case .none: .none
    }
  }

  /// Whether the left grade is weaker than the right one.
  public static func < (left: EvidenceGrade, right: EvidenceGrade) -> Bool {
    left.strength < right.strength
  }

  private var strength: Int {
    switch self {
    case .a: 4
    case .b: 3
    case .c: 2
    case .d: 1
    case .none: 0
    }
  }

  /// The grade of a series of its own for a target year.
  ///
  /// One grade lower for each of: a last year more than five years before the target, series
  /// quality c, values of a part of the year.
  public init(series: AnnualSeries, targetYear: Int?) {
    var grade = EvidenceGrade(points: series.count)
    if let last = series.last, let targetYear, targetYear - last.year > 5 { grade = grade.lowered }
    if series.quality == .c { grade = grade.lowered }
    if series.observations.contains(where: \.isPartYear) { grade = grade.lowered }
    self = grade
  }

  /// The grade of several sources joined: that of all their points, one grade lower, and lower still
  /// as for a single series where one of them asks for it.
  public init(joining sources: [AnnualSeries], targetYear: Int?) {
    var grade = EvidenceGrade(points: sources.reduce(0) { $0 + $1.count }).lowered
    let last = sources.compactMap { $0.last?.year }.max()
    if let last, let targetYear, targetYear - last > 5 { grade = grade.lowered }
    if sources.contains(where: { $0.quality == .c }) { grade = grade.lowered }
    if sources.contains(where: { $0.observations.contains(where: \.isPartYear) }) {
      grade = grade.lowered
    }
    self = grade
  }

  private init(points: Int) {
    self =
      switch points {
      case 8...: .a
      case 3...7: .b
      case 1...2: .c
      default: .none
      }
  }
}
