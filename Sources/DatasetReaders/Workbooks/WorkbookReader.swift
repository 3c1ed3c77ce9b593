internal import TimeSeries

/// Reads zipped files: workbooks, packages of data, and archives with tables inside.
enum WorkbookReader: FormatReader {
  static let evidence = FormatEvidence.mark

  /// Any archive; an old workbook is recognised, too, to be refused by name.
  static func recognises(_ head: FileHead) -> Bool { ZipArchive.isMark(head.bytes) }

  /// Reads a file.
  static func read(
    _ source: ReadingSource, _ options: ReadingOptions
  ) throws(ReaderError) -> ReadData {
    let bytes = try source.contents(limit: ZipArchive.largestArchive)
    guard !bytes.starts(with: ZipArchive.oldWorkbookMark) else {
      throw ReaderError(.oldWorkbook, file: source.file)
    }
    let archive = try ZipArchive(DataInput(bytes: bytes, name: source.file))
    if let package = PackageFolder.descriptor(in: archive) {
      return try DataPackageReader.read(archive, descriptor: package, options)
    }
    if let kind = ForeignDocument.kind(archive) {
      throw ReaderError(.notData, file: source.file, arguments: ["kind": .code(kind)])
    }
    guard Workbook.isIn(archive) else { return try ArchiveReader.read(archive, options) }
    return try read(Workbook(archive), options)
  }

  /// Reads the sheet that is asked for, or the first visible one that holds a table.
  static func read(
    _ workbook: Workbook, _ options: ReadingOptions
  ) throws(ReaderError) -> ReadData {
    var candidates = workbook.sheets.filter { !$0.isHidden }
    if candidates.isEmpty { candidates = workbook.sheets }
    if let asked = options.sheet {
      candidates = workbook.sheets.filter { $0.name == asked }
      guard !candidates.isEmpty else {
        throw ReaderError(
          .sheetMissing, file: workbook.file,
          arguments: [
            "sheet": .text(asked),
            "found": .texts(workbook.sheets.map(\.name)),
          ])
      }
    }
    var parts: Set<String> = []
    var refusal: ReaderError?
    for sheet in candidates where parts.insert(sheet.part).inserted {
      let (grid, notes) = try SheetReader.read(sheet, of: workbook)
      if grid.rows.isEmpty { continue }
      let found: (table: ObservationTable, convention: NumberConvention, findings: [Finding])?
      do throws(ReaderError) {
        found = try GridReader.read(grid, file: workbook.file, options: options)
      } catch  where [.noAnnualValues, .onlyPlans, .noNumbers].contains(error.code) {
        // A sheet of plans or months does not hide one of years.
        refusal = refusal ?? error
        continue
      }
      guard let read = found else { continue }
      let findings =
        Self.findings(workbook, chosen: sheet)
        + notes.findings(file: workbook.file, sheet: sheet.name) + read.findings
      let isPercent = notes.count(.percentFormat) >= read.table.rowCount
      return ReadData(
        format: .xlsx, numberConvention: read.convention,
        table: isPercent ? inPercent(read.table) : read.table, findings: findings)
    }
    if let refusal { throw refusal }
    throw ReaderError(
      .layoutNotFound, file: workbook.file,
      arguments: ["sheet": .texts(candidates.map(\.name))])
  }

  /// The table with the unit that its cells show, where no column or title names another.
  private static func inPercent(_ table: ObservationTable) -> ObservationTable {
    guard table.columns.unit.isEmpty else { return table }
    var columns = table.columns
    columns.unit = InternedColumn(
      indices: Array(repeating: 0, count: table.rowCount), strings: ["%"])
    return ObservationTable(
      file: table.file, key: table.key, seriesIDs: table.seriesIDs, columns: columns)
  }

  /// Which sheet was read, and which are hidden.
  private static func findings(_ workbook: Workbook, chosen: Workbook.Sheet) -> [Finding] {
    var findings: [Finding] = []
    let others = workbook.sheets.filter { $0.part != chosen.part }.map(\.name)
    if !others.isEmpty {
      findings.append(
        Finding(
          .sheetChosen, severity: .note, subject: workbook.file,
          arguments: [
            "file": .text(workbook.file), "sheet": .text(chosen.name),
            "others": .texts(others.prefix(20)),
          ]))
    }
    let hidden = workbook.sheets.filter(\.isHidden).map(\.name)
    if !hidden.isEmpty {
      findings.append(
        Finding(
          .hiddenSheets, severity: .warning, subject: workbook.file,
          arguments: [
            "file": .text(workbook.file), "sheets": .texts(hidden.prefix(20)),
          ]))
    }
    return findings
  }
}
