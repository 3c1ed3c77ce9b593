internal import CLanguages

/// A language of tables, Markdown, pages, notebooks and messages.
///
/// A language is one file of texts: `Sources/CLanguages/Texts/vi.txt`, say. Its rules (marks of numbers,
/// dates, one and many) stand in the file, too.
public struct Language: RawRepresentable, Hashable, Sendable, CaseIterable,
  CustomStringConvertible
{
  /// The code of the language, as `--lang` takes it.
  public let rawValue: String

  private let source: LanguageSource

  /// The language of a code; `nil` where there is none.
  public init?(rawValue: String) {
    guard let found = Self.allCases.first(where: { $0.rawValue == rawValue }) else { return nil }
    self = found
  }

  /// A language from the text of its file.
  package init(_ code: String, text: String) {
    rawValue = code
    source = LanguageSource(Array(text.utf8))
  }

  private init(_ file: language_file) {
    rawValue = String(cString: file.code)
    source = LanguageSource(
      unowned: UnsafeBufferPointer(start: file.bytes, count: Int(file.count)))
  }

  /// The language of a locale name such as `vi_VN.UTF-8`; English for those that there is not.
  public init(locale: String) {
    self = Self.allCases.first { locale.hasPrefix($0.rawValue) } ?? .standard
  }

  /// All languages, in the order in which pages carry them.
  public static let allCases: [Language] = {
    var count: Int32 = 0
    let files = UnsafeBufferPointer(start: language_files(&count), count: Int(count))
    return files.map { Language($0) }
  }()

  /// Vietnamese.
  public static let vi = Language(rawValue: "vi")!
  /// English.
  public static let en = Language(rawValue: "en")!
  /// The language that stands in for a text that another lacks, and that machine-readable forms keep.
  public static let standard = en

  /// The code of the language.
  public var description: String { rawValue }

  /// Whether both have the same code.
  public static func == (left: Language, right: Language) -> Bool {
    left.rawValue == right.rawValue
  }

  /// Hashes the code.
  public func hash(into hasher: inout Hasher) { hasher.combine(rawValue) }

  /// What the file of the language holds.
  var book: LanguageBook { source.book }

  /// The text of a key; that of English where the language lacks it, else the key.
  package func text(_ group: String, _ name: String) -> String {
    optionalText(group, name) ?? "\(group).\(name)"
  }

  /// The text of a key; that of English where the language lacks it, `nil` where both do.
  package func optionalText(_ group: String, _ name: String) -> String? {
    book[group, name] ?? Self.standard.book[group, name]
  }

  /// The names of the keys of a group.
  package func keys(of group: String) -> [String] { book.names(of: group) }

  /// All texts that a file of any language has, by key: in this language where it has them, the name
  /// of the key where only another has.
  package var texts: [String: String] {
    let others = Self.allCases.flatMap { $0.book.texts.keys }.map { key in
      (key, String(key.drop { $0 != "." }.dropFirst()))
    }
    return book.texts.merging(others) { own, _ in own }
  }

  // MARK: Rules

  /// The name of the language in the language.
  var name: String { text("language", "name") }

  /// The tag by BCP 47, with a country: `en-GB`.
  package var tag: String { text("language", "tag") }

  /// The Vietnamese and the English form of a name of data, that which the language takes first.
  func inOrder<Name>(_ vietnamese: Name, _ english: Name) -> [Name] {
    book.prefersVietnameseNames ? [vietnamese, english] : [english, vietnamese]
  }

  /// The name of data that the language takes first, else the other one.
  func chosen(vietnamese: String?, english: String?) -> String? {
    inOrder(vietnamese, english).lazy.compactMap { $0 }.first { !$0.isEmpty }
  }
}
