import TimeSeries

/// Headings and sentences about data matched to plans.
enum MatchText: String, TextTable {
  static let textGroup = "match"

  case title, state, servedTitle, standInTitle, standIn, workTitle, workNote, wantedYears
  case noAgency, derivedFrom, namesTitle, ruleNote
  case otherUnit, neighbouringIndicator, parentArea, looseValues
}

extension TargetMatch.State {
  /// The state in words.
  package var words: Words {
    switch self {
    case .served: Words("match_state", "served")
    case .derived: Words("match_state", "derived")
    case .incomplete: Words("match_state", "incomplete")
    case .proxy: Words("match_state", "proxy")
    case .missing: Words("match_state", "missing")
    case .unclear: Words("match_state", "unclear")
    case .notQuantitative: Words("match_state", "notQuantitative")
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
