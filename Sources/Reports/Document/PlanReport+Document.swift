import Assessment
import Plans
import TimeSeries

extension PlanReport {
  /// The report as a document: counts with their chart, tables, then every target that has a chart
  /// with its reasons, and where the observations come from.
  ///
  /// Its figures are named `classes` and `target-1`, `target-2`, … in reading order.
  package func document(in language: Language) -> Document {
    let style = RenderStyle(language: language)
    let drawn = charts(in: language)
    let described = Set(drawn.map(\.targetID))
    // What stands in the section of a target is not told twice.
    var document = assessmentReport.document(
      in: style, rulesByTargetFor: targets.filter { !described.contains($0.target.id) })
    let footnote = document.blocks.popLast()
    if plans.count == 1 { document.title = plans[0].title(in: language) }
    if !targets.isEmpty {
      let chart = classChart(in: language)
      let description = ClassChartDrawing(chart, in: language).description
      document.blocks.insert(
        .figure(
          Document.Figure(
            name: "classes", description: description, svg: chart.svg(in: language))), at: 0)
    }
    if !drawn.isEmpty {
      document.blocks.append(
        .section(
          title: OfficeText.eachTarget[language],
          blocks: drawn.enumerated().compactMap { number, item in
            section(of: item.targetID, item.chart, number: number + 1, in: language)
          }))
    }
    if !sourceLines(in: language).isEmpty {
      document.blocks.append(
        .section(title: OfficeText.sources[language], blocks: [.list(sourceLines(in: language))]))
    }
    document.blocks += [footnote].compactMap { $0 }
    return document
  }

  private func section(
    of targetID: String, _ chart: FanChart, number: Int, in language: Language
  ) -> Document.Block? {
    guard let assessment = targets.first(where: { $0.target.id == targetID }) else { return nil }
    var card = TargetCard(
      run: run, plan: plan(of: assessment.target), assessment: assessment, tolerance: tolerance)
    card.rules = rules
    card.review = review
    let content = card.document(in: RenderStyle(language: language)).blocks.dropLast()
      .map { $0.withoutFootnotes(under: RuleLabel.officialRules[language]) }
    let figure = Document.Figure(
      name: "target-\(number)", description: FanChartText(chart, in: language).description,
      svg: chart.svg(in: language))
    let title = chart.title + (chart.goal.map { " (\($0.year))" } ?? "")
    return .section(title: title, blocks: [.figure(figure)] + content)
  }

  /// One line for each series: what it counts, and who published it.
  private func sourceLines(in language: Language) -> [String] {
    series.map { item in
      let used = item.series.observations.compactMap(\.sourceID).withoutRepeats
      let names = used.compactMap { id in
        sources.first { $0.id == id }.map { $0.line }
      }
      return ([item.series.id, item.definition].compactMap { $0 } + names)
        .filter { !$0.isEmpty }.joined(separator: " · ")
    }
  }
}

extension Document.Block {
  /// A section of this title without its footnotes; any other block as it is.
  fileprivate func withoutFootnotes(under heading: String) -> Self {
    guard case .section(heading, let blocks) = self else { return self }
    return .section(
      title: heading,
      blocks: blocks.filter {
        if case .footnote = $0 { false } else { true }
      })
  }
}

extension SourceInfo {
  /// Title, publisher and address in one line.
  var line: String {
    [title ?? id, publisher, address, locator, licence].compactMap { $0 }
      .filter { !$0.isEmpty }.joined(separator: ", ")
  }
}

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
