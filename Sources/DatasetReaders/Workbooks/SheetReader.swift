internal import TimeSeries

/// Reads the cells of one sheet as the workbook shows them.
final class SheetReader: XMLHandler {
  /// How many cells a sheet may have, empty ones before the last of a row counted.
  static let mostCells = 8_000_000

  var failure: ReaderError? { didSet { hasFailed = failure != nil } }
  private(set) var hasFailed = false

  private let workbook: Workbook
  private let sheet: Workbook.Sheet

  private var rows: [[CellGrid.Cell]] = []
  private var lines: [Int] = []
  private var mergedRanges: [CellRange] = []
  private var notes = SheetNotes()
  private var cellCount = 0
  private var mergedCells = 0
  private var width = 0

  // The row and the cell that are being read.
  private var row = 0
  private var isRowHidden = false
  private var cells: [CellGrid.Cell] = []
  private var place = CellReference(row: 0, column: 0)
  private var type = CellType.number
  private var style = 0
  private var buffer: [UInt8] = []
  private var takesText = false
  private var hasFormula = false
  private var isPhonetic = false

  /// What the `t` of a cell says.
  private enum CellType {
    case number, shared, inline, formulaText, bool, error, date
  }

  /// Reads a sheet.
  ///
  /// - Returns: Its cells, rows without any left out, and what was noticed.
  /// - Throws: ``ReaderError`` for a damaged part or a place that no sheet has.
  static func read(
    _ sheet: Workbook.Sheet, of workbook: Workbook
  ) throws(ReaderError) -> (grid: CellGrid, notes: SheetNotes) {
    guard let entry = workbook.archive.entry(sheet.part) else {
      throw ReaderError(.sheetMissing, file: workbook.file, arguments: ["sheet": .text(sheet.name)])
    }
    let reader = SheetReader(workbook, sheet)
    try XMLReader.parse(
      ZipEntryReader(workbook.archive, entry), with: reader, file: workbook.file,
      part: entry.name)
    return (reader.grid, reader.notes)
  }

  private init(_ workbook: Workbook, _ sheet: Workbook.Sheet) {
    self.workbook = workbook
    self.sheet = sheet
  }

  /// The rows that have cells, with the merged ranges by their places among them.
  private var grid: CellGrid {
    var merged: [CellGrid.MergedRange] = []
    for range in mergedRanges {
      let first = place(ofLine: range.first.row)
      let last = place(ofLine: range.last.row + 1) - 1
      guard first <= last, lines[first] == range.first.row else { continue }
      merged.append(
        CellGrid.MergedRange(
          rows: first...last, columns: (range.first.column - 1)...(range.last.column - 1)))
    }
    return CellGrid(sheet: sheet.name, rows: rows, lines: lines, merged: merged)
  }

  /// The number of rows above a line of the sheet.
  private func place(ofLine line: Int) -> Int {
    var range = 0..<lines.count
    while !range.isEmpty {
      let middle = range.lowerBound + range.count / 2
      if lines[middle] < line {
        range = middle + 1..<range.upperBound
      } else {
        range = range.lowerBound..<middle
      }
    }
    return range.lowerBound
  }

  // MARK: - Elements

  func start(_ element: XMLElement) {
    if element.isNamed("c") {
      startCell(element)
    } else if element.isNamed("v") {
      takesText = true
      buffer.removeAll(keepingCapacity: true)
    } else if element.isNamed("t") {
      takesText = type == .inline && !isPhonetic
    } else if element.isNamed("f") {
      hasFormula = true
    } else if element.isNamed("row") {
      startRow(element)
    } else if element.isNamed("rPh") {
      isPhonetic = true
    } else if element.isNamed("mergeCell") {
      addMergedRange(element)
    } else if element.isNamed("col"), element.flag("hidden") {
      let first = element.number("min") ?? 0
      notes.addHiddenColumns(first, element.number("max") ?? first)
    }
  }

  func end(_ name: UnsafePointer<CChar>) {
    if XMLElement.equal(name, "c") {
      endCell()
    } else if XMLElement.equal(name, "v") || XMLElement.equal(name, "t") {
      takesText = false
    } else if XMLElement.equal(name, "rPh") {
      isPhonetic = false
    } else if XMLElement.equal(name, "row") {
      endRow()
    }
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard takesText else { return }
    buffer.append(contentsOf: bytes)
    if buffer.count > ByteStream.longestToken {
      stop(.textTooLong, ["limit": .count(ByteStream.longestToken)])
    }
  }

  private func startRow(_ element: XMLElement) {
    let number = element.bytes("r") == nil ? row + 1 : element.number("r") ?? 0
    guard number > row, number <= CellReference.lastRow else {
      return stop(.cellPlace, ["value": .text(element.text("r") ?? "")])
    }
    row = number
    place.column = 0
    cells.removeAll(keepingCapacity: true)
    isRowHidden = element.bytes("hidden") != nil && element.flag("hidden")
    if isRowHidden { notes.addHiddenRow(number) }
  }

  /// Keeps a row that has cells and that the workbook shows.
  private func endRow() {
    guard !isRowHidden, cells.contains(where: { !$0.isEmpty }) else { return }
    rows.append(cells)
    lines.append(row)
    width = max(width, cells.count)
  }

  private func addMergedRange(_ element: XMLElement) {
    guard let text = element.text("ref"), let range = CellRange(text) else {
      return stop(.cellPlace, ["value": .text(element.text("ref") ?? "")])
    }
    // Ranges of a sheet do not overlap, so together they are no larger than what is filled.
    let rows = place(ofLine: range.last.row + 1) - place(ofLine: range.first.row)
    mergedCells += max(1, rows) * (min(range.last.column, width) - range.first.column + 1)
    guard mergedCells <= Self.mostCells else {
      return stop(.tooManyValues, ["limit": .count(Self.mostCells)])
    }
    mergedRanges.append(range)
  }

  // MARK: - Cells

  private func startCell(_ element: XMLElement) {
    let next = CellReference(row: row, column: place.column + 1)
    if let reference = element.bytes("r") {
      guard let read = CellReference(CStringBytes(start: reference)), read.row == row,
        read.column > place.column
      else { return stop(.cellPlace, ["value": .text(String(cString: reference))]) }
      place = read
    } else {
      guard next.column <= CellReference.lastColumn else {
        return stop(.cellPlace, ["value": .text(next.text)])
      }
      place = next
    }
    style = element.number("s") ?? 0
    type = Self.type(element.bytes("t"))
    buffer.removeAll(keepingCapacity: true)
    hasFormula = false
  }

  private static func type(_ text: UnsafePointer<CChar>?) -> CellType {
    guard let text else { return .number }
    if XMLElement.equal(text, "s") { return .shared }
    if XMLElement.equal(text, "str") { return .formulaText }
    if XMLElement.equal(text, "inlineStr") { return .inline }
    if XMLElement.equal(text, "b") { return .bool }
    if XMLElement.equal(text, "e") { return .error }
    if XMLElement.equal(text, "d") { return .date }
    return .number
  }

  private func endCell() {
    if buffer.isEmpty {
      if hasFormula, type != .formulaText, type != .inline {
        notes.add(.formulaWithoutValue, place)
      }
      return
    }
    switch type {
    case .number: addNumber()
    case .shared: addShared()
    case .inline, .formulaText: add(CellGrid.Cell(EscapedText.decode(buffer)))
    case .bool: add(CellGrid.Cell(buffer.first == UInt8(ascii: "1") ? "TRUE" : "FALSE"))
    case .error: notes.add(.errorValue, place, text: String(decoding: buffer, as: UTF8.self))
    case .date: addWrittenDay()
    }
  }

  private func addShared() {
    let index = buffer.withUnsafeBufferPointer { NumberParser.wholeNumber($0) }
    guard let index, workbook.sharedStrings.indices.contains(index) else {
      return stop(
        .sharedTextMissing, ["value": .text(String(decoding: buffer.prefix(80), as: UTF8.self))])
    }
    add(CellGrid.Cell(workbook.sharedStrings[index]))
  }

  private func addNumber() {
    guard let number = buffer.withUnsafeBufferPointer({ NumberParser.number($0) }),
      number.value.isFinite
    else {
      return stop(.notANumber, ["value": .text(String(decoding: buffer.prefix(80), as: UTF8.self))])
    }
    switch workbook.styles[style] {
    case .plain: add(Self.plainCell(number.value, written: buffer))
    case .percent:
      notes.add(.percentFormat, place)
      let shown = Self.scaled(number.value)
      add(CellGrid.Cell("\(Self.shortest(shown))%", number: shown))
    case .date, .year: addDay(number.value, format: workbook.styles[style])
    }
  }

  /// A number, with the fewest digits that give it: the file has `94.299999999999997` for 94.3.
  private static func plainCell(_ value: Double, written: [UInt8]) -> CellGrid.Cell {
    if written.count <= 15 {
      return CellGrid.Cell(String(decoding: written, as: UTF8.self), number: value)
    }
    return CellGrid.Cell(shortest(value), number: value)
  }

  /// A hundredfold, exact in the digits that are written: .57 gives 57, not 56.99999999999999.
  private static func scaled(_ value: Double) -> Double {
    let text = "\(value)"
    return text.contains("e") ? value * 100 : Double(text + "e2") ?? value * 100
  }

  private static func shortest(_ value: Double) -> String {
    let text = "\(value)"
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }

  private func addDay(_ value: Double, format: NumberFormat) {
    // A year typed into a cell that is formatted as a day or as the year of one: 2019 would be a day
    // in 1905.
    if let year = Int(exactly: value), (1900...2100).contains(year) {
      notes.add(.yearFormattedAsDay, place, text: String(year))
      return add(CellGrid.Cell(String(year), number: value))
    }
    guard let day = CalendarDay(serial: value, is1904: workbook.is1904) else {
      return add(Self.plainCell(value, written: buffer))
    }
    if format == .year {
      notes.add(.dayFormattedAsYear, place, text: String(day.year))
      return add(CellGrid.Cell(String(day.year), number: Double(day.year)))
    }
    add(day)
  }

  /// A day as ISO 8601 writes it; what is no day stays as it stands.
  private func addWrittenDay() {
    let text = String(decoding: buffer, as: UTF8.self)
    guard let day = CalendarDay(text) else { return add(CellGrid.Cell(text)) }
    if workbook.styles[style] == .year {
      notes.add(.dayFormattedAsYear, place, text: String(day.year))
      return add(CellGrid.Cell(String(day.year), number: Double(day.year)))
    }
    add(day)
  }

  private func add(_ day: CalendarDay) {
    guard day.boundsYear else { return add(CellGrid.Cell(day.text)) }
    notes.add(.dayTakenAsYear, place, text: day.text)
    add(CellGrid.Cell(String(day.year), number: Double(day.year)))
  }

  private func add(_ cell: CellGrid.Cell) {
    let missing = place.column - 1 - cells.count
    cellCount += missing + 1
    guard cellCount <= Self.mostCells else {
      return stop(.tooManyValues, ["limit": .count(Self.mostCells)])
    }
    for _ in 0..<missing { cells.append(.empty) }
    cells.append(cell)
  }

  private func stop(_ code: ReaderError.Code, _ arguments: [String: Argument]) {
    var arguments = arguments
    arguments["sheet"] = .text(sheet.name)
    arguments["cell"] = place.column > 0 ? .text(place.text) : nil
    failure = ReaderError(
      code, file: workbook.file, line: row > 0 ? row : nil, arguments: arguments)
  }
}

/// The bytes of a C string, without copying it.
private struct CStringBytes: Sequence, IteratorProtocol {
  private var current: UnsafePointer<CChar>

  init(start: UnsafePointer<CChar>) {
    current = start
  }

  @inline(__always)
  mutating func next() -> UInt8? {
    let byte = UInt8(bitPattern: current.pointee)
    if byte == 0 { return nil }
    current += 1
    return byte
  }
}
