/// A form in which the command writes a result.
public enum OutputFormat: String, Hashable, Sendable, CaseIterable {
  /// Aligned columns for a terminal.
  case table
  /// Comma-separated values by RFC 4180, always with English codes.
  case csv
  /// JSON with a `schema` field, always with English codes.
  case json
  /// GitHub-flavoured Markdown.
  case md
}
