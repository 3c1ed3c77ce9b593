/// A form in which a report on plans is set: the registry of forms, from which help and errors take
/// them.
package enum ReportFormat: String, Hashable, Sendable, CaseIterable {
  /// One page that opens in a browser without a network.
  case html
  /// A workbook with native charts and formulas.
  case xlsx
  /// A Word document, made through pandoc.
  case docx
  /// GitHub-flavoured Markdown.
  case md
  /// A Jupyter notebook that reruns each part.
  case ipynb
  /// A chart: of one target, or of the classes of all.
  case svg
  /// The same as a picture of dots, made through rsvg-convert.
  case png

  /// The ending of its files, without the dot.
  package var fileEnding: String { rawValue }

  /// The form whose files end as that of `path` does.
  package init?(path: String) {
    guard let dot = path.lastIndex(of: ".") else { return nil }
    let ending = path[path.index(after: dot)...].lowercased()
    guard let format = Self.allCases.first(where: { $0.fileEnding == ending }) else { return nil }
    self = format
  }

  /// The program of the system that it is made through, and the Debian package that holds it; `nil`
  /// where it needs none.
  package var program: (name: String, package: String)? {
    switch self {
    case .docx: ("pandoc", "pandoc")
    case .png: ("rsvg-convert", "librsvg2-bin")
    case .html, .xlsx, .md, .ipynb, .svg: nil
    }
  }

  /// Whether it is no text, so that a terminal can't show it.
  package var isBinary: Bool {
    switch self {
    case .xlsx, .docx, .png: true
    case .html, .md, .ipynb, .svg: false
    }
  }

  /// Whether several files can be written into a folder: one for each chart, or a text with its
  /// charts.
  package var fillsFolders: Bool {
    switch self {
    case .md, .svg, .png: true
    case .html, .xlsx, .docx, .ipynb: false
    }
  }
}
