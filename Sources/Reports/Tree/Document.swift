/// A report as a tree of sections, paragraphs, tables and facts, before it takes a form.
///
/// One tree serves terminal and Markdown, and later pages, workbooks and notebooks. Text in it is
/// set in one language already; numbers have the marks of that language.
public struct Document: Hashable, Sendable {
  /// The title.
  public var title: String

  /// The content, in reading order.
  public var blocks: [Block]

  /// Creates a document.
  public init(title: String, blocks: [Block] = []) {
    self.title = title
    self.blocks = blocks
  }

  /// One piece of a document.
  public indirect enum Block: Hashable, Sendable {
    /// A headed part.
    case section(title: String, blocks: [Block])
    /// Running text.
    case paragraph(String)
    /// Rows and columns.
    case table(Table)
    /// Names with values.
    case facts([Fact])
    /// Items of a list.
    case list([String])
    /// A small note below what it explains.
    case footnote(String)
  }

  /// A name with its value.
  public struct Fact: Hashable, Sendable {
    /// The name.
    public let name: String
    /// The value.
    public let value: String

    /// Creates a fact.
    public init(_ name: String, _ value: String) {
      self.name = name
      self.value = value
    }
  }
}
