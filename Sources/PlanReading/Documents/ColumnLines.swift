/// Finds tables that were flattened to one cell a line, with blank lines, bars or nothing between.
struct ColumnLines {
  private let layout: LineLayout
  private let scalars: [Unicode.Scalar]

  init(_ layout: LineLayout) {
    self.layout = layout
    scalars = layout.text.scalars
  }

  private struct Cell {
    var ranges: [Range<Int>]
    /// The line after its last.
    var end: Int
    var text: String
  }

  /// Reads the table whose head begins at a line; gives the line after it.
  func table(at start: Int, _ builder: inout BlockBuilder) -> Int? {
    guard layout.lines[start].length <= 8, isNumberHead(text(of: start)) else { return nil }
    let cells = cells(from: start)
    guard let first = firstRow(in: cells), first >= 3 else { return nil }
    var rows = rows(in: cells, from: first)
    guard rows.count >= 2 else { return nil }
    let width = width(of: rows)
    guard width >= 3 else { return nil }
    rows = rows.flatMap { split($0, width) }
    if let last = rows.last, last.count > width { rows[rows.count - 1] = Array(last[..<width]) }
    dropTrailing(&rows, width: width)
    builder.close()
    builder.table += 1
    builder.add(row: head(Array(cells[..<first]), width: width))
    for row in rows { builder.add(row: row.map(\.ranges)) }
    return rows.last?.last?.end ?? start + 1
  }

  /// Empties the last cell of the last row where that of the rows before is empty: it is text below
  /// the table.
  private func dropTrailing(_ rows: inout [[Cell]], width: Int) {
    guard rows.count > 3, let last = rows.last, last.count == width else { return }
    let others = rows.dropLast().filter { $0.count == width }
    guard !others.isEmpty, others.allSatisfy({ $0[width - 1].ranges.isEmpty }) else { return }
    rows[rows.count - 1].removeLast()
  }

  private func text(of line: Int) -> String {
    layout.text.text(layout.lines[line].range)
  }

  private func isNumberHead(_ text: String) -> Bool {
    ["tt", "stt", "số tt", "stt.", "tt.", "no.", "no", "#"].contains(text.lowercased())
  }

  private func cells(from start: Int) -> [Cell] {
    let lines = layout.lines
    var result: [Cell] = []
    let next = start + 1 < lines.count ? lines[start + 1] : lines[start]
    let hasBars = isBar(next) || start > 0 && isBar(lines[start - 1])
    let hasBlanks = !hasBars && next.isBlank
    var index = start
    var open: Cell?
    func isEnd(_ line: LineLayout.Line) -> Bool {
      let text = layout.text.text(line.range)
      return text.hasPrefix("PHỤ LỤC") || text.hasPrefix("Nơi nhận")
        || text.hasPrefix("Phụ lục ") && text.count < 20
    }
    while index < lines.count, result.count < 8000 {
      let line = lines[index]
      if !line.isBlank, index > start, isEnd(line) { break }
      if hasBars, isBar(line) || !hasBars && line.isBlank || hasBlanks && line.isBlank {
        if let cell = open { result.append(cell) }
        open = nil
      } else if line.isBlank {
        if hasBlanks, let cell = open {
          result.append(cell)
          open = nil
        }
        if line.isEmptyCell { result.append(Cell(ranges: [], end: index + 1, text: "")) }
      } else if open != nil, hasBars || hasBlanks {
        open!.ranges.append(line.range)
        open!.end = index + 1
        open!.text += " " + layout.text.text(line.range)
      } else {
        if let cell = open { result.append(cell) }
        open = Cell(ranges: [line.range], end: index + 1, text: layout.text.text(line.range))
      }
      index += 1
    }
    if let cell = open { result.append(cell) }
    return result
  }

  private func isBar(_ line: LineLayout.Line) -> Bool {
    !line.isBlank && scalars[line.range].allSatisfy { $0 == "|" || $0 == " " }
  }

  private func firstRow(in cells: [Cell]) -> Int? {
    for index in cells.indices.dropLast().prefix(16) where index >= 2 {
      let text = cells[index].text
      if ["I", "1", "A", "I.", "1.", "01"].contains(text), isName(cells[index + 1]) {
        return index
      }
    }
    return nil
  }

  private func isName(_ cell: Cell) -> Bool {
    let letters = cell.text.unicodeScalars.reduce(0) { $0 + (Tokenizer.isLetter($1) ? 1 : 0) }
    return letters >= 4 && !AgencyLexicon.beginsAgency(cell.text)
  }

  private func rows(in cells: [Cell], from first: Int) -> [[Cell]] {
    var rows: [[Cell]] = []
    var number = 0
    var index = first
    while index < cells.count {
      let text = cells[index].text
      let isStart =
        (rows.isEmpty || (rows[rows.count - 1].count >= 2))
        && isRowNumber(text, after: number)
        && index + 1 < cells.count && isName(cells[index + 1])
      if isStart || rows.isEmpty {
        rows.append([cells[index]])
        number = RowNumber.integer(text) ?? number
      } else {
        rows[rows.count - 1].append(cells[index])
      }
      index += 1
    }
    return rows
  }

  private func isRowNumber(_ text: String, after number: Int) -> Bool {
    if let value = RowNumber.integer(text) { return value == number + 1 || value == 1 }
    return RowNumber.isRoman(text) || RowNumber.isCompound(text)
  }

  private func width(of rows: [[Cell]]) -> Int {
    var counts: [Int: Int] = [:]
    for row in rows.dropLast() where RowNumber.integer(row[0].text) != nil {
      counts[row.count, default: 0] += 1
    }
    if counts.isEmpty { return rows[0].count }
    return counts.max { ($0.value, -$0.key) < ($1.value, -$1.key) }!.key
  }

  /// Cuts rows without a number of their own from the row before.
  private func split(_ row: [Cell], _ width: Int) -> [[Cell]] {
    var result: [[Cell]] = []
    var rest = row[...]
    while rest.count > width {
      var cut = rest.startIndex + width
      if !rest[cut].ranges.isEmpty, let blank = rest[cut...].firstIndex(where: \.ranges.isEmpty),
        blank - cut <= 1
      {
        cut = blank
      }
      guard cut < rest.endIndex, rest[cut].ranges.isEmpty, cut + 1 < rest.endIndex else { break }
      result.append(Array(rest[..<cut]))
      rest = rest[cut...]
    }
    result.append(Array(rest))
    return result
  }

  /// The head with the cells below a merged one put in its place.
  private func head(_ cells: [Cell], width: Int) -> [[Range<Int>]] {
    guard cells.count > width else { return cells.map(\.ranges) }
    let below = cells.count - width + 1
    let upper = Array(cells[..<(cells.count - below)])
    let leaves = Array(cells[(cells.count - below)...])
    let parent =
      upper.firstIndex { cell in
        let words = WordFolding.words(cell.text.lowercased())
        return TableLexicon.role(of: words) == .value
      } ?? upper.lastIndex { TableLexicon.role(of: WordFolding.words($0.text)) == nil }
    guard let parent else { return cells.map(\.ranges) }
    var result = upper.map(\.ranges)
    result.replaceSubrange(parent...parent, with: leaves.map { upper[parent].ranges + $0.ranges })
    return result
  }
}

/// The numbers that rows begin with.
enum RowNumber {
  /// `7`, `07`, `7.`
  static func integer(_ text: String) -> Int? {
    var digits = text
    if digits.hasSuffix(".") { digits.removeLast() }
    guard !digits.isEmpty, digits.count <= 3, digits.allSatisfy({ $0.isASCII && $0.isNumber })
    else { return nil }
    return Int(digits)
  }

  /// `IV`, `IV.`, `A`
  static func isRoman(_ text: String) -> Bool {
    var letters = text
    if letters.hasSuffix(".") { letters.removeLast() }
    guard !letters.isEmpty, letters.count <= 6 else { return false }
    return letters.allSatisfy { "IVXLC".contains($0) } || ["A", "B", "D", "E"].contains(letters)
  }

  /// `11.1`, `11.1.`, `a`
  static func isCompound(_ text: String) -> Bool {
    let parts = text.split(separator: ".")
    guard parts.count >= 2, parts.count <= 4 else {
      return text.count <= 2 && text.first.map { "abcdđe".contains($0) } == true
        && text.dropFirst().allSatisfy { ").".contains($0) }
    }
    return parts.allSatisfy { $0.count <= 2 && $0.allSatisfy { $0.isASCII && $0.isNumber } }
  }

  static func isAny(_ text: String) -> Bool {
    integer(text) != nil || isRoman(text) || isCompound(text)
  }
}
