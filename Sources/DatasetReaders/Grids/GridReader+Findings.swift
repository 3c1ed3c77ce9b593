internal import TimeSeries

extension GridReader {
  /// What was noticed about layout and rows, the layout first.
  func notes() -> [Finding] {
    var findings = [layoutFinding()]
    func add(_ code: Finding.Code, _ severity: Finding.Severity, _ arguments: [String: Argument]) {
      findings.append(
        Finding(
          code, severity: severity, subject: sheet ?? file,
          arguments: arguments.merging(["file": .text(file)]) { first, _ in first }))
    }
    for (code, columns) in [
      (Finding.Code.periodLeftOut, layout.leftOutPeriods),
      (.forecastLeftOut, layout.leftOutPlans),
    ] where !columns.isEmpty {
      add(code, .warning, ["label": .text(Self.list(columns)), "count": .count(columns.count)])
    }
    for (kind, tally) in leftOut.sorted(by: { $0.value.line < $1.value.line }) {
      add(
        kind == .period ? .periodLeftOut : .forecastLeftOut, .warning,
        ["label": .text(tally.label), "count": .count(tally.count), "line": .count(tally.line)])
    }
    if let daysRead {
      add(
        .yearsFromDays, .note,
        [
          "count": .count(daysRead.count), "example": .text(daysRead.example),
          "line": .count(daysRead.line),
        ])
    }
    if !layout.ignoredColumns.isEmpty {
      add(.columnsIgnored, .note, ["columns": .text(Self.list(layout.ignoredColumns))])
    }
    if let emptyRows {
      add(
        .rowsWithoutValues, .note,
        [
          "count": .count(emptyRows.count), "example": .text(emptyRows.example),
          "line": .count(emptyRows.line),
        ])
    }
    if let areaNames {
      add(
        .areasByName, .note,
        ["count": .count(areaNames.count), "example": .text(areaNames.example)])
    }
    return findings
  }

  private func layoutFinding() -> Finding {
    var years: [Int] = []
    var roles = layout.labels.map { ($0.name, $0.role.rawValue) }
    switch layout.body {
    case .across(let columns): years = columns.map(\.label.year)
    case .down(_, let values):
      roles += [("", ColumnRole.year.rawValue)]
      roles += values.map { ($0.name ?? "", ColumnRole.value.rawValue) }
    }
    var arguments: [String: Argument] = [
      "file": .text(file),
      "roles": .text(
        Self.list(roles.map { name, role in name.isEmpty ? role : "\(name) = \(role)" })),
    ]
    if let first = years.min(), let last = years.max() {
      arguments["years"] = .span(first...last)
    }
    return Finding(
      .layoutRecognised, severity: .note, subject: sheet ?? file, arguments: arguments)
  }

  private static func list(_ texts: [String]) -> String {
    texts.prefix(8).joined(separator: ", ") + (texts.count > 8 ? ", …" : "")
  }
}
