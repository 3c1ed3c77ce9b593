import Foundation
import Testing

@testable import Reports

/// What people read on a terminal cannot act on it.
@Suite("Printing for people") struct PrintingTests {
  /// A name as nobody should write it: it colours, climbs and turns the text.
  private static let hostile = "\u{1B}[31mred\u{1B}]0;t\u{202E}evil\u{2066}\u{9B}1A"

  /// Command lines that meet the name in data, targets, options or words of their own.
  private static let lines: [[String]] = [
    ["forecast", "--data", "hostile.csv", "--horizon", "1", "--model", "drift"],
    ["forecast", "--data", "hostile.csv", "--horizon", "1", "--series", hostile],
    ["assess", "--targets", "hostile-targets.csv", "--data", "hostile.csv"],
    ["assess", "--targets", "hostile-targets.csv", "--data", "hostile.csv", "--rules", "all"],
    ["assess", "--targets", "targets.csv", "--data", "data.csv", "--area", hostile],
    ["assess", "--model", hostile], ["assess", "--plan", hostile],
    ["pace", "--targets", "hostile-targets.csv", "--data", "hostile.csv"],
    ["data", "check", "hostile.csv", "hostile-targets.csv"],
    ["data", "convert", "wide.csv", "--to", "json-stat", "--output", "o.json"],
    ["data", "check", hostile], ["scenario", hostile], ["report", "--from", hostile],
    ["backtest", "--data", "hostile.csv", "--horizon", "1", "--models", hostile],
    ["fit", "--data", "hostile.csv", "--response", hostile],
    ["ask", hostile], ["ask", "90@2020", ">=95@2025", "--unit", hostile],
    [hostile], ["assess", "--" + hostile], ["assess", "--tolerance", hostile],
    ["assess", "--lang", hostile], ["assess", hostile], ["help", hostile],
    ["reference", "show", "--indicator", hostile],
    ["data", "match", "register.csv", "hostile.csv"],
  ]

  private static func folder() throws -> CommandFolder {
    let folder = try CommandFolder()
    try folder.write(
      "series_id,indicator,unit,year,value\n\(hostile),\(hostile),\(hostile),2020,1\n"
        + (2010..<2021).map { "b\(hostile),x,\(hostile),\($0),\($0 - 2000)\n" }.joined(),
      "hostile.csv")
    try folder.write(
      "target_id,series_id,indicator,target_year,comparator,value,unit\n"
        + "\(hostile),b\(hostile),\(hostile),2027,>=,30,\(hostile)\n"
        + "t2,none\(hostile),\(hostile),2027,>=,30,\(hostile)\n", "hostile-targets.csv")
    try folder.write("Năm;\(hostile)\n2019;1,5\n2020;2,5\n", "wide.csv")
    return folder
  }

  @Test(
    "Nothing in data, options and names acts on the terminal, in either language",
    arguments: lines, ["C.UTF-8", "vi_VN.UTF-8"])
  func inert(line: [String], locale: String) throws {
    let folder = try Self.folder()
    // The first word decides whether the form can be chosen.
    let hasForm = ["forecast", "assess", "pace", "ask", "reference"].contains(line[0])
    let words = line + (hasForm && line.count > 2 ? ["--format", "table"] : [])
    let result = try folder.run(words, environment: ["LANG": locale])
    for scalar in (result.error + result.output).unicodeScalars where scalar != "\n" {
      #expect(!scalar.isUnsafeToShow, "\(scalar.escaped(asASCII: true)): \(result.error)")
    }
    #expect(!(result.error + result.output).isEmpty)
    #expect(result.code <= 78)
  }

  @Test("A name with line breaks stays on its line of standard error")
  func lineBreaks() throws {
    let folder = try CommandFolder()
    try folder.write(
      "series_id,year,value\n\"a\nerror: all is lost\",2020,1\n", "breaks.csv")
    let result = try folder.run([
      "forecast", "--data", "breaks.csv", "--horizon", "1", "--model", "ets",
    ])
    #expect(result.code == 2)
    #expect(!result.error.split(separator: "\n").contains { $0.hasPrefix("error: all") })
    #expect(result.error.contains("all is lost"))
  }

  @Test("Machine forms keep every character of a key")
  func machineForms() throws {
    let folder = try Self.folder()
    let result = try folder.run([
      "forecast", "--data", "hostile.csv", "--horizon", "1", "--model", "drift", "--format", "json",
    ])
    let json = try #require(
      try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any])
    let forecasts = try #require(json["forecasts"] as? [[String: Any]])
    #expect(forecasts.first?["series_id"] as? String == "b" + Self.hostile)
  }

  @Test("A key that begins with a minus is found by every command that takes one")
  func minus() throws {
    let folder = try CommandFolder()
    try folder.write(
      "target_id,series_id,target_year,comparator,value\n-x,-s,2027,>=,70\n", "minus.csv")
    let data = String(decoding: try folder.bytes("data.csv"), as: UTF8.self)
    try folder.write(data.replacing("a:VNM@2023", with: "-s"), "series.csv")
    let judged = try folder.run([
      "assess", "--targets", "minus.csv", "--data", "series.csv", "--model", "drift", "--rules",
      "all", "--format", "json",
    ])
    #expect(judged.code == 0)
    let chart = try folder.run(
      ["report", "--from", "-", "--format", "svg", "--target", "-x"], input: judged.output)
    #expect(chart.code == 0 && chart.output.hasPrefix("<svg"), "\(chart.error)")
    let forecast = try folder.run([
      "forecast", "--data", "series.csv", "--horizon", "1", "--model", "drift", "--series", "-s",
    ])
    #expect(forecast.code == 0, "\(forecast.error)")
  }

  #if os(Linux)
    @Test(
      "Help, version and results to a full device end with 74 and say so",
      arguments: [
        "--help", "--version", "assess --help", "help data", "data fetch worldbank --help",
        "forecast --data data.csv --horizon 1 --model drift", "scenario --schema", "data",
      ])
    func fullDevice(line: String) throws {
      let folder = try CommandFolder()
      let error = Pipe()
      let process = try CommandProcess.start(
        line.split(separator: " ").map(String.init), in: folder.url,
        input: FileHandle.nullDevice, output: FileHandle(forWritingAtPath: "/dev/full")!,
        error: error)
      let said = error.fileHandleForReading.readDataToEndOfFile()
      process.waitUntilExit()
      #expect(CommandProcess.code(of: process) == 74)
      #expect(String(decoding: said, as: UTF8.self).contains("no space is left"))
    }
  #endif
}
