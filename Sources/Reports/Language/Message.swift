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
