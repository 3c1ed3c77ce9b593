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
