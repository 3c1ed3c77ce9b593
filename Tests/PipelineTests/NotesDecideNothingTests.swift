import Assessment
import DatasetReaders
import Foundation
import Plans
import Reports
import Testing
import TimeSeries

@testable import Pipeline

/// What decides has a column: whatever a note says, in whichever language, a result is the same.
@Suite("Notes decide nothing")
final class NotesDecideNothingTests {
  private let folder = FileManager.default.temporaryDirectory
    .appending(path: "khathi-notes-\(UUID().uuidString)")

  private static let library = DataLibrary(
    root: URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Datasets").path)

  /// Notes that once decided, with some that say the same or the contrary in other words.
  private static let notes = [
    "", "every year", "not meant for every year", "hằng năm", "holds in every year",
    "DOUBTFUL: a headline", "nghi vấn", "part-year: May", "confidence low", "approximate",
  ]

  init() throws {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  /// The row of a period target, and the codes of its findings.
  private func row(
    _ index: Int, target: (columns: String, cells: String), value: (columns: String, cells: String)
  ) throws -> (fields: [Substring], result: TargetAssessment, report: AssessmentReport) {
    var observations = "series_id,year,value" + value.columns + "\n"
    for (offset, number) in [5.0, 5.5, 5.2, 6.1, 6.0, 6.4, 6.2, 6.9, 7.1].enumerated() {
      observations += "s,\(2015 + offset),\(number)"
      observations += offset == 8 ? value.cells : value.columns.filter { $0 == "," }
      observations += "\n"
    }
    let targets =
      "target_id,series_id,period_start,period_end,comparator,value\(target.columns)\n"
      + "t,s,2024,2026,>=,7.4\(target.cells)\n"
    let paths = ["o", "t"].map { folder.appending(path: "\($0)-\(index).csv") }
    try Data(observations.utf8).write(to: paths[0])
    try Data(targets.utf8).write(to: paths[1])
    var settings = AssessSettings()
    settings.data = [paths[0].path]
    settings.targets = paths[1].path
    let report = try AssessRun(settings, library: Self.library).report()
    let lines = report.csv().split(separator: "\n")
    let fields = lines[1].split(separator: ",", omittingEmptySubsequences: false)
    // What a note leads to is a finding, and nothing else.
    return (
      fields.map { $0 == "note_decides_nothing" ? "" : $0 }, report.assessments[0], report
    )
  }

  @Test func noNoteOfATargetChangesItsRow() throws {
    var index = 0
    var probabilities: [Double] = []
    for every in ["", "false", "true"] {
      var expected: [Substring]?
      for note in Self.notes {
        index += 1
        let row = try row(
          index, target: (",every_year,note", ",\(every),\(note)"), value: ("", ""))
        if expected == nil {
          expected = row.fields
          probabilities.append(try #require(row.result.probability))
        }
        #expect(row.fields == expected, "\(every) \(note)")
        #expect(row.result.target.holdsEveryYear == (every == "true"))
      }
    }
    #expect(probabilities[0] == probabilities[1])
    #expect(probabilities[2] < probabilities[0])
  }

  @Test func noNoteOfAValueChangesTheEvidence() throws {
    var index = 100
    for (part, grade) in [("", EvidenceGrade.a), ("false", .a), ("true", .b)] {
      for note in Self.notes {
        index += 1
        let row = try row(
          index, target: ("", ""), value: (",part_year,note", ",\(part),\(note)"))
        #expect(row.result.evidence == grade, "\(part) \(note)")
      }
    }
  }

  @Test func filesWithoutTheColumnsAreReadAndTheirNotesTold() throws {
    let row = try row(
      200, target: (",note", ",every year"), value: (",note", ",part-year: May"))
    #expect(!row.result.target.holdsEveryYear)
    #expect(row.result.evidence == .a)
    let told = row.report.assessments[0].findings + row.report.findings
    #expect(
      Set(told.filter { $0.code == .noteDecidesNothing }.map { $0.arguments["column"] })
        == ["every_year", "part_year"])
  }
}
