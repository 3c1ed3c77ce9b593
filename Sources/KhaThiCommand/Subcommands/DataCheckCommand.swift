import ArgumentParser
import Pipeline
import Reports

struct DataCheckCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandText.dataCheck.configuration()
  }

  @Argument(
    help: .of(.checkFiles, "file"),
    transform: OptionValue.text)
  var files: [String] = []

  @Flag(help: .of(.checkFix))
  var fix = false

  @OptionGroup var reading: FileReadingFlags
  @OptionGroup var output: OutputOptions

  func validate() throws {
    guard fix else { return }
    guard files.count == 1, files[0] != AssessSettings.bundled else {
      throw UsageText.fixTakesOneFile.error()
    }
    guard output.place.path != nil else {
      throw UsageText.fixNeedsOutput.error()
    }
  }

  func run() throws {
    if fix { return try mend() }
    var run = DataCheckRun(files: files)
    run.reading = reading.options
    let report = try output.reportingErrors { () throws(PipelineError) in try run.report() }
    try output.write(report)
  }

  private func mend() throws {
    var run = DataMendRun(file: files[0], output: output.output!)
    run.overwrites = output.force
    run.listsAsJSON = output.format == .json
    run.reading = reading.options
    let report = try output.reportingErrors { () throws(PipelineError) in try run.report() }
    var shown = output
    shown.output = nil
    if !output.quiet { try shown.write(report) }
  }
}
