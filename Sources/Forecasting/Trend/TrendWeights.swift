import TimeSeries

/// How much each observation counts when a line is fitted.
public struct TrendWeights: Hashable, Sendable {
  private enum Kind: Hashable {
    case equal
    case recent(targetYear: Int)
  }

  private let kind: Kind

  /// All the same: ordinary least squares.
  public static let equal = TrendWeights(kind: .equal)

  /// The time weights of UN ESCAP: `(T − t₁) / (T − tᵢ)`, growing towards the target year T.
  ///
  /// Where T is not after the last observation, the year after it takes its place.
  public static func recent(targetYear: Int) -> TrendWeights {
    TrendWeights(kind: .recent(targetYear: targetYear))
  }

  var isEqual: Bool { kind == .equal }

  /// The weights of the observations of `series`, one each.
  func values(for series: AnnualSeries) -> [Double] {
    switch kind {
    case .equal:
      return Array(repeating: 1, count: series.count)
    case .recent(let targetYear):
      let years = series.years
      let target = max(targetYear, (years.last ?? targetYear) + 1)
      return years.map { Double(target - years[0]) / Double(target - $0) }
    }
  }
}
