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
