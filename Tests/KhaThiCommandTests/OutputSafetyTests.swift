import Foundation
import Testing

/// A result never takes the place of what it was made of, by no name and no option.
@Suite("Outputs spare inputs") struct OutputSafetyTests {
  /// A command line without `--output`, and the files of ``CommandFolder`` that it reads.
  struct Writing: CustomTestStringConvertible, Sendable {
    let arguments: [String]
    let inputs: [String]
    /// The option that names what is written.
    var option = "--output"

    init(_ line: String, reads inputs: String..., by option: String = "--output") {
      arguments = line.split(separator: " ").map(String.init)
      self.inputs = inputs
      self.option = option
    }

    var testDescription: String { arguments.joined(separator: " ") }
  }

  private static let assessed = "--targets targets.csv --data data.csv --model drift"

  /// Every subcommand that writes, with every input that it takes.
  static let writings: [Writing] =
    [
      Writing("assess \(assessed)", reads: "targets.csv", "data.csv"),
      Writing("assess \(assessed) --format json", reads: "targets.csv", "data.csv"),
      Writing("assess --plan register.csv --model drift", reads: "register.csv"),
      Writing(
        "assess --targets targets.csv --data data.csv --reference raw.csv", reads: "raw.csv"),
      Writing("pace \(assessed)", reads: "targets.csv", "data.csv"),
      Writing("ask 88@2018 90@2020 >=95@2025 --reference raw.csv", reads: "raw.csv"),
      Writing("forecast --data data.csv --horizon 1 --model drift", reads: "data.csv"),
      Writing(
        "forecast --data data.csv --horizon 1 --reference raw.csv", reads: "data.csv", "raw.csv"),
      Writing("fit --data data.csv --response value --predictors year", reads: "data.csv"),
      Writing("backtest --data data.csv --horizon 1 --models drift", reads: "data.csv"),
      Writing(
        "backtest --targets targets.csv --outcomes outcomes.csv --data data.csv --models drift",
        reads: "targets.csv", "outcomes.csv", "data.csv"),
      Writing(
        """
        backtest --targets targets.csv --outcomes outcomes.csv --data data.csv --models auto \
        --raw raw.csv --indicators indicators.csv
        """, reads: "raw.csv", "indicators.csv"),
      Writing("scenario scenario.yaml", reads: "scenario.yaml", "targets.csv", "data.csv"),
      Writing("data check data.csv targets.csv", reads: "data.csv", "targets.csv"),
      Writing("data check data.csv --fix", reads: "data.csv"),
      Writing("data convert data.csv --to wide", reads: "data.csv"),
      Writing("data convert data.csv --to sdmx-csv", reads: "data.csv"),
      Writing(
        "data convert pack/datapackage.json --to tidy", reads: "pack/datapackage.json",
        "pack/data.csv"),
      Writing("data match register.csv bundled data.csv", reads: "register.csv", "data.csv"),
      Writing(
        "data match register.csv bundled data.csv", reads: "register.csv", "data.csv",
        by: "--template"),
      Writing("reference show --reference raw.csv", reads: "raw.csv"),
      Writing(
        "reference build --from raw.csv --indicators indicators.csv", reads: "raw.csv",
        "indicators.csv"),
      Writing(
        "reference fit --data past.csv --targets past-targets.csv --outcomes past-outcomes.csv "
          + "--folds 2",
        reads: "past.csv", "past-targets.csv", "past-outcomes.csv"),
      Writing(
        "report --from run.json --scenario scenario.json", reads: "run.json", "scenario.json"),
    ]
    + ["html", "xlsx", "docx", "md", "ipynb", "svg", "png"].flatMap { form in
      [
        Writing("report \(assessed) --format \(form)", reads: "targets.csv", "data.csv"),
        Writing("report --from run.json --format \(form)", reads: "run.json", "data.csv"),
      ]
    }

  /// The files of ``CommandFolder`` and results that other commands read, made once.
  private static let results: Result<CommandFolder, any Error> = Result {
    let folder = try CommandFolder()
    let lines = [
      "assess \(assessed) --format json --output run.json",
      "scenario scenario.yaml --format json --output scenario.json",
      "data convert data.csv --to data-package --output pack",
    ]
    for line in lines {
      let result = try folder.run(line.split(separator: " ").map(String.init))
      try #require(result.code == 0, "\(line): \(result.error)")
    }
    return folder
  }

  /// A folder of the test's own with all of them.
  private static func prepared() throws -> CommandFolder {
    try CommandFolder(copying: results.get())
  }

  @Test("No subcommand writes over an input, whatever --force says", arguments: writings)
  func inputs(writing: Writing) throws {
    let folder = try Self.prepared()
    let names = folder.names
    for input in writing.inputs {
      let before = try folder.bytes(input)
      let result = try folder.run(writing.arguments + [writing.option, input, "--force"])
      #expect(result.code == 78, "\(input): \(result.error)")
      #expect(result.error.contains(input), "\(result.error)")
      #expect(try folder.bytes(input) == before)
      #expect(folder.names == names)
    }
  }

  @Test(
    "What stands beside an output spares inputs, too",
    arguments: [
      ("forecast --data o.csv.run.json --horizon 1 --model drift", "o.csv", "o.csv.run.json"),
      ("data convert o.csv.run.json --to wide", "o.csv", "o.csv.run.json"),
      ("data check o.csv.changes.csv --fix", "o.csv", "o.csv.changes.csv"),
      ("data check o.csv.changes.json --fix --format json", "o.csv", "o.csv.changes.json"),
      ("report --from report.md --format md", "./", "report.md"),
      ("report --from classes.svg --format svg", "./", "classes.svg"),
      ("data convert data.csv --to data-package", "./", "data.csv"),
      ("data convert pack/datapackage.json --to data-package", "pack", "pack/datapackage.json"),
      ("backtest make-targets --from observations.csv", ".", "observations.csv"),
    ])
  func companions(line: String, output: String, input: String) throws {
    let folder = try Self.prepared()
    let isResult = input.hasPrefix("report") || input.hasPrefix("classes")
    if !folder.names.contains(input) {
      let source = try folder.bytes(isResult ? "run.json" : "data.csv")
      try source.write(to: folder.url.appending(path: input))
    }
    let before = try folder.bytes(input)
    let names = folder.names
    let words = line.split(separator: " ").map(String.init)
    let result = try folder.run(words + ["--output", output, "--force"])
    #expect(result.code == 78, "\(result.error)")
    #expect(try folder.bytes(input) == before)
    #expect(folder.names == names)
  }

  @Test(
    "Another spelling, a link, a folder behind a link and standard input are the same file",
    arguments: [
      "./data.csv", "pack/../data.csv", "link.csv", "hard.csv", "behind/data.csv", "absolute",
    ])
  func spellings(output: String) throws {
    let folder = try Self.prepared()
    let manager = FileManager.default
    try manager.createSymbolicLink(
      atPath: folder.path("link.csv"), withDestinationPath: "data.csv")
    try manager.linkItem(atPath: folder.path("data.csv"), toPath: folder.path("hard.csv"))
    try manager.createSymbolicLink(atPath: folder.path("behind"), withDestinationPath: ".")
    let before = try folder.bytes("data.csv")
    let output = output == "absolute" ? folder.path("data.csv") : output
    for input in ["data.csv", output] {
      let other = input == output ? "data.csv" : output
      let result = try folder.run([
        "forecast", "--data", input, "--horizon", "1", "--model", "drift", "--output", other,
        "--force",
      ])
      #expect(result.code == 78, "\(result.error)")
    }
    #expect(try folder.bytes("data.csv") == before)

    let source = try FileHandle(forReadingFrom: folder.url.appending(path: "data.csv"))
    let process = try CommandProcess.start(
      ["data", "convert", "-", "--to", "wide", "--output", output, "--force"], in: folder.url,
      input: source, output: FileHandle.nullDevice, error: FileHandle.nullDevice)
    process.waitUntilExit()
    #expect(CommandProcess.code(of: process) == 78)
    #expect(try folder.bytes("data.csv") == before)
  }

  @Test("Standard output that is an input file is refused before anything is added to it")
  func appending() throws {
    let folder = try Self.prepared()
    let before = try folder.bytes("data.csv")
    let sink = try FileHandle(forUpdating: folder.url.appending(path: "data.csv"))
    try sink.seekToEnd()
    let process = try CommandProcess.start(
      ["data", "convert", "data.csv", "--to", "tidy"], in: folder.url,
      input: FileHandle.nullDevice, output: sink, error: FileHandle.nullDevice)
    process.waitUntilExit()
    #expect(CommandProcess.code(of: process) == 78)
    #expect(try folder.bytes("data.csv") == before)
  }

  @Test("Two outputs of one run are two files")
  func twice() throws {
    let folder = try Self.prepared()
    for template in ["z.csv", "./z.csv", "z.csv.run.json"] {
      let result = try folder.run([
        "data", "match", "register.csv", "--format", "csv", "--output", "z.csv", "--template",
        template, "--force",
      ])
      #expect(result.code == 78 && result.error.contains("z.csv"), "\(result.error)")
      #expect(!folder.names.contains("z.csv") && !folder.names.contains("z.csv.run.json"))
    }
  }

  @Test("Neither file is written where one of them exists")
  func allOrNone() throws {
    let folder = try Self.prepared()
    try folder.write("mine", "o.csv.run.json")
    let result = try folder.run([
      "forecast", "--data", "data.csv", "--horizon", "1", "--model", "drift", "--output", "o.csv",
    ])
    #expect(result.code == 74 && result.error.contains("o.csv.run.json"), "\(result.error)")
    #expect(!folder.names.contains("o.csv"))
    #expect(try folder.bytes("o.csv.run.json") == Data("mine".utf8))
  }

  @Test("Other files are overwritten where that is asked for, and a minus is standard output")
  func others() throws {
    let folder = try Self.prepared()
    let line = ["forecast", "--data", "data.csv", "--horizon", "1", "--model", "drift"]
    try folder.write("old", "o.csv")
    #expect(try folder.run(line + ["--output", "o.csv"]).code == 74)
    #expect(try folder.run(line + ["--output", "o.csv", "--force"]).code == 0)
    let printed = try folder.run(line + ["--output", "-", "--format", "csv"])
    #expect(printed.code == 0)
    #expect(Data(printed.output.utf8) == (try folder.bytes("o.csv")))
    #expect(!folder.names.contains("-"))
    let report = try folder.run(["report", "--from", "run.json", "--format", "md", "--output", "-"])
    #expect(report.code == 0 && report.output.hasPrefix("# "))
    #expect(!folder.names.contains("-"))
  }
}
