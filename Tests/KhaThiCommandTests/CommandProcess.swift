import Foundation

/// The built command as a process of its own, as scripts see it.
struct CommandProcess {
  /// How it ended.
  struct Result {
    /// The code; 128 and the number of the signal that ended it.
    var code: Int32
    var output: String
    var error: String
  }

  /// The program, which lies beside the tests.
  static let program: URL = {
    // A bundle of tests is a file on Linux and a folder, some levels up, on macOS.
    var folder = URL(filePath: CommandLine.arguments[0]).resolvingSymlinksInPath()
    while folder.path != "/" {
      folder.deleteLastPathComponent()
      let candidate = folder.appending(path: "khathi")
      if FileManager.default.isExecutableFile(atPath: candidate.path) { return candidate }
    }
    preconditionFailure("khathi is not beside \(CommandLine.arguments[0])")
  }()

  /// Runs the command to its end.
  ///
  /// - Parameters:
  ///   - folder: Where it runs.
  ///   - input: What it reads on standard input.
  ///   - environment: What is set besides `LANG=C.UTF-8`; an empty text takes a variable away.
  static func run(
    _ arguments: [String], in folder: URL? = nil, input: String = "",
    environment: [String: String] = [:]
  ) throws -> Result {
    let files = FileManager.default.temporaryDirectory
      .appending(path: "khathi-process-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: files, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: files) }
    let (source, output, error) = (
      files.appending(path: "in"), files.appending(path: "out"), files.appending(path: "err")
    )
    try Data(input.utf8).write(to: source)
    for file in [output, error] { try Data().write(to: file) }
    let process = try start(
      arguments, in: folder, input: FileHandle(forReadingFrom: source),
      output: FileHandle(forWritingTo: output), error: FileHandle(forWritingTo: error),
      environment: environment)
    process.waitUntilExit()
    return Result(
      code: code(of: process),
      output: String(decoding: try Data(contentsOf: output), as: UTF8.self),
      error: String(decoding: try Data(contentsOf: error), as: UTF8.self))
  }

  /// Starts the command with files or pipes of the test's own.
  static func start(
    _ arguments: [String], in folder: URL? = nil, input: Any, output: Any, error: Any,
    environment: [String: String] = [:]
  ) throws -> Process {
    let process = Process()
    process.executableURL = program
    process.arguments = arguments
    process.currentDirectoryURL = folder
    var settings = ProcessInfo.processInfo.environment
    for name in ["LC_ALL", "LC_MESSAGES", "COLUMNS"] { settings[name] = nil }
    settings["LANG"] = "C.UTF-8"
    for (name, value) in environment { settings[name] = value.isEmpty ? nil : value }
    process.environment = settings
    process.standardInput = input
    process.standardOutput = output
    process.standardError = error
    try process.run()
    return process
  }

  /// The code of a process that has ended.
  static func code(of process: Process) -> Int32 {
    process.terminationReason == .exit
      ? process.terminationStatus : 128 + process.terminationStatus
  }
}

/// A folder with small files of every kind that the command reads; it goes with the test.
final class CommandFolder: Sendable {
  let url: URL

  init() throws {
    url = FileManager.default.temporaryDirectory.resolvingSymlinksInPath()
      .appending(path: "khathi-command-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    for (name, text) in Self.files { try write(text, name) }
  }

  /// A copy of a folder.
  init(copying other: CommandFolder) throws {
    url = FileManager.default.temporaryDirectory.resolvingSymlinksInPath()
      .appending(path: "khathi-command-\(UUID().uuidString)")
    try FileManager.default.copyItem(at: other.url, to: url)
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  func path(_ name: String) -> String { url.appending(path: name).path }

  func write(_ text: String, _ name: String) throws {
    let file = url.appending(path: name)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }

  func bytes(_ name: String) throws -> Data { try Data(contentsOf: url.appending(path: name)) }

  /// The names of all files, without those of folders.
  var names: Set<String> {
    Set((try? FileManager.default.subpathsOfDirectory(atPath: url.path)) ?? [])
  }

  /// Runs the command in the folder.
  func run(
    _ arguments: [String], input: String = "", environment: [String: String] = [:]
  ) throws -> CommandProcess.Result {
    try CommandProcess.run(arguments, in: url, input: input, environment: environment)
  }

  private static let series = (2008..<2024).map { ("\($0)", 40 + Double($0 - 2008) * 1.5) }

  private static let countries: [(name: String, level: Double)] = [
    ("VNM", 2), ("LAO", 3), ("THA", 4), ("KHM", 5),
  ]

  /// One file of each kind, which all fit each other.
  private static let files: [String: String] = [
    "data.csv": "series_id,year,value\n" + series.map { "a:VNM@2023,\($0.0),\($0.1)\n" }.joined(),
    "targets.csv": """
    target_id,series_id,target_year,comparator,value
    t1,a:VNM@2023,2027,>=,70
    t2,a:VNM@2023,2028,>=,80

    """,
    "outcomes.csv": "target_id,met\nt1,1\nt2,0\n",
    "raw.csv": "country,indicator,year,value,unit\n"
      + ["VNM", "LAO", "THA", "KHM", "IDN"].enumerated().map { place, country in
        series.map { "\(country),a,\($0.0),\($0.1 + Double(place)),%\n" }.joined()
      }.joined(),
    "past.csv": "series_id,indicator,year,value\n"
      + countries.map { country, level in
        (2008...2015).map {
          "unemployment:\(country)@2015,unemployment,\($0),\(level + Double(2015 - $0) / 8)\n"
        }.joined()
      }.joined(),
    "past-targets.csv": "target_id,series_id,indicator,target_year,comparator,value\n"
      + countries.map { country, level in
        "t\(country),unemployment:\(country)@2015,unemployment,2018,<=,\(level)\n"
      }.joined(),
    "past-outcomes.csv": "target_id,met\ntVNM,1\ntLAO,0\ntTHA,1\ntKHM,0\n",
    "indicators.csv": """
    indicator,title,unit,source,direction,lower,upper,evidence
    a,A share,%,S,up,0,100,survey

    """,
    "register.csv": """
    plan_id,target_id,area_code,indicator,target_year,comparator,value
    p,r1,VN-43,health_insurance_coverage_pct,2027,>=,99

    """,
    "scenario.yaml": """
    targets: targets.csv
    data: data.csv
    model: drift
    paths: 100
    scenarios:
      more:
        measures:
          - pace: 0.5
            from: 2025

    """,
  ]
}
