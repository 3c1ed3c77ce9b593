import ArgumentParser
import Pipeline
import Reports

struct DataCheck: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Looks for what is noteworthy in files of observations or targets, and mends it.",
    discussion: """
      Numbers and years as people write them, spaces, empty and repeated rows, duplicates, gaps, \
      outliers, breaks, slips of the unit, names that nobody knows. Observations may have any format \
      that 'data convert' reads.

      With --fix a new file is written, in the product's own form, and beside it FILE.changes.csv \
      with every change; the file itself is never touched.

      Examples:
        khathi data check observations.csv
        khathi data check targets.csv observations.csv --format csv
        khathi data check bang-so-lieu.csv --fix --output observations.csv
      """)

  @Argument(
    help: ArgumentHelp("Files, or bundled; bundled where none is given.", valueName: "file"),
    transform: OptionValue.text)
  var files: [String] = []

  @Flag(help: "Write a mended copy of one file to --output, and the list of changes beside it.")
  var fix = false

  @OptionGroup var reading: ReadingFlags
  @OptionGroup var origin: FormatFlag
  @OptionGroup var output: OutputOptions

  func validate() throws {
    guard fix else { return }
    guard files.count == 1, files[0] != AssessSettings.bundled else {
      throw ValidationError("--fix takes one file.")
    }
    guard output.place.path != nil else {
      throw ValidationError("--fix needs --output, the new file.")
    }
  }

  func run() throws {
    if fix { return try mend() }
    var run = DataCheckRun(files: files)
    run.reading = reading.options(as: origin.format)
    let report = try output.reportingErrors { () throws(PipelineError) in try run.report() }
    try output.write(report)
  }

  private func mend() throws {
    var run = DataMendRun(file: files[0], output: output.output!)
    run.overwrites = output.force
    run.listsAsJSON = output.format == .json
    run.reading = reading.options(as: origin.format)
    let report = try output.reportingErrors { () throws(PipelineError) in try run.report() }
    var shown = output
    shown.output = nil
    if !output.quiet { try shown.write(report) }
  }
}
