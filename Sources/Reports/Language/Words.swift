/// The same words in both languages.
public struct Words: Hashable, Sendable {
  /// Vietnamese.
  public let vi: String
  /// English.
  public let en: String

  /// Creates words.
  public init(vi: String, en: String) {
    self.vi = vi
    self.en = en
  }

  /// The words in one language.
  public subscript(language: Language) -> String {
    switch language {
    case .vi: vi
    case .en: en
    }
  }
}
