internal import TimeSeries

/// Counts what stood in the cells of a column beside plain numbers.
struct CellMarks {
  private struct Tally {
    var count = 0
    var first: HabitColumn.Place
    var kinds: [String: Int] = [:]

    mutating func add(_ kind: String) {
      count += 1
      // A handful is shown; a file of nothing but footnotes must not fill the memory.
      if kinds[kind] != nil || kinds.count < 32 { kinds[kind, default: 0] += 1 }
    }
  }

  private var tallies: [Finding.Code: Tally] = [:]

  /// The codes in the order in which they are told.
  private static let order: [Finding.Code] = [
    .missingMarks, .emptyValues, .percentSigns, .parenthesesNegative, .footnoteMarks,
  ]

  /// Notes what stood around a number.
  mutating func add(_ number: WrittenNumber, at place: HabitColumn.Place) {
    if number.hasPercent { add(.percentSigns, "%", place) }
    if number.hasPerMille { add(.percentSigns, "\u{2030}", place) }
    if number.isInParentheses { add(.parenthesesNegative, place.text, place) }
    if let footnote = number.footnote { add(.footnoteMarks, footnote, place) }
  }

  /// Notes a cell without a value.
  mutating func addMissing(_ mark: String, at place: HabitColumn.Place) {
    add(mark.isEmpty ? .emptyValues : .missingMarks, mark, place)
  }

  private mutating func add(_ code: Finding.Code, _ kind: String, _ place: HabitColumn.Place) {
    tallies[code, default: Tally(first: place)].add(kind)
  }

  /// One finding for each kind of mark, at its first cell.
  func findings(file: String) -> [Finding] {
    Self.order.compactMap { code in
      guard let tally = tallies[code] else { return nil }
      let kinds = tally.kinds.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(6)
      return Finding(
        code, severity: code == .parenthesesNegative ? .warning : .note, subject: file,
        arguments: [
          "file": file, "line": String(tally.first.line), "count": String(tally.count),
          "example": tally.first.text,
          "marks": kinds.map { "\($0.key) ×\($0.value)" }.joined(separator: ", "),
        ])
    }
  }
}
