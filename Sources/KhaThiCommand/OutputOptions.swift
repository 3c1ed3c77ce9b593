public import ArgumentParser
import Pipeline
public import Reports

/// How a result is written; the same for every subcommand.
struct OutputOptions: ParsableArguments {
  @Option(
    help: .of(.format))
  var format: OutputFormat?

  @Option(help: .of(.language))
  var lang: Language?

  @Option(
    help: .of(.output, "file"),
    transform: OptionValue.text)
  var output: String?

  @Flag(help: .of(.force))
  var force = false

  @Flag(name: .shortAndLong, help: .of(.quiet))
  var quiet = false

  /// Writes `report` as asked.
  func write<Result: Report>(_ report: Result, isBrief: Bool = false) throws {
    try write(report, isBrief: isBrief) {
      (format, style, place) throws(PipelineError) in
      try place.write(report, as: format, style: style)
    }
  }

  /// Writes `report` as asked, by `body`.
  func write(
    _ report: some Report, isBrief: Bool = false,
    by body: (OutputFormat, RenderStyle, Output) throws(PipelineError) -> Void
  ) throws {
    let language = lang ?? Terminal.language
    let goesToScreen = place.path == nil && Terminal.isOutputTerminal
    let format = format ?? (goesToScreen ? .table : .csv)
    if !quiet { tellReading(report.run, in: language) }
    let style = RenderStyle(
      language: language, width: Terminal.width,
      usesColour: goesToScreen && Terminal.usesColour, isBrief: isBrief)
    try reportingErrors(in: language) { () throws(PipelineError) in
      try body(format, style, place)
    }
  }

  /// Where results go.
  var place: Output { Output(output, overwrites: force) }

  /// How far the work has come, on standard error; `nil` where nobody looks.
  var progress: Progress? {
    guard !quiet, Terminal.isErrorTerminal else { return nil }
    return Progress(language: lang ?? Terminal.language, write: Terminal.writeError)
  }

  /// Says on standard error how inputs were understood that are not in the product's own form.
  private func tellReading(_ run: RunInfo, in language: Language) {
    for input in run.inputs {
      for finding in input.findings {
        let located = FindingListing.LocatedFinding(placing: finding, in: input.name)
        Terminal.tell(line: located.line(in: language))
      }
    }
  }

  /// Names on standard error the series that csv has no row for.
  func tell(_ refusals: [ForecastReport.Refusal]) {
    let language = lang ?? Terminal.language
    for refusal in refusals { Terminal.tell(line: refusal.line(in: language)) }
  }

  /// Says a sentence on standard error, where there is one.
  func tell(_ sentence: (Language) -> String?) {
    if let sentence = sentence(lang ?? Terminal.language) { Terminal.tell(line: sentence) }
  }

  /// Carries out `body`; an error is told on standard error and ends the command with its code.
  func reportingErrors<Value>(
    in language: Language? = nil, _ body: () throws(PipelineError) -> Value
  ) throws -> Value {
    try KhaThiCommand.reportingErrors(in: language ?? lang ?? Terminal.language, body)
  }
}

extension KhaThiCommand {
  /// Carries out `body`; an error is told on standard error and ends the command with its code.
  static func reportingErrors<Value>(
    in language: Language, _ body: () throws(PipelineError) -> Value
  ) throws -> Value {
    do throws(PipelineError) {
      return try body()
    } catch {
      Terminal.tell(lines: error.message.render(in: language))
      throw ArgumentParser.ExitCode(error.exitCode.rawValue)
    }
  }
}

extension OutputFormat: ExpressibleByArgument {}
extension Language: ExpressibleByArgument {}
extension ReportFormat: ExpressibleByArgument {}

extension Pipeline.ExitCode {
  /// Ends the command with this code unless it is 0.
  func exit() throws {
    if self != .answered { throw ArgumentParser.ExitCode(rawValue) }
  }
}
