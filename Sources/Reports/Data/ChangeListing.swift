package import TimeSeries

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
    let summary = Phrase.mendSummary.text(
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
