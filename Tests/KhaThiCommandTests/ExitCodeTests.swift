import Foundation
import Testing

/// How the command ends, situation by situation: scripts depend on it.
@Suite("Exit codes") struct ExitCodeTests {
  /// A situation by its command line; files are those of ``CommandFolder`` and of ``prepared()``.
  struct Situation: CustomTestStringConvertible, Sendable {
    let code: Int32
    let line: String

    init(_ code: Int32, _ line: String) { (self.code, self.line) = (code, line) }

    var testDescription: String { "\(code): \(line)" }
  }

  static let situations: [Situation] = [
    // Answered, insufficient data included.
    Situation(0, "--help"), Situation(0, "--version"), Situation(0, "help assess"),
    Situation(0, "forecast --data data.csv --horizon 1 --model drift"),
    Situation(0, "assess --targets targets.csv --data short.csv --model drift"),
    Situation(0, "ask 90@2020 >=95@2025 --model drift"),
    Situation(0, "data check data.csv"),
    // Some failed; none succeeded.
    Situation(1, "forecast --data some.csv --horizon 1 --model ets"),
    Situation(2, "forecast --data short.csv --horizon 1 --model ets"),
    // Arguments.
    Situation(64, "--no-such-option"), Situation(64, "no-such-command"),
    Situation(64, "assess --no-such-option"), Situation(64, "assess --model nothing"),
    Situation(64, "assess --rules nothing"), Situation(64, "assess --format xml"),
    Situation(64, "forecast --data data.csv"), Situation(64, "forecast --horizon 1"),
    Situation(64, "forecast --data data.csv --horizon 0"), Situation(64, "ask 90 >=95@2025"),
    Situation(64, "ask 90@2020"), Situation(64, "report --tutorial --format html"),
    Situation(64, "report --from run.json --area VN"), Situation(64, "scenario"),
    Situation(64, "data check --fix"), Situation(64, "data convert data.csv --to data-package"),
    Situation(64, "data convert data.csv --to xlsx"), Situation(64, "data fetch worldbank"),
    Situation(64, "backtest --data data.csv --raw raw.csv --horizon 1"),
    // Data.
    Situation(65, "forecast --data broken.csv --horizon 1"),
    Situation(65, "forecast --data empty.csv --horizon 1"),
    Situation(65, "assess --targets targets.csv --data data.csv --area VN-99"),
    Situation(65, "forecast --data data.csv --horizon 1 --series nothing"),
    Situation(65, "report --from data.csv"), Situation(65, "scenario data.csv"),
    Situation(65, "fit --data data.csv --response nothing"),
    Situation(65, "assess --targets targets.csv --data data.csv --reference broken.csv"),
    // Inputs that are missing.
    Situation(66, "forecast --data nothing.csv --horizon 1"),
    Situation(66, "forecast --data folder --horizon 1"),
    Situation(66, "assess --plan nothing"), Situation(66, "report --from nothing.json"),
    Situation(66, "scenario nothing.yaml"), Situation(66, "reference show --reference nothing"),
    // Writing.
    Situation(74, "forecast --data data.csv --horizon 1 --model drift --output taken.csv"),
    Situation(74, "forecast --data data.csv --horizon 1 --model drift --output none/o.csv"),
    Situation(74, "forecast --data data.csv --horizon 1 --model drift --output folder --force"),
    // Settings that do not fit each other.
    Situation(78, "forecast --data data.csv --horizon 1 --output data.csv --force"),
    Situation(78, "assess --targets targets.csv --data data.csv --likely 0.1"),
    Situation(78, "ask 90@2020 >=95@2025 --lower 5 --upper 5"),
    Situation(78, "fit --data data.csv --response value --model wls"),
    Situation(
      78, "data fetch worldbank --indicator X --country VN --from 2020 --to 2010 --no-cache"),
  ]

  private static func prepared() throws -> CommandFolder {
    let folder = try CommandFolder()
    try folder.write("series_id,year,value\na,2020,1\n", "short.csv")
    let data = String(decoding: try folder.bytes("data.csv"), as: UTF8.self)
    try folder.write(data + "b,2020,1\n", "some.csv")
    try folder.write("series_id,year,value\n\"a,2020,1\n", "broken.csv")
    try folder.write("", "empty.csv")
    try folder.write("taken", "taken.csv")
    try folder.write("", "folder/file")
    return folder
  }

  @Test("Every situation has its code", arguments: situations)
  func code(situation: Situation) throws {
    let folder = try Self.prepared()
    let words = situation.line.split(separator: " ").map(String.init)
    let result = try folder.run(words)
    #expect(result.code == situation.code, "\(result.error)")
    // Whoever is refused is told why, on standard error.
    #expect(result.code == 0 || !result.error.isEmpty)
  }

  @Test("A program of the system that is missing is named, with 69")
  func unavailable() throws {
    let folder = try Self.prepared()
    let judged = try folder.run([
      "assess", "--targets", "targets.csv", "--data", "data.csv", "--model", "drift", "--format",
      "json", "--output", "run.json",
    ])
    #expect(judged.code == 0)
    for form in ["docx", "png"] {
      let result = try folder.run(
        ["report", "--from", "run.json", "--format", form, "--output", "o.\(form)"],
        environment: ["PATH": folder.path("folder")])
      #expect(result.code == 69, "\(result.error)")
    }
    let fetched = try folder.run(
      ["data", "fetch", "worldbank", "--indicator", "X", "--country", "VN", "--no-cache"],
      environment: ["PATH": folder.path("folder")])
    #expect(fetched.code == 69, "\(fetched.error)")
  }

  @Test("Bundled data that are not where they are said to be are a missing input")
  func noData() throws {
    let folder = try Self.prepared()
    let result = try folder.run(["assess"], environment: ["KHATHI_DATA": folder.path("folder")])
    #expect(result.code == 66, "\(result.error)")
  }
}
