package import TimeSeries

/// What is said about a code in both languages.
package struct Message: Hashable, Sendable {
  /// A few words without arguments, for counts and headings.
  package let label: Words

  /// A sentence or clause with arguments, without its full stop.
  package let sentence: Words

  /// What the reader can do about it.
  package let advice: Words?

  /// Creates a message.
  ///
  /// - Parameters:
  ///   - label: A few words; the sentence stands in where there are none.
  ///   - sentence: A template with places such as `{year}`.
  ///   - advice: A template that says what to do.
  init(label: Words? = nil, _ sentence: Words, advice: Words? = nil) {
    self.label = label ?? sentence
    self.sentence = sentence
    self.advice = advice
  }

  /// The sentence in one language.
  package func sentence(in language: Language, _ arguments: [String: Argument] = [:]) -> String {
    sentence(in: language, filling: arguments)
  }

  /// The sentence in one language, with values of any kind.
  func sentence<Value: TemplateValue>(
    in language: Language, filling arguments: [String: Value]
  ) -> String {
    Template(sentence[language]).filled(with: arguments, in: language)
  }

  /// The advice in one language.
  package func advice(in language: Language, _ arguments: [String: Argument] = [:]) -> String? {
    advice.map { Template($0[language]).filled(with: arguments, in: language) }
  }
}

/// What is said about every code that a result can carry, from the files of languages.
enum Messages {
  /// Why a target has its status, by `ReasonCode`.
  static let reasons = MessageGroup("reason")
  /// Why a series was passed over, by `SeriesPassedOver.Cause`.
  static let passedOver = MessageGroup("passed_over")
  /// What is noteworthy about data, by `Finding.Code`.
  static let findings = MessageGroup("finding")
  /// Caveats about a fit, by `DiagnosticCode`.
  static let diagnostics = MessageGroup("diagnostic")
  /// Why a model cannot be fitted, by the code of `FitError`; clauses that follow a colon.
  static let fitErrors = MessageGroup("fit")
  /// Why a series cannot be formed, by the code of `SeriesError`; clauses that follow a colon.
  static let seriesErrors = MessageGroup("series")
  /// Why a file cannot be used, by `ReaderError.Code`.
  static let readerErrors = MessageGroup("reader")
  /// Why a run cannot be made.
  static let runErrors = MessageGroup("run")
  /// Why an output was not taken, inside other sentences.
  static let writeFailures = MessageGroup("write")
  /// What is wrong in a scenario file.
  static let scenarioFileErrors = MessageGroup("scenario_file")
  /// Why a scenario cannot be used as written, by `ScenarioErrorCode`.
  static let scenarioErrors = MessageGroup("scenario_error")
  /// Why a run of scenarios cannot be made.
  static let scenarioRunErrors = MessageGroup("scenario_run")
  /// Why an official rule is undefined, by `RuleVerdict.NoteCode`.
  static let ruleNotes = MessageGroup("rule_note")
  /// How sure a matched name is and what that rests on, inside other sentences.
  static let nameWords = MessageGroup("name_match")

  /// Official rules in a few words, by `ProgressRule.id`.
  static let ruleTitles = TextGroup("rule")
  /// Classes of official rules, by code.
  static let ruleClasses = TextGroup("rule_class")
  /// What could not be verified about a rule, by `RuleVerdict.Caveat`.
  static let ruleCaveats = TextGroup("rule_caveat")
  /// What should be known about a result of a scenario, by `ScenarioNote`.
  static let scenarioNotes = TextGroup("scenario_note")
  /// What moves a probability, by `Swing.Factor`.
  static let swingFactors = TextGroup("swing")
  /// Why a goal cannot be reached by any effort, by `Impossibility`.
  static let impossibilities = TextGroup("impossible")

  /// What models and series are refused for: causes named inside other sentences.
  static let causes = MessageGroup("fit", "series", "finding", "name_match", "reader", "write")

  /// What is said about the code of an error of any kind.
  private static let errors = MessageGroup(
    "reader", "run", "fit", "series", "scenario_file", "scenario_error", "scenario_run")

  /// What is said about the code of an error of any kind.
  static func message(ofError code: String) -> Message? { errors[code] }

  /// What is said about a code that has no entry: the code with its arguments.
  static func fallback(_ code: String, _ arguments: [String: Argument]) -> Message {
    let list = arguments.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value.machineText)" }
    return Message(Words(list.isEmpty ? code : code + " (" + list.joined(separator: ", ") + ")"))
  }
}
