/// The number formats of a workbook, by the style number that its cells carry.
struct CellStyles {
  private var formats: [NumberFormat] = []

  /// Reads the part, or nothing if the workbook has none.
  init(_ part: String?, in archive: ZipArchive) throws(ReaderError) {
    guard let part, let entry = archive.entry(part) else { return }
    var codes: [Int: NumberFormat] = [:]
    var found: [NumberFormat] = []
    var isInCellFormats = false
    let outline = XMLOutline(
      onStart: { element in
        if element.isNamed("numFmt"), let id = element.number("numFmtId") {
          codes[id] = element.text("formatCode").map { NumberFormat(code: $0) }
        } else if element.isNamed("cellXfs") {
          isInCellFormats = true
        } else if isInCellFormats, element.isNamed("xf") {
          let id = element.number("numFmtId") ?? 0
          found.append(codes[id] ?? NumberFormat(builtIn: id))
        }
      },
      onEnd: { name in
        if XMLElement.equal(name, "cellXfs") { isInCellFormats = false }
      })
    try XMLReader.parse(
      ZipEntryReader(archive, entry), with: outline, file: archive.file, part: entry.name)
    formats = found
  }

  /// The format of a style number; plain for none and for one that the workbook does not have.
  @inline(__always)
  subscript(style: Int) -> NumberFormat {
    formats.indices.contains(style) ? formats[style] : .plain
  }
}
