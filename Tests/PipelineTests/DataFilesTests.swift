import DatasetReaders
import Forecasting
import Foundation
import Reports
import Testing
import TimeSeries

@testable import Pipeline

@Suite("Converting, checking and mending files")
final class DataFilesTests {
  private let folder = FileManager.default.temporaryDirectory
    .appendingPathComponent("khathi-data-\(UUID().uuidString)")

  init() throws {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  private static let library = DataLibrary(
    root: URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Datasets").path)

  private func path(_ name: String) -> String { folder.appendingPathComponent(name).path }

  private func write(_ text: String, _ name: String) throws -> String {
    try Data(text.utf8).write(to: folder.appendingPathComponent(name))
    return path(name)
  }

  private func text(_ name: String) throws -> String {
    try String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8)
  }

  private func error(_ body: () throws(PipelineError) -> some Any) -> PipelineError? {
    do throws(PipelineError) {
      _ = try body()
      return nil
    } catch {
      return error
    }
  }

  private static let wide = """
    Tỉnh;ĐVT;2019;Sơ bộ 2020;2020
    Bình Thuận;%;95,5;96,0;96,1
    Ninh Thuận;%;94,0;95,0;..

    """

  @Test("A wide table becomes tidy, with a record of the run beside it")
  func convert() throws {
    let file = try write(Self.wide, "wide.csv")
    var run = DataConvertRun(file: file, target: ExportFormat(.tidyCSV)!)
    run.output = path("tidy.csv")
    let report = try run.report()
    #expect(
      try text("tidy.csv") == """
        series_id,area_code,unit,year,value,note
        Bình Thuận,Bình Thuận,%,2019,95.5,
        Bình Thuận,Bình Thuận,%,2020,96.1,
        Ninh Thuận,Ninh Thuận,%,2019,94.0,
        Ninh Thuận,Ninh Thuận,%,2020,95.0,preliminary

        """)
    let codes = report.findings.map(\.finding.code)
    #expect(codes.contains(.numberHabit) && codes.contains(.preliminarySuperseded))
    let record = try text("tidy.csv.run.json")
    #expect(record.contains("number_habit") && record.contains("sha256:"))
    #expect(
      error { () throws(PipelineError) in try run.report() }
        == .outputExists(path("tidy.csv")))
    run.overwrites = true
    #expect(error { () throws(PipelineError) in try run.report() } == nil)
  }

  @Test("A tidy table is streamed; numbers by hand are found out and converted all the same")
  func convertTidy() throws {
    let text = "series_id,year,value,extra\na,2020,1.50,x\nb,2021,2,\"y, z\"\n"
    var run = DataConvertRun(file: try write(text, "a.csv"), target: ExportFormat(.tidyCSV)!)
    run.output = path("b.csv")
    _ = try run.report()
    #expect(try self.text("b.csv") == text)

    let byHand = "series_id,year,value\na,2020,7\na,2021,\"95,5\"\n"
    run = DataConvertRun(file: try write(byHand, "c.csv"), target: ExportFormat(.tidyCSV)!)
    run.output = path("d.csv")
    _ = try run.report()
    #expect(try self.text("d.csv") == "series_id,year,value\na,2020,7\na,2021,95.5\n")
  }

  @Test("Nothing is left under the name of the output where the input is wrong")
  func failed() throws {
    let file = try write("series_id,year,value\na,2020,7\na,2021,abc\n", "bad.csv")
    var run = DataConvertRun(file: file, target: ExportFormat(.tidyCSV)!)
    run.output = path("out.csv")
    let refusal = try #require(error { () throws(PipelineError) in try run.report() })
    #expect(refusal.exitCode == .data)
    run = DataConvertRun(file: file, target: ExportFormat(.dataPackage)!)
    run.output = path("folder")
    #expect(error { () throws(PipelineError) in try run.report() } == refusal)
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["bad.csv"])
  }

  @Test("A Data Package is a folder with its descriptor")
  func package() throws {
    let file = try write(Self.wide, "wide.csv")
    var run = DataConvertRun(file: file, target: ExportFormat(.dataPackage)!)
    run.output = path("package")
    _ = try run.report()
    let data = try Data(contentsOf: folder.appendingPathComponent("package/datapackage.json"))
    let json = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    #expect(json["name"] as? String == "package")
    let resource = try #require((json["resources"] as? [[String: Any]])?.first)
    #expect(resource["path"] as? String == "data.csv")
    #expect(resource["bytes"] as? Int == (try text("package/data.csv")).utf8.count)
    let fields = (resource["schema"] as? [String: Any])?["fields"] as? [[String: String]]
    #expect(
      fields?.map { $0["name"] } == ["series_id", "area_code", "unit", "year", "value", "note"])
    #expect(error { () throws(PipelineError) in try run.report() }?.exitCode == .writeFailed)
  }

  @Test("A check of a table by hand lists what would be mended, then what the values say")
  func check() throws {
    let file = try write(
      "series_id,year,value\na,2019,\"95,5\"\na,2020,96.5\na ,2021,97.0\na,2021,98.0\n", "a.csv")
    let report = try DataCheckRun(files: [file]).report(library: Self.library)
    let codes = report.findings.map(\.finding.code)
    #expect(codes.contains(.numberRewritten) && codes.contains(.spacesTrimmed))
    #expect(codes.contains(.conflictingValues))
    #expect(report.seriesCount == 1)
    let spaces = try #require(report.findings.first { $0.finding.code == .spacesTrimmed })
    #expect(spaces.line == 4 && spaces.file == file)
  }

  @Test("A check of another format tells how it was read")
  func checkWide() throws {
    let report = try DataCheckRun(files: [try write(Self.wide, "wide.csv")])
      .report(library: Self.library)
    #expect(report.seriesCount == 2)
    #expect(report.findings.contains { $0.finding.code == .formatRecognised })
  }

  @Test("Of many findings of one kind a hundred are listed and the rest counted")
  func many() throws {
    let rows = (0..<250).map { "s\($0),2020,\"1,5\"\n" }.joined()
    let file = try write("series_id,year,value\n" + rows, "many.csv")
    let findings = try DataCheckRun(files: [file]).report(library: Self.library).findings.map(
      \.finding)
    #expect(findings.count { $0.code == .numberRewritten } == 100)
    let more = try #require(findings.first { $0.code == .moreOfSame })
    #expect(more.arguments["count"] == "150" && more.subject == "number_rewritten")
  }

  @Test("Mending writes a new file and every change, and never the file itself")
  func mend() throws {
    let dirty = "series_id;year;value\na;2019;95,5\na;Năm 2020;96,5\n"
    let file = try write(dirty, "dirty.csv")
    var run = DataMendRun(file: file, output: path("clean.csv"))
    let report = try run.report()
    #expect(try text("clean.csv") == "series_id,year,value\na,2019,95.5\na,2020,96.5\n")
    #expect(try text("dirty.csv") == dirty)
    let list = try text("clean.csv.changes.csv")
    #expect(list.hasPrefix("line,column,name,severity,code,before,after,message\n"))
    #expect(list.split(separator: "\n").count == report.changes.count + 1)
    #expect(list.contains("3,2,year,warning,year_rewritten,Năm 2020,2020,"))

    run = DataMendRun(file: file, output: file)
    run.overwrites = true
    #expect(error { () throws(PipelineError) in try run.report() }?.exitCode == .settings)
    try FileManager.default.createSymbolicLink(atPath: path("link.csv"), withDestinationPath: file)
    run = DataMendRun(file: file, output: path("link.csv"))
    run.overwrites = true
    #expect(error { () throws(PipelineError) in try run.report() }?.exitCode == .settings)
    #expect(try text("dirty.csv") == dirty)
  }

  @Test("A result never takes the place of what was read, not even when asked for")
  func outputOntoInput() throws {
    let file = try write(Self.wide, "wide.csv")
    var run = DataConvertRun(file: file, target: ExportFormat(.tidyCSV)!)
    run.output = file
    run.overwrites = true
    #expect(
      error { () throws(PipelineError) in try run.report() } == .outputIsInput(file, input: file))
    let forecast = try ForecastRun(data: [file], horizon: 1).report(library: Self.library)
    let style = RenderStyle(language: .en)
    #expect(
      error { () throws(PipelineError) in
        try Output(file, overwrites: true).write(forecast, as: .csv, style: style)
      } == .outputIsInput(file, input: file))
    #expect(try text("wide.csv") == Self.wide)
  }

  @Test("A pipe or a device is written to and stays what it is")
  func outputToPipe() throws {
    let pipe = path("pipe")
    #expect(mkfifo(pipe, 0o600) == 0)
    let reader = open(pipe, O_RDONLY | O_NONBLOCK)
    defer { close(reader) }
    var run = DataConvertRun(
      file: try write(Self.wide, "wide.csv"), target: ExportFormat(.wideCSV)!)
    run.output = pipe
    _ = try run.report()
    var bytes = [UInt8](repeating: 0, count: 4096)
    let count = read(reader, &bytes, bytes.count)
    #expect(String(decoding: bytes.prefix(max(0, count)), as: UTF8.self).hasPrefix("series_id"))
    try Output(pipe).write(Array("x".utf8), inputs: [])
    #expect(read(reader, &bytes, bytes.count) == 1)
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
        == ["pipe", "wide.csv"])
  }

  private static let named = """
    Tỉnh;Chỉ tiêu;ĐVT;2018;2019;2020;2021;2022
    Bình Thuận;Tỷ lệ bao phủ bảo hiểm y tế;%;85,1;86,2;88,0;89,9;91,5
    Hà Nội;Tỷ lệ bao phủ bảo hiểm y tế;%;86,1;87,2;90,0;91,9;92,5
    Hà Nội;Tỷ lệ hộ nghèo;%;1,2;0,9;0,5;0,3;0,2

    """

  @Test(
    "Forecasts choose by area and indicator, whether they are given by code or by name",
    arguments: [
      ("Hà Nội", nil, 2), ("ha noi", nil, 2), ("VN-HN", nil, 2), ("TP Hà Nội", nil, 2),
      (nil, "tỉ lệ hộ nghèo", 1), (nil, "health_insurance_coverage_pct", 2),
      ("VN-40", "Tỷ lệ bao phủ BHYT", 1),
    ] as [(String?, String?, Int)])
  func forecastByName(area: String?, indicator: String?, count: Int) throws {
    var run = ForecastRun(data: [try write(Self.named, "named.csv")], horizon: 1)
    run.area = area
    run.indicator = indicator
    #expect(try run.report(library: Self.library).forecasts.count == count)
  }

  @Test("Series are found by the names of the file and by the codes that stand for them")
  func forecastBySeries() throws {
    var run = ForecastRun(data: [try write(Self.named, "named.csv")], horizon: 1)
    for id in ["Hà Nội/Tỷ lệ hộ nghèo", "VN-HN/Tỷ lệ hộ nghèo"] {
      run.seriesID = id
      #expect(
        try run.report(library: Self.library).forecasts.map(\.seriesID) == ["VN-HN/Tỷ lệ hộ nghèo"])
    }
    run.seriesID = nil
    run.area = "Hà Nam"
    let refusal = error { () throws(PipelineError) in try run.report(library: Self.library) }
    #expect(refusal?.exitCode == .data)
  }

  @Test("What was converted to tidy keeps its names, and these are read as well")
  func namesInTidyTables() throws {
    var run = DataConvertRun(
      file: try write(Self.named, "named.csv"), target: ExportFormat(.tidyCSV)!)
    run.output = path("tidy.csv")
    _ = try run.report()
    let report = try ForecastRun(data: [path("tidy.csv")], horizon: 1).report(library: Self.library)
    #expect(report.forecasts.map(\.seriesID).contains("VN-40/health_insurance_coverage_pct"))
  }

  @Test("Another format is mended by converting it, its findings are the changes")
  func mendWide() throws {
    var run = DataMendRun(file: try write(Self.wide, "wide.csv"), output: path("new.csv"))
    run.listsAsJSON = true
    let report = try run.report()
    #expect(report.rowCount == 4)
    #expect(try text("new.csv").hasPrefix("series_id,area_code,unit,year,value"))
    #expect(try text("new.csv.changes.json").contains("khathi.changes/1"))
  }

  @Test("Forecasts read any format and say in their record how")
  func forecast() throws {
    let rows = (2010..<2022).map { "\($0);\($0 - 1990),5" }.joined(separator: "\n")
    let file = try write("Năm;Tỷ lệ\n" + rows + "\n", "down.csv")
    let report = try ForecastRun(data: [file], horizon: 2).report(library: Self.library)
    #expect(report.forecasts.count == 1)
    let codes = report.run.inputs.first?.findings.map(\.code) ?? []
    #expect(codes.contains(.formatRecognised) && codes.contains(.numberHabit))

    let tidy = try write(
      "series_id,year,value\n" + (2010..<2022).map { "a,\($0),\($0 - 1990).5\n" }.joined(), "t.csv")
    let plain = try ForecastRun(data: [tidy], horizon: 2).report(library: Self.library)
    #expect(plain.run.inputs.first?.findings == [])
  }

  @Test("A table for fit may have semicolons and, where said, decimal commas")
  func fit() throws {
    let file = try write("y;x\n1,5;1\n2,5;2\n3,7;3\n4,4;4\n", "fit.csv")
    var run = FitRun(data: file, response: "y")
    run.reading.decimal = .comma
    #expect(error { () throws(PipelineError) in try run.report() } == nil)
    run.reading.decimal = nil
    #expect(error { () throws(PipelineError) in try run.report() }?.exitCode == .data)
  }
}
