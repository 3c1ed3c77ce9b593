import TimeSeries

/// Every code that a result can carry, with its words in both languages.
///
/// A new code gets its entry in the group it belongs to; a test proves that none is missing.
public enum Catalogue {
  /// What models and series are refused for, by code: causes named inside other sentences.
  static let causes = fitErrors.merging(seriesErrors) { first, _ in first }
    .merging(findings) { first, _ in first }
    .merging(nameWords) { first, _ in first }
    .merging(readerErrors) { first, _ in first }
    .merging(writeFailures) { first, _ in first }

  /// What is said about a code that has no entry: the code with its arguments.
  static func fallback(_ code: String, _ arguments: [String: Argument]) -> Message {
    let list = arguments.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value.machineText)" }
    let text = list.isEmpty ? code : code + " (" + list.joined(separator: ", ") + ")"
    return Message(Words(vi: text, en: text))
  }
}
