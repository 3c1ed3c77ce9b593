/// Headings, column titles and sentences of backtests.
enum EvaluationText: String, TextTable {
  static let textGroup = "evaluation"

  case forecastTitle, targetTitle, model, all, ahead, targets, windows, refused
  case smape, mase, rmsse, crps, logScore, coverage, msis
  case byHorizon, histogram, histogramNote, position, share
  case brier, logLoss, calibration, byChance, auc, difference, stated, cameTrue
  case reliability, reliabilityNote, byGroup, group, rules, rule, progressClass, noClass, rulesNote
  case forecastHead, refusedNote, constantNote, targetHead, missingNote, unmatchedNote
  case noWindows, errorNote, scoreNote, forecastNote, calibrationNote
  case fitTitle, fitHead, fitNote, unfinishedNote, learnedNumber, learnedNumbers, shipped, fitted
  case leastFold, mostFold, observations, withheld
}

extension EvaluationText {
  static let groupings = TextGroup("grouping")
  static let groups = TextGroup("group")

  /// What targets are grouped by, in words.
  static func grouping(_ name: String) -> Words {
    groupings[name] ?? Words(name)
  }

  /// A group in words; codes that are names stand for themselves.
  static func group(_ name: String) -> Words {
    groups[name] ?? Words(name)
  }
}
