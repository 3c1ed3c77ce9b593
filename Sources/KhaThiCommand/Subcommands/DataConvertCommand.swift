public import ArgumentParser
public import DatasetReaders
import Pipeline
import Reports

struct DataConvertCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandText.dataConvert.configuration()
  }

  @Argument(
    help: .of(.convertFile, "file"),
    transform: OptionValue.text)
  var file: String

  @Option(
    help: .of(.convertTo, "format"))
  var to: TargetFormat

  @Option(help: .of(.convertVersion, "version"))
  var sdmxVersion = ExportFormat.SDMXVersion.v1

  @Option(
    help: .of(.convertOutput, "file"),
    transform: OptionValue.text)
  var output: String?

  @Flag(help: .of(.forceOutput))
  var force = false

  @Flag(name: .shortAndLong, help: .of(.quiet))
  var quiet = false

  @Option(help: .of(.languageOfErrors))
  var lang: Language?

  @OptionGroup var reading: FileReadingFlags

  func validate() throws {
    if to.format == .dataPackage, Output(output).path == nil {
      throw UsageText.packageNeedsFolder.error()
    }
  }

  func run() throws {
    var run = DataConvertRun(file: file, target: ExportFormat(to.format, sdmxVersion: sdmxVersion)!)
    run.output = output
    run.overwrites = force
    run.reading = reading.options
    let language = lang ?? Terminal.language
    do throws(PipelineError) {
      let report = try run.report()
      if !quiet {
        for located in report.findings { Terminal.tell(line: located.line(in: language)) }
      }
    } catch {
      Terminal.tell(lines: error.message.render(in: language))
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
