/// Reads what `pdftotext -layout` writes: lines in columns, pages parted by form feeds.
struct PageLayout {
  /// The document of such a text: wide gaps in the lines of a table part its cells.
  static func document(_ text: String, name: String) -> PlanDocument {
    var lines: [String] = []
    for page in text.split(separator: "\u{0C}", omittingEmptySubsequences: false) {
      var own = page.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
      while let last = own.last, isBare(last) { own.removeLast() }
      while let first = own.first, isBare(first) { own.removeFirst() }
      lines += own
      lines.append("")
    }
    var builder = DocumentBuilder()
    var paragraph: [String] = []
    var index = 0
    while index < lines.count {
      if let table = table(lines, from: index) {
        flush(&paragraph, &builder)
        builder.addTable(table.rows)
        index = table.end
        continue
      }
      let line = lines[index].trimmedSpaces
      let marked = ListMarker(Array(line.unicodeScalars), 0..<line.unicodeScalars.count) != nil
      if line.isEmpty || marked { flush(&paragraph, &builder) }
      if !line.isEmpty { paragraph.append(line) }
      index += 1
    }
    flush(&paragraph, &builder)
    return builder.document(name: name)
  }

  /// Whether a line holds nothing or a page number.
  private static func isBare(_ line: String) -> Bool {
    let text = line.trimmedSpaces
    return text.isEmpty || text.count <= 4 && text.allSatisfy { $0.isNumber || $0 == "-" }
  }

  private static func flush(_ lines: inout [String], _ builder: inout DocumentBuilder) {
    if !lines.isEmpty { builder.addParagraph(lines.joined(separator: " ")) }
    lines = []
  }

  // MARK: - Tables

  private struct Piece {
    var start: Int
    var end: Int
    var text: String
  }

  /// A table that begins with a head that names a column of numbers or of indicators.
  private static func table(
    _ lines: [String], from start: Int
  ) -> (rows: [[String]], end: Int)? {
    let head = pieces(lines[start])
    guard head.count >= 3, ["stt", "tt", "no", "no."].contains(head[0].text.lowercased()) else {
      return nil
    }
    var end = start + 1
    var blanks = 0
    var body: [[Piece]] = []
    while end < lines.count, blanks < 4 {
      let found = pieces(lines[end])
      blanks = found.isEmpty ? blanks + 1 : 0
      if found.count == 1, found[0].start <= 2, found[0].text.count > 60 { break }
      if !found.isEmpty { body.append(found) }
      end += 1
    }
    let columns = columns(head: head, body: body)
    var rows: [[String]] = []
    for pieces in [head] + body {
      var cells = [String](repeating: "", count: columns.count)
      for piece in pieces {
        let column = place(piece, in: columns)
        cells[column] += (cells[column].isEmpty ? "" : " ") + piece.text
      }
      let startsRow = !cells[0].isEmpty && RowNumber.isAny(cells[0])
      if rows.count > 1 || rows.count == 1 && startsRow, !startsRow, let last = rows.indices.last {
        for column in cells.indices where !cells[column].isEmpty {
          rows[last][column] += (rows[last][column].isEmpty ? "" : " ") + cells[column]
        }
      } else if rows.count == 1, !startsRow {
        for column in cells.indices where !cells[column].isEmpty {
          rows[0][column] += (rows[0][column].isEmpty ? "" : " ") + cells[column]
        }
      } else {
        rows.append(cells)
      }
    }
    return rows.count >= 2 ? (rows, end) : nil
  }

  /// The columns: those of the head, and of a second line of the head below it.
  private static func columns(head: [Piece], body: [[Piece]]) -> [Range<Int>] {
    var starts = head.map { ($0.start, $0.end) }
    for pieces in body.prefix(3) where !RowNumber.isAny(pieces[0].text) {
      for piece in pieces where !starts.contains(where: { $0.0 < piece.end && piece.start < $0.1 })
      {
        starts.append((piece.start, piece.end))
      }
      let inside = pieces.filter { piece in
        starts.filter { $0.0 <= piece.start && piece.end <= $0.1 }.count == 1 && pieces.count > 1
      }
      _ = inside
    }
    starts.sort { $0.0 < $1.0 }
    return starts.map { $0.0..<max($0.0 + 1, $0.1) }
  }

  private static func place(_ piece: Piece, in columns: [Range<Int>]) -> Int {
    var best = 0
    var distance = Int.max
    for (index, column) in columns.enumerated() {
      let gap =
        piece.end <= column.lowerBound
        ? column.lowerBound - piece.end : max(0, piece.start - column.upperBound)
      let centre = abs((piece.start + piece.end) - (column.lowerBound + column.upperBound))
      let score = gap * 1000 + centre
      if score < distance {
        distance = score
        best = index
      }
    }
    return best
  }

  /// The parts of a line between gaps of two blanks and more.
  private static func pieces(_ line: String) -> [Piece] {
    var result: [Piece] = []
    var text = ""
    var start = 0
    var spaces = 0
    for (column, character) in line.enumerated() {
      if character == " " || character == "\t" {
        spaces += 1
        continue
      }
      if spaces >= 2, !text.isEmpty {
        result.append(Piece(start: start, end: column - spaces, text: text))
        text = ""
      }
      if text.isEmpty { start = column } else if spaces > 0 { text += " " }
      spaces = 0
      text.append(character)
    }
    if !text.isEmpty { result.append(Piece(start: start, end: start + text.count, text: text)) }
    return result
  }
}

extension String {
  /// The text without blanks at its ends.
  fileprivate var trimmedSpaces: String {
    var rest = self[...]
    while let first = rest.first, first.isWhitespace { rest = rest.dropFirst() }
    while let last = rest.last, last.isWhitespace { rest = rest.dropLast() }
    return String(rest)
  }
}
