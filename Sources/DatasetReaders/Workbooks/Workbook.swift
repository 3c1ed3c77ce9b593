/// A workbook of Office Open XML, in its transitional or strict edition (ECMA-376, ISO 29500).
///
/// The sheets are listed when it is opened and read when asked for.
struct Workbook {
  /// A sheet as the workbook lists it.
  struct Sheet {
    let name: String
    /// The part of the archive that holds its cells.
    let part: String
    /// Whether the user of the workbook does not see it.
    let isHidden: Bool
  }

  /// The name that errors carry.
  var file: String { archive.file }

  /// The sheets with cells, in the order of their tabs; charts are left out.
  let sheets: [Sheet]

  let archive: ZipArchive
  let sharedStrings: [String]
  let styles: CellStyles

  /// Whether days are counted from 1904.
  let is1904: Bool

  /// Whether an archive has the list of parts that every file of Office has, or parts of a workbook.
  static func isIn(_ archive: ZipArchive) -> Bool {
    archive.entry("[Content_Types].xml") != nil
      || archive.entries.contains { $0.name.lowercased().hasPrefix("xl/") }
  }

  /// Opens a workbook.
  ///
  /// - Throws: ``ReaderError`` if the archive is damaged or holds no workbook.
  init(_ archive: ZipArchive) throws(ReaderError) {
    self.archive = archive
    let part =
      try Relationships(of: "", in: archive).part(kind: "officeDocument") ?? "xl/workbook.xml"
    guard let entry = archive.entry(part) else {
      throw ReaderError(.notAWorkbook, file: archive.file)
    }
    let relationships = try Relationships(of: entry.name, in: archive)
    let list = try Self.list(entry, relationships, in: archive)
    guard !list.sheets.isEmpty else { throw ReaderError(.notAWorkbook, file: archive.file) }
    sheets = list.sheets
    is1904 = list.is1904
    sharedStrings = try SharedStrings.read(
      relationships.part(kind: "sharedStrings"), in: archive)
    styles = try CellStyles(relationships.part(kind: "styles"), in: archive)
  }

  private static func list(
    _ entry: ZipArchive.Entry, _ relationships: Relationships, in archive: ZipArchive
  ) throws(ReaderError) -> (sheets: [Sheet], is1904: Bool) {
    var sheets: [Sheet] = []
    var is1904 = false
    var missing: String?
    let outline = XMLOutline { element in
      if element.isNamed("workbookPr") {
        is1904 = element.flag("date1904")
      } else if element.isNamed("sheet"), let name = element.text("name") {
        // Both `id` of the relationship and `sheetId` exist; the former has a prefix.
        guard let id = element.text("id"), let target = relationships.part(id: id) else {
          missing = missing ?? name
          return
        }
        guard target.kind == "worksheet" else { return }
        let state = element.text("state") ?? "visible"
        sheets.append(Sheet(name: name, part: target.part, isHidden: state != "visible"))
      }
    }
    try XMLReader.parse(
      ZipEntryReader(archive, entry), with: outline, file: archive.file, part: entry.name)
    if let missing {
      throw ReaderError(.sheetMissing, file: archive.file, arguments: ["sheet": missing])
    }
    return (sheets, is1904)
  }
}
