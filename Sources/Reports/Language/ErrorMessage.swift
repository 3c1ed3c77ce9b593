package import TimeSeries

/// An error as it is told to the user: place, what happened, and what to do.
package struct ErrorMessage: Hashable, Sendable {
  /// A stable identifier such as `unterminated_quote`.
  package var code: String

  /// What the sentence names.
  package var arguments: [String: Argument]

  /// The file, where there is one.
  package var file: String?

  /// The line, counted from 1.
  package var line: Int?

  /// The column of the line, counted from 1.
  package var column: Int?

  /// Creates a message.
  package init(
    _ code: String, arguments: [String: Argument] = [:], file: String? = nil, line: Int? = nil,
    column: Int? = nil
  ) {
    self.code = code
    self.arguments = arguments
    self.file = file
    self.line = line
    self.column = column
  }

  /// Creates a message whose arguments are texts.
  @_disfavoredOverload
  package init(
    _ code: String, arguments: [String: String], file: String? = nil, line: Int? = nil,
    column: Int? = nil
  ) {
    self.init(
      code, arguments: [String: Argument](texts: arguments), file: file, line: line,
      column: column)
  }
}
