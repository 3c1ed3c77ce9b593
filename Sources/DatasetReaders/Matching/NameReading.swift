package import TimeSeries

/// How the names of one file were read: every area and indicator that is not a code, once each.
package struct NameReading: Sendable {
  /// One name with where it stands first.
  package struct Entry: Hashable, Sendable {
    /// What the name stands for.
    package let match: NameMatch
    /// What the matched area or indicator is called; `nil` where it has no name or nothing matched.
    package let title: String?
    /// The first line that has it.
    package let line: Int
  }

  /// The file.
  package let file: String

  /// The areas, in the order in which they first appear.
  package internal(set) var areas: [Entry] = []

  /// The area that the title names, where no column does; `nil` where there is such a column.
  package internal(set) var place: Entry?

  /// The indicators, in the order in which they first appear.
  package internal(set) var indicators: [Entry] = []

  /// The codes by name, of those that were taken.
  package var areaCodes: [String: String] { Self.codes(areas) }

  /// The ids by name, of those that were taken.
  package var indicatorIDs: [String: String] { Self.codes(indicators) }

  /// Every guess as a finding: those that were taken as notes, the others as warnings.
  package var findings: [Finding] {
    (place.map { [placeFinding($0)] } ?? [])
      + areas.map {
        finding($0, [.areaMatched, .areaAmbiguous, .areaUnrecognised], key: "area_code")
      }
      + indicators.map {
        finding(
          $0, [.indicatorMatched, .indicatorAmbiguous, .indicatorUnrecognised], key: "indicator")
      }
  }

  private static func codes(_ entries: [Entry]) -> [String: String] {
    Dictionary(
      entries.compactMap { entry in entry.match.key.map { (entry.match.text, $0) } },
      uniquingKeysWith: { first, _ in first })
  }

  private func placeFinding(_ entry: Entry) -> Finding {
    var arguments: [String: Argument] = [
      "file": .text(file), "line": .count(entry.line), "name": .text(entry.match.text),
    ]
    guard let code = entry.match.key else {
      if entry.match.text.isEmpty { arguments["name"] = nil }
      arguments["candidates"] = .text(
        entry.match.candidates
          .map { "\($0.key) (\($0.name))" }.joined(separator: "; "))
      return Finding(
        .areaMissing, severity: .warning, subject: file,
        arguments: arguments.filter { !$0.value.isEmpty })
    }
    arguments["area_code"] = .text(code)
    arguments["title"] = entry.title.map(Argument.text)
    return Finding(.areaFromTitle, severity: .note, subject: code, arguments: arguments)
  }

  /// - Parameter codes: Of a name that was taken, one that is ambiguous, one that is unknown.
  private func finding(_ entry: Entry, _ codes: [Finding.Code], key: String) -> Finding {
    let match = entry.match
    var arguments: [String: Argument] = [
      "file": .text(file), "line": .count(entry.line), "name": .text(match.text),
    ]
    if let code = match.key {
      arguments[key] = .text(code)
      arguments["title"] = entry.title.map(Argument.text)
      arguments["sureness"] = .code("sureness_" + match.confidence.rawValue)
      arguments["basis"] = match.basis.map { .code("basis_" + $0.rawValue) }
      return Finding(codes[0], severity: .note, subject: match.text, arguments: arguments)
    }
    arguments["candidates"] = .text(
      match.candidates
        .map { "\($0.key) (\($0.name))" }.joined(separator: "; "))
    return Finding(
      match.confidence == .ambiguous ? codes[1] : codes[2], severity: .warning,
      subject: match.text, arguments: arguments)
  }
}

extension ObservationTable {
  /// Reads the areas and indicators of the rows that are not codes themselves.
  ///
  /// The years of all rows of a name, and the unit of the first, help to tell what is meant.
  package func readNames(areas: AreaMatcher, indicators: IndicatorMatcher) -> NameReading {
    var reading = NameReading(file: file)
    for use in uses(of: columns.areaCode) {
      let match = areas.match(use.name, years: use.years)
      guard !match.isCode else { continue }
      reading.areas.append(
        NameReading.Entry(
          match: match, title: match.key.flatMap(areas.name), line: use.line))
    }
    if isWithoutArea { reading.place = place(by: areas) }
    for use in uses(of: columns.indicator) {
      let match = indicators.match(use.name, unit: columns.unit[use.row])
      guard !match.isCode else { continue }
      reading.indicators.append(
        NameReading.Entry(
          match: match, title: match.key.flatMap(indicators.title), line: use.line))
    }
    return reading
  }

  /// The table with the codes in the place of the names that were taken; others stay.
  package func withCodes(of reading: NameReading) -> ObservationTable {
    let areaCodes = reading.areaCodes
    let indicatorIDs = reading.indicatorIDs
    if let area = reading.place?.match.key {
      var reading = reading
      reading.place = nil
      return placed(in: area).withCodes(of: reading)
    }
    guard !areaCodes.isEmpty || !indicatorIDs.isEmpty else { return self }
    var columns = columns
    columns.areaCode = columns.areaCode.replacing { areaCodes[$0] ?? $0 }
    columns.indicator = columns.indicator.replacing { indicatorIDs[$0] ?? $0 }
    guard key == .areaAndIndicator else {
      return ObservationTable(file: file, key: key, seriesIDs: seriesIDs, columns: columns)
    }
    let ids = seriesIDs.indices.map { index in
      let row = Int(order[starts[index]])
      return (columns.areaCode[row] ?? "") + "/" + (columns.indicator[row] ?? "")
    }
    return ObservationTable(file: file, key: key, seriesIDs: ids, columns: columns)
  }

  /// Whether nothing but the name of an indicator tells the series apart, as in a table of one
  /// province.
  var isWithoutArea: Bool {
    guard key == .seriesID, !columns.areaCode.hasText, columns.indicator.hasText else {
      return false
    }
    return seriesIDs.indices.allSatisfy { series in
      columns.indicator[Int(order[starts[series]])] == seriesIDs[series]
    }
  }

  /// The table with all rows in one area, if it does not say in which they are.
  func placed(in area: String) -> ObservationTable {
    guard isWithoutArea else { return self }
    var columns = columns
    columns.areaCode = InternedColumn(
      indices: Array(repeating: 0, count: rowCount), strings: [area])
    return ObservationTable(
      file: file, key: .areaAndIndicator, seriesIDs: seriesIDs.map { area + "/" + $0 },
      columns: columns)
  }

  /// The area that the title of the table names.
  private func place(by areas: AreaMatcher) -> NameReading.Entry {
    let years = columns.years.min().flatMap { first in
      columns.years.max().map { Int(first)...Int($0) }
    }
    let titles = uses(of: columns.definition)
    for title in titles.prefix(1) where titles.count == 1 {
      if let match = areas.match(inTitle: title.name, years: years) {
        return NameReading.Entry(
          match: match, title: match.key.flatMap(areas.name), line: title.line)
      }
    }
    return NameReading.Entry(match: .unknown(titles.first?.name ?? "", []), title: nil, line: 1)
  }

  private struct Use {
    let name: String
    let row: Int
    let line: Int
    var years: ClosedRange<Int>
  }

  /// The texts of a column, each once, in the order in which they first appear.
  private func uses(of column: InternedColumn) -> [Use] {
    var uses: [Use] = []
    var positions: [Int32: Int] = [:]
    for row in 0..<rowCount {
      let index = column.index(row)
      guard index >= 0 else { continue }
      let year = Int(columns.years[row])
      if let position = positions[index] {
        let years = uses[position].years
        uses[position].years = min(years.lowerBound, year)...max(years.upperBound, year)
      } else if let name = column[row] {
        positions[index] = uses.count
        uses.append(
          Use(name: name, row: row, line: Int(columns.lines[row]), years: year...year))
      }
    }
    return uses
  }
}

extension ObservationTable {
  /// Whether some area or indicator has the form of a name: with a space or a letter beyond ASCII.
  package var hasNames: Bool {
    columns.areaCode.contains(where: Self.looksLikeName)
      || columns.indicator.contains(where: Self.looksLikeName)
  }

  private static func looksLikeName(_ text: String) -> Bool {
    text.utf8.contains { $0 >= 0x80 || $0 == Byte.space }
  }
}
