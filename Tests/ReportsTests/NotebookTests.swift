import Assessment
import Foundation
import Pipeline
import Plans
import TestSupport
import Testing

@testable import Reports

@Suite("Notebooks")
struct NotebookTests {
  private static let folder = Checkout.root
    .appending(path: "Notebooks-exports")

  /// The plans that are bundled, by key.
  private static let plans = ["plans", "plans-national"].flatMap { register -> [String] in
    let file = folder.deletingLastPathComponent().appending(path: "Datasets/\(register)/plans.csv")
    let text = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
    return text.split(whereSeparator: \.isNewline).dropFirst().compactMap { line in
      line.split(separator: ",").first.map(String.init)
    }
  }

  @Test("The export of each bundled plan is what `make notebooks` writes", arguments: plans)
  func export(plan: String) throws {
    let run = ReportRun(PlanFixtures.settings(plan))
    try expectExport(try run.report().notebook(in: .vi), named: plan)
  }

  @Test("The tutorial is what `make notebooks` writes")
  func tutorial() throws {
    try expectExport(try TutorialRun().notebook(in: .vi), named: "tutorial")
    try expectExport(try TutorialRun().notebook(in: .en), named: "tutorial-en")
  }

  @Test("Every bundled plan has an export, and nothing else lies there")
  func complete() throws {
    let files = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path)
    let expected = (Self.plans + ["tutorial", "tutorial-en"]).map { $0 + ".ipynb" }
    #expect(Self.plans.count >= 13)
    #expect(Set(files) == Set(expected))
  }

  private func expectExport(_ notebook: Notebook, named name: String) throws {
    let file = Self.folder.appending(path: "\(name).ipynb")
    let stored = try String(contentsOf: file, encoding: .utf8)
    guard stored != notebook.text else { return }
    let pairs = zip(
      stored.split(separator: "\n", omittingEmptySubsequences: false),
      notebook.text.split(separator: "\n", omittingEmptySubsequences: false))
    let difference = pairs.enumerated().first { $0.element.0 != $0.element.1 }
    Issue.record(
      """
      \(name).ipynb is not what `make notebooks` writes, from line \((difference?.offset ?? 0) + 1) on
      stored: \(difference?.element.0.prefix(160) ?? "(end)")
      made:   \(difference?.element.1.prefix(160) ?? "(end)")
      """)
  }

  @Test("Names of cells are legal and different, whatever they are made from")
  func names() {
    var notebook = Notebook(language: .en)
    for _ in 0..<3 { notebook.add("biểu đồ \u{0}<x>", text: "") }
    notebook.add("", text: "")
    notebook.add(String(repeating: "a", count: 100), code: "1")
    notebook.add(String(repeating: "a", count: 100), code: "1")
    let names = notebook.cells.map(\.id)
    #expect(Set(names).count == names.count)
    for name in names { #expect(name.wholeMatch(of: /[A-Za-z0-9_-]{1,64}/) != nil, "\(name)") }
  }

  @Test("A notebook has no clock, no path of a machine, and is JSON of format 4.5")
  func shape() throws {
    let text = try PlanFixtures.report("vn-68-2024").notebook(in: .en).text
    let object = try #require(
      try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    #expect(object["nbformat"] as? Int == 4 && object["nbformat_minor"] as? Int == 5)
    for word in ["/home", "/root", "/tmp", "/Users", NSUserName() + "@"] {
      #expect(!text.contains(word), "\(word)")
    }
  }

  @Test("Text of data can't leave a string of Python, a table or a heading")
  func hostile() throws {
    var report = try PlanFixtures.report("binh-thuan-nq42")
    let name = "x\"); import os; os.system(\"x\") # \\ </td><script> \u{202E}\n# Heading"
    for index in report.targets.indices {
      report.targets[index].target.titleEnglish = name
      report.targets[index].target.sector = name
    }
    let notebook = report.notebook(in: .en)
    for cell in notebook.cells {
      switch cell.content {
      case .text(let text):
        #expect(!text.contains("\n# Heading") && !text.contains("<script>"))
      case .code(let code, let output):
        // Every quote of the name is escaped.
        #expect(!code.replacing("\\\"", with: "").contains("\"); import os"))
        for form in output?.forms ?? [] where form.type != "text/plain" {
          #expect(!form.text.contains("<script>"))
        }
      }
    }
    #expect(NotebookPython.quoted("a\"b\\c\n\u{202E}") == #""a\"b\\c\U0000000a\U0000202e""#)
  }

  @Test("A run can be repeated by its arguments")
  func arguments() {
    let run = RunInfo(
      command: "assess", version: "1",
      settings: [
        .init("plan", "a,b"), .init("data", "bundled"), .init("as-of", "last observation"),
        .init("model", "auto"), .init("relatives", "off"), .init("tolerance", "0.5"),
      ], seed: 7)
    #expect(
      run.arguments == [
        "--plan", "a", "--plan", "b", "--data", "bundled", "--model", "auto", "--no-relatives",
        "--tolerance", "0.5", "--seed", "7",
      ])
  }
}
