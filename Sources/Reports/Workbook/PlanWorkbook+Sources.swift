import Assessment
import Distributions
import TimeSeries

extension PlanWorkbook {
  /// Every observation behind the targets, with definition and source.
  var observationsSheet: Workbook.Sheet? {
    guard !report.series.isEmpty else { return nil }
    var sheet = Workbook.Sheet(
      name: name(.sheetObservations), widths: [34, 18, 8, 12, 18, 60, 44, 40])
    sheet.add([.text(OfficeText.sheetObservations[language], .title)], height: 24)
    let head = sheet.add(
      header([
        LabelText.series[language], LabelText.area[language], LabelText.year[language],
        OfficeText.value[language], OfficeText.unit[language], OfficeText.definition[language],
        OfficeText.source[language], OfficeText.note[language],
      ]), height: 20)
    for item in report.series {
      for observation in item.series.observations {
        let source = observation.sourceID.map { id in
          report.sources.first { $0.id == id }?.line ?? id
        }
        sheet.add([
          .text(item.series.id), .text(item.areaName ?? item.series.areaCode ?? ""),
          .number(observation.year, .year),
          .number(observation.value, .number(Self.exact(observation.value))),
          .text(item.series.unit.map { UnitText.name($0, in: language) } ?? ""),
          .text(observation.definition ?? item.definition ?? ""), .text(source ?? ""),
          .text(observation.note ?? ""),
        ])
      }
    }
    sheet.frozenRows = head + 1
    sheet.repeatedRow = head
    sheet.filter = Workbook.Area(
      firstRow: head, firstColumn: 0, lastRow: max(sheet.rows.count - 1, head), lastColumn: 7)
    return sheet
  }

  /// What has to be known to repeat the run, the sources, and what is noteworthy about the data.
  var sourcesSheet: Workbook.Sheet {
    var sheet = Workbook.Sheet(name: name(.sheetSources), widths: [34, 70, 44, 44, 30, 30])
    sheet.add([.text(OfficeText.sheetSources[language], .title)], height: 24)
    sheet.add([.text(report.run.versionLine(in: language), .quiet)])
    sheet.add([])
    sheet.add(header([OfficeText.setting[language], OfficeText.value[language]]))
    for setting in report.run.settings {
      sheet.add([.text(setting.name), .text(setting.value, .wrapped)])
    }
    if let seed = report.run.seed {
      sheet.add([.text(LabelText.seed[language]), .text(String(seed))])
    }
    sheet.add([])
    sheet.add(header([OfficeText.input[language], OfficeText.hash[language]]))
    for input in report.run.inputs { sheet.add([.text(input.name), .text(input.hash)]) }
    if !report.sources.isEmpty {
      sheet.add([])
      sheet.add(
        header(
          [
            OfficeText.source, .title, .publisher, .address, .locator, .licence,
          ].map { $0[language] }))
      for source in report.sources {
        let fields = [
          source.id, source.title, source.publisher, source.address, source.locator, source.licence,
        ]
        sheet.add(fields.map { .text($0 ?? "", .wrapped) })
      }
    }
    if !report.findings.isEmpty {
      sheet.add([])
      sheet.add(header([LabelText.subject[language], LabelText.finding[language]]))
      for finding in report.findings {
        sheet.add([.text(finding.subject), .text(finding.sentence(in: language), .wrapped)])
      }
    }
    return sheet
  }
}

extension PlanWorkbook {
  /// Where the distributions lie on their sheet.
  enum Nodes {
    /// The first row of distributions.
    static let firstRow = 3
    /// The columns of the key, of the number of nodes, and of the first value.
    static let key = 1
    static let count = 10
    static let first = 11
    /// Keys are the number of the series times this, plus the year.
    static let factor = 10_000
  }

  /// The nodes of every distribution that formulas read: values, then probabilities.
  var forecastsSheet: Workbook.Sheet {
    let most = mostNodes
    let widths =
      [34, 10, 8, 11, 11, 11, 11, 11, 11, 11, 8] + Array(repeating: 9.0, count: 2 * most)
    var sheet = Workbook.Sheet(name: name(.sheetForecasts), widths: widths)
    sheet.hiddenColumns = [Nodes.key]
    sheet.add([.text(OfficeText.sheetForecasts[language], .title)], height: 24)
    sheet.add([.text(OfficeText.forecastsNote[language], .quiet)])
    var titles = [LabelText.series, .subject, .year, .median].map { $0[language] }
    titles[1] = OfficeText.key[language]
    titles += [
      OfficeText.lower50, .upper50, .lower80, .upper80, .lower95, .upper95, .nodes,
    ].map { $0[language] }
    titles += (1...most).map { "x\($0)" } + (1...most).map { "P\($0)" }
    sheet.add(header(titles), height: 32)
    for item in distributions {
      let (number, series, year) = (item.number, item.series, item.year)
      let band = FanChart.Band(year: year.year, year.distribution)
      let ends = [band.middle50, band.middle80, band.middle95].flatMap {
        [$0.lowerBound, $0.upperBound]
      }
      let blank = Array(
        repeating: Workbook.Cell.empty, count: most - year.distribution.values.count)
      var cells: [Workbook.Cell] = [
        .text(series.key), .number(number * Nodes.factor + year.year), .number(year.year, .year),
      ]
      cells += ([band.median] + ends).map { .number($0, .number(Self.decimals(of: $0))) }
      cells.append(.number(year.distribution.values.count))
      cells += year.distribution.values.map { .number($0) } + blank
      cells += year.distribution.probabilities.map { .number($0) }
      sheet.add(cells)
    }
    sheet.frozenRows = Nodes.firstRow
    sheet.frozenColumns = 3
    sheet.repeatedRow = Nodes.firstRow - 1
    return sheet
  }

  /// Three significant digits, or all whole ones.
  static func decimals(of value: Double) -> Workbook.NumberFormat {
    guard value.isFinite, value.magnitude < 1e15 else { return .general }
    return .decimals(min(max(2 - (DecimalDigits(value).order ?? 0), 1), 6))
  }
}
