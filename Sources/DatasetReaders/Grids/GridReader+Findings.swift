internal import TimeSeries

extension GridReader {
  /// What was noticed about layout and rows, the layout first.
  func notes() -> [Finding] {
    var findings = [layoutFinding()]
    func add(_ code: Finding.Code, _ severity: Finding.Severity, _ arguments: [String: String]) {
      findings.append(
        Finding(
          code, severity: severity, subject: sheet ?? file,
          arguments: arguments.merging(["file": file]) { first, _ in first }))
    }
    if !layout.leftOutPeriods.isEmpty {
      add(
        .periodLeftOut, .warning,
        [
          "label": Self.list(layout.leftOutPeriods), "count": String(layout.leftOutPeriods.count),
        ])
    }
    if !layout.leftOutPlans.isEmpty {
      add(
        .forecastLeftOut, .warning,
        ["label": Self.list(layout.leftOutPlans), "count": String(layout.leftOutPlans.count)])
    }
    for (kind, tally) in leftOut.sorted(by: { $0.value.line < $1.value.line }) {
      add(
        kind == .period ? .periodLeftOut : .forecastLeftOut, .warning,
        ["label": tally.label, "count": String(tally.count), "line": String(tally.line)])
    }
    if let daysRead {
      add(
        .yearsFromDays, .note,
        [
          "count": String(daysRead.count), "example": daysRead.example,
          "line": String(daysRead.line),
        ])
    }
    if !layout.ignoredColumns.isEmpty {
      add(.columnsIgnored, .note, ["columns": Self.list(layout.ignoredColumns)])
    }
    if let emptyRows {
      add(
        .rowsWithoutValues, .note,
        [
          "count": String(emptyRows.count), "example": emptyRows.example,
          "line": String(emptyRows.line),
        ])
    }
    if let areaNames {
      add(
        .areasByName, .note,
        ["count": String(areaNames.count), "example": areaNames.example])
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
    var arguments = [
      "file": file,
      "roles": Self.list(roles.map { name, role in name.isEmpty ? role : "\(name) = \(role)" }),
    ]
    if let first = years.min(), let last = years.max() {
      arguments["years"] = first == last ? String(first) : "\(first)–\(last)"
    }
    return Finding(
      .layoutRecognised, severity: .note, subject: sheet ?? file, arguments: arguments)
  }

  private static func list(_ texts: [String]) -> String {
    texts.prefix(8).joined(separator: ", ") + (texts.count > 8 ? ", …" : "")
  }
}
