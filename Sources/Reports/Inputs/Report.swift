/// A result that can be written in every output format.
package protocol Report: Sendable {
  /// What has to be known to repeat the run.
  var run: RunInfo { get }

  /// The result as a document for people.
  func document(in style: RenderStyle) -> Document

  /// The result as comma-separated values: one header line, LF line ends.
  func csv() -> String

  /// The result as JSON, ending in a line feed.
  func json() -> String
}

extension Report {
  /// The result as text in `format`, ending in a line feed.
  package func render(as format: OutputFormat, style: RenderStyle = RenderStyle()) -> String {
    switch format {
    case .table: TerminalRenderer(style: style).render(document(in: style))
    case .md: MarkdownRenderer().render(document(in: style))
    case .csv: csv()
    case .json: json()
    }
  }
}

extension AssessmentReport {
  /// The targets as text in `format`, ending in a line feed.
  public func render(as format: OutputFormat, style: RenderStyle = RenderStyle()) -> String {
    (self as any Report).render(as: format, style: style)
  }
}

extension TargetCard {
  /// The answer as text in `format`, ending in a line feed.
  public func render(as format: OutputFormat, style: RenderStyle = RenderStyle()) -> String {
    (self as any Report).render(as: format, style: style)
  }
}

extension ScenarioReport {
  /// The scenarios as text in `format`, ending in a line feed.
  public func render(as format: OutputFormat, style: RenderStyle = RenderStyle()) -> String {
    (self as any Report).render(as: format, style: style)
  }
}

/// A form in which the command writes a result.
public enum OutputFormat: String, Hashable, Sendable, CaseIterable {
  /// Aligned columns for a terminal.
  case table
  /// Comma-separated values by RFC 4180, always with English codes.
  case csv
  /// JSON with a `schema` field, always with English codes.
  case json
  /// GitHub-flavoured Markdown.
  case md
}

/// How text for people is set; csv and json take no notice of it.
public struct RenderStyle: Hashable, Sendable {
  /// The language of words and numbers.
  public var language: Language

  /// Columns of the terminal; less than 40 counts as 40.
  public var width: Int

  /// Whether ANSI colours may be used; words and symbols say the same without them.
  public var usesColour: Bool

  /// Whether long lists are cut to what a screen holds.
  public var isBrief: Bool

  /// Creates a style.
  public init(
    language: Language = .standard, width: Int = 80, usesColour: Bool = false, isBrief: Bool = false
  ) {
    self.language = language
    self.width = width
    self.usesColour = usesColour
    self.isBrief = isBrief
  }
}

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
