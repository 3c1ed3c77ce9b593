extension GridReader {
  /// Whether all values of a row show a percent sign.
  func showsPercent(
    _ row: borrowing some CellRow & ~Copyable, _ columns: some Sequence<Int>
  ) -> Bool {
    var found = false
    for column in columns where column < row.cellCount {
      let last =
        (try? row.withCellBytes(column) { (bytes) throws(ReaderError) in
          bytes.last { !Byte.isWhiteSpace($0) }
        }) ?? nil
      guard let last else { continue }
      guard last == UInt8(ascii: "%") else { return false }
      found = true
    }
    return found
  }

  /// Whether a row without any value is a remark: a signature, a date, a heading over all columns.
  func isRemark(_ row: borrowing some CellRow & ~Copyable) -> Bool {
    var text: String?
    for column in setAsideColumns where column < row.cellCount {
      if row.cellNumber(column) != nil { return false }
      let cell = row.cellText(column).trimmedOfSpaces
      if cell.isEmpty { continue }
      // Nearly all rows end here, at the first digit.
      if let first = cell.utf8.first, Byte.isDigit(first) { return false }
      guard case .unreadable = WrittenCell(cell) else { return false }
      guard text == nil || text == cell else { return false }
      text = cell
    }
    guard let text else { return false }
    var isLabelled = false
    for label in layout.labels where label.column < row.cellCount {
      let cell = row.cellText(label.column).trimmedOfSpaces
      if cell == text { return true }
      if !cell.isEmpty { isLabelled = true }
    }
    return !isLabelled && !layout.labels.isEmpty
  }
}

extension GridLayout {
  /// The columns of values.
  var valueColumns: [Int] {
    switch body {
    case .across(let columns): columns.map(\.column)
    case .down(_, let values): values.map(\.column)
    }
  }
}

/// The items above a row that it is a part of.
struct RowParents {
  private var names: [String] = []

  /// Takes the label of a row.
  ///
  /// - Returns: Its name with the items it belongs to: `Lao động / Nữ` for `- Trong đó: Nữ`.
  @discardableResult
  mutating func take(_ label: String, below heading: String? = nil) -> String {
    let (level, name) = Self.level(label)
    guard level > 0, !names.isEmpty, !name.isEmpty else {
      names = [label]
      return label
    }
    names = Array(names.prefix(level))
    let path = (names.first == heading ? Array(names.dropFirst()) : names) + [name]
    names.append(name)
    return path.joined(separator: " / ")
  }

  /// How deep a label stands by its marks, and its words without them.
  private static func level(_ label: String) -> (level: Int, name: String) {
    var level = 0
    var rest = Substring(label)
    while let mark = rest.first, "-–+•".contains(mark) || mark.isWhitespace {
      if mark == "+" { level = 2 } else if !mark.isWhitespace { level = max(level, 1) }
      rest = rest.dropFirst()
    }
    // Words that say that a part follows.
    for words in ["trong đó", "of which", "chia ra"] where rest.lowercased().hasPrefix(words) {
      level = max(level, 1)
      rest = rest.dropFirst(words.count).drop { ":,.- ".contains($0) }
    }
    return (level, String(rest).trimmedOfSpaces)
  }
}
