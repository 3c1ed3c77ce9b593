package import TimeSeries

/// The answer of `khathi data check`: what is noteworthy about data, with places.
package struct FindingListing: Report {
  /// What has to be known to repeat the run.
  package var run: RunInfo

  /// The findings, in reading order.
  package var findings: [LocatedFinding]

  /// The files read.
  package var fileCount: Int

  /// The series found in them.
  package var seriesCount: Int

  /// Creates a listing.
  package init(
    run: RunInfo, findings: [LocatedFinding], fileCount: Int = 1, seriesCount: Int = 0
  ) {
    self.run = run
    self.findings = findings
    self.fileCount = fileCount
    self.seriesCount = seriesCount
  }

  /// A finding with its place in a file.
  package struct LocatedFinding: Hashable, Sendable {
    /// What was found.
    package let finding: Finding
    /// The file, where known.
    package let file: String?
    /// The line, counted from 1, where known.
    package let line: Int?

    /// Creates a finding with its place.
    package init(_ finding: Finding, file: String? = nil, line: Int? = nil) {
      self.finding = finding
      self.file = file
      self.line = line
    }
  }
}

extension FindingListing {
  /// A summary line, then one row for each finding with what to do about it.
  package func document(in style: RenderStyle) -> Document {
    let language = style.language
    let numbers = NumberText(language)
    func count(_ severity: Finding.Severity) -> String {
      numbers.count(findings.filter { $0.finding.severity == severity }.count)
    }
    let summary = PhraseText.checkSummary.text(
      language,
      [
        "files": numbers.count(fileCount), "series": numbers.count(seriesCount),
        "errors": count(.error), "warnings": count(.warning), "notes": count(.note),
      ])
    var blocks: [Document.Block] = [.paragraph(summary)]
    if findings.isEmpty {
      blocks.append(.paragraph(PhraseText.checkClean.text(language)))
    } else {
      blocks.append(.table(table(in: language)))
    }
    return Document(title: LabelText.dataCheck[language], blocks: blocks)
  }

  private func table(in language: Language) -> Table {
    Table(
      columns: [
        .init(LabelText.severity[language]),
        .init(LabelText.place[language], .leading, .wrapped),
        .init(LabelText.subject[language], .leading, .wrapped),
        .init(LabelText.finding[language], .leading, .wrapped),
        .init(LabelText.advice[language], .leading, .detail, foldedTitle: "→"),
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

/// The answer of `khathi data check --fix`: every change on the way to the new file.
package struct ChangeListing: Report {
  /// What has to be known to repeat the run.
  package var run: RunInfo

  /// The changes, in the order of the file; those of severity `error` could not be mended.
  package var changes: [Finding]

  /// The rows of the new file.
  package var rowCount: Int

  /// Creates a listing.
  package init(run: RunInfo, changes: [Finding], rowCount: Int) {
    self.run = run
    self.changes = changes
    self.rowCount = rowCount
  }

  /// A summary line, then the findings as `khathi data check` shows them.
  package func document(in style: RenderStyle) -> Document {
    let numbers = NumberText(style.language)
    let summary = PhraseText.mendSummary.text(
      style.language,
      [
        "rows": numbers.count(rowCount), "changes": numbers.count(changes.count),
        "errors": numbers.count(changes.count { $0.severity == .error }),
      ])
    var document = FindingListing(
      run: run,
      findings: changes.map { change in
        FindingListing.LocatedFinding(
          change, file: change.arguments["file"]?.machineText,
          line: change.arguments["line"]?.integer
        )
      }
    ).document(in: style)
    document.blocks[0] = .paragraph(summary)
    return document
  }

  /// One row for each change.
  package func csv() -> String { CSVWriter.table(changes, Self.fields) }

  private static let fields: [Field<Finding>] = [
    Field("line", "The line of the old file.", { $0.arguments["line"]?.integer }),
    Field("column", "The column.", { $0.arguments["column"]?.integer }),
    Field("name", "The name of the column.", { $0.arguments["name"]?.machineText }),
    .severity, .code,
    Field("before", "What stood there.", { $0.arguments["before"]?.machineText }),
    Field("after", "What stands there now.", { $0.arguments["after"]?.machineText }),
    .message,
  ]

  /// The listing with the schema `khathi.changes/1`.
  package func json() -> String {
    JSONValue.object([
      ("schema", .string("khathi.changes/1")), ("run", run.jsonValue),
      ("rows", .integer(rowCount)),
      ("changes", changes.jsonValue),
    ]).text
  }
}
