package import Assessment
package import Plans
package import TimeSeries

extension TargetAssessment.Status {
  /// The status in words.
  package var words: Words {
    switch self {
    case .achieved: Words("status", "achieved")
    case .missed: Words("status", "missed")
    case .projected: Words("status", "projected")
    case .insufficientData: Words("status", "insufficientData")
    case .notQuantitative: Words("status", "notQuantitative")
    case .failed: Words("status", "failed")
    }
  }
}

extension Likelihood {
  /// The likelihood in words.
  package var words: Words {
    switch self {
    case .virtuallyCertain: Words("likelihood", "virtuallyCertain")
    case .veryLikely: Words("likelihood", "veryLikely")
    case .likely: Words("likelihood", "likely")
    case .aboutAsLikelyAsNot:
      Words("likelihood", "aboutAsLikelyAsNot")
    case .unlikely: Words("likelihood", "unlikely")
    case .veryUnlikely: Words("likelihood", "veryUnlikely")
    case .exceptionallyUnlikely:
      Words("likelihood", "exceptionallyUnlikely")
    }
  }
}

extension ProgressClass {
  /// The class in words.
  package var words: Words {
    switch self {
    case .achieved: Words("class", "achieved")
    case .missed: Words("class", "missed")
    case .onCourse: Words("class", "onCourse")
    case .atRisk: Words("class", "atRisk")
    case .offCourse: Words("class", "offCourse")
    case .noProbability: Words("class", "noProbability")
    case .notQuantitative: Words("class", "notQuantitative")
    }
  }

  /// The head of a narrow column.
  var heading: Words {
    switch self {
    case .achieved: Words("class_heading", "achieved")
    case .missed: Words("class_heading", "missed")
    case .onCourse: Words("class_heading", "onCourse")
    case .atRisk: Words("class_heading", "atRisk")
    case .offCourse: Words("class_heading", "offCourse")
    case .noProbability: Words("class_heading", "noProbability")
    case .notQuantitative: Words("class_heading", "notQuantitative")
    }
  }

  /// A sign that says the same as the colour.
  package var symbol: String {
    switch self {
    case .achieved: "✓"
    case .missed: "✗"
    case .onCourse: "▲"
    case .atRisk: "●"
    case .offCourse: "▼"
    case .noProbability: "?"
    case .notQuantitative: "–"
    }
  }

  /// How the class is coloured where colours are used.
  var tone: Table.Tone {
    switch self {
    case .achieved, .onCourse: .good
    case .atRisk: .middling
    case .missed, .offCourse: .poor
    case .noProbability, .notQuantitative: .quiet
    }
  }
}

extension EvidenceGrade {
  /// What stands behind the grade, in words.
  package var words: Words {
    switch self {
    case .a: Words("evidence", "a")
    case .b: Words("evidence", "b")
    case .c:
      Words("evidence", "c")
    case .d:
      Words("evidence", "d")
    case .none: Words("evidence", "none")
    }
  }
}

extension Comparator {
  /// The sign of a narrow column.
  package var symbol: String {
    switch self {
    case .atLeast: "≥"
    case .moreThan: ">"
    case .atMost: "≤"
    case .lessThan: "<"
    case .equal: "="
    case .approximately: "≈"
    case .range: ""
    }
  }

  /// The comparator in words, as they stand before the number.
  package var words: Words {
    switch self {
    case .atLeast: Words("comparator", "atLeast")
    case .moreThan: Words("comparator", "moreThan")
    case .atMost: Words("comparator", "atMost")
    case .lessThan: Words("comparator", "lessThan")
    case .equal: Words("comparator", "equal")
    case .approximately: Words("comparator", "approximately")
    case .range: Words("comparator", "range")
    }
  }
}

extension TargetKind {
  /// The kind in words; a kind without an entry stays as it is.
  package var words: Words {
    switch self {
    case .level: Words("kind", "level")
    case .ratioToBaseYear: Words("kind", "ratioToBaseYear")
    case .cumulative: Words("kind", "cumulative")
    case .annualChange: Words("kind", "annualChange")
    case .qualitative: Words("kind", "qualitative")
    default: Words(rawValue)
    }
  }
}

extension Direction {
  /// The wanted direction in words.
  package var words: Words {
    switch self {
    case .increase: Words("direction", "increase")
    case .decrease: Words("direction", "decrease")
    case .maintain: Words("direction", "maintain")
    }
  }
}

extension Finding.Severity {
  /// The severity in words.
  package var words: Words {
    switch self {
    case .note: Words("severity", "note")
    case .warning: Words("severity", "warning")
    case .error: Words("severity", "error")
    }
  }

  /// How the severity is coloured where colours are used.
  var tone: Table.Tone {
    switch self {
    case .note: .quiet
    case .warning: .middling
    case .error: .poor
    }
  }
}

extension SeriesQuality {
  /// The quality in words.
  package var words: Words {
    switch self {
    case .a: Words("quality", "a")
    case .b: Words("quality", "b")
    case .c: Words("quality", "c")
    }
  }
}
