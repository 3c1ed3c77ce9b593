import TimeSeries

/// Headings and sentences about data matched to plans.
enum MatchText: TextTable {
  case title, state, servedTitle, standInTitle, standIn, workTitle, workNote, wantedYears
  case noAgency, derivedFrom, namesTitle, ruleNote
  case otherUnit, neighbouringIndicator, parentArea, looseValues

  static let pairs: [MatchText: (String, String)] = [
    .title: ("Số liệu cho các chỉ tiêu của kế hoạch", "Data for the targets of a plan"),
    .state: ("Tình trạng số liệu", "State of the data"),
    .servedTitle: ("Chỉ tiêu đã có chuỗi số liệu", "Targets with a series"),
    .standInTitle: (
      "Chỉ tiêu chỉ có số liệu gần đúng", "Targets for which something only stands in"
    ),
    .standIn: ("Số liệu gần đúng", "Stands in"),
    .workTitle: ("Số liệu cần thu thập, theo cơ quan chủ trì", "Data to collect, by lead agency"),
    .workNote: (
      "Cần {series} chuỗi số liệu cho {targets} chỉ tiêu.",
      "Series to collect: {series}, for {targets} targets."
    ),
    .wantedYears: ("Các năm cần có", "Years wanted"),
    .noAgency: ("Kế hoạch không nêu cơ quan chủ trì", "No lead agency named"),
    .derivedFrom: ("{title} (tính từ {indicator})", "{title} (made from {indicator})"),
    .namesTitle: ("Cách hiểu các tên trong số liệu", "How names in the data were read"),
    .ruleNote: (
      "Chuỗi được chọn: cùng địa bàn và chỉ tiêu; rồi lần lượt có số liệu năm mục tiêu, thứ tự ưu"
        + " tiên, năm mới nhất, số quan sát.",
      "The series chosen: same area and indicator; then observed in the target year, lowest rank,"
        + " latest last year, most points."
    ),
    .otherUnit: (
      "{series} ({years}), đơn vị khác, nhân với {factor|number}",
      "{series} ({years}), in another unit, times {factor|number}"
    ),
    .neighbouringIndicator: (
      "{series} ({years}[, {area}]), định nghĩa gần: {indicator}[, {note}]",
      "{series} ({years}[, {area}]), a neighbouring definition: {indicator}[, {note}]"
    ),
    .parentArea: (
      "{series} ({years}), của địa bàn cấp trên {area}",
      "{series} ({years}), of the wider area {area}"
    ),
    .looseValues: (
      "{count} giá trị rời, {years}", "single values: {count}, {years}"
    ),
  ]
}

extension TargetMatch.State {
  /// The state in words.
  public var words: Words {
    switch self {
    case .served: Words(vi: "có chuỗi số liệu riêng", en: "served by its own series")
    case .derived: Words(vi: "tính được từ chuỗi khác", en: "derived from another series")
    case .incomplete: Words(vi: "có chuỗi nhưng còn thiếu năm", en: "series lacks a value")
    case .proxy: Words(vi: "chỉ có số liệu gần đúng", en: "only a stand-in")
    case .missing: Words(vi: "chưa có số liệu", en: "missing")
    case .unclear: Words(vi: "văn bản nêu chưa đủ rõ", en: "plan not clear enough")
    case .notQuantitative: Words(vi: "không định lượng", en: "not quantitative")
    }
  }
}

extension ProxySeries {
  /// What stands in, and how it differs.
  func text(in language: Language) -> String {
    var arguments: [String: Argument] = [
      "series": .text(series.id), "years": .text(series.span), "count": .count(series.count),
    ]
    arguments["area"] = areaCode.map(Argument.text)
    arguments["indicator"] = indicator.map(Argument.text)
    arguments["note"] = note.map(Argument.text)
    arguments["factor"] = factor.map(Argument.number)
    let text: MatchText =
      switch kind {
      case .otherUnit: .otherUnit
      case .neighbouringIndicator: .neighbouringIndicator
      case .parentArea: .parentArea
      case .looseValues: .looseValues
      }
    return text.text(language, arguments)
  }
}
