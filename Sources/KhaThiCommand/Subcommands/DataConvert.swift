public import ArgumentParser
public import DatasetReaders
import Pipeline
import Reports

struct DataConvert: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "convert",
    abstract: "Converts observations between formats.",
    discussion: """
      The format of the input is told by its content: \
      \(DataFormat.all.map(\.title).joined(separator: ", ")), and zip archives with any of them; \
      commas, semicolons or tabs between columns; UTF-8, UTF-16, Windows-1258 and TCVN3. What was \
      noticed, and what the new format cannot carry, is told on standard error.

      Cells that begin with =, +, - or @ stay as they are: the output is data for programs. Use \
      'data check --format csv' for a list that is safe in a spreadsheet.

      Examples:
        khathi data convert V02.03.csv --to tidy --output observations.csv
        khathi data convert observations.csv --to sdmx-csv --output observations-sdmx.csv
        khathi data convert observations.csv --to data-package --output my-package
        khathi data convert bang.csv --decimal comma --encoding tcvn3 --to tidy
      """)

  @Argument(help: ArgumentHelp("A file, or - for standard input.", valueName: "file"))
  var file: String

  @Option(
    help: ArgumentHelp("What is written.", valueName: "format"))
  var to: TargetFormat

  @Option(help: ArgumentHelp("The version of SDMX-CSV: 1.0 or 2.0.", valueName: "version"))
  var sdmxVersion = ExportFormat.SDMXVersion.v1

  @Option(
    help: ArgumentHelp(
      "The new file, with FILE.run.json beside it; a folder for data-package.", valueName: "file"))
  var output: String?

  @Flag(help: "Overwrite the output if it exists.")
  var force = false

  @Flag(name: .shortAndLong, help: "Say nothing on standard error but errors.")
  var quiet = false

  @Option(help: "vi or en, for what is said on standard error; taken from LANG where not given.")
  var lang: Language?

  @OptionGroup var reading: ReadingFlags
  @OptionGroup var origin: FormatFlag

  func validate() throws {
    if to.format == .dataPackage, output == nil {
      throw ValidationError("--to data-package needs --output, a folder.")
    }
  }

  func run() throws {
    var run = DataConvertRun(file: file, target: ExportFormat(to.format, sdmxVersion: sdmxVersion)!)
    run.output = output
    run.overwrites = force
    run.reading = reading.options(as: origin.format)
    let language = lang ?? Terminal.language
    do throws(PipelineError) {
      let report = try run.report()
      if !quiet {
        for located in report.findings { Terminal.printError(located.line(in: language)) }
      }
    } catch {
      Terminal.printError(error.message.render(in: language))
      throw ArgumentParser.ExitCode(error.exitCode.rawValue)
    }
  }
}

/// A format that can be written.
struct TargetFormat: ExpressibleByArgument {
  let format: DataFormat

  init?(argument: String) {
    guard let format = DataFormat(named: argument), format.isWritable else { return nil }
    self.format = format
  }

  static var allValueStrings: [String] { ExportFormat.all.map(\.shortName) }
}

extension ExportFormat.SDMXVersion: ExpressibleByArgument {}
