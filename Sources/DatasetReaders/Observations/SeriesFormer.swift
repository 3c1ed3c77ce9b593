internal import TimeSeries

/// Judges the rows of one series before they become an ``AnnualSeries``.
struct SeriesFormer {
  private let id: String
  private let file: String
  private let rows: [ObservationRow]

  /// The rows that are used, one a year.
  private(set) var used: [ObservationRow] = []

  /// What was noticed.
  private(set) var findings: [Finding] = []

  init(id: String, file: String, rows: [ObservationRow]) {
    self.id = id
    self.file = file
    self.rows = rows
  }

  /// Whether the rows form no series.
  var hasFailed: Bool { findings.contains { $0.severity == .error } }

  /// The first text that a row has.
  func firstText(_ path: KeyPath<ObservationRow, String?>) -> String? {
    rows.lazy.compactMap { $0[keyPath: path] }.first
  }

  /// All rows speak of one area, one indicator, and in the same words.
  mutating func checkKeys() {
    check(\.areaCode, .mixedAreas, .error)
    check(\.indicator, .mixedIndicators, .error)
    check(\.observation.definition, .mixedDefinitions, .warning)
  }

  private mutating func check(
    _ path: KeyPath<ObservationRow, String?>, _ code: Finding.Code, _ severity: Finding.Severity
  ) {
    guard let first = firstText(path),
      let other = rows.first(where: { ($0[keyPath: path] ?? first) != first })
    else { return }
    add(code, severity, other, ["first": first, "other": other[keyPath: path] ?? ""])
  }

  /// All rows have units of one code and one denominator; unknown units are judged by their text.
  mutating func checkUnits(_ units: UnitTable) {
    guard let first = rows.first(where: { $0.unit != nil }), let firstUnit = first.unit,
      !units.rows.isEmpty
    else { return }
    let known = units[firstUnit]
    for row in rows {
      guard let unit = row.unit, unit != firstUnit else { continue }
      let other = units[unit]
      if let known, let other, known.code == other.code {
        guard known.denominator != other.denominator else { continue }
        add(.mixedDenominators, .warning, row, ["first": firstUnit, "other": unit])
      } else {
        add(
          .incompatibleUnits, .error, row,
          [
            "first": firstUnit, "first_code": known?.code ?? "", "other": unit,
            "other_code": other?.code ?? "",
          ])
      }
      return
    }
  }

  /// One value a year, within the limits; weak and part-year values are noted.
  mutating func checkRows(bounds: Bounds) {
    var rowByYear: [Int: ObservationRow] = [:]
    for row in rows {
      let observation = row.observation
      let value = "\(observation.value)"
      if let first = rowByYear[observation.year] {
        let isSame = first.observation.value == observation.value
        var arguments = ["first_line": String(first.line), "value": value]
        if !isSame { arguments["first_value"] = "\(first.observation.value)" }
        add(isSame ? .repeatedRow : .conflictingValues, isSame ? .warning : .error, row, arguments)
        continue
      }
      rowByYear[observation.year] = row
      used.append(row)
      if !bounds.contains(observation.value) {
        add(
          .valueOutOfBounds, .error, row,
          [
            "value": value, "lower": bounds.lower.map { "\($0)" } ?? "",
            "upper": bounds.upper.map { "\($0)" } ?? "",
          ])
      }
      guard let note = observation.note else { continue }
      if observation.isPartYear {
        add(.partYearValue, .warning, row, ["value": value, "note": note])
      }
      if let mark = WeakMark.first(in: note) {
        add(.lowConfidenceValue, .warning, row, ["value": value, "note": note, "mark": mark])
      }
    }
  }

  private mutating func add(
    _ code: Finding.Code, _ severity: Finding.Severity, _ row: ObservationRow,
    _ arguments: [String: String]
  ) {
    var arguments = arguments
    arguments["file"] = file
    arguments["line"] = String(row.line)
    findings.append(
      Finding(
        code, severity: severity, subject: id, year: row.observation.year, arguments: arguments))
  }
}
