/// Sets a document as a plain page of HTML, from which pandoc makes a Word document.
///
/// No style and no script: headings, paragraphs, lists, tables with a header row and widths, and
/// pictures by file name. All text is escaped.
struct DocumentPage {
  private let language: Language
  private var output = ""

  /// Wider tables have their details folded, so that a page of A4 holds them.
  private static let mostColumns = 6

  init(language: Language) {
    self.language = language
  }

  /// The document as a page.
  func render(_ document: Document) -> String {
    var page = self
    for block in document.blocks { page.render(block, level: 1) }
    let title = SVGCanvas.escaped(document.title)
    return "<!doctype html>\n<html lang=\"\(language.rawValue)\">\n<head><meta charset=\"utf-8\">"
      + "<title>\(title)</title></head>\n<body>\n\(page.output)</body>\n</html>\n"
  }

  private mutating func render(_ block: Document.Block, level: Int) {
    switch block {
    case .section(let title, let blocks):
      let tag = "h\(min(level, 6))"
      output += "<\(tag)>\(SVGCanvas.escaped(title))</\(tag)>\n"
      for block in blocks { render(block, level: level + 1) }
    case .paragraph(let text):
      output += "<p>\(SVGCanvas.escaped(text))</p>\n"
    case .footnote(let text):
      output += "<p><em>\(SVGCanvas.escaped(text))</em></p>\n"
    case .list(let items):
      let lines = items.map { "<li>\(SVGCanvas.escaped($0))</li>\n" }
      output += "<ul>\n\(lines.joined())</ul>\n"
    case .facts(let facts):
      let lines = facts.map {
        "<li><strong>\(SVGCanvas.escaped($0.name)):</strong> \(SVGCanvas.escaped($0.value))</li>\n"
      }
      output += "<ul>\n\(lines.joined())</ul>\n"
    case .table(let table):
      render(table)
    case .figure(let figure):
      output +=
        "<p><img src=\"\(figure.name).png\" alt=\"\(SVGCanvas.escaped(figure.description))\""
        + " style=\"width:16cm\"></p>\n"
    }
  }

  private mutating func render(_ whole: Table) {
    let isFolded = whole.columns.count > Self.mostColumns
    let table = isFolded ? whole.folded : whole
    output += "<table>\n<colgroup>"
    for share in Self.shares(of: table) { output += "<col style=\"width:\(share)%\">" }
    output += "</colgroup>\n<thead><tr>"
    for column in table.columns { output += cell("th", column.title, column) }
    output += "</tr></thead>\n<tbody>\n"
    for row in table.rows {
      output +=
        "<tr>"
        + zip(row, table.columns).map { cell("td", isFolded ? $0.text : $0.text.inert, $1) }
        .joined() + "</tr>\n"
    }
    if let total = table.total {
      let cells = zip(total, table.columns).map { sum, column in
        cell("td", sum.text, column, isStrong: !sum.text.isEmpty)
      }
      output += "<tr>" + cells.joined() + "</tr>\n"
    }
    output += "</tbody>\n</table>\n"
  }

  private func cell(
    _ tag: String, _ text: String, _ column: Table.Column, isStrong: Bool = false
  ) -> String {
    let style = column.alignment == .trailing ? " style=\"text-align:right\"" : ""
    // Only a folded cell has a line break; text of data files has lost its own.
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let content = lines.map { SVGCanvas.escaped(String($0)) }.joined(separator: "<br>")
    return "<\(tag)\(style)>\(isStrong ? "<strong>\(content)</strong>" : content)</\(tag)>"
  }

  /// About so many letters of the size of table cells stand on a line.
  private static let lettersOnLine = 92.0

  /// Widths in percent: the longest word of each column fits wherever the page has room for it, and
  /// columns of long cells share what is left.
  private static func shares(of table: Table) -> [Int] {
    let columns = table.columns.indices.map { index -> (word: Double, whole: Double) in
      let texts = ([table.columns[index].title] + table.rows.map { $0[index].text })
        .flatMap { $0.split(separator: "\n").map(String.init) }
      let longest = texts.map(\.displayWidth).max() ?? 0
      let word = texts.flatMap { $0.split(separator: " ") }.map(\.displayWidth).max() ?? 0
      let least = Double(min(max(word, 2), 24)) + 2.5
      return (least, max(Double(min(longest, 56)) + 2.5, least))
    }
    let words = columns.reduce(0) { $0 + $1.word }
    let wholes = columns.reduce(0) { $0 + $1.whole }
    let spare = max(0, min(lettersOnLine, wholes) - words)
    let widths = columns.map { column in
      wholes > words
        ? column.word + (column.whole - column.word) / (wholes - words) * spare : column.word
    }
    let sum = widths.reduce(0, +)
    return widths.map { max(Int(($0 / sum * 100).rounded()), 1) }
  }
}

extension Table {
  /// The table with its details on a second line of the first column of text.
  fileprivate var folded: Table {
    guard let main = columns.firstIndex(where: { $0.role == .truncated || $0.role == .wrapped })
    else { return self }
    let kept = columns.indices.filter { columns[$0].role != .detail }
    let rows = rows.map { row in
      let details = columns.indices.filter { columns[$0].role == .detail && !row[$0].text.isEmpty }
        .map { index -> String in
          let title = columns[index].foldedTitle
          return (title.isEmpty ? "" : title + " ") + row[index].text.inert
        }
      return kept.map { index in
        guard index == main, !details.isEmpty else {
          return Cell(row[index].text.inert, tone: row[index].tone)
        }
        let text = row[index].text.inert + "\n" + details.joined(separator: " · ")
        return Cell(text, tone: row[index].tone)
      }
    }
    return Table(
      columns: kept.map { columns[$0] }, rows: rows,
      total: total.map { sums in kept.map { sums[$0] } })
  }
}
