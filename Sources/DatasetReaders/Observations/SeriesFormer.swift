internal import Plans
public import TimeSeries

/// Judges the rows of one series before they become an ``AnnualSeries``.
///
/// It works on the columns of the table, by the numbers of the rows: most series are fine, and a row
/// is made only where something is to be said about it.
struct SeriesFormer {
  private let id: String
  private let table: ObservationTable
  private let rows: ArraySlice<Int32>

  /// The rows that are used, one a year, by rising year.
  private(set) var used: [Int] = []

  /// What was noticed.
  private(set) var findings: [Finding] = []

  /// Takes the rows of the series at `index` of the table.
  init(_ table: ObservationTable, index: Int) {
    id = table.seriesIDs[index]
    self.table = table
    rows = table.order[table.starts[index]..<table.starts[index + 1]]
  }

  /// Whether the rows form no series.
  var hasFailed: Bool { findings.contains { $0.severity == .error } }

  /// The first text that a row has in a column.
  func firstText(_ column: KeyPath<ObservationColumns, InternedColumn>) -> String? {
    let column = table.columns[keyPath: column]
    guard let row = firstFilled(column) else { return nil }
    return column[row]
  }

  private func firstFilled(_ column: InternedColumn) -> Int? {
    if column.isEmpty { return nil }
    return rows.first { column.index(Int($0)) >= 0 }.map(Int.init)
  }

  /// All rows speak of one area and one indicator, and in the same words, which matters less where
  /// a compiler has judged the definitions to be one.
  mutating func checkKeys() {
    let isCompiled = table.key == .seriesID
    check(table.columns.areaCode, .mixedAreas, .error)
    check(table.columns.indicator, .mixedIndicators, .error)
    check(table.columns.definition, .mixedDefinitions, isCompiled ? .note : .warning)
  }

  private mutating func check(
    _ column: InternedColumn, _ code: Finding.Code, _ severity: Finding.Severity
  ) {
    guard let first = firstFilled(column) else { return }
    let index = column.index(first)
    for row in rows {
      let other = column.index(Int(row))
      // Texts of different numbers may still be equal: one text in two normal forms.
      guard other >= 0, other != index, column[Int(row)] != column[first] else { continue }
      add(
        code, severity, Int(row),
        ["first": .text(column[first] ?? ""), "other": .text(column[Int(row)] ?? "")])
      return
    }
  }

  /// All rows have units of one code and one denominator; unknown units are judged by their text.
  mutating func checkUnits(_ units: UnitTable) {
    let column = table.columns.unit
    guard !units.rows.isEmpty, let first = firstFilled(column), let firstUnit = column[first]
    else { return }
    let known = units.unit(firstUnit)
    for row in rows where column.index(Int(row)) != column.index(first) {
      guard let unit = column[Int(row)], unit != firstUnit else { continue }
      let other = units.unit(unit)
      if let known, let other, known.code == other.code {
        guard known.denominator != other.denominator else { continue }
        add(
          .mixedDenominators, .warning, Int(row), ["first": .text(firstUnit), "other": .text(unit)])
      } else {
        add(
          .incompatibleUnits, .error, Int(row),
          [
            "first": .text(firstUnit), "first_code": .text(known?.code ?? ""), "other": .text(unit),
            "other_code": .text(other?.code ?? ""),
          ])
      }
      return
    }
  }

  /// The values of all rows.
  var values: [Double] { rows.map { table.columns.values[Int($0)] } }

  /// The limits that the first row with any states; rows that differ are told.
  mutating func statedLimits() -> Bounds {
    let limits = table.columns.limits
    guard !limits.isEmpty, let first = rows.first(where: { limits[Int($0)] != .none }) else {
      return .none
    }
    let stated = limits[Int(first)]
    if let other = rows.first(where: { limits[Int($0)] != .none && limits[Int($0)] != stated }) {
      add(
        .mixedLimits, .warning, Int(other),
        ["first_line": .count(Int(table.columns.lines[Int(first)]))])
    }
    return stated
  }

  /// A share that is not limited by the whole.
  mutating func note(_ concern: NaturalLimits.Concern?, unit: String?) {
    switch concern {
    case .exceeded(let value):
      let row = rows.first { table.columns.values[Int($0)] == value }
      guard let row else { return }
      add(
        .shareAboveWhole, .note, Int(row), ["value": .number(value), "unit": .unit(unit ?? "")])
    case .withoutUpperLimit:
      findings.append(
        Finding(
          .shareWithoutLimit, severity: .note, subject: id,
          arguments: ["file": .text(table.file), "unit": .unit(unit ?? "")]))
    case nil: break
    }
  }

  /// One value a year, within the limits; weak and part-year values are noted.
  mutating func checkRows(bounds: Bounds) {
    let columns = table.columns
    // The number of the row breaks ties, so that the first of a year in the file is used.
    let byYear = rows.map(Int.init).sorted {
      (columns.years[$0], $0) < (columns.years[$1], $1)
    }
    used.reserveCapacity(byYear.count)
    for row in byYear {
      let value = columns.values[row]
      if let first = used.last, columns.years[first] == columns.years[row] {
        let isSame = columns.values[first] == value
        var arguments: [String: Argument] = [
          "first_line": .count(Int(columns.lines[first])), "value": .number(value),
        ]
        if !isSame { arguments["first_value"] = .number(columns.values[first]) }
        add(isSame ? .repeatedRow : .conflictingValues, isSame ? .warning : .error, row, arguments)
        continue
      }
      used.append(row)
      if !bounds.contains(value) {
        add(
          .valueOutOfBounds, .error, row,
          [
            "value": .number(value), "lower": bounds.lower.map(Argument.number) ?? "",
            "upper": bounds.upper.map(Argument.number) ?? "",
          ])
      }
      let marks = columns.marks(of: row)
      if !marks.isEmpty { check(marks, row) }
      if let note = columns.note[row] { checkNote(note, row, marks) }
    }
  }

  private mutating func check(_ marks: ValueMarks, _ row: Int) {
    let arguments: [String: Argument] = [
      "value": .number(table.columns.values[row]), "note": .text(table.columns.note[row] ?? ""),
    ]
    if marks.partYear == true { add(.partYearValue, .warning, row, arguments) }
    if marks.confidence == .low { add(.lowConfidenceValue, .warning, row, arguments) }
  }

  /// A note that says what no column says decides nothing, which its writer may not know.
  private mutating func checkNote(_ note: String, _ row: Int, _ marks: ValueMarks) {
    if marks.partYear == nil, NoteWords.sayPartYear(note) {
      add(
        .noteDecidesNothing, .warning, row,
        ["note": .text(note), "column": "part_year", "cell": "true"])
    }
    if marks.confidence == nil, NoteWords.sayWeak(note) {
      add(
        .noteDecidesNothing, .warning, row,
        ["note": .text(note), "column": "confidence", "cell": "low"])
    }
  }

  private mutating func add(
    _ code: Finding.Code, _ severity: Finding.Severity, _ row: Int, _ arguments: [String: Argument]
  ) {
    var arguments = arguments
    arguments["file"] = .text(table.file)
    arguments["line"] = .count(Int(table.columns.lines[row]))
    findings.append(
      Finding(
        code, severity: severity, subject: id, year: Int(table.columns.years[row]),
        arguments: arguments))
  }
}

/// A series of an observations file, with what its metadata say and where its values stand.
public struct SeriesEntry: Hashable, Sendable {
  /// The series, well formed.
  public let series: AnnualSeries

  /// The metadata, where the series has any.
  package let metadata: SeriesMetadata?

  /// What the series counts, by its metadata or else by its first row that says so.
  public let definition: String?

  /// The file it was read from.
  public let file: String

  /// The line of each observation, in the order of ``AnnualSeries/observations``.
  public let lines: [Int]

  /// What was noticed while the series was formed; nothing of severity `error`.
  public let findings: [Finding]

  /// Whether nobody says where its values can lie: neither its rows, nor its indicator, nor its unit.
  package let hasOpenLimits: Bool

  /// Its place among the series of one area and indicator; 1 is preferred.
  package var rank: Int? { metadata?.rank }
}

/// Why the rows of one series form none; the other series of the file are not touched.
public struct SeriesFailure: Error, Hashable, Sendable {
  /// The key of the series.
  public let seriesID: String

  /// The area, where the rows or the metadata say it.
  public let areaCode: String?

  /// The indicator, where the rows or the metadata say it.
  public let indicator: String?

  /// What was noticed; at least one of severity `error`.
  public let findings: [Finding]

  /// The code of the first finding of severity `error`.
  public var reason: Finding.Code {
    findings.first { $0.severity == .error }!.code
  }
}
