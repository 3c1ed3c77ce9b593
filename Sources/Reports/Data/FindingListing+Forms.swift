package import TimeSeries

extension FindingListing {
  /// A summary line, then one row for each finding with what to do about it.
  package func document(in style: RenderStyle) -> Document {
    let language = style.language
    let numbers = NumberText(language)
    func count(_ severity: Finding.Severity) -> String {
      numbers.count(findings.filter { $0.finding.severity == severity }.count)
    }
    let summary = Phrase.checkSummary.text(
      language,
      [
        "files": numbers.count(fileCount), "series": numbers.count(seriesCount),
        "errors": count(.error), "warnings": count(.warning), "notes": count(.note),
      ])
    var blocks: [Document.Block] = [.paragraph(summary)]
    if findings.isEmpty {
      blocks.append(.paragraph(Phrase.checkClean.text(language)))
    } else {
      blocks.append(.table(table(in: language)))
    }
    return Document(title: Label.dataCheck[language], blocks: blocks)
  }

  private func table(in language: Language) -> Table {
    Table(
      columns: [
        .init(Label.severity[language]),
        .init(Label.place[language], .leading, .wrapped),
        .init(Label.subject[language], .leading, .wrapped),
        .init(Label.finding[language], .leading, .wrapped),
        .init(Label.advice[language], .leading, .detail, foldedTitle: "→"),
      ],
      rows: findings.map { located in
        let finding = located.finding
        return [
          .init(finding.severity.words[language], tone: finding.severity.tone),
          .init(located.place), .init(finding.subject),
          .init(finding.sentence(in: language)), .init(finding.advice(in: language) ?? ""),
        ]
      })
  }

  /// One row for each finding; sentences stand in English beside the codes.
  package func csv() -> String { CSVWriter.table(findings, LocatedFinding.csvFields) }

  /// The listing with the schema `khathi.findings/1`.
  package func json() -> String {
    JSONValue.object([
      ("schema", .string("khathi.findings/1")),
      ("run", run.jsonValue),
      ("files", .integer(fileCount)),
      ("series", .integer(seriesCount)),
      ("findings", .rows(findings, LocatedFinding.jsonFields)),
    ]).text
  }
}

// MARK: - Fields

extension FindingListing.LocatedFinding {
  private static let place: [Field<FindingListing.LocatedFinding>] = [
    Field("file", "The file.", { $0.file }),
    Field("line", "The line, counted from 1.", { $0.line }),
  ]

  /// The columns of CSV, in order.
  fileprivate static let csvFields: [Field<FindingListing.LocatedFinding>] = {
    let finding: [Field<Finding>] = [.severity, .code, .subject, .year, .message, .advice]
    return place + finding.map { field in field.of { $0.finding } }
  }()

  /// The members of JSON, in order.
  fileprivate static let jsonFields =
    place + Finding.record.fields.map { field in field.of { $0.finding } }
}

extension Field where Row == Finding {
  static var severity: Self { Self("severity", "How much it matters.") { $0.severity } }
  static var code: Self { Self("code", "What was found.") { $0.code } }
  static var subject: Self { Self("subject", "What it was found in.") { $0.subject } }
  static var year: Self { Self("year", "The year concerned.") { $0.year } }
  static var message: Self {
    Self("message", "What was found, as an English sentence.") { $0.sentence(in: .standard) }
  }
  static var advice: Self {
    Self("advice", "What to do about it, in English.") { $0.advice(in: .standard) }
  }
}

extension FindingListing.LocatedFinding {
  /// A finding at the place that its arguments name, in a file that they may leave out.
  package init(placing finding: Finding, in file: String? = nil) {
    self.init(
      finding, file: file ?? finding.arguments["file"]?.machineText,
      line: finding.arguments["line"]?.integer)
  }

  /// The finding in one line: place, severity, sentence.
  package func line(in language: Language) -> String {
    let words = finding.severity.words[language] + ": " + finding.sentence(in: language) + "."
    return place.isEmpty ? words : place + ": " + words
  }

  /// File and line as editors take them.
  fileprivate var place: String {
    guard let file else { return finding.year.map { String($0) } ?? "" }
    return line.map { "\(file):\($0)" } ?? file
  }
}
