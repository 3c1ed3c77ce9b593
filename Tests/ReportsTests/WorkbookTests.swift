import Assessment
import Distributions
import Foundation
import Pipeline
import Plans
import Scenarios
import Testing
import TimeSeries

@testable import Reports

@Suite("Workbooks")
struct WorkbookTests {
  /// The report of a bundled plan, made once.
  static let report = Result { try PlanFixtures.report("brvt-143-2024") }

  @Test("Names of cells, ranges and sheets")
  func names() {
    #expect(Workbook.column(0) == "A" && Workbook.column(25) == "Z" && Workbook.column(26) == "AA")
    #expect(Workbook.column(701) == "ZZ" && Workbook.column(702) == "AAA")
    #expect(Workbook.cell(2, 1) == "B3" && Workbook.cell(2, 1, fixed: true) == "$B$3")
    let area = Workbook.Area(firstRow: 0, firstColumn: 0, lastRow: 9, lastColumn: 1)
    #expect(Workbook.range("Lý do 'x'", area) == "'Lý do ''x'''!$A$1:$B$10")
    #expect(Workbook.legalName("a[b]:c*?/\\d") == "a-b--c----d")
    #expect(Workbook.legalName("'History'") == "KhaThi" && Workbook.legalName("") == "KhaThi")
    #expect(Workbook.legalName(String(repeating: "ệ", count: 40)).utf16.count == 31)
    #expect(Workbook.quoted(text: "a\"b") == "\"a\"\"b\"")
  }

  @Test("Text of a cell is inert and not too long")
  func text() {
    #expect("=1+1\u{0}\u{202E}x\n".cellText == "=1+1\u{FFFD}\u{FFFD}x ")
    #expect("_x0041_".cellText == "_x005F_x0041_")
    let long = String(repeating: "ộ", count: 40_000).cellText
    #expect(long.utf16.count == XLSXFile.longestText && long.hasSuffix("…"))
    let pairs = String(repeating: "𝒙", count: 20_000).cellText
    #expect(pairs.utf16.count <= XLSXFile.longestText)
  }

  @Test("Formats of numbers ask for the marks of the language")
  func formats() {
    #expect(Workbook.NumberFormat.decimals(2).code(in: .vi) == "[$-42A]#,##0.00")
    #expect(Workbook.NumberFormat.decimals(0).code(in: .en) == "[$-409]#,##0")
    #expect(Workbook.NumberFormat.year.code(in: .vi) == "0")
    #expect(Workbook.NumberFormat.probability.code(in: .vi).contains("\"> 99%\""))
  }

  @Test(
    "The same report gives the same bytes, whenever it is written", arguments: Language.allCases)
  func bytes(language: Language) async throws {
    let report = try Self.report.get()
    let first = try bytes(of: report, language)
    // Dates in archives have two seconds' resolution.
    try await Task.sleep(for: .seconds(2.1))
    #expect(try bytes(of: report, language) == first)
    #expect(first.starts(with: Data("PK".utf8)))
  }

  @Test("Every sheet is named once and legally", arguments: Language.allCases)
  func sheets(language: Language) throws {
    let names = PlanWorkbook(try Self.report.get(), in: language).workbook.sheets.map(\.name)
    #expect(names.count == 9 && Set(names.map { $0.lowercased() }).count == 9)
    for name in names { #expect(Workbook.legalName(name) == name) }
  }

  @Test("What the formulas of the sheet to try give is what the command says")
  func trial() throws {
    let report = try Self.report.get()
    let book = PlanWorkbook(report, in: .en)
    let sheet = try #require(book.trySheet)
    #expect(book.tried.count >= 15)
    for (item, row) in zip(book.tried, sheet.rows.dropFirst(4)) {
      guard case .formula(let formula, .number(let chance)) = row[13].content else {
        Issue.record("no chance for \(item.assessment.target.id)")
        continue
      }
      #expect(formula.hasPrefix("IF("))
      // The nodes are set for this; see TabulatedDistribution.
      #expect(
        (chance - item.probability).magnitude <= TabulatedDistribution.tolerance,
        "\(item.assessment.target.id): \(chance) for \(item.probability)")
    }
  }

  @Test("Targets that the formulas cannot work out are listed with the reason")
  func leftOut() throws {
    var report = try Self.report.get()
    let before = PlanWorkbook(report, in: .vi)
    let (sum, middle) = (before.tried[0].assessment.target.id, before.tried[1].assessment.target.id)
    for index in report.targets.indices {
      if report.targets[index].target.id == sum {
        var expected = try #require(report.targets[index].expectation)
        expected.outcomes = TabulatedDistribution(of: Normal(mean: 50, standardDeviation: 5))
        report.targets[index].conclusion = .projected(expected)
      }
      if report.targets[index].target.id == middle {
        report.targets[index].target.comparator = .range
        report.targets[index].target.direction = nil
        report.targets[index].target.lower = 10
        report.targets[index].target.upper = 20
      }
    }
    let book = PlanWorkbook(report, in: .vi)
    #expect(book.tried.count == before.tried.count - 2)
    let rows = try #require(book.trySheet).rows
    func contains(_ text: String) -> Bool {
      rows.contains { $0.contains { if case .text(text) = $0.content { true } else { false } } }
    }
    #expect(contains(OfficeText.notTried.text(.vi, ["count": "2"])))
    #expect(contains(OfficeText.notTriedPeriod[.vi]) && contains(OfficeText.notTriedTwoSided[.vi]))
    let all = try #require(before.trySheet).rows
    #expect(all.count == 4 + before.tried.count)
  }

  @Test("Needed pace is a formula of number, year and last value")
  func pace() throws {
    let sheet = PlanWorkbook(try Self.report.get(), in: .vi).targetsSheet
    let formulas = sheet.rows.compactMap { row -> String? in
      guard row.count > 13, case .formula(let formula, _) = row[13].content else { return nil }
      return formula
    }
    #expect(formulas.count >= 15)
    for formula in formulas {
      #expect(formula.contains(/IF\(E\d+-L\d+>0,\(D\d+-M\d+\)\/\(E\d+-L\d+\),""\)/), "\(formula)")
    }
  }

  @Test(
    "Names of data are text, never a formula",
    arguments: ["=HYPERLINK(\"x\")", "+cmd", "@cmd", "-cmd"])
  func hostile(name: String) throws {
    var report = try Self.report.get()
    for index in report.targets.indices {
      report.targets[index].target.titleEnglish = name
      report.targets[index].target.areaName = name
      report.targets[index].target.leadAgency = name
      report.targets[index].target.sector = name
    }
    let book = PlanWorkbook(report, in: .en).workbook
    var found = 0
    for cell in book.sheets.flatMap(\.rows).flatMap({ $0 }) {
      switch cell.content {
      case .text(let text): if text == name { found += 1 }
      case .formula(let formula, _): #expect(!formula.contains(name))
      case .empty, .number: break
      }
    }
    #expect(found > report.targets.count)
    #expect(!(try bytes(of: report, .en)).isEmpty)
  }

  @Test("A file that can't be written is an error that says so")
  func unwritable() throws {
    let report = try Self.report.get()
    #expect(throws: WorkbookError.self) {
      try report.writeWorkbook(to: "/nowhere/at/all.xlsx", in: .en)
    }
  }

  private func bytes(of report: PlanReport, _ language: Language) throws -> Data {
    let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID()).xlsx")
    defer { try? FileManager.default.removeItem(at: file) }
    try report.writeWorkbook(to: file.path, in: language)
    return try Data(contentsOf: file)
  }
}
