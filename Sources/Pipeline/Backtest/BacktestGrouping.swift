import Assessment
import Forecasting
import Plans

/// By what the targets of a backtest are grouped.
package enum BacktestGrouping: String, Hashable, Sendable, CaseIterable {
  /// The years from the last observation to the target year.
  case h
  /// How ambitious the target is, as the column `m` of the outcomes says.
  case m
  /// What the bounds tell of the indicator: share, positive or unbounded.
  case kind
  /// How many observations the series has.
  case history
  /// Target years before 2020 and from 2020 on, when progress was slower.
  case era
  /// The indicator.
  case indicator

  /// The group of a target.
  func group(of target: HeldOutTargets.Item) -> String {
    switch self {
    case .h: target.horizon.map(String.init) ?? Self.unknown
    case .m: target.ambition ?? Self.unknown
    case .kind: ReferenceKind(target.target.bounds).rawValue
    case .history: Self.history(target.historyCount)
    case .era:
      target.target.decisionYear.map { $0 < 2020 ? "before_2020" : "from_2020" }
        ?? Self.unknown
    case .indicator: target.indicator ?? Self.unknown
    }
  }

  /// Groups in the order in which people expect them: numbers by size, words as listed, else by
  /// letter.
  static func sorted(_ groups: Set<String>) -> [String] {
    let listed = ["share", "positive", "unbounded", "1", "2", "3-4", "5-7", "8+"]
    return groups.sorted { left, right in
      if let a = Double(left), let b = Double(right) { return a < b }
      let (a, b) = (listed.firstIndex(of: left), listed.firstIndex(of: right))
      if let a, let b { return a < b }
      return left < right
    }
  }

  private static let unknown = "unknown"

  /// Evidence A begins at 8 observations, B at 3.
  private static func history(_ count: Int) -> String {
    switch count {
    case ...0: unknown
    case 1: "1"
    case 2: "2"
    case 3...4: "3-4"
    case 5...7: "5-7"
    default: "8+"
    }
  }
}
