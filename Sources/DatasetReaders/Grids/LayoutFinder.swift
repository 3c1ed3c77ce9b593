/// Finds header, years and labels in the first rows of a grid.
struct LayoutFinder {
  /// The most rows that stand above a header.
  static let searchedRows = 40

  let grid: CellGrid
  let width: Int

  /// Looks at a grid whose merged cells are spread.
  init(_ grid: CellGrid) {
    self.grid = grid
    width = grid.columnCount
  }

  /// The layout, or `nil` if no years are found.
  ///
  /// A layout whose columns are all set aside is taken only where no row has years of its own.
  func layout() -> GridLayout? {
    var setAside: GridLayout?
    for row in 0..<min(grid.rows.count, Self.searchedRows) {
      if let layout = downByHeader(row) { return layout }
      if let layout = downByCells(row) { return layout }
      guard let layout = across(row) else { continue }
      if case .across(let columns) = layout.body, columns.isEmpty {
        setAside = setAside ?? layout
      } else {
        return layout
      }
    }
    return setAside ?? byTitle()
  }

  // MARK: The year of the title

  /// A table whose only year stands in its title, as in `KẾT QUẢ RÀ SOÁT HỘ NGHÈO NĂM 2023`.
  func byTitle() -> GridLayout? {
    for row in 0..<min(grid.rows.count, Self.searchedRows)
    where isWordRow(row) && (0..<width).count(where: { !grid[row, $0].isEmpty }) >= 3 {
      if let layout = byTitle(row) { return layout }
    }
    return nil
  }

  func byTitle(_ row: Int) -> GridLayout? {
    let first = (1..<max(1, width)).first { column in
      !grid[row, column].isEmpty && hasNumbers(below: row, column: column)
        && ColumnRole.named(grid[row, column].text.trimmedOfSpaces) == nil
    }
    guard let first else { return nil }
    let block = HeadBlock(grid, row: row, first: first, width: width)
    var layout = GridLayout(
      body: .across([]), labels: [], firstDataRow: block.dataRow, headerRow: row)
    findTitle(above: block.rows.lowerBound, into: &layout)
    guard let year = layout.title.flatMap(Self.year(ofTitle:)), !layout.assignsTargets else {
      return nil
    }
    var columns: [GridLayout.YearColumn] = []
    for column in first..<width where hasNumbers(below: block.dataRow - 1, column: column) {
      let words = HeadWords(PlainText.folded(block.name(column)))
      if words.isPlanned {
        layout.leftOutPlans.append(block.text(column))
      } else if words.isComparison || words.isPart && !words.isEndOfYear {
        layout.leftOutPeriods.append(block.text(column))
      } else {
        columns.append(
          .init(column: column, label: YearLabel(year: year), group: block.name(column)))
      }
    }
    guard !columns.isEmpty else { return nil }
    layout.body = .across(columns)
    findLabels(block.rows, until: first, used: Set(columns.map(\.column)), into: &layout)
    return layout
  }

  /// The only year of a title that is of a whole year and no plan.
  static func year(ofTitle title: String) -> Int? {
    let folded = PlainText.folded(title)
    let words = HeadWords(folded)
    guard words.yearCount == 1, !words.isPart, !words.isPlanned, !words.isComparison,
      !words.isPriceBase,
      ["nam \(words.firstYear)", "in \(words.firstYear)", "year \(words.firstYear)"]
        .contains(where: folded.contains)
    else { return nil }
    return words.firstYear
  }

  // MARK: Years across

  func across(_ row: Int) -> GridLayout? {
    let isPlain = (0..<width).contains { reading(row, $0) != .none }
    let timed = (0..<width).filter { isTimed(row, $0) }
    guard let firstTimed = timed.first, isHeadRow(row, from: firstTimed),
      !isDataRow(row, firstTimed)
    else { return nil }
    let first = firstOfHead(row, firstTimed)
    let filled = (first..<width).filter { !grid[row, $0].isEmpty }
    // A row of values may hold a number that looks like a year; a header holds little else.
    guard 2 * timed.count >= filled.count else { return nil }
    let block = HeadBlock(grid, row: row, first: first, width: width)
    guard timed.count >= 2 || block.rows.count > 1 || hasNumbers(below: row, column: first) else {
      return nil
    }
    if timed.count == 1, first == 0 { return nil }
    guard isFollowedByValues(from: block.dataRow, columns: timed) else { return nil }
    var layout = GridLayout(
      body: .across([]), labels: [], firstDataRow: block.dataRow, headerRow: row)
    let labels = block.labels(allowsMixed: !isPlain)
    if !isPlain, !areMixedYears(labels) { return nil }
    takeYears(labels, block, from: first, into: &layout)
    guard layout.hasTime else { return nil }
    var used = Set(timed)
    if case .across(let columns) = layout.body { used.formUnion(columns.map(\.column)) }
    used.formUnion(labels.indices.filter { labels[$0].map { $0.time != .none } ?? false })
    findLabels(block.rows, until: first, used: used, into: &layout)
    findTitle(above: block.rows.lowerBound, into: &layout)
    takeTitle(block, into: &layout)
    layout.headTexts = block.rows.map { row in
      (0..<width).map { grid[row, $0].text.trimmedOfSpaces }
    }
    return layout
  }

  /// The first column of the head: before the first year may stand one whose whole head says that it
  /// compares, or is of a part of a year.
  func firstOfHead(_ row: Int, _ firstTimed: Int) -> Int {
    var first = firstTimed
    let block = HeadBlock(grid, row: row, first: first, width: width)
    while first > 1, !grid[row, first - 1].isEmpty, block.label(first - 1).time != .none {
      first -= 1
    }
    return first
  }

  /// Whether a cell of a head names a time, alone or with an item.
  func isTimed(_ row: Int, _ column: Int) -> Bool {
    if reading(row, column) != .none { return true }
    let cell = grid[row, column]
    guard cell.number == nil, !cell.isEmpty, cell.text.utf8.count <= 100,
      cell.text.utf8.contains(where: Byte.isDigit)
    else { return false }
    let text = cell.text.trimmedOfSpaces
    guard case .unreadable = WrittenCell(text) else { return false }
    return HeadLabel([text], allowsMixed: true).time != .none
  }

  /// Heads with year and item in one cell: of several columns, with several years.
  func areMixedYears(_ labels: [HeadLabel?]) -> Bool {
    let years = labels.compactMap { label -> Int? in
      guard let label, case .year(let year) = label.time else { return nil }
      return year.year
    }
    return years.isEmpty || Set(years).count >= 2
  }

  /// Whether no cell of a row is a number that cannot be a year: such a row holds values.
  func isHeadRow(_ row: Int, from first: Int) -> Bool {
    !(first..<width).contains { column in
      let cell = grid[row, column]
      if cell.isEmpty || reading(row, column) != .none { return false }
      if cell.number != nil { return true }
      if case .number = WrittenCell(cell.text) { return true }
      return false
    }
  }

  /// Whether a head of words stands right above a row: then the row holds data, however much its
  /// numbers look like years.
  func isDataRow(_ row: Int, _ first: Int) -> Bool {
    guard row > 0, first > 0, !isTitle(row - 1) else { return false }
    let isLabelled = (0..<first).contains { column in
      let (above, here) = (grid[row - 1, column], grid[row, column])
      return !here.isEmpty && above.text != here.text
        && (!above.isEmpty
          || (0..<max(0, row - 1)).contains { !isTitle($0) && !grid[$0, column].isEmpty })
    }
    guard isLabelled else { return false }
    if isDataRow(row - 1, first) { return true }
    let bare = (first..<width).filter { column in
      let text = grid[row, column].text.trimmedOfSpaces
      return text.utf8.count == 4 && text.utf8.allSatisfy(Byte.isDigit)
    }
    let heads = bare.map { grid[row - 1, $0].text.trimmedOfSpaces }
    return !bare.isEmpty && !heads.contains("") && Set(heads).count == heads.count
      && heads.allSatisfy { YearLabel.read($0) == .none && !YearLabel.isOfTimeWords($0) }
  }

  /// Puts each column where its head says that it belongs.
  func takeYears(
    _ labels: [HeadLabel?], _ block: HeadBlock, from first: Int, into layout: inout GridLayout
  ) {
    var columns: [GridLayout.YearColumn] = []
    for column in first..<width {
      guard let label = labels[column] else { continue }
      let head = block.text(column)
      switch label.time {
      case .none: break
      case .period: layout.leftOutPeriods.append(head)
      case .year(let year) where year.status == .planned: layout.leftOutPlans.append(head)
      case .year(let year):
        // Words below a bare year are an error at their place; below other heads they are remarks.
        guard label.group == nil || hasValues(column, from: block.dataRow) else {
          if !isColumnEmpty(column, from: block.dataRow) { layout.ignoredColumns.append(head) }
          continue
        }
        var item = GridLayout.YearColumn(column: column, label: year, group: label.group)
        item.isActual = label.isActual
        columns.append(item)
      }
    }
    // One word over all years, or over all but those whose head goes through all rows, is a head of
    // the table.
    let groups = Set(columns.compactMap(\.group))
    if let group = groups.first, groups.count == 1 {
      let isWhole = columns.allSatisfy { $0.group == group }
      let isHead = isWhole && !labels.contains { $0?.isMixed ?? false }
      for index in columns.indices { columns[index].group = isHead ? nil : group }
      if isWhole { layout.commonHead = group }
    }
    layout.body = .across(columns)
  }

  /// Whether the cells of a column are mostly values; an empty one passes.
  func hasValues(_ column: Int, from row: Int) -> Bool {
    isFollowedByValues(from: row, columns: [column])
  }

  /// The words over all years are the title where no other stands above; a title that assigns
  /// targets makes plans of all years that do not say otherwise.
  func takeTitle(_ block: HeadBlock, into layout: inout GridLayout) {
    guard case .across(let columns) = layout.body else { return }
    if layout.assignsTargets {
      layout.leftOutPlans += columns.filter { !$0.isActual }.map { block.text($0.column) }
      layout.body = .across(columns.filter(\.isActual))
    }
    if let head = layout.commonHead, layout.title == nil {
      let printed = PrintedTitle(head)
      layout.title = printed.text
      layout.unit = layout.unit ?? printed.unit
    }
  }

  func reading(_ row: Int, _ column: Int) -> YearLabel.Reading {
    let cell = grid[row, column]
    if let number = cell.number {
      guard let year = Int(exactly: number), YearLabel.range.contains(year) else { return .none }
      return .year(YearLabel(year: year))
    }
    return YearLabel.read(cell.text.trimmedOfSpaces)
  }

  /// Whether nearly all cells of a column are values.
  func hasNumbers(below row: Int, column: Int) -> Bool {
    let cells = grid.rows.indices.dropFirst(row + 1).prefix(40).map { grid[$0, column] }
      .filter { !$0.isEmpty }
    let numbers = cells.count { cell in
      if cell.number != nil { return true }
      if case .unreadable = WrittenCell(cell.text) { return false }
      return true
    }
    return numbers > 0 && 3 * numbers >= 2 * cells.count
  }

  /// Whether some cells of a column, but not nearly all, are numbers.
  func isPartlyNumbers(_ column: Int, below row: Int) -> Bool {
    let cells = grid.rows.indices.dropFirst(row + 1).prefix(40).map { grid[$0, column] }
    return 4
      * cells.count(where: { cell in
        if cell.number != nil { return true }
        if case .number = WrittenCell(cell.text) { return true }
        return false
      }) >= max(1, cells.count { !$0.isEmpty })
  }

  /// Whether most cells under the years can be values; a table without rows passes.
  func isFollowedByValues(from row: Int, columns: [Int]) -> Bool {
    var values = 0
    var others = 0
    for row in grid.rows.indices.dropFirst(row).prefix(20) {
      for column in columns.prefix(200) {
        let cell = grid[row, column]
        if cell.isEmpty { continue }
        if cell.number == nil, case .unreadable = WrittenCell(cell.text) {
          others += 1
        } else {
          values += 1
        }
      }
    }
    return values >= others
  }

  func findLabels(
    _ rows: ClosedRange<Int>, until first: Int, used: Set<Int>, into layout: inout GridLayout
  ) {
    for column in 0..<width where !used.contains(column) {
      // The head of a label may stand in any of the header rows, the lowest first.
      var heads = rows.reversed().map { grid[$0, column].text.trimmedOfSpaces }
        .filter { !$0.isEmpty }
      if column >= first, heads.count > 1 { heads.removeSubrange(1...) }
      let head = heads.first { ColumnRole.named($0) != nil } ?? heads.first ?? ""
      let role = ColumnRole.named(head)
      if column < first {
        let isEmpty = isColumnEmpty(column, from: layout.firstDataRow)
        if role == .ordinal || role == .place {
          layout.ignoredColumns.append(head)
        } else if let names = TableHead.keyNames(head) {
          for (part, name) in names.enumerated() {
            layout.labels.append(
              .init(column: column, role: Self.role(ofKey: name), name: name, part: part))
          }
        } else if !isEmpty {
          layout.labels.append(.init(column: column, role: role ?? .category, name: head))
        }
      } else if let role, [.unit, .note, .sourceID, .definition].contains(role) {
        layout.labels.append(.init(column: column, role: role, name: head))
      } else if !head.isEmpty {
        layout.ignoredColumns.append(head)
      }
    }
    takeCodes(into: &layout)
  }

  /// What a dimension of a key of Eurostat stands for.
  static func role(ofKey name: String) -> ColumnRole {
    if name.hasPrefix("indic") || name == "na_item" { return .indicator }
    let role = ColumnRole.named(name)
    return role == .areaCode || role == .areaName || role == .unit ? role! : .category
  }

  /// A column of codes is the key of the area where no other column names one; else it is set aside.
  func takeCodes(into layout: inout GridLayout) {
    let names: Set<ColumnRole> = [.areaName, .areaCode, .seriesID, .indicator, .indicatorName]
    var isNamed = layout.labels.contains { names.contains($0.role) }
    for index in layout.labels.indices.reversed() where layout.labels[index].role == .code {
      if isNamed {
        layout.ignoredColumns.append(layout.labels.remove(at: index).name)
      } else {
        layout.labels[index].role = .areaCode
        isNamed = true
      }
    }
  }

  /// Whether a row holds one text, however many cells show it.
  func isTitle(_ row: Int) -> Bool {
    guard grid.rows.indices.contains(row) else { return true }
    return Set(grid.rows[row].filter { !$0.isEmpty }.map(\.text)).count <= 1
  }

  func isColumnEmpty(_ column: Int, from row: Int) -> Bool {
    grid.rows.indices.dropFirst(row).allSatisfy { grid[$0, column].isEmpty }
  }

  /// Takes title and unit from the rows above the header.
  ///
  /// The title is the first numbered one (`Biểu 3. …`), else the first line that is no letterhead.
  func findTitle(above row: Int, into layout: inout GridLayout) {
    var titles: [(line: TitleLine, title: PrintedTitle)] = []
    for row in 0..<max(0, row) {
      var texts: [String] = []
      for cell in grid.rows[row] where !cell.isEmpty {
        let text = cell.text.trimmedOfSpaces
        if texts.last != text { texts.append(text) }
      }
      for text in texts {
        if let unit = PrintedTitle.unit(inLine: text) {
          layout.unit = layout.unit ?? unit
        } else if texts.count == 1, let line = TitleLine(text) {
          titles.append((line, PrintedTitle(line.text)))
        }
      }
    }
    guard let best = titles.first(where: { $0.line.isNumbered }) ?? titles.first else { return }
    layout.title = best.title.text
    layout.unit = layout.unit ?? best.title.unit
    layout.assignsTargets = titles.contains { Self.assignsTargets($0.title.text) }
  }

  /// Whether a title says that a table assigns targets, as `CHỈ TIÊU GIAO … GIAI ĐOẠN 2026–2028` does.
  static func assignsTargets(_ title: String) -> Bool {
    let text = PlainText.folded(title)
    if ["tinh hinh", "ket qua", "danh gia", "bao cao"].contains(where: text.hasPrefix) {
      return false
    }
    return ["giao chi tieu", "chi tieu giao", "phan bo chi tieu", "giao ke hoach"]
      .contains(where: text.contains)
      || ["ke hoach", "muc tieu", "chi tieu ke hoach", "cac muc tieu"].contains(
        where: text.hasPrefix)
  }
}

extension String {
  /// The text without spaces of any kind around it, and none but single ones inside.
  var trimmedOfSpaces: String {
    if isTrimmedOfSpaces { return self }
    let core = Substring(self).trimmingSpaces
    guard core.contains(where: \.isNewline) else { return String(core) }
    return core.split(whereSeparator: { $0.isWhitespace }).joined(separator: " ")
  }

  /// Whether ``trimmedOfSpaces`` would change nothing, which is so for nearly all labels.
  private var isTrimmedOfSpaces: Bool {
    func isSpace(_ scalar: Unicode.Scalar) -> Bool {
      scalar.isASCII
        ? scalar.value <= 0x20 : scalar.properties.isWhitespace || scalar == "\u{FEFF}"
    }
    guard let first = unicodeScalars.first, let last = unicodeScalars.last else { return true }
    return !isSpace(first) && !isSpace(last)
      && !unicodeScalars.contains { $0.value < 0x20 || Self.lineBreaks.contains($0.value) }
  }

  /// The line breaks beyond ASCII: next line, line and paragraph separator.
  private static let lineBreaks: [UInt32] = [0x85, 0x2028, 0x2029]
}
