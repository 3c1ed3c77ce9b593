import Reports

/// A document on its way into Word, through pandoc.
struct WordDocument {
  private let document: Document
  private let language: Language

  init(_ document: Document, in language: Language) {
    self.document = document
    self.language = language
  }

  /// The DOCX file, the same bytes every time for the same versions of the programs.
  ///
  /// - Throws: ``PipelineError/toolMissing(name:package:)`` without pandoc or rsvg-convert.
  func bytes() throws(PipelineError) -> [UInt8] {
    let folder = try TemporaryFolder()
    // 1080 dots on 16 cm, some 170 an inch: as fine as paper shows, and half the time of 1440.
    try ReportRun.draw(
      document.figures.map { ($0.name, $0.svg) }, zoom: 1.5, in: folder)
    let page = try folder.write(Array(document.page(in: language).utf8), as: "page.html")
    let styles = try folder.write(WordStyles.document(in: language), as: "styles.docx")
    try ExternalTool.documentConverter.run(
      [
        "--from", "html", "--to", "docx", "--reference-doc", styles, "--resource-path", folder.path,
        "--output", folder.file("report.docx"), page,
      ], in: folder)
    return try folder.read("report.docx")
  }
}
