/// A language of tables, Markdown and messages.
public enum Language: String, Hashable, Sendable, CaseIterable {
  /// Vietnamese.
  case vi
  /// English.
  case en

  /// The language of a locale name such as `vi_VN.UTF-8`; English for all others.
  public init(locale: String) {
    self = locale.hasPrefix("vi") ? .vi : .en
  }
}
