import Assessment
import Foundation
import Plans
import Reports
import Scenarios
import Testing

@testable import Pipeline

@Suite("Forms of reports")
struct ReportFormsTests {
  private static func isInstalled(_ program: String) -> Bool {
    let path = ProcessInfo.processInfo.environment["PATH"] ?? ""
    return path.split(separator: ":").contains {
      FileManager.default.isExecutableFile(atPath: "\($0)/\(program)")
    }
  }

  private static let converts = isInstalled("rsvg-convert")
  private static let writesWord = converts && isInstalled("pandoc")

  private static func run(_ plan: String = "vn-nq42-2023", target: String? = nil) -> ReportRun {
    var settings = ReportSettings()
    settings.assess.plans = [plan]
    settings.language = .vi
    settings.target = target
    return ReportRun(settings)
  }

  @Test(
    "Every form but those of other programs comes from one report",
    arguments: [
      (ReportFormat.html, "<!"), (.md, "# "), (.ipynb, "{"), (.svg, "<svg"), (.xlsx, "PK"),
    ])
  func forms(format: ReportFormat, start: String) throws {
    let run = Self.run()
    let report = try run.report()
    let bytes = try run.render(report, as: format)
    #expect(bytes.starts(with: Array(start.utf8)))
    #expect(try run.render(report, as: format) == bytes)
  }

  @Test(
    "A report read back from JSON takes the same forms",
    arguments: [
      ReportFormat.md, .ipynb, .svg, .xlsx,
    ])
  func fromJSON(format: ReportFormat) throws {
    let run = Self.run()
    let report = try run.report()
    let read = try PlanReport(json: Array(report.assessmentReport.json().utf8))
    #expect(try run.render(read, as: format) == run.render(report, as: format))
  }

  @Test("One target is told alone, and an unknown one is named with its nearest")
  func target() throws {
    let report = try Self.run().report()
    let key = try #require(report.charts(in: .vi).first?.targetID)
    let run = Self.run(target: key)
    let part = try run.report()
    #expect(part.targets.map(\.target.id) == [key])
    let svg = String(decoding: try run.render(part, as: .svg), as: UTF8.self)
    #expect(svg.contains("<title") && svg.contains(part.charts(in: .vi)[0].chart.title))
    #expect(throws: PipelineError.unknownTarget(key + "x", nearest: key)) {
      try Self.run(target: key + "x").report()
    }
    let empty = try #require(report.targets.first { $0.seriesKey == nil }?.target.id)
    #expect(throws: PipelineError.nothingToDraw(empty)) {
      let run = Self.run(target: empty)
      return try run.render(try run.report(), as: .svg)
    }
  }

  @Test("A folder takes the text with its charts, or every chart by the key of its target")
  func folders() throws {
    let run = Self.run()
    let report = try run.report()
    let text = try run.files(report, as: .md)
    let markdown = String(decoding: text[0].bytes, as: UTF8.self)
    #expect(text[0].name == "report.md" && text.count > 3)
    for file in text.dropFirst() { #expect(markdown.contains("](\(file.name))")) }
    let charts = try run.files(report, as: .svg)
    #expect(charts.count == report.charts(in: .vi).count + 1)
    #expect(Set(charts.map(\.name)).count == charts.count)
    let parent = FileManager.default.temporaryDirectory.appending(path: "\(UUID())")
    defer { try? FileManager.default.removeItem(at: parent) }
    try Output(parent.path + "/").write(text, inputs: [])
    let written = try Data(contentsOf: parent.appending(path: text[1].name))
    #expect(Array(written) == text[1].bytes)
    #expect(throws: PipelineError.self) {
      try Output(parent.path).write(text, inputs: [])
    }
  }

  @Test("A chart as a picture", .enabled(if: converts, "needs librsvg2-bin"))
  func png() throws {
    let run = Self.run()
    let report = try run.report()
    let bytes = try run.render(report, as: .png)
    #expect(bytes.starts(with: [0x89, 0x50, 0x4E, 0x47]))
    // 720 wide at two dots for each pixel.
    #expect(bytes[16..<20].elementsEqual([0, 0, 5, 160]))
  }

  @Test("A Word document, the same bytes twice", .enabled(if: writesWord, "needs pandoc"))
  func word() throws {
    let run = Self.run()
    let report = try run.report()
    let bytes = try run.render(report, as: .docx)
    #expect(bytes.starts(with: Array("PK".utf8)))
    #expect(try run.render(report, as: .docx) == bytes)
  }

  @Test("A missing program ends with 69 and the package to install")
  func missing() throws {
    let tool = ExternalTool(name: "khathi-has-no-such-program", package: "some-package")
    let error = #expect(throws: PipelineError.self) { try tool.run([], in: TemporaryFolder()) }
    #expect(error == .toolMissing(name: tool.name, package: "some-package"))
    #expect(error?.exitCode == .unavailable)
    #expect(error?.message.render(in: .en).contains("apt-get install some-package") == true)
  }

  @Test("A program that gives up is quoted")
  func failing() throws {
    let tool = ExternalTool(name: "cat", package: "coreutils")
    let error = #expect(throws: PipelineError.self) {
      try tool.run(["/no/such/file"], in: TemporaryFolder())
    }
    guard case .toolFailed("cat", let detail)? = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(detail.contains("/no/such/file"))
  }

  @Test("Many calls run side by side; one that fails is told after the others have ended")
  func sideBySide() throws {
    let folder = try TemporaryFolder()
    let tool = ExternalTool(name: "cp", package: "coreutils")
    let source = try folder.write(Array("x".utf8), as: "source")
    let names = (0..<9).map { "copy-\($0)" }
    try tool.runEach(names.map { [source, folder.file($0)] }, in: folder)
    for name in names { #expect(try folder.read(name) == Array("x".utf8)) }
    #expect(throws: PipelineError.self) {
      try tool.runEach([[source, folder.file("first")], ["/no/such/file", "y"]], in: folder)
    }
    #expect(try folder.read("first") == Array("x".utf8))
    try tool.runEach([], in: folder)
  }

  @Test("A temporary folder goes with its files")
  func folder() throws {
    var folder: TemporaryFolder? = try TemporaryFolder()
    let path = try #require(folder?.path)
    try folder?.write([1, 2, 3], as: "a")
    #expect(try folder?.read("a") == [1, 2, 3])
    #expect(FileManager.default.fileExists(atPath: path + "/a"))
    folder = nil
    #expect(!FileManager.default.fileExists(atPath: path))
  }

  @Test("An archive is what Python's zipfile writes of the same files")
  func archive() {
    var archive = StoredArchive()
    archive.add("a.txt", "123456789")
    archive.add("b/c.xml", "<x>ệ</x>")
    #expect(Data(archive.bytes).base64EncodedString() == Self.archive)
  }

  /// Made by `zipfile.ZipFile(…, "w", zipfile.ZIP_STORED)` with the date 1 January 2020, then
  /// the permissions of the files set to nothing.
  private static let archive =
    "UEsDBBQAAAAAAAAAIVAmOfTLCQAAAAkAAAAFAAAAYS50eHQxMjM0NTY3ODlQSwMEFAAAAAAAAAAhUESg"
    + "DjMKAAAACgAAAAcAAABiL2MueG1sPHg+4buHPC94PlBLAQIUABQAAAAAAAAAIVAmOfTLCQAAAAkAAAAF"
    + "AAAAAAAAAAAAAAAAAAAAAABhLnR4dFBLAQIUABQAAAAAAAAAIVBEoA4zCgAAAAoAAAAHAAAAAAAAAAAA"
    + "AAAAACwAAABiL2MueG1sUEsFBgAAAAACAAIAaAAAAFsAAAAAAA=="
}
