/// The words of charts.
enum ChartText: TextTable {
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

  static let pairs: [ChartText: (String, String)] = [
    .observed: ("Quan sát", "Observed"),
    .median: ("Trung vị dự báo", "Median forecast"),
    .bands: ("Khoảng dự báo 50, 80, 95%", "50, 80, 95\u{A0}% prediction interval"),
    .bandOf: ("Khoảng {level}", "{level} interval"),
    .goal: ("Mục tiêu {goal}", "Target {goal}"),
    .path: ("Đường thẳng cần theo", "Straight path needed"),
    .reach: (
      "Năm có thể đạt: {earliest}–{latest}[ (trung vị {median})]",
      "Would be reached: {earliest}–{latest}[ (median {median})]"
    ),
    .reachOpen: (
      "Năm có thể đạt: từ {earliest}[, trung vị {median}], có thể sau {horizon}",
      "Would be reached: from {earliest}[, median {median}], perhaps after {horizon}"
    ),
    .medianOf: ("Dự báo {year}: {value}", "Forecast {year}: {value}"),
    .range80: ("80%: {range}", "80\u{A0}%: {range}"),
    .valueOf: ("Năm {year}: {value}", "{year}: {value}"),
    .describeObserved: (
      "{count} quan sát, {first}–{last}; mới nhất {value}.",
      "{count} {count|observation/observations}, {first}–{last}; the last is {value}."
    ),
    .describeForecast: (
      "Dự báo năm {year}: trung vị {median}, khoảng 80% từ {lower} đến {upper}.",
      "Forecast of {year}: median {median}, 80\u{A0}% interval {lower} to {upper}."
    ),
    .describeGoal: ("Mục tiêu {goal} vào năm {year}.", "Target {goal} in {year}."),
    .source: ("Nguồn: {sources}.", "Source: {sources}."),
    .moreSources: ("{sources} và {count} nguồn khác", "{sources} and {count} more"),
    .classesTitle: ("Khả năng đạt theo nhóm", "How likely, by group"),
    .describeClasses: ("{group}: {counts}.", "{group}: {counts}."),
    .countOf: ("{name} {count}", "{name} {count}"),
  ]
}
