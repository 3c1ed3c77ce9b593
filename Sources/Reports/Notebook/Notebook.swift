/// A Jupyter notebook, format 4.5: text and Python cells with stored outputs.
///
/// No clock, no path of a machine, and the same cell names every time.
package struct Notebook: Hashable, Sendable {
  /// The cells, in order.
  package var cells: [Cell] = []

  /// The language of its text.
  package var language: Language

  /// Creates an empty notebook.
  package init(language: Language) {
    self.language = language
  }

  /// A cell.
  package struct Cell: Hashable, Sendable {
    /// The name, 1 to 64 ASCII letters, digits, `-` and `_`.
    package let id: String
    /// The content.
    package let content: Content

    /// What a cell holds.
    package enum Content: Hashable, Sendable {
      /// Markdown.
      case text(String)
      /// Python, and what its last line shows.
      case code(String, output: Output?)
    }
  }

  /// What a cell shows, in several forms of which a reader picks the best.
  package struct Output: Hashable, Sendable {
    /// The content by media type, in order.
    package let forms: [Form]

    /// One form.
    package struct Form: Hashable, Sendable {
      /// The media type.
      package let type: String
      /// The content.
      package let text: String
    }

    /// A table or another content with a plain form.
    package init(_ type: String, _ text: String, plain: String) {
      forms = [Form(type: type, text: text), Form(type: "text/plain", text: plain)]
    }

    /// Plain text as Python prints a string on its own line.
    package init(plain: String) {
      forms = [Form(type: "text/plain", text: plain)]
    }
  }

  /// Adds a cell of text.
  package mutating func add(_ id: String, text: String) {
    cells.append(Cell(id: legal(id), content: .text(text)))
  }

  /// Adds a cell of Python.
  package mutating func add(_ id: String, code: String, output: Output? = nil) {
    cells.append(Cell(id: legal(id), content: .code(code, output: output)))
  }

  /// `id` without other characters than are allowed, different from the names before.
  private func legal(_ id: String) -> String {
    let kept = id.unicodeScalars.map { scalar -> Character in
      switch scalar {
      case "a"..."z", "A"..."Z", "0"..."9", "-", "_": Character(scalar)
      default: "-"
      }
    }
    let start = kept.isEmpty ? "cell" : String(kept.prefix(58))
    var name = start
    var number = 2
    while cells.contains(where: { $0.id == name }) {
      name = "\(start)-\(number)"
      number += 1
    }
    return name
  }
}

extension Notebook {
  /// The notebook as a file.
  package var text: String {
    var count = 0
    let list = cells.map { cell -> JSONValue in
      if case .code = cell.content { count += 1 }
      return cell.jsonValue(count: count)
    }
    return JSONValue.object([
      ("cells", .array(list)),
      (
        "metadata",
        .object([
          (
            "kernelspec",
            .object([
              ("display_name", .string("Python 3")), ("language", .string("python")),
              ("name", .string("python3")),
            ])
          ),
          (
            "language_info",
            .object([("file_extension", .string(".py")), ("name", .string("python"))])
          ),
          ("lang", .string(language.rawValue)),
        ])
      ),
      ("nbformat", .integer(4)),
      ("nbformat_minor", .integer(5)),
    ]).text
  }
}

extension Notebook.Cell {
  fileprivate func jsonValue(count: Int) -> JSONValue {
    switch content {
    case .text(let text):
      return .object([
        ("cell_type", .string("markdown")), ("id", .string(id)), ("metadata", .object([])),
        ("source", .lines(text)),
      ])
    case .code(let code, let output):
      let shown = output.map { output -> JSONValue in
        .object([
          ("data", .object(output.forms.map { ($0.type, .lines($0.text)) })),
          ("execution_count", .integer(count)), ("metadata", .object([])),
          ("output_type", .string("execute_result")),
        ])
      }
      return .object([
        ("cell_type", .string("code")), ("execution_count", .integer(count)), ("id", .string(id)),
        ("metadata", .object([])), ("outputs", .array([shown].compactMap { $0 })),
        ("source", .lines(code)),
      ])
    }
  }
}

extension JSONValue {
  /// A text as a list of lines, each but the last with its line end.
  fileprivate static func lines(_ text: String) -> JSONValue {
    var lines: [JSONValue] = []
    var line = ""
    for character in text.unicodeScalars {
      line.unicodeScalars.append(character)
      if character == "\n" {
        lines.append(.string(line))
        line = ""
      }
    }
    if !line.isEmpty { lines.append(.string(line)) }
    return .array(lines)
  }
}

/// A table as the Python of notebooks sets it, so that a cell run again shows the same.
struct NotebookTable {
  private let rows: [[String]]

  init(columns: [String], rows: [[String]]) {
    self.rows = ([columns] + rows).map { $0.map(\.inert) }
  }

  /// The stored output.
  var output: Notebook.Output { Notebook.Output("text/html", page, plain: plain) }

  private var page: String {
    let lines = rows.enumerated().map { number, row in
      let tag = number == 0 ? "th" : "td"
      return "<tr>" + row.map { "<\(tag)>\(Self.escaped($0))</\(tag)>" }.joined() + "</tr>"
    }
    return "<table>\n<thead>\n\(lines[0])\n</thead>\n<tbody>\n"
      + lines.dropFirst().joined(separator: "\n") + "\n</tbody>\n</table>"
  }

  private var plain: String {
    let widths = rows[0].indices.map { column in
      rows.map { $0[column].unicodeScalars.count }.max() ?? 0
    }
    return rows.map { row in
      var line = zip(row, widths).map { cell, width in
        cell + String(repeating: " ", count: width - cell.unicodeScalars.count)
      }.joined(separator: "  ")
      while line.last == " " || line.last == "\u{A0}" { line.removeLast() }
      return line
    }.joined(separator: "\n")
  }

  /// What `html.escape` makes of a text.
  private static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "'": result += "&#x27;"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
