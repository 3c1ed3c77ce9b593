internal import TimeSeries

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
      throw ReaderError(.sheetMissing, file: archive.file, arguments: ["sheet": .text(missing)])
    }
    return (sheets, is1904)
  }
}

/// The relationships of one part of a workbook: which other parts it names.
struct Relationships {
  /// One relationship.
  struct Target {
    let id: String
    /// The last step of the type, such as `worksheet`; it is the same in both editions of the
    /// standard.
    let kind: String
    /// The name of the part in the archive.
    let part: String
  }

  private let targets: [Target]
  private let places: [String: Int]

  /// Reads the relationships of a part, none if it has no such part beside it.
  ///
  /// Targets outside the archive are left out: nothing is ever fetched.
  init(of part: String, in archive: ZipArchive) throws(ReaderError) {
    let folder = part.lastIndex(of: "/").map { String(part[...$0]) } ?? ""
    let name = String(part.dropFirst(folder.count))
    var found: [Target] = []
    guard let entry = archive.entry("\(folder)_rels/\(name).rels") else {
      targets = []
      places = [:]
      return
    }
    let outline = XMLOutline { element in
      guard element.isNamed("Relationship"), element.text("TargetMode") != "External",
        let id = element.text("Id"), let type = element.text("Type"),
        let target = element.text("Target")
      else { return }
      let kind = type.split(separator: "/").last.map(String.init) ?? type
      found.append(Target(id: id, kind: kind, part: Self.resolve(target, from: folder)))
    }
    try XMLReader.parse(
      ZipEntryReader(archive, entry), with: outline, file: archive.file, part: entry.name)
    targets = found
    places = Dictionary(
      found.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The part of the relationship with an id.
  func part(id: String) -> Target? { places[id].map { targets[$0] } }

  /// The part of the first relationship of a kind.
  func part(kind: String) -> String? { targets.first { $0.kind == kind }?.part }

  /// The name in the archive that a target names, without `.` and `..`.
  static func resolve(_ target: String, from folder: String) -> String {
    let path = target.hasPrefix("/") ? target : folder + target
    var steps: [Substring] = []
    for step in path.split(separator: "/") where step != "." {
      if step == ".." { _ = steps.popLast() } else { steps.append(step) }
    }
    return steps.joined(separator: "/")
  }
}
