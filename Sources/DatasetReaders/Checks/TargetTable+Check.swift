internal import Plans
package import TimeSeries

extension TargetTable {
  /// Compares the rows with each other and with the tables of indicators, units and areas.
  ///
  /// A table that is empty is not compared with. Qualitative rows take no part but for the names
  /// that they use.
  package func check(
    indicators: IndicatorTable = .empty, units: UnitTable = .empty, areas: AreaTable = .empty
  ) -> [Finding] {
    var findings: [Finding] = []
    var names = UnknownNames(file: file)
    for row in rows {
      if row.isDoubtful {
        findings.append(finding(.doubtfulTarget, row, ["note": .text(row.note ?? "")]))
      }
      findings += noteFindings(row)
      findings += outOfBounds(row)
      if let dissolved = areaDissolved(row, areas) { findings.append(dissolved) }
      if !row.isDatedTask, let indicator = row.indicator, !indicators.rows.isEmpty,
        indicators[indicator] == nil
      {
        names.add(.unknownIndicator, "indicator", indicator, .warning, line: row.line)
      }
      if let unit = row.unit, !units.rows.isEmpty, units.unit(unit) == nil {
        names.add(.unknownUnit, "unit", unit, .warning, line: row.line)
      }
      if let area = row.areaCode, !areas.rows.isEmpty, areas[area] == nil {
        names.add(.unknownArea, "area_code", area, .note, line: row.line)
      }
    }
    return findings + contradictions() + names.findings
  }

  /// Notes that say what no column says: they decide nothing, which their writer may not know.
  package func noteFindings() -> [Finding] { rows.flatMap(noteFindings) }

  private func noteFindings(_ row: TargetRow) -> [Finding] {
    guard let note = row.note else { return [] }
    var columns: [String] = []
    if row.doubtful == nil, NoteWords.sayDoubtful(note) { columns.append("doubtful") }
    let hasPeriod = row.periodStart != nil || row.periodEnd != nil
    if row.everyYear == nil, hasPeriod, NoteWords.sayEveryYear(note) {
      columns.append("every_year")
    }
    return columns.map {
      finding(.noteDecidesNothing, row, ["note": .text(note), "column": .text($0), "cell": "true"])
    }
  }

  /// Numbers that the indicator cannot take.
  private func outOfBounds(_ row: TargetRow) -> [Finding] {
    guard row.kind ?? .level == .level else { return [] }
    let numbers = row.lower == row.upper ? [row.lower] : [row.lower, row.upper]
    return numbers.compactMap { $0 }.filter { !row.bounds.contains($0) }.map {
      finding(
        .targetOutOfBounds, row,
        [
          "value": .number($0), "lower": row.bounds.lower.map(Argument.number) ?? "",
          "upper": row.bounds.upper.map(Argument.number) ?? "",
        ])
    }
  }

  private func areaDissolved(_ row: TargetRow, _ areas: AreaTable) -> Finding? {
    guard row.kind != .qualitative, let code = row.areaCode, let area = areas[code],
      let lastFullYear = area.lastFullYear, let year = row.year ?? row.periodEnd,
      year > lastFullYear
    else { return nil }
    return finding(
      .areaDissolved, row,
      [
        "area_code": .text(code), "valid_to": .text(area.validTo ?? ""),
        "successor": .text(area.successor ?? ""),
      ], .note)
  }

  /// Rows of one area, indicator, kind and time whose numbers or comparators differ: each row is
  /// named beside the first it contradicts.
  private func contradictions() -> [Finding] {
    struct Subject: Hashable {
      var series, area, indicator: String?
      var kind: TargetKind
      var year, start, end, base: Int?
    }
    var bySubject: [Subject: [TargetRow]] = [:]
    var findings: [Finding] = []
    for row in rows where row.comparator != nil && row.kind != .qualitative {
      let subject = Subject(
        series: row.seriesID, area: row.areaCode, indicator: row.indicator,
        kind: row.kind ?? .level, year: row.year, start: row.periodStart, end: row.periodEnd,
        base: row.baseYear)
      let earlier = bySubject[subject, default: []]
      if let other = earlier.first(where: {
        ($0.comparator, $0.lower, $0.upper) != (row.comparator, row.lower, row.upper)
      }) {
        findings.append(
          finding(
            .contradictoryTargets, row,
            ["other": .text(other.targetID), "other_line": .count(other.line)]))
      }
      bySubject[subject] = earlier + [row]
    }
    return findings
  }

  private func finding(
    _ code: Finding.Code, _ row: TargetRow, _ arguments: [String: Argument],
    _ severity: Finding.Severity = .warning
  ) -> Finding {
    var arguments = arguments
    arguments["file"] = .text(file)
    arguments["line"] = .count(row.line)
    return Finding(
      code, severity: severity, subject: row.targetID, year: row.year, arguments: arguments)
  }
}
