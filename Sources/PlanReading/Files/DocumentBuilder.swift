internal import Foundation

/// Builds the text of a document from paragraphs and rows, and keeps where each stands.
struct DocumentBuilder {
  private var scalars: [Unicode.Scalar] = []
  private var blocks: [PlanDocument.Block] = []
  private var table = 0

  /// Adds a paragraph, with the number of its list in front.
  mutating func addParagraph(_ text: String, number: String = "", isHeading: Bool = false) {
    let range = append(number.isEmpty ? text : number + " " + text)
    guard !range.isEmpty else { return }
    let marker = ListMarker(scalars, range)
    blocks.append(
      .init(
        paragraph: [range], level: marker?.level ?? 9, bodyStart: marker?.end ?? range.lowerBound,
        isHeading: isHeading && range.count < 300))
    scalars.append(contentsOf: ["\n", "\n"])
  }

  /// Adds a table of cells.
  mutating func addTable(_ rows: [[String]]) {
    table += 1
    for row in rows {
      var cells: [[Range<Int>]] = []
      for (column, cell) in row.enumerated() {
        if column > 0 { scalars.append("\t") }
        let range = append(cell)
        cells.append(range.isEmpty ? [] : [range])
      }
      blocks.append(.init(row: cells, table: table))
      scalars.append("\n")
    }
    scalars.append("\n")
  }

  private mutating func append(_ text: String) -> Range<Int> {
    let composed =
      text.utf8.allSatisfy { $0 < 0x80 } ? text : text.precomposedStringWithCanonicalMapping
    let start = scalars.count
    for scalar in composed.unicodeScalars {
      scalars.append(scalar == "\n" || scalar == "\t" || scalar == "\r" ? " " : scalar)
    }
    while let last = scalars.last, scalars.count > start, PlanText.isSpace(last) {
      scalars.removeLast()
    }
    return start..<scalars.count
  }

  /// The document.
  func document(name: String) -> PlanDocument {
    PlanDocument(text: PlanText(scalars: scalars, name: name), blocks: blocks)
  }
}
