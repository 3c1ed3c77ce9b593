/// Reads the targets of a table: names in rows, years in columns.
struct TableTargets {
  let rows: [PlanDocument.Block]
  let document: PlanDocument
  let tokenizer: Tokenizer
  let head: PlanHead
  let context: ReadingContext
  private(set) var targets: [ProposedTarget] = []

  struct Column {
    var role: TableLexicon.Role?
    var year: Int?
    var period: ClosedRange<Int>?
    var agency = false
  }

  private var columns: [Column] = []
  private var bandYear: Int?
  private var parent: [Token] = []
  private var parentUnit: UnitLexicon.Unit?
  private var parentAgency = ""
  private var parentBase: Denominator?
  private var lastAgency = ""

  init(
    rows: [PlanDocument.Block], document: PlanDocument, tokenizer: Tokenizer, head: PlanHead,
    context: ReadingContext
  ) {
    self.rows = rows
    self.document = document
    self.tokenizer = tokenizer
    self.head = head
    self.context = context
  }

  mutating func read() {
    let first = firstRow
    guard first > 0 else { return }
    readHead(Array(rows[..<first]))
    guard columns.contains(where: { $0.role == .name }), valueColumns.count > 0,
      !columns.contains(where: { $0.role == .points })
    else { return }
    for row in rows[first...] { read(row) }
  }

  private var valueColumns: [Int] { columns.indices.filter { columns[$0].role == .value } }

  private func tokens(_ row: PlanDocument.Block, _ column: Int) -> [Token] {
    column < row.cells.count ? tokenizer.tokens(in: row.cells[column]) : []
  }

  private func text(_ row: PlanDocument.Block, _ column: Int) -> String {
    guard column < row.cells.count else { return "" }
    return row.cells[column].map { document.text.text($0) }.joined(separator: " ")
  }

  /// The first row below the head: the first that begins with a number.
  private var firstRow: Int {
    for (index, row) in rows.enumerated().prefix(6) where index > 0 {
      let start = text(row, 0).split { $0.isWhitespace || $0 == "*" }.joined()
      if RowNumber.isAny(start) { return index }
    }
    return rows.count > 1 ? 1 : 0
  }

  private mutating func readHead(_ head: [PlanDocument.Block]) {
    let width = rows.map(\.cells.count).max() ?? 0
    columns = (0..<width).map { column in
      var result = Column()
      var above = ""
      for row in head {
        var words = tokens(row, column)
        if words.isEmpty, row.cells == head[0].cells, column > 0, head.count > 1 {
          words = mergedAbove(head, column)
        }
        guard !words.isEmpty else { continue }
        above += " "
        if let role = TableLexicon.role(of: words.map(\.text)) {
          if result.role == nil || role == .baseline || result.role == .name && role == .value {
            result.role = role
          }
        }
        for year in YearReader.years(in: words) {
          if case .period(let start) = year.role { result.period = start...year.year }
          result.year = year.year
        }
      }
      return result
    }
    if columns.first?.role == nil { columns[0].role = .number }
    if !columns.contains(where: { $0.role == .name }), columns.count > 1 {
      if let free = columns.indices.first(where: { columns[$0].role == nil }) {
        columns[free].role = .name
      }
    }
    for index in columns.indices where columns[index].role == nil && columns[index].year != nil {
      columns[index].role = .value
    }
    if let now = self.head.year {
      for index in columns.indices where columns[index].role == .value {
        if let year = columns[index].year,
          year < now - 1 || year == now - 1 && valueColumns.count > 1
        {
          columns[index].role = .baseline
        }
      }
    }
  }

  /// The cell to the left that spans an empty cell of a head's first row.
  private func mergedAbove(_ head: [PlanDocument.Block], _ column: Int) -> [Token] {
    guard head.count > 1, !tokens(head[1], column).isEmpty else { return [] }
    var left = column - 1
    while left >= 0 {
      let words = tokens(head[0], left)
      if !words.isEmpty { return words }
      left -= 1
    }
    return []
  }

  // MARK: - Rows

  private mutating func read(_ row: PlanDocument.Block) {
    let row = aligned(row)
    guard let nameColumn = columns.firstIndex(where: { $0.role == .name }) else { return }
    var name = tokens(row, nameColumn)
    guard !name.isEmpty else { return }
    let number = text(row, 0).split { $0.isWhitespace || $0 == "*" }.joined()
    let unitTokens = columns.firstIndex { $0.role == .unit }.map { tokens(row, $0) } ?? []
    let unit = UnitLexicon.unit(ofCell: unitTokens)
    let values = valueColumns.filter { !tokens(row, $0).isEmpty }
    var agency = agencyText(row)
    if RowNumber.isRoman(number) || values.isEmpty && unitTokens.isEmpty {
      bandYear =
        YearReader.years(in: name).last?.year ?? (RowNumber.isRoman(number) ? nil : bandYear)
      if !RowNumber.isRoman(number) || values.isEmpty {
        parent = name
        parentUnit = unit
        parentAgency = agency
        parentBase = name.indices.lazy.compactMap { Denominator.read(name, at: $0) }.first
        if RowNumber.isRoman(number) {
          parent = []
          parentBase = nil
        }
        return
      }
    }
    let isBelow =
      number.isEmpty || RowNumber.isCompound(number) && number.count <= 2
      || ["-", "+"].contains(number)
    let stripped = isBelow ? NameCleaner.withoutBullets(name) : name
    let ownName = stripped
    if isBelow, !parent.isEmpty, !ElidedName.isWhole(stripped) {
      name = parent + stripped
      if agency.isEmpty { agency = parentAgency }
    } else {
      name = stripped
      if !number.isEmpty {
        if unitTokens.isEmpty == false || !values.isEmpty { parent = name }
        parentAgency = agency
        if !RowNumber.isCompound(number), parentBase != nil, unit?.sort != .count {
          parentBase = nil
        }
      }
    }
    if agency.isEmpty { agency = lastAgency }
    lastAgency = agency
    for column in values {
      read(
        row, column, name: name, ownName: ownName, unit: unit ?? parentUnitIfBelow(isBelow),
        unitTokens: unitTokens, agency: agency)
    }
    parentUnit = unit ?? parentUnit
  }

  private func parentUnitIfBelow(_ isBelow: Bool) -> UnitLexicon.Unit? {
    isBelow ? parentUnit : nil
  }

  private func agencyText(_ row: PlanDocument.Block) -> String {
    guard let column = columns.firstIndex(where: { $0.role == .lead }) else { return "" }
    return AgencyReader.collapse(text(row, column))
  }

  /// A row whose empty cells were lost, with its cells where they belong.
  private func aligned(_ row: PlanDocument.Block) -> PlanDocument.Block {
    guard row.cells.count < columns.count, row.cells.count >= 3,
      columns.count - row.cells.count <= 3
    else { return row }
    var cells = row.cells
    func at(_ index: Int) -> String { cells[index].map { document.text.text($0) }.joined() }
    let needsUnit = columns.indices.contains { columns[$0].role == .unit }
    if let lead = columns.lastIndex(where: { $0.role == .lead }),
      let last = cells.indices.last(where: { AgencyLexicon.beginsAgency(at($0)) }), last < lead,
      last >= 2
    {
      while cells.count < columns.count, last < lead, cells.count - (cells.count - last) < lead {
        let gap =
          lead
          - (cells.firstIndex {
            AgencyLexicon.beginsAgency($0.map { document.text.text($0) }.joined())
              && $0 == row.cells[last]
          } ?? last)
        if gap <= 0 { break }
        let isUnitLost =
          needsUnit && cells.count > 2
          && UnitLexicon.unit(ofCell: tokenizer.tokens(in: cells[2])) == nil
          && tokenizer.tokens(in: cells[2]).contains { $0.isNumber }
        cells.insert([], at: isUnitLost ? 2 : last)
        if isUnitLost { continue }
      }
    }
    var result = row
    result.cells = cells
    return result
  }

  // MARK: - Cells

  private mutating func read(
    _ row: PlanDocument.Block, _ column: Int, name: [Token], ownName: [Token],
    unit: UnitLexicon.Unit?, unitTokens: [Token], agency: String
  ) {
    let cell = tokens(row, column)
    guard cell.contains(where: \.isNumber) else { return }
    let numbers = NumberReader(cell)
    let plain = plainMentions(cell, numbers)
    guard !plain.isEmpty else { return }
    for (index, mention) in plain.enumerated() {
      let next = index + 1 < plain.count ? plain[index + 1].phraseStart : cell.count
      let part = cell[mention.end..<next].firstIndex { $0.isSymbol(";") } ?? next
      var words = NameCleaner.tail(cell, mention.end..<part, years: numbers.years)
      if mention.unit?.sort == .count || words.first?.isWord != true || words.count > 6 {
        words = []
      }
      var whole = name
      var isPart = false
      if index > 0 {
        let from = plain[index - 1].end..<mention.phraseStart
        let cut = cell[from].lastIndex { $0.isSymbol(";") }.map { $0 + 1 } ?? from.lowerBound
        let lead = NameCleaner.name(cell, cut..<from.upperBound, years: numbers.years)
        if lead.count >= 3 {
          whole = lead
          isPart = true
        }
      }
      add(
        mention, cell, numbers, whole, isPart ? [] : words, plain.count > 1, row, column, unit,
        unitTokens, agency)
    }
  }

  private func plainMentions(_ cell: [Token], _ numbers: NumberReader) -> [Mention] {
    if !numbers.mentions.isEmpty { return numbers.mentions }
    return []
  }

  private mutating func add(
    _ mention: Mention, _ cell: [Token], _ numbers: NumberReader, _ name: [Token],
    _ qualifier: [Token], _ isOneOfSeveral: Bool, _ row: PlanDocument.Block, _ column: Int,
    _ unit: UnitLexicon.Unit?, _ unitTokens: [Token], _ agency: String
  ) {
    var mention = mention
    if let unit, unit.sort != .count || mention.unit == nil || parentBase != nil {
      if mention.unit == nil || mention.unit?.code == "%" || unit.sort == .rank {
        mention.unit = unit
      }
    }
    let own = name.indices.lazy.compactMap { Denominator.read(name, at: $0) }.first
    if mention.unit?.sort == .count || mention.unit == nil, let base = own ?? parentBase {
      mention.unit = .init(code: base.code(of: mention.unit?.code ?? ""), sort: .count)
    }
    let value =
      cell[mention.tokens.lowerBound].range
      .lowerBound..<cell[mention.tokens.upperBound - 1].range.upperBound
    let cleaned = NameCleaner.trimmedName(name)
    var title = NameCleaner.text(cleaned, of: document.text)
    if isOneOfSeveral, !qualifier.isEmpty {
      title += " (" + NameCleaner.printed(qualifier, document.text) + ")"
    }
    let first = row.ranges.map(\.lowerBound).min() ?? value.lowerBound
    let last = row.ranges.map(\.upperBound).max() ?? value.upperBound
    let quote = first..<last
    var target = ProposedTarget(
      name: title, unit: mention.unit?.code ?? printedUnit(unitTokens), comparator: "",
      direction: "", quote: trimQuote(quote, row), value: value)
    target.area = head.area
    target.leadAgency = agency
    target.locator = context.path
    setYear(&target, numbers.years, columns[column])
    setKind(&target, mention, cleaned)
    Sense(
      name: cleaned, tokens: cell, claim: 0..<cell.count, mention: mention, kind: target.kind
    ).apply(to: &target)
    if target.unit.isEmpty { target.doubts.append(.noUnit) }
    target.confidence = max(0.3, 0.97 - 0.08 * Double(target.doubts.count))
    targets.append(target)
  }

  private func printedUnit(_ tokens: [Token]) -> String {
    NameCleaner.printed(tokens, document.text).lowercased()
  }

  private func trimQuote(_ range: Range<Int>, _ row: PlanDocument.Block) -> Range<Int> {
    guard let column = columns.firstIndex(where: { $0.role == .name }), column < row.cells.count,
      let first = row.cells[column].first, first.lowerBound < range.upperBound
    else { return range }
    return first.lowerBound..<range.upperBound
  }

  private func setYear(_ target: inout ProposedTarget, _ years: [YearMention], _ column: Column) {
    for year in years {
      switch year.role {
      case .target: target.year = year.year
      case .period(let start):
        target.year = year.year
        target.periodStart = start
        target.periodEnd = year.year
      default: break
      }
    }
    if target.year == nil {
      target.year = column.year ?? bandYear ?? context.year ?? head.horizon
      if let period = column.period, column.year == period.upperBound {
        target.periodStart = period.lowerBound
        target.periodEnd = period.upperBound
      }
    }
  }

  private func setKind(_ target: inout ProposedTarget, _ mention: Mention, _ name: [Token]) {
    for year in YearReader.years(in: name) where year.role == .base { target.baseYear = year.year }
    if mention.unit?.sort == .ratio {
      target.kind =
        target.baseYear != nil || name.contains { $0.text == "tăng" || $0.text == "gấp" }
        ? "ratio_to_base_year" : "level"
      target.unit = target.kind == "level" ? "times" : "times base year"
    } else if mention.unit?.code == "%/year"
      || mention.isPercent && NameWords.growth.match(name, at: 0) != nil
    {
      target.kind = "annual_change"
      target.unit = "%/year"
    } else if mention.unit?.sort == .count || mention.unit == nil,
      NameWords.sums.match(name, at: 0) != nil, name[0].text != "hoàn"
    {
      target.kind = "cumulative_over_period"
      target.periodEnd = target.year
    } else if target.periodStart != nil, mention.unit?.sort == .count {
      target.kind = "cumulative_over_period"
    }
    if target.unit == "m2", name.contains(where: { ["người", "bình"].contains($0.text) }) {
      target.unit = "m2 per person"
    }
    if target.unit == "USD" || target.unit == "million VND",
      name.contains(where: { $0.text == "đầu" })
    {
      target.unit += " per person"
    }
    if target.unit.isEmpty, name.contains(where: { $0.text == "hdi" }) {
      target.unit = "index (0-1)"
    }
  }
}

extension NameCleaner {
  static func withoutBullets(_ name: [Token]) -> [Token] {
    Array(name.drop { $0.kind == .symbol && ["-", "+", "."].contains($0.text) })
  }

  /// The name of a row without the words that say that it is wanted.
  static func trimmedName(_ name: [Token]) -> [Token] {
    var rest = name[...]
    while let first = rest.first, first.kind == .symbol, !first.isSymbol("\"") {
      rest = rest.dropFirst()
    }
    let words = rest.prefix(2).map(\.text)
    if words == ["phấn", "đấu"] || words == ["phần", "đầu"] { rest = rest.dropFirst(2) }
    return Array(rest)
  }

  static func printed(_ tokens: [Token], _ text: PlanText) -> String {
    guard let first = tokens.first, let last = tokens.last else { return "" }
    return text.text(first.range.lowerBound..<last.range.upperBound)
      .split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}

extension ElidedName {
  /// Whether a name stands for itself.
  static func isWhole(_ name: [Token]) -> Bool {
    guard NameWords.heads.match(name, at: 0) != nil || name.count > 7 else { return false }
    return !(name[0].text == "khu")
  }
}
