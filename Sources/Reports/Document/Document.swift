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

/// A table of a document.
///
/// Every row has one cell a column. Columns with the role `detail` may be folded into a second line
/// below their row where the medium is narrow.
package struct Table: Hashable, Sendable {
  /// The columns, from left to right.
  package var columns: [Column]

  /// The rows, each with as many cells as there are columns.
  package var rows: [[Cell]]

  /// A last row of sums, set apart.
  package var total: [Cell]?

  /// Creates a table.
  package init(columns: [Column], rows: [[Cell]], total: [Cell]? = nil) {
    for row in rows + [total].compactMap({ $0 }) {
      precondition(
        row.count == columns.count, "a row has \(row.count) cells for \(columns.count) columns")
    }
    self.columns = columns
    self.rows = rows
    self.total = total
  }

  /// One column.
  package struct Column: Hashable, Sendable {
    /// The header; empty for a column of symbols.
    package var title: String
    /// Where its cells stand.
    package var alignment: Alignment
    /// What it does where the medium is too narrow.
    package var role: Role
    /// What stands before its cells where they are folded.
    package var foldedTitle: String

    /// Creates a column; folded cells follow the title unless `foldedTitle` says otherwise.
    package init(
      _ title: String, _ alignment: Alignment = .leading, _ role: Role = .fixed,
      foldedTitle: String? = nil
    ) {
      self.title = title
      self.alignment = alignment
      self.role = role
      self.foldedTitle = foldedTitle ?? title
    }
  }

  /// Where the cells of a column stand.
  package enum Alignment: Hashable, Sendable {
    /// At the left edge: text.
    case leading
    /// At the right edge: numbers.
    case trailing
  }

  /// What a column does where the medium is too narrow.
  package enum Role: Hashable, Sendable {
    /// Keeps its width as long as it can.
    case fixed
    /// Is cut with an ellipsis.
    case truncated
    /// Is wrapped into several lines.
    case wrapped
    /// Is folded into a second line, after its folded title.
    case detail
  }

  /// One cell.
  package struct Cell: Hashable, Sendable, ExpressibleByStringLiteral {
    /// The text.
    package let text: String
    /// What it means, for a medium with colours.
    package let tone: Tone

    /// Creates a cell.
    package init(_ text: String, tone: Tone = .plain) {
      self.text = text
      self.tone = tone
    }

    /// Creates a plain cell.
    package init(stringLiteral text: String) {
      self.init(text)
    }
  }

  /// What a text means; always said in words or by a symbol as well.
  package enum Tone: Hashable, Sendable {
    /// Nothing in particular.
    case plain
    /// Reached or on course.
    case good
    /// At risk.
    case middling
    /// Missed or off course.
    case poor
    /// Less important.
    case quiet
  }
}
