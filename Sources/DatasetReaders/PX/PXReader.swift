internal import TimeSeries

/// Reads PC-Axis files.
enum PXReader: FormatReader {
  static let evidence = FormatEvidence.mark

  /// A keyword in capitals, then `=`, `[` or `(`.
  static func recognises(_ head: FileHead) -> Bool {
    let keyword = head.text.prefix {
      (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) || $0 == Byte.minus
    }
    guard keyword.count >= 4, keyword.endIndex < head.text.endIndex else { return false }
    let next = head.text[keyword.endIndex]
    return [UInt8(ascii: "="), UInt8(ascii: "["), UInt8(ascii: "(")].contains(next)
      && !Array("STRUCTURE".utf8).elementsEqual(keyword)
  }

  /// Reads a file.
  static func read(
    _ source: ReadingSource, _ options: ReadingOptions
  ) throws(ReaderError) -> ReadData {
    let (cube, notes) = try cube(source, encoding: source.encoding)
    let (table, findings) = try cube.observations(options: options)
    return ReadData(format: .px, table: table, findings: notes + findings)
  }

  /// Reads the cube of a file, and what was noticed about it.
  ///
  /// - Parameter encoding: How the text was read, for a comparison with what the file says.
  static func cube(
    _ source: ReadingSource, encoding: TextEncoding?
  ) throws(ReaderError) -> (DataCube, [Finding]) {
    var scanner = PXScanner(source, file: source.file)
    let header = try PXHeader(&scanner)
    let dimensions = try header.dimensions()
    let data = try PXData(&scanner, header: header, dimensions: dimensions)
    try scanner.expectNothingElse()
    var notes = try notes(header, encoding: encoding)
    if scanner.lacksSemicolon {
      notes.append(
        Finding(
          .endMissing, severity: .note, subject: source.file,
          arguments: ["file": .text(source.file)]))
    }
    if data.rowsLeftOut > 0 {
      notes.append(
        Finding(
          .sparseRowsLeftOut, severity: .note, subject: source.file,
          arguments: ["file": .text(source.file), "count": .count(data.rowsLeftOut)]))
    }
    let printed = PrintedTitle(try title(header) ?? "")
    let unit = try header.text("UNITS")
    let cube = DataCube(
      file: source.file, title: printed.text.isEmpty ? nil : printed.text,
      unit: unit ?? printed.unit,
      source: try header.text("SOURCE"), dimensions: dimensions, values: data.values,
      missing: data.missing)
    return (cube, notes)
  }

  /// What the cube shows: the contents, which do not name the variables as the title does.
  private static func title(_ header: PXHeader) throws(ReaderError) -> String? {
    for keyword in ["CONTENTS", "TITLE", "DESCRIPTION"] {
      if let text = try header.text(keyword) { return text }
    }
    return nil
  }

  private static func notes(
    _ header: PXHeader, encoding: TextEncoding?
  ) throws(ReaderError) -> [Finding] {
    var findings: [Finding] = []
    func add(_ code: Finding.Code, _ severity: Finding.Severity, _ arguments: [String: Argument]) {
      findings.append(
        Finding(
          code, severity: severity, subject: header.file,
          arguments: arguments.merging(["file": .text(header.file)]) { first, _ in first }))
    }
    if let declared = try header.text("CODEPAGE")?.lowercased(), let encoding,
      encoding != .utf8, TextEncoding(declared: declared) != encoding
    {
      add(
        .codePageDiffers, .warning,
        ["declared": .text(String(declared.prefix(40))), "encoding": .code(encoding.rawValue)])
    }
    if header.noteCount > 0 {
      add(
        .footnotesNotRead, .note,
        [
          "count": .count(header.noteCount),
          "example": .text(String((header.firstNote ?? "").prefix(200))),
        ])
    }
    if !header.otherLanguages.isEmpty {
      add(
        .otherLanguages, .note,
        ["languages": .texts(header.otherLanguages.sorted())])
    }
    return findings
  }
}
