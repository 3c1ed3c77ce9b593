internal import TimeSeries

/// Reads the table inside a zip archive that is neither a workbook nor a package.
///
/// The bulk downloads of the World Bank come so: one file of values beside files that describe
/// countries and indicators.
struct ArchiveReader {
  private let archive: ZipArchive
  private let options: ReadingOptions

  /// Files that hold values, and those that only describe them, by what they describe.
  private var tables: [ZipArchive.Entry] = []
  private var descriptions: [(kind: String, entry: ZipArchive.Entry)] = []

  /// The most files that are looked at to find the one with values.
  static let mostTables = 16

  /// The endings of files that may be tables.
  private static let endings = [".csv", ".tsv", ".tab", ".txt", ".px", ".json", ".xlsx"]

  /// Reads the file that ``ReadingOptions/sheet`` names, or the first that holds values.
  ///
  /// - Throws: ``ReaderError`` with `archive_without_table`, or what its reader throws.
  static func read(
    _ archive: ZipArchive, _ options: ReadingOptions
  ) throws(ReaderError) -> ReadData {
    var reader = ArchiveReader(archive: archive, options: options)
    try reader.sort()
    return try reader.read()
  }

  private init(archive: ZipArchive, options: ReadingOptions) {
    self.archive = archive
    self.options = options
  }

  /// Looks at the beginning of each file.
  private mutating func sort() throws(ReaderError) {
    var candidates = archive.entries.filter { Self.mayBeTable($0.name) }
    let named = candidates.filter { entry in
      options.sheet.map { Self.isNamed(entry, $0) } ?? false
    }
    if !named.isEmpty { candidates = named }
    guard candidates.count <= Self.mostTables else {
      throw ReaderError(
        .archiveOfMany, file: archive.file,
        arguments: [
          "count": .count(candidates.count),
          "found": .text(candidates.prefix(8).map(\.name).joined(separator: ", ") + ", …"),
        ])
    }
    for entry in candidates {
      guard let source = try openText(entry) else { continue }
      if entry.name.lowercased().hasSuffix(".xlsx") || source.encoding == nil {
        if ZipArchive.isMark(source.head) { tables.append(entry) }
        continue
      }
      let head = TableHead(source.head, isWhole: source.isWhole)
      if let kind = head.rows.first.flatMap(WorldBankHeader.metadataKind) {
        descriptions.append((kind, entry))
      } else if DataFormat.recognise(head: source.head) != nil {
        tables.append(entry)
      }
    }
  }

  /// Whether a file is one for people who unpack the archive, by its name.
  private static func mayBeTable(_ name: String) -> Bool {
    let steps = name.split(separator: "/")
    guard !steps.contains(where: { $0.hasPrefix(".") || $0 == "__MACOSX" }) else { return false }
    let name = name.lowercased()
    return endings.contains { name.hasSuffix($0) }
  }

  /// A file, or `nil` for one that is no text and no workbook, such as a picture.
  private func openText(_ entry: ZipArchive.Entry) throws(ReaderError) -> ReadingSource? {
    do throws(ReaderError) {
      return try open(entry)
    } catch {
      guard [.notData, .undecodableText].contains(error.code) else { throw error }
      return nil
    }
  }

  private func open(_ entry: ZipArchive.Entry) throws(ReaderError) -> ReadingSource {
    try ReadingSource(
      try ZipEntryReader(archive, entry),
      DataInput(bytes: [], name: "\(archive.file)/\(entry.name)"), encoding: options.encoding)
  }

  private func read() throws(ReaderError) -> ReadData {
    var inner = options
    var chosen = tables.first
    if let asked = options.sheet, let named = tables.first(where: { Self.isNamed($0, asked) }) {
      chosen = named
      inner.sheet = nil
    } else if options.sheet != nil, tables.count != 1 || !Self.isWorkbook(tables[0]) {
      throw ReaderError(
        .sheetMissing, file: archive.file,
        arguments: [
          "sheet": .text(options.sheet ?? ""), "found": .texts(tables.map(\.name)),
        ])
    }
    guard let chosen else {
      let found = archive.entries.prefix(8).map(\.name).joined(separator: ", ")
      throw ReaderError(
        .archiveWithoutTable, file: archive.file,
        arguments: found.isEmpty ? [:] : ["found": .text(found)])
    }
    var data = try read(chosen, inner)
    let others = tables.filter { $0.index != chosen.index } + descriptions.map(\.entry)
    data.findings.insert(
      Finding(
        .archiveMemberChosen, severity: tables.count > 1 ? .warning : .note, subject: archive.file,
        arguments: [
          "file": .text(archive.file), "name": .text(chosen.name),
          "others": .texts(others.prefix(20).map(\.name)),
        ].filter { !$0.value.isEmpty }), at: 0)
    if data.format == .worldBankCSV, let finding = try groups(in: data.table) {
      data.findings.append(finding)
    }
    return data
  }

  private static func isNamed(_ entry: ZipArchive.Entry, _ name: String) -> Bool {
    entry.name == name || entry.name.split(separator: "/").last.map(String.init) == name
  }

  private static func isWorkbook(_ entry: ZipArchive.Entry) -> Bool {
    entry.name.lowercased().hasSuffix(".xlsx")
  }

  private func read(
    _ entry: ZipArchive.Entry, _ options: ReadingOptions
  ) throws(ReaderError) -> ReadData {
    let source = try open(entry)
    // Archives inside archives are not opened: only a workbook can be one.
    if ZipArchive.isMark(source.head) {
      let bytes = DataInput(bytes: try archive.contents(of: entry), name: source.file)
      return try WorkbookReader.read(Workbook(ZipArchive(bytes)), options)
    }
    let format = options.format ?? DataFormat.recognise(head: source.head) ?? .tidyCSV
    guard format != .xlsx else {
      throw ReaderError(
        .formatNotReadable, file: source.file, arguments: ["format": .code(format.rawValue)])
    }
    var data = try format.reader.read(source, options)
    try source.drain()
    data.encoding = source.encoding
    if let finding = source.encodingFinding { data.findings.insert(finding, at: 0) }
    return data
  }

  /// Codes of groups of countries among the areas, by the table of countries in the archive.
  private func groups(in table: ObservationTable) throws(ReaderError) -> Finding? {
    guard let countries = descriptions.first(where: { $0.kind == "countries" })?.entry else {
      return nil
    }
    let source = try open(countries)
    var scanner = CSVScanner(source, file: source.file)
    let header = try TableHeader(&scanner)
    let names = header.names
    guard let code = names.firstIndex(of: "Country Code"),
      let region = names.firstIndex(of: "Region")
    else { return nil }
    var groups: Set<String> = []
    while try scanner.next() {
      if region < scanner.fieldCount, scanner.field(region).isEmpty {
        groups.insert(scanner.text(code))
      }
    }
    let found = Set((0..<table.rowCount).compactMap { table.columns.areaCode[$0] })
      .intersection(groups)
    guard let first = found.min() else { return nil }
    return Finding(
      .areasAreGroups, severity: .note, subject: archive.file,
      arguments: [
        "file": .text(archive.file), "count": .count(found.count), "example": .text(first),
      ])
  }
}
