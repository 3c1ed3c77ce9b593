/// Sets a document as lines for a terminal.
///
/// Structure shows by indentation and white space. Colours only repeat what words and symbols say.
struct TerminalRenderer {
  private let style: RenderStyle
  private let width: Int
  private var lines: [String] = []

  init(style: RenderStyle) {
    self.style = style
    width = max(style.width, 40)
  }

  /// The document as text, ending in a line feed.
  func render(_ document: Document) -> String {
    var renderer = self
    renderer.heading(document.title)
    for block in document.blocks { renderer.render(block, indent: 0) }
    return renderer.lines.map(Self.trimmed).joined(separator: "\n") + "\n"
  }

  private mutating func heading(_ title: String) {
    guard !title.isEmpty else { return }
    for line in title.inert.wrapped(toWidth: width) { lines.append(emphasised(line)) }
  }

  private mutating func render(_ block: Document.Block, indent: Int) {
    if !lines.isEmpty { lines.append("") }
    switch block {
    case .section(let title, let blocks):
      for line in title.inert.wrapped(toWidth: width - indent) {
        lines.append(Self.spaces(indent) + emphasised(line))
      }
      var isFirst = true
      for block in blocks {
        let start = lines.count
        render(block, indent: indent + 2)
        // The first block follows its heading without a gap.
        if isFirst, lines.indices.contains(start), lines[start].isEmpty { lines.remove(at: start) }
        isFirst = false
      }
    case .paragraph(let text):
      append(text, indent: indent)
    case .footnote(let text):
      append(text, indent: indent, tone: .quiet)
    case .figure(let figure):
      append(figure.description, indent: indent, tone: .quiet)
    case .list(let items):
      for item in items { append(item, indent: indent, mark: "• ") }
    case .facts(let facts):
      append(facts, indent: indent)
    case .table(let table):
      let layout = TerminalTable(table, width: width - indent, usesColour: style.usesColour)
      for line in layout.lines() { lines.append(Self.spaces(indent) + line) }
    }
  }

  private mutating func append(
    _ text: String, indent: Int, tone: Table.Tone = .plain, mark: String = ""
  ) {
    let markWidth = mark.displayWidth
    let wrapped = text.inert.wrapped(toWidth: width - indent - markWidth)
    for (index, line) in wrapped.enumerated() {
      let start = Self.spaces(indent) + (index == 0 ? mark : Self.spaces(markWidth))
      lines.append(start + ANSI.painted(line, tone, if: style.usesColour))
    }
  }

  private mutating func append(_ facts: [Document.Fact], indent: Int) {
    let widest = facts.map(\.name.inert.displayWidth).max() ?? 0
    let column = min(widest, (width - indent) / 3)
    for fact in facts {
      let names = fact.name.inert.wrapped(toWidth: column)
      let values = fact.value.inert.wrapped(toWidth: width - indent - column - 2)
      for row in 0..<max(names.count, values.count) {
        let name = row < names.count ? names[row] : ""
        let value = row < values.count ? values[row] : ""
        lines.append(
          Self.spaces(indent) + name + Self.spaces(column - name.displayWidth + 2) + value)
      }
    }
  }

  private func emphasised(_ text: String) -> String {
    style.usesColour ? ANSI.bold + text + ANSI.reset : text
  }

  /// The line without spaces at its end, and with ordinary spaces instead of no-break ones.
  private static func trimmed(_ line: String) -> String {
    var result = String(line.map { $0 == "\u{A0}" ? " " : $0 })
    while result.last == " " { result.removeLast() }
    return result
  }

  private static func spaces(_ count: Int) -> String {
    String(repeating: " ", count: max(count, 0))
  }
}

/// Control sequences of ECMA-48 (ANSI X3.64) for colours.
enum ANSI {
  static let reset = "\u{1B}[0m"
  static let bold = "\u{1B}[1m"

  /// The text in the colour of a tone.
  static func painted(_ text: String, _ tone: Table.Tone, if usesColour: Bool) -> String {
    guard usesColour, !text.isEmpty else { return text }
    let code: String
    switch tone {
    case .plain: return text
    case .good: code = "32"
    case .middling: code = "33"
    case .poor: code = "31"
    case .quiet: code = "2"
    }
    return "\u{1B}[\(code)m" + text + reset
  }
}
