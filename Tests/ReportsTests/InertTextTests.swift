import Assessment
import Foundation
import Plans
import Scenarios
import Testing
import TimeSeries

@testable import Reports

@Suite("Text of data files can do nothing")
struct InertTextTests {
  /// Names as nobody should write them.
  private static let names = [
    "=HYPERLINK(\"http://x\",\"y\")", "+1", "-2", "@SUM(A1)", "\t=1", "\r=1",
    "\u{1B}[31mred\u{1B}[0m", "bell\u{7}", "\u{202E}evil", "a\u{2066}b", "zero\u{0}",
    "a|b", "<script>alert(1)</script>", "[x](http://y)", "line\nbreak", "\"quoted\", text",
    "\u{FEFF}mark", "\u{2028}", "`code` *bold* _it_ \\",
  ]

  private static func report(_ name: String) -> AssessmentReport {
    var assessment = Fixtures.insurance
    assessment.target.titleEnglish = name
    assessment.target.titleVietnamese = name
    assessment.target.areaName = name
    assessment.target.planID = name
    assessment.target.leadAgency = name
    var missing = Fixtures.assessments[5]
    missing.target = assessment.target
    missing.target.id = name
    return AssessmentReport(
      run: Fixtures.run, plans: [PlanInfo(id: name, titleEnglish: name)],
      assessments: [assessment, missing],
      findings: [
        Finding(
          .moreOfSame, severity: .note, subject: name,
          arguments: [name: .text(name), "count": .text(name)])
      ])
  }

  @Test("No control or direction mark reaches a person", arguments: names)
  func people(name: String) {
    for format in [OutputFormat.table, .md] {
      let text = Self.report(name).render(as: format)
      for scalar in text.unicodeScalars where scalar != "\n" {
        #expect(!scalar.isUnsafeToShow, "\(format) lets \(scalar.escaped(asASCII: true)) pass")
      }
    }
  }

  @Test("Markdown holds no markup of the data", arguments: names)
  func markdown(name: String) {
    let text = Self.report(name).render(as: .md)
    #expect(!text.contains("<script"))
    #expect(!text.contains("[x]("))
    // Every row of a table keeps its cells.
    let rows = text.split(separator: "\n").filter { $0.hasPrefix("| ") }
    #expect(rows.contains { $0.contains("Chance") })
    let header = rows.first { $0.contains("Chance") }.map(Self.cellCount)
    let row = rows.first { $0.contains("▲") }.map(Self.cellCount)
    #expect(header == row)
  }

  private static func cellCount(_ row: some StringProtocol) -> Int {
    String(row).replacing("\\|", with: "").filter { $0 == "|" }.count
  }

  @Test("No field of a CSV file starts a formula", arguments: names)
  func formulas(name: String) {
    let text = Self.report(name).csv()
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.count == 4, "a name must not break the line")
    for line in lines {
      var inQuotes = false
      var atStart = true
      var field = ""
      for character in line + "," {
        if character == "\"" { inQuotes.toggle() }
        if character == ",", !inQuotes {
          expectHarmless(field)
          field = ""
          atStart = true
        } else if !(atStart && character == "\"") {
          field.append(character)
          atStart = false
        }
      }
    }
  }

  private func expectHarmless(_ field: String) {
    guard let first = field.first, "=+-@\t\r".contains(first) else { return }
    // Comparators and negative numbers are ours.
    #expect(
      Comparator(rawValue: field) != nil || Double(field) != nil, "a cell holds \(field)")
  }

  @Test("JSON reads back as written", arguments: names)
  func json(name: String) throws {
    let data = Data(Self.report(name).json().utf8)
    let object = try #require(
      try JSONSerialization.jsonObject(with: data) as? [String: Any])
    let targets = try #require(object["targets"] as? [[String: Any]])
    #expect(targets[0]["title_en"] as? String == name)
    #expect(targets[1]["target_id"] as? String == name)
    #expect(object["schema"] as? String == "khathi.assess/1")
  }

  @Test("Numbers that are none become null and empty cells")
  func notFinite() throws {
    var assessment = Fixtures.insurance
    assessment.series?.recentPerYear = .nan
    assessment.series?.last = .init(year: 2024, value: .infinity)
    assessment.series?.requiredPerYear = 1.7976931348623157e308
    let report = AssessmentReport(run: Fixtures.run, assessments: [assessment])
    #expect(report.json().contains("\"recent_per_year\": null"))
    #expect(report.json().contains("\"last_value\": null"))
    #expect(report.csv().contains(",2024,,1.7976931348623157e+308,,A,"))
    for format in OutputFormat.allCases {
      let text = report.render(as: format)
      #expect(!text.contains("nan") && !text.contains("inf,"))
    }
  }
}
