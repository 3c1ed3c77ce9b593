package import Assessment
package import TimeSeries

extension ProgressRule {
  /// The rule in a few words.
  package func title(in language: Language) -> String {
    Messages.ruleTitles[id]?[language] ?? id
  }
}

extension RuleVerdict.Class {
  /// The class in words; a class without an entry stays as it is.
  package var words: Words { Messages.ruleClasses[code] ?? Words(code) }

  /// How the class is coloured where colours are used.
  var tone: Table.Tone {
    switch standing {
    case .good: .good
    case .middling: .middling
    case .poor: .poor
    }
  }
}

extension RuleVerdict.Class.Standing {
  /// The level in words.
  package var words: Words {
    switch self {
    case .good: Words("standing", "good")
    case .middling: Words("standing", "middling")
    case .poor: Words("standing", "poor")
    }
  }
}

extension RuleVerdict.Note {
  /// The note as a clause.
  package func sentence(in language: Language) -> String {
    (Messages.ruleNotes[code.rawValue] ?? Messages.fallback(code.rawValue, arguments))
      .sentence(in: language, arguments)
  }

  /// The note in a few words, for a cell.
  package func label(in language: Language) -> String {
    Messages.ruleNotes[code.rawValue]?.label[language] ?? code.rawValue
  }
}

extension RuleVerdict.Caveat {
  /// What could not be verified.
  package var words: Words {
    Messages.ruleCaveats[rawValue] ?? Words(rawValue)
  }
}

extension RuleVerdict.Number.Name {
  /// The number in words.
  package var words: Words {
    switch self {
    case .ratio: Words("rule_number", "ratio")
    case .growth: Words("rule_number", "growth")
    case .growthRequired: Words("rule_number", "growthRequired")
    case .predicted: Words("rule_number", "predicted")
    case .share: Words("rule_number", "share")
    case .index: Words("rule_number", "index")
    case .indexUncapped: Words("rule_number", "indexUncapped")
    case .score: Words("rule_number", "score")
    case .coefficient: Words("rule_number", "coefficient")
    case .recent: Words("rule_number", "recent")
    case .required: Words("rule_number", "required")
    case .slope: Words("rule_number", "slope")
    case .reductionRate: Words("rule_number", "reductionRate")
    case .reductionRequired: Words("rule_number", "reductionRequired")
    case .reductionRequiredFromLast:
      Words("rule_number", "reductionRequiredFromLast")
    case .baseYear: Words("rule_number", "baseYear")
    case .baseValue: Words("rule_number", "baseValue")
    }
  }

  /// Whether the number is a fraction that reads better in percent.
  var isFraction: Bool {
    switch self {
    case .growth, .growthRequired: true
    default: false
    }
  }
}

extension ReviewClass {
  /// The word of reviews.
  package var words: Words {
    switch self {
    case .exceeded: Words("review", "exceeded")
    case .met: Words("review", "met")
    case .nearlyMet: Words("review", "nearlyMet")
    case .notMet: Words("review", "notMet")
    case .expectedMet: Words("review", "expectedMet")
    case .atRisk: Words("review", "atRisk")
    case .unlikely: Words("review", "unlikely")
    case .expectedNotMet: Words("review", "expectedNotMet")
    case .noData: Words("review", "noData")
    case .notQuantitative: Words("review", "notQuantitative")
    }
  }
}

/// Headings and sentences of the sections on rules, pace and review words.
enum RuleLabel: String, TextKey {
  static let textGroup = "rules"

  case officialRules, rule, edition, verdict, number, undefined, targets, details, caveats
  case reviewWords, review, noRules, paceTitle, neededGrowth, ratio, onPath, ahead, reachedIn
  case cumulative, done, remaining, perYearLeft, paths, legs, recentRange, standard
  case noRule, notBefore, already, reviewRange, reviewObserved, intro, pathNote, reachNote, steeper
}
