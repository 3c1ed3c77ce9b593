/// A report as a tree of sections, paragraphs, tables and facts, before it takes a form.
///
/// One tree serves terminal and Markdown, and later pages, workbooks and notebooks. Text in it is
/// set in one language already; numbers have the marks of that language.
package struct Document: Hashable, Sendable {
  /// The title.
  package var title: String

  /// The content, in reading order.
  package var blocks: [Block]

  /// Creates a document.
  package init(title: String, blocks: [Block] = []) {
    self.title = title
    self.blocks = blocks
  }

  /// One piece of a document.
  package indirect enum Block: Hashable, Sendable {
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
    /// A picture.
    case figure(Figure)
  }

  /// A picture with what it shows in words.
  package struct Figure: Hashable, Sendable {
    /// A name of ASCII letters, digits and hyphens, different for each figure of a document.
    package let name: String
    /// What it shows, for those who don't see it, and for media without pictures.
    package let description: String
    /// The picture as an SVG file.
    package let svg: String

    /// Creates a figure.
    package init(name: String, description: String, svg: String) {
      self.name = name
      self.description = description
      self.svg = svg
    }
  }

  /// A name with its value.
  package struct Fact: Hashable, Sendable {
    /// The name.
    package let name: String
    /// The value.
    package let value: String

    /// Creates a fact.
    package init(_ name: String, _ value: String) {
      self.name = name
      self.value = value
    }
  }
}

extension Document {
  /// The document as GitHub-flavoured Markdown.
  ///
  /// - Parameter pictureFolder: The folder of the pictures `NAME.svg`, as the text names it; `nil`
  ///   sets the description of each picture instead.
  package func markdown(pictureFolder: String? = nil) -> String {
    MarkdownRenderer(pictureFolder: pictureFolder).render(self)
  }

  /// The document as a plain page of HTML for pandoc, with its pictures as `NAME.png`.
  package func page(in language: Language) -> String {
    DocumentPage(language: language).render(self)
  }

  /// The pictures, in reading order.
  package var figures: [Figure] { Self.figures(of: blocks) }

  private static func figures(of blocks: [Block]) -> [Figure] {
    blocks.flatMap { block -> [Figure] in
      switch block {
      case .section(_, let blocks): figures(of: blocks)
      case .figure(let figure): [figure]
      default: []
      }
    }
  }
}
