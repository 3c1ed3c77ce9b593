internal import Plans
package import TimeSeries

extension ObservationTable {
  /// Compares the rows with their metadata; the statistics of the values are not looked at.
  ///
  /// What was noticed while the series were formed comes first, series by series, then what the
  /// metadata contradict, then unknown units, indicators and sources, once each. A table that is
  /// empty is not compared with.
  package func check(
    metadata: SeriesMetadataTable = .empty, indicators: IndicatorTable = .empty,
    units: UnitTable = .empty, sources: DataSourceTable = .empty
  ) -> [Finding] {
    var findings: [Finding] = []
    for id in seriesIDs {
      guard let formed = series(id: id, metadata: metadata, indicators: indicators, units: units)
      else { continue }
      switch formed {
      case .success(let entry): findings += entry.findings
      case .failure(let failure): findings += failure.findings
      }
      if key == .seriesID { findings += compare(id, metadata) }
    }
    for entry in metadata.rows where key == .seriesID && index(of: entry.seriesID) == nil {
      findings.append(
        Finding(
          .seriesWithoutRows, severity: .error, subject: entry.seriesID,
          arguments: ["file": .text(metadata.file), "line": .count(entry.line)]))
    }
    findings += unknownNames(indicators: indicators, units: units, sources: sources)
    if !unassignedRows.isEmpty {
      findings.append(
        Finding(
          .unassignedRows, severity: .note, subject: file,
          arguments: ["file": .text(file), "count": .count(unassignedRows.count)]))
    }
    return findings
  }

  /// The rows of one series against what its metadata say.
  private func compare(_ id: String, _ metadata: SeriesMetadataTable) -> [Finding] {
    guard !metadata.rows.isEmpty else { return [] }
    let rows = rows(of: id)
    guard let entry = metadata[id] else {
      return [
        Finding(
          .unknownSeries, severity: .warning, subject: id,
          arguments: ["file": .text(file), "line": .count(rows[0].line)])
      ]
    }
    var findings: [Finding] = []
    func expect(_ expected: String?, _ found: String?, _ code: Finding.Code) {
      guard let expected, let found, expected != found else { return }
      findings.append(
        Finding(
          code, severity: .error, subject: id,
          arguments: [
            "file": .text(metadata.file), "line": .count(entry.line), "expected": .text(expected),
            "found": .text(found),
          ]))
    }
    let years = rows.map(\.observation.year)
    expect(entry.count.map(String.init), String(Set(years).count), .countDiffers)
    if let first = entry.firstYear, let last = entry.lastYear, let low = years.min(),
      let high = years.max()
    {
      expect("\(first)-\(last)", "\(low)-\(high)", .yearsDiffer)
    }
    expect(entry.areaCode, rows.lazy.compactMap(\.areaCode).first, .keyDiffers)
    expect(entry.indicator, rows.lazy.compactMap(\.indicator).first, .keyDiffers)
    return findings
  }

  /// Names that the tables do not have, each at the first row that uses it.
  private func unknownNames(
    indicators: IndicatorTable, units: UnitTable, sources: DataSourceTable
  ) -> [Finding] {
    var names = UnknownNames(file: file)
    for index in 0..<rowCount {
      let line = Int(columns.lines[index])
      if !indicators.rows.isEmpty, let indicator = columns.indicator[index],
        indicators[indicator] == nil
      {
        names.add(.unknownIndicator, "indicator", indicator, .note, line: line)
      }
      if !units.rows.isEmpty, let unit = columns.unit[index], units.unit(unit) == nil {
        names.add(.unknownUnit, "unit", unit, .warning, line: line)
      }
      if !sources.rows.isEmpty, let source = columns.sourceID[index], sources[source] == nil {
        names.add(.unknownSource, "source_id", source, .warning, line: line)
      }
    }
    return names.findings
  }
}

/// Collects names that no table has, once each.
struct UnknownNames {
  private let file: String
  private var seen: Set<[String]> = []

  /// One finding for each name, at the line where it first stands.
  private(set) var findings: [Finding] = []

  init(file: String) {
    self.file = file
  }

  /// Notes that `name` is unknown.
  mutating func add(
    _ code: Finding.Code, _ argument: String, _ name: String, _ severity: Finding.Severity,
    line: Int
  ) {
    guard seen.insert([code.rawValue, name]).inserted else { return }
    findings.append(
      Finding(
        code, severity: severity, subject: name,
        arguments: ["file": .text(file), "line": .count(line), argument: .text(name)]))
  }
}
