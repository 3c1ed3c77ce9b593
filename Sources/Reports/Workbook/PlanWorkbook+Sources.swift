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
        Label.series[language], Label.area[language], Label.year[language],
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
      sheet.add([.text(Label.seed[language]), .text(String(seed))])
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
      sheet.add(header([Label.subject[language], Label.finding[language]]))
      for finding in report.findings {
        sheet.add([.text(finding.subject), .text(finding.sentence(in: language), .wrapped)])
      }
    }
    return sheet
  }
}
