internal import TimeSeries

/// The running text and the tables of an Office file, before anyone knows what they mean.
package struct OfficeParts: Sendable {
  /// A paragraph or a table.
  package enum Part: Sendable {
    /// A paragraph with the number its list gives it, and whether its style is a heading.
    case paragraph(String, number: String, isHeading: Bool)
    /// The cells of a table, row by row; cells that are merged with others are empty.
    case table([[String]])
  }

  /// The parts in reading order.
  package internal(set) var parts: [Part] = []

  /// Whether the bytes are an archive, as of Word or Excel.
  package static func isArchive(_ bytes: [UInt8]) -> Bool { ZipArchive.isMark(bytes) }

  /// Reads a Word document or a workbook.
  ///
  /// Tracked changes are taken as accepted. Footnotes follow the text.
  ///
  /// - Throws: ``ReaderError`` if the archive is damaged, would unpack to too much, or holds neither.
  package static func read(_ bytes: [UInt8], file: String) throws(ReaderError) -> OfficeParts {
    let archive = try ZipArchive(DataInput(bytes: bytes, name: file))
    if archive.entry("word/document.xml") != nil {
      return OfficeParts(parts: try WordReader.read(archive))
    }
    guard Workbook.isIn(archive) else {
      throw ReaderError(.notData, file: file, arguments: ["kind": .code("zip")])
    }
    let workbook = try Workbook(archive)
    var parts: [Part] = []
    for sheet in workbook.sheets where !sheet.isHidden {
      let grid = try SheetReader.read(sheet, of: workbook).grid
      guard !grid.rows.isEmpty else { continue }
      parts += Self.parts(of: grid)
    }
    return OfficeParts(parts: parts)
  }

  /// Rows of one cell are paragraphs, the others a table.
  private static func parts(of grid: CellGrid) -> [Part] {
    var parts: [Part] = []
    var rows: [[String]] = []
    for row in grid.rows {
      let cells = row.map { $0.text }
      let filled = cells.filter { !$0.isEmpty }
      if filled.count == 1, rows.isEmpty {
        parts.append(.paragraph(filled[0], number: "", isHeading: false))
      } else if !filled.isEmpty {
        rows.append(cells)
      }
    }
    if !rows.isEmpty { parts.append(.table(rows)) }
    return parts
  }
}
