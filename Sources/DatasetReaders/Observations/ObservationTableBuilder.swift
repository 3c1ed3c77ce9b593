internal import TimeSeries

/// Puts a table together from rows that any format gives.
struct ObservationTableBuilder {
  /// The texts of a row by number; −1 for none. Equal texts have equal numbers.
  struct Labels: Hashable {
    var series: Int32 = -1
    var areaCode: Int32 = -1
    var indicator: Int32 = -1
    var unit: Int32 = -1
    var definition: Int32 = -1
    var sourceID: Int32 = -1
    var note: Int32 = -1
    var extras: [Int32] = []
  }

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
    /// By the columns given to the builder.
    var extras: [String?] = []
  }

  /// The name that errors and findings carry.
  let file: String

  /// The names of the columns that are kept beside those of a table.
  let extraNames: [String]

  /// The numbers, gathered until their habit is known.
  var numbers = HabitColumn()

  private var rows: [Labels] = []
  private var rowLabels: [Int32] = []
  private var years: [Int16] = []
  private var lines: [Int32] = []
  private var statuses: [UInt8] = []
  private var statusCounts: [Int] = [0, 0, 0, 0]

  private var series = StringPool()
  private var areas = StringPool()
  private var indicators = StringPool()
  private var units = StringPool()
  private var definitions = StringPool()
  private var sources = StringPool()
  private var notes = StringPool()
  private var extras = StringPool()

  /// Whether each series is one of an area and an indicator, without a key of its own.
  private var isByArea = true

  /// Starts a table.
  init(file: String, extraNames: [String] = []) {
    self.file = file
    self.extraNames = extraNames
  }

  /// The number of rows so far.
  var rowCount: Int { years.count }

  /// Keeps the texts that rows share; give the number to ``append(_:year:status:line:)``.
  mutating func labels(_ texts: Texts) -> Int32 {
    var labels = Labels()
    labels.areaCode = Self.index(texts.areaCode, &areas)
    labels.indicator = Self.index(texts.indicator, &indicators)
    labels.unit = Self.index(texts.unit, &units)
    labels.definition = Self.index(texts.definition, &definitions)
    labels.sourceID = Self.index(texts.sourceID, &sources)
    labels.note = Self.index(texts.note, &notes)
    labels.extras = texts.extras.map { Self.index($0, &extras) }
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
    labels.series = Self.index(key, &series)
    rows.append(labels)
    return Int32(rows.count - 1)
  }

  private static func index(_ text: String?, _ pool: inout StringPool) -> Int32 {
    guard var text, !text.isEmpty else { return -1 }
    return text.withUTF8 { pool.index(of: $0) }
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
    statusCounts[status.rawValue] += 1
  }

  /// The finished table, how its numbers are written, and what was noticed.
  ///
  /// Where a year of a series has a final value and preliminary ones, the final one is kept.
  ///
  /// - Parameter decimal: The mark of decimals where the user says it.
  /// - Throws: ``ReaderError`` with `no_rows`, or what ``HabitColumn/finish(file:forced:)`` throws.
  consuming func finish(
    decimal: DecimalMark?
  ) throws(ReaderError) -> (table: ObservationTable, habit: NumberHabit, findings: [Finding]) {
    guard rowCount > 0 else { throw ReaderError(.noRows, file: file) }
    let read = try numbers.finish(file: file, forced: decimal)
    for (index, value) in read.values.enumerated() where !value.isFinite {
      throw ReaderError(
        .numberOutOfRange, file: file, line: Int(lines[index]),
        arguments: ["name": "value", "value": "\(value)"])
    }
    var findings = read.findings
    let superseded = superseded()
    let kept = rowLabels.indices.filter { !superseded.contains($0) }
    if let first = superseded.min() {
      findings.append(
        Finding(
          .preliminarySuperseded, severity: .note, subject: file,
          arguments: [
            "file": file, "count": String(superseded.count), "line": String(lines[first]),
            "label": String(years[first]),
          ]))
    }
    if let finding = preliminaryFinding(kept) { findings.append(finding) }
    let table = table(kept, values: read.values, decimals: read.decimals)
    return (table, read.habit, findings)
  }

  /// The rows whose value another one of the same year replaces.
  private func superseded() -> Set<Int> {
    guard statusCounts[1...].contains(where: { $0 > 0 }) else { return [] }
    var best: [SIMD2<Int32>: UInt8] = [:]
    for (row, label) in rowLabels.enumerated() {
      let key = SIMD2(rows[Int(label)].series, Int32(years[row]))
      best[key] = min(best[key] ?? .max, statuses[row])
    }
    var result: Set<Int> = []
    for (row, label) in rowLabels.enumerated() {
      let key = SIMD2(rows[Int(label)].series, Int32(years[row]))
      if statuses[row] > best[key]! { result.insert(row) }
    }
    return result
  }

  private func preliminaryFinding(_ kept: [Int]) -> Finding? {
    let weak = kept.filter { statuses[$0] > 0 }
    guard let first = weak.first else { return nil }
    let names = Set(weak.map { self.years[$0] }).sorted().map { String($0) }
    return Finding(
      .preliminaryValues, severity: .note, subject: file,
      arguments: [
        "file": file, "count": String(weak.count), "line": String(lines[first]),
        "years": names.joined(separator: ", "),
      ])
  }

  private func table(_ kept: [Int], values: [Double], decimals: [UInt8]) -> ObservationTable {
    var columns = ObservationColumns()
    let isWhole = kept.count == values.count
    columns.values = isWhole ? values : kept.map { values[$0] }
    columns.decimals = isWhole ? decimals : kept.map { decimals[$0] }
    columns.years = isWhole ? years : kept.map { years[$0] }
    columns.lines = isWhole ? lines : kept.map { lines[$0] }
    let rows = rows
    let labels = isWhole ? rowLabels : kept.map { rowLabels[$0] }
    columns.series = labels.map { rows[Int($0)].series }
    func column(_ path: KeyPath<Labels, Int32>, _ pool: StringPool) -> InternedColumn {
      pool.strings.isEmpty
        ? InternedColumn()
        : InternedColumn(
          indices: labels.map { rows[Int($0)][keyPath: path] }, strings: pool.strings)
    }
    columns.areaCode = column(\.areaCode, areas)
    columns.indicator = column(\.indicator, indicators)
    columns.unit = column(\.unit, units)
    columns.definition = column(\.definition, definitions)
    columns.sourceID = column(\.sourceID, sources)
    columns.note = noteColumn(labels, kept)
    for (index, name) in extraNames.enumerated() {
      let column = InternedColumn(
        indices: labels.map {
          rows[Int($0)].extras.indices.contains(index)
            ? rows[Int($0)].extras[index] : -1
        },
        strings: extras.strings)
      if column.hasText { columns.extras.append(.init(name: name, column: column)) }
    }
    return ObservationTable(
      file: file, key: isByArea ? .areaAndIndicator : .seriesID, seriesIDs: series.strings,
      columns: columns)
  }

  /// The notes, with what is said about the status of values before them.
  private func noteColumn(_ labels: [Int32], _ kept: [Int]) -> InternedColumn {
    var pool = notes
    var indices = labels.map { rows[Int($0)].note }
    for (position, row) in kept.enumerated() where statuses[row] > 0 {
      let word = statuses[row] == 1 ? "preliminary" : "estimated by the source"
      let own = indices[position] < 0 ? nil : notes.strings[Int(indices[position])]
      if let own, own.hasPrefix(word) { continue }
      let note = [word, own].compactMap { $0 }.joined(separator: "; ")
      indices[position] = Self.index(note, &pool)
    }
    return pool.strings.isEmpty
      ? InternedColumn() : InternedColumn(indices: indices, strings: pool.strings)
  }
}
