/// A value of a YAML file with the place where it stands.
struct YAMLValue {
  /// What the value is.
  enum Content {
    /// One scalar; `isPlain` unless it stands in quotes or in a block.
    case scalar(String, isPlain: Bool)
    /// Items in order.
    case list([YAMLValue])
    /// Keys with values in order.
    case table([YAMLEntry])
  }

  let content: Content
  let place: YAMLPlace

  /// Whether nothing stands behind the key: an empty plain scalar, `~` or `null`.
  var isNull: Bool {
    guard case .scalar(let text, isPlain: true) = content else { return false }
    return text.isEmpty || text == "~" || text.lowercased() == "null"
  }
}

/// One key of a table with its value.
struct YAMLEntry {
  let key: String
  let place: YAMLPlace
  let value: YAMLValue
}

/// A place in a file: line and character, both counted from 1.
struct YAMLPlace: Hashable {
  let line: Int
  let column: Int
}
