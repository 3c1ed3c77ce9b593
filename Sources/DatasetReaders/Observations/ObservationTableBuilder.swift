internal import TimeSeries

/// Puts a table together from rows that any format gives.
struct ObservationTableBuilder {
  /// The texts of a row.
  struct Texts: Hashable {
    /// The key; `nil` takes `area_code/indicator`.
    var seriesID: String?
    var areaCode: String?
    var indicator: String?
    var unit: String?
    var definition: String?
    var sourceID: String?
    var note: String?
    var marks = ValueMarks()
    /// By the columns given to the builder.
    var extras: [String?] = []
  }

  /// The name that errors and findings carry.
  let file: String

  /// The names of the columns that are kept beside those of a table.
  let extraNames: [String]

  /// The numbers, gathered until their convention is known.
  var numbers = ConventionColumn()

  /// The labels that rows share, by column: the numbers of their texts, −1 for none.
  private var labelColumns: [[Int32]]
  /// The texts of each column of labels.
  private var pools: [StringPool]

  /// The marks of each label.
  private var labelMarks: [ValueMarks] = []

  private var rowLabels: [Int32] = []
  private var years: [Int16] = []
  private var lines: [Int32] = []
  private var statuses: [UInt8] = []
  private var hasWeakValues = false

  /// The columns of labels, in the order of ``labelColumns``; the extra ones follow.
  private enum Column: Int, CaseIterable {
    case series, areaCode, indicator, unit, definition, sourceID, note
  }

  /// Whether each series is one of an area and an indicator, without a key of its own.
  private var isByArea = true

  /// Starts a table.
  init(file: String, extraNames: [String] = []) {
    self.file = file
    self.extraNames = extraNames
    let count = Column.allCases.count + extraNames.count
    labelColumns = Array(repeating: [], count: count)
    pools = Array(repeating: StringPool(), count: count)
  }

  /// The number of rows so far.
  var rowCount: Int { years.count }

  /// Keeps the texts that rows share; give the number to ``append(_:year:status:line:)``.
  mutating func labels(_ texts: Texts) -> Int32 {
    let key: String?
    if let id = texts.seriesID {
      isByArea = false
      key = id
    } else if let area = texts.areaCode, let indicator = texts.indicator {
      key = area + "/" + indicator
    } else {
      isByArea = false
      key = texts.areaCode ?? texts.indicator
    }
    add(key, to: .series)
    add(texts.areaCode, to: .areaCode)
    add(texts.indicator, to: .indicator)
    add(texts.unit, to: .unit)
    add(texts.definition, to: .definition)
    add(texts.sourceID, to: .sourceID)
    add(texts.note, to: .note)
    labelMarks.append(texts.marks)
    for index in extraNames.indices {
      let text = texts.extras.indices.contains(index) ? texts.extras[index] : nil
      add(text, toColumn: Column.allCases.count + index)
    }
    return Int32(labelColumns[0].count - 1)
  }

  private mutating func add(_ text: String?, to column: Column) {
    add(text, toColumn: column.rawValue)
  }

  private mutating func add(_ text: String?, toColumn column: Int) {
    var index: Int32 = -1
    if var text, !text.isEmpty { index = text.withUTF8 { pools[column].index(of: $0) } }
    labelColumns[column].append(index)
  }

  /// Adds a row, whose number was just added to ``numbers``.
  ///
  /// - Parameter labels: From ``labels(_:)``.
  mutating func append(
    _ labels: Int32, year: Int, status: YearLabel.Status = .final, line: Int
  ) {
    rowLabels.append(labels)
    years.append(Int16(clamping: year))
    lines.append(Int32(clamping: line))
    statuses.append(UInt8(status.rawValue))
    if status != .final { hasWeakValues = true }
  }

  /// The finished table, how its numbers are written, and what was noticed.
  ///
  /// Where a year of a series has a final value and preliminary ones, the final one is kept.
  ///
  /// - Parameter decimal: The mark of decimals where the user says it.
  /// - Throws: ``ReaderError`` with `no_rows`, or what ``ConventionColumn/finish(file:forced:)`` throws.
  consuming func finish(
    decimal: DecimalMark?
  ) throws(ReaderError) -> (
    table: ObservationTable, convention: NumberConvention, findings: [Finding]
  ) {
    guard rowCount > 0 else { throw ReaderError(.noRows, file: file) }
    let read = try numbers.finish(file: file, forced: decimal)
    for (index, value) in read.values.enumerated() where !value.isFinite {
      throw ReaderError(
        .numberOutOfRange, file: file, line: Int(lines[index]),
        arguments: ["name": "value", "value": .number(value)])
    }
    var findings = read.findings
    let dropped = superseded()
    let kept = dropped.isEmpty ? nil : rowLabels.indices.filter { !dropped.contains($0) }
    if let first = dropped.min() {
      findings.append(
        Finding(
          .preliminarySuperseded, severity: .note, subject: file,
          arguments: [
            "file": .text(file), "count": .count(dropped.count), "line": .count(Int(lines[first])),
            "label": .year(Int(years[first])),
          ]))
    }
    if let finding = preliminaryFinding(dropped) { findings.append(finding) }
    let table = table(kept, values: read.values, decimals: read.decimals)
    return (table, read.convention, findings)
  }

  /// The rows whose value another one of the same year replaces.
  private func superseded() -> Set<Int> {
    guard hasWeakValues else { return [] }
    let series = labelColumns[Column.series.rawValue]
    var best: [SIMD2<Int32>: UInt8] = [:]
    for (row, label) in rowLabels.enumerated() {
      let key = SIMD2(series[Int(label)], Int32(years[row]))
      best[key] = min(best[key] ?? .max, statuses[row])
    }
    var result: Set<Int> = []
    for (row, label) in rowLabels.enumerated() where statuses[row] > 0 {
      let key = SIMD2(series[Int(label)], Int32(years[row]))
      if statuses[row] > best[key]! { result.insert(row) }
    }
    return result
  }

  private func preliminaryFinding(_ dropped: Set<Int>) -> Finding? {
    guard hasWeakValues else { return nil }
    let weak = statuses.indices.filter { statuses[$0] > 0 && !dropped.contains($0) }
    guard let first = weak.first else { return nil }
    let names = Set(weak.map { self.years[$0] }).sorted().map { String($0) }
    return Finding(
      .preliminaryValues, severity: .note, subject: file,
      arguments: [
        "file": .text(file), "count": .count(weak.count), "line": .count(Int(lines[first])),
        "years": .texts(names),
      ])
  }

  /// The table of some rows, or of all.
  private consuming func table(
    _ kept: [Int]?, values: [Double], decimals: [UInt8]
  ) -> ObservationTable {
    func selected<Element>(_ all: [Element]) -> [Element] { kept.map { $0.map { all[$0] } } ?? all }
    var columns = ObservationColumns()
    columns.values = selected(values)
    columns.decimals = selected(decimals)
    columns.years = selected(years)
    columns.lines = selected(lines)
    let labels = selected(rowLabels)
    func column(_ column: Int) -> InternedColumn {
      pools[column].strings.isEmpty
        ? InternedColumn()
        : InternedColumn(rows: labels, codes: labelColumns[column], strings: pools[column].strings)
    }
    let seriesCodes = labelColumns[Column.series.rawValue]
    columns.series = labels.map { seriesCodes[Int($0)] }
    columns.areaCode = column(Column.areaCode.rawValue)
    columns.indicator = column(Column.indicator.rawValue)
    columns.unit = column(Column.unit.rawValue)
    columns.definition = column(Column.definition.rawValue)
    columns.sourceID = column(Column.sourceID.rawValue)
    columns.marks = marks(labels, selected(statuses))
    columns.note =
      hasWeakValues
      ? noteColumn(labels, selected(statuses)) : column(Column.note.rawValue)
    for (index, name) in extraNames.enumerated() {
      let column = column(Column.allCases.count + index)
      if column.hasText { columns.extras.append(.init(name: name, column: column)) }
    }
    return ObservationTable(
      file: file, key: isByArea ? .areaAndIndicator : .seriesID,
      seriesIDs: pools[Column.series.rawValue].strings, columns: columns)
  }

  /// What is said about the values in columns of their own; nothing where no row says anything.
  private func marks(_ labels: [Int32], _ statuses: [UInt8]) -> [ValueMarks] {
    let estimated = UInt8(YearLabel.Status.estimated.rawValue)
    guard statuses.contains(estimated) || labelMarks.contains(where: { !$0.isEmpty }) else {
      return []
    }
    return zip(labels, statuses).map { label, status in
      var marks = labelMarks[Int(label)]
      if status == estimated, marks.estimate == nil { marks.estimate = true }
      return marks
    }
  }

  /// The notes, with what is said about the status of values before them.
  private func noteColumn(_ labels: [Int32], _ statuses: [UInt8]) -> InternedColumn {
    var pool = pools[Column.note.rawValue]
    let codes = labelColumns[Column.note.rawValue]
    var indices = labels.map { codes[Int($0)] }
    for (row, status) in statuses.enumerated() where status > 0 {
      let word = status == 1 ? "preliminary" : "estimated by the source"
      let text = indices[row] < 0 ? nil : pool.strings[Int(indices[row])]
      if let text, text.hasPrefix(word) { continue }
      var note = [word, text].compactMap { $0 }.joined(separator: "; ")
      indices[row] = note.withUTF8 { pool.index(of: $0) }
    }
    return pool.strings.isEmpty
      ? InternedColumn() : InternedColumn(indices: indices, strings: pool.strings)
  }
}
