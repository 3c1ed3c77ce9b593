public import DatasetReaders
public import TimeSeries

/// An error as it is told to the user: place, what happened, and what to do.
public struct ErrorMessage: Hashable, Sendable {
  /// A stable identifier such as `unterminated_quote`: the code of a notice.
  public let code: String

  /// What the sentence names.
  public let arguments: [String: Argument]

  /// The file, where there is one.
  public let file: String?

  /// The line, counted from 1.
  public let line: Int?

  /// The column of the line, counted from 1.
  public let column: Int?

  /// Creates the message of a notice.
  public init<Kind: NoticeCode>(
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
  public init(_ error: ReaderError) {
    code = error.sentenceCode
    arguments = error.arguments
    file = error.file
    line = error.line
    column = error.column
  }
}
