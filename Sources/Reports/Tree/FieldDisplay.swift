/// How people see a field: under which heading, and as what its value is set.
///
/// Tables of a terminal and of Markdown take both from the field.
struct FieldDisplay: Sendable {
  /// The heading.
  let label: Label

  /// What the value is.
  let form: Form

  /// What a value is to people.
  enum Form: Sendable {
    /// A text or a code that is shown as it is.
    case text
    /// A computed value of the target's quantity.
    case estimate
    /// A change a year of the target's quantity.
    case change
  }
}

extension Field {
  /// A column of a table whose cells are folded below their row where the medium is narrow.
  func detailColumn(in language: Language) -> Table.Column {
    let title = display?.label[language] ?? name
    return .init(title, .trailing, .detail, foldedTitle: title.lowercased())
  }

  /// The cell of a row about a target.
  func tableCell(_ row: Row, _ text: TargetText) -> Table.Cell {
    switch (json(row), display?.form) {
    case (.number(let value), .estimate?): .init(text.bareEstimate(value))
    case (.number(let value), .change?): .init(text.change(value))
    default: .init(cell(row).plainText)
    }
  }
}
