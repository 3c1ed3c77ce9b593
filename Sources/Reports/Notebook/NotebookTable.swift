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
