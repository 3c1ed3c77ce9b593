/// The same words in every language: a key of the files of languages, or a name that data have in
/// Vietnamese and English.
public struct Words: Hashable, Sendable {
  private enum Source: Hashable {
    case key(group: String, name: String)
    case names(vi: String, en: String)
  }

  private let source: Source

  /// A name that data have in two languages.
  public init(vi: String, en: String) { source = .names(vi: vi, en: en) }

  /// The text of a key.
  init(_ group: String, _ name: String) { source = .key(group: group, name: name) }

  /// Words that are alike in every language.
  init(_ text: String) { source = .names(vi: text, en: text) }

  /// The words in one language.
  public subscript(language: Language) -> String {
    switch source {
    case .key(let group, let name): language.text(group, name)
    case .names(let vi, let en): language.prefersVietnameseNames ? vi : en
    }
  }

  /// Vietnamese.
  public var vi: String { self[.vi] }
  /// English.
  public var en: String { self[.en] }
}
