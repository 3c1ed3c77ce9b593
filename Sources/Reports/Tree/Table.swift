/// A table of a document.
///
/// Every row has one cell a column. Columns with the role `detail` may be folded into a second line
/// below their row where the medium is narrow.
public struct Table: Hashable, Sendable {
  /// The columns, from left to right.
  public var columns: [Column]

  /// The rows, each with as many cells as there are columns.
  public var rows: [[Cell]]

  /// A last row of sums, set apart.
  public var total: [Cell]?

  /// Creates a table.
  public init(columns: [Column], rows: [[Cell]], total: [Cell]? = nil) {
    for row in rows + [total].compactMap({ $0 }) {
      precondition(
        row.count == columns.count, "a row has \(row.count) cells for \(columns.count) columns")
    }
    self.columns = columns
    self.rows = rows
    self.total = total
  }

  /// One column.
  public struct Column: Hashable, Sendable {
    /// The header; empty for a column of symbols.
    public var title: String
    /// Where its cells stand.
    public var alignment: Alignment
    /// What it does where the medium is too narrow.
    public var role: Role
    /// What stands before its cells where they are folded.
    public var foldedTitle: String

    /// Creates a column; folded cells follow the title unless `foldedTitle` says otherwise.
    public init(
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
  public enum Alignment: Hashable, Sendable {
    /// At the left edge: text.
    case leading
    /// At the right edge: numbers.
    case trailing
  }

  /// What a column does where the medium is too narrow.
  public enum Role: Hashable, Sendable {
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
  public struct Cell: Hashable, Sendable, ExpressibleByStringLiteral {
    /// The text.
    public let text: String
    /// What it means, for a medium with colours.
    public let tone: Tone

    /// Creates a cell.
    public init(_ text: String, tone: Tone = .plain) {
      self.text = text
      self.tone = tone
    }

    /// Creates a plain cell.
    public init(stringLiteral text: String) {
      self.init(text)
    }
  }

  /// What a text means; always said in words or by a symbol as well.
  public enum Tone: Hashable, Sendable {
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
