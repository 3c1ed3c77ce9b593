/// The words of charts.
enum ChartText: String, TextTable {
  static let textGroup = "chart"

  case observed, median, bands, bandOf, goal, path, reach, reachOpen
  case medianOf, range80, valueOf
  case describeObserved, describeForecast, describeGoal
  case source, moreSources
  case classesTitle, describeClasses, countOf

  /// The first sources by name, and how many more there are; `nil` without any.
  static func source(of titles: [String], in language: Language) -> String? {
    guard !titles.isEmpty else { return nil }
    let shown = titles.prefix(2).joined(separator: "; ")
    let rest = titles.count - 2
    let told =
      rest > 0
      ? moreSources.text(language, ["sources": shown, "count": String(rest)]) : shown
    return source.text(language, ["sources": told])
  }
}
