/// A form in which a report on plans is set.
public enum ReportFormat: String, Hashable, Sendable, CaseIterable {
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

  /// Whether it is no text, so that a terminal can't show it.
  public var isBinary: Bool {
    switch self {
    case .xlsx, .docx, .png: true
    case .html, .md, .ipynb, .svg: false
    }
  }

  /// Whether several files can be written into a folder: one for each chart, or a text with its
  /// charts.
  public var fillsFolders: Bool {
    switch self {
    case .md, .svg, .png: true
    case .html, .xlsx, .docx, .ipynb: false
    }
  }
}
