/// Sets a document as GitHub-flavoured Markdown.
///
/// All text is escaped: names from data files can hold neither markup nor HTML.
struct MarkdownRenderer {
  /// The folder of the pictures as the text names it; `nil` sets their description instead.
  private let pictureFolder: String?
  private var output = ""

  init(pictureFolder: String? = nil) {
    self.pictureFolder = pictureFolder
  }

  /// The document as text, ending in a line feed.
  func render(_ document: Document) -> String {
    var renderer = self
    if !document.title.isEmpty { renderer.output = "# " + Self.escaped(document.title) + "\n" }
    for block in document.blocks { renderer.render(block, level: 2) }
    return renderer.output
  }

  private mutating func render(_ block: Document.Block, level: Int) {
    if !output.isEmpty { output += "\n" }
    switch block {
    case .section(let title, let blocks):
      output += String(repeating: "#", count: min(level, 6)) + " " + Self.escaped(title) + "\n"
      for block in blocks { render(block, level: level + 1) }
    case .paragraph(let text):
      output += Self.escaped(text) + "\n"
    case .footnote(let text):
      output += "*" + Self.escaped(text) + "*\n"
    case .list(let items):
      for item in items { output += "- " + Self.escaped(item) + "\n" }
    case .facts(let facts):
      for fact in facts {
        output += "- **" + Self.escaped(fact.name) + "**: " + Self.escaped(fact.value) + "\n"
      }
    case .table(let table):
      render(table)
    case .figure(let figure):
      if let pictureFolder {
        let description = Self.escaped(figure.description)
        output += "![\(description)](\(pictureFolder)/\(figure.name).svg)\n"
      } else {
        output += "*" + Self.escaped(figure.description) + "*\n"
      }
    }
  }

  private mutating func render(_ table: Table) {
    append(table.columns.map { Self.escaped($0.title) })
    append(table.columns.map { $0.alignment == .trailing ? "---:" : ":---" })
    for row in table.rows { append(row.map { Self.escaped($0.text) }) }
    if let total = table.total {
      append(
        total.map { $0.text.isEmpty ? "" : "**" + Self.escaped($0.text) + "**" })
    }
  }

  private mutating func append(_ cells: [String]) {
    output += "| " + cells.joined(separator: " | ") + " |\n"
  }

  /// The text as it will be read, whatever it holds.
  static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.inert.unicodeScalars {
      switch scalar {
      case "\\", "`", "*", "_", "[", "]", "|", "#", "~", "$": result += "\\" + String(scalar)
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "&": result += "&amp;"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result.hasListMark ? "\\" + result : result
  }
}

extension String {
  /// Whether a Markdown reader would take the beginning for a list or a rule.
  fileprivate var hasListMark: Bool {
    guard let first = unicodeScalars.first, first == "-" || first == "+" else { return false }
    let second = unicodeScalars.dropFirst().first
    return second == nil || second == " " || second == "-"
  }
}
