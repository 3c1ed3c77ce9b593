/// Puts the lines of a plain text together again: paragraphs, list items, tables.
struct LineLayout {
  struct Line {
    var range: Range<Int>
    /// Whether nothing is on it.
    var isBlank: Bool
    /// Whether it holds white space that stands for an empty cell.
    var isEmptyCell: Bool

    var length: Int { range.count }
  }

  let text: PlanText
  let lines: [Line]
  let isWrapped: Bool
  let isDoubleSpaced: Bool

  init(_ text: PlanText) {
    self.text = text
    lines = Self.lines(of: text)
    let lengths = lines.filter { !$0.isBlank }.map(\.length).sorted()
    let high = lengths.isEmpty ? 0 : lengths[min(lengths.count - 1, lengths.count * 95 / 100)]
    isWrapped = high <= 130 && lengths.count > 3
    var followed = 0
    var long = 0
    for index in lines.indices.dropLast()
    where !lines[index].isBlank && lines[index].length > 45 {
      long += 1
      if lines[index + 1].isBlank { followed += 1 }
    }
    isDoubleSpaced = isWrapped && long > 20 && followed * 10 >= long * 9
  }

  private static func lines(of text: PlanText) -> [Line] {
    var result: [Line] = []
    let scalars = text.scalars
    var start = 0
    for index in 0...scalars.count where index == scalars.count || scalars[index] == "\n" {
      let raw = start..<index
      let trimmed = text.trimmed(raw)
      let hasSpace = trimmed.isEmpty && scalars[raw].contains { $0.value == 0xA0 }
      let hasTab = scalars[raw].contains("\t")
      result.append(
        Line(
          range: hasTab && !trimmed.isEmpty ? raw : trimmed, isBlank: trimmed.isEmpty,
          isEmptyCell: hasSpace))
      start = index + 1
    }
    return result
  }

  /// The blocks of the text.
  func blocks() -> [PlanDocument.Block] {
    var builder = BlockBuilder(text: text)
    let columns = ColumnLines(self)
    var index = 0
    while index < lines.count {
      if let end = tabbedTable(at: index, &builder) ?? piped(at: index, &builder)
        ?? columns.table(at: index, &builder)
      {
        index = end
        continue
      }
      add(lines[index], previous: index > 0 ? lines[index - 1] : nil, &builder)
      index += 1
    }
    builder.close()
    return builder.blocks
  }

  private func add(_ line: Line, previous: Line?, _ builder: inout BlockBuilder) {
    if line.isBlank {
      builder.sawBlank = true
      return
    }
    if isNoise(line) { return }
    let isJoined: Bool
    let scalars = text.scalars
    let isMarked =
      ListMarker(scalars, line.range) != nil && !builder.continuesRange(line.range)
    let startsLower = builder.startsLower(line.range)
    if builder.isFootnote(line.range) {
      builder.addAside(line.range)
      return
    }
    if builder.sawBlank, !isDoubleSpaced {
      isJoined =
        builder.isOpenEnded && (startsLower || !isMarked && builder.startsNumber(line.range))
    } else if isWrapped {
      isJoined =
        !isMarked && !(builder.isUpperCase && !builder.isUpperCase(line.range))
        && !(builder.endsSentence && builder.lastLength < 60 && !startsLower)
    } else {
      isJoined = startsLower && builder.isOpenEnded && !isMarked
    }
    builder.add(line.range, joined: isJoined && builder.hasOpen, isMarked: isMarked)
  }

  /// Whether a line is a page number, a bar or a rule.
  private func isNoise(_ line: Line) -> Bool {
    let scalars = text.scalars[line.range]
    if scalars.allSatisfy({ "|-_=*. ".unicodeScalars.contains($0) }) { return true }
    return isWrapped && scalars.count <= 3 && scalars.allSatisfy(Tokenizer.isDigit)
  }

  // MARK: - Tables on one line a row

  private func tabbedTable(at start: Int, _ builder: inout BlockBuilder) -> Int? {
    guard cells(of: lines[start], by: "\t").count >= 3 else { return nil }
    builder.close()
    builder.table += 1
    var rows: [[[Range<Int>]]] = []
    var index = start
    var blanks = 0
    while index < lines.count {
      let line = lines[index]
      if line.isBlank {
        blanks += 1
        if blanks > 2 { break }
        index += 1
        continue
      }
      let cells = cells(of: line, by: "\t")
      guard cells.count >= 3 else { break }
      if blanks > 0, cells[0].isEmpty, let last = rows.indices.last,
        rows[last].count == cells.count
      {
        for column in cells.indices where !cells[column].isEmpty {
          rows[last][column].append(cells[column])
        }
      } else {
        rows.append(cells.map { $0.isEmpty ? [] : [$0] })
      }
      blanks = 0
      index += 1
    }
    for row in rows { builder.add(row: row) }
    return index
  }

  private func piped(at start: Int, _ builder: inout BlockBuilder) -> Int? {
    guard isPiped(lines[start]) else { return nil }
    builder.close()
    builder.table += 1
    var index = start
    while index < lines.count, isPiped(lines[index]) {
      var inner = lines[index].range
      if text.scalars[inner.lowerBound] == "|" { inner = inner.dropFirst() }
      if let last = inner.last, text.scalars[last] == "|" { inner = inner.dropLast() }
      let line = Line(range: inner, isBlank: false, isEmptyCell: false)
      let cells = cells(of: line, by: "|")
      let isRule = text.scalars[inner].allSatisfy { "|-: ".unicodeScalars.contains($0) }
      if !isRule { builder.add(row: cells.map { $0.isEmpty ? [] : [$0] }) }
      index += 1
    }
    return index
  }

  private func isPiped(_ line: Line) -> Bool {
    guard line.length > 4, text.scalars[line.range.lowerBound] == "|" else { return false }
    return text.scalars[line.range].reduce(0) { $0 + ($1 == "|" ? 1 : 0) } >= 3
  }

  private func cells(of line: Line, by sign: Unicode.Scalar) -> [Range<Int>] {
    var result: [Range<Int>] = []
    var start = line.range.lowerBound
    for index in line.range where text.scalars[index] == sign {
      result.append(text.trimmed(start..<index))
      start = index + 1
    }
    result.append(text.trimmed(start..<line.range.upperBound))
    return result
  }
}
