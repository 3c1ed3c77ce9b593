package import DatasetReaders
package import TimeSeries

/// An error as it is told to the user: place, what happened, and what to do.
package struct ErrorMessage: Hashable, Sendable {
  /// A stable identifier such as `unterminated_quote`: the code of a notice.
  package let code: String

  /// What the sentence names.
  package let arguments: [String: Argument]

  /// The file, where there is one.
  package let file: String?

  /// The line, counted from 1.
  package let line: Int?

  /// The column of the line, counted from 1.
  package let column: Int?

  /// Creates the message of a notice.
  package init<Kind: NoticeCode>(
    _ notice: Notice<Kind>, file: String? = nil, line: Int? = nil, column: Int? = nil
  ) {
    code = notice.code.rawValue
    arguments = notice.arguments
    self.file = file
    self.line = line
    self.column = column
  }

  /// Creates the message of a file that cannot be used; where another module refuses the content,
  /// its code tells why.
  package init(_ error: ReaderError) {
    code = error.sentenceCode
    arguments = error.arguments
    file = error.file
    line = error.line
    column = error.column
  }
}
