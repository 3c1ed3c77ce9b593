import Foundation
import Plans
import Testing
import TimeSeries

@testable import DatasetReaders

@Suite("Malformed files", .timeLimit(.minutes(5)))
struct CorpusTests {
  /// A file of the corpus and what reading it must give.
  struct Case: CustomTestStringConvertible, Sendable {
    let file: String
    let outcome: String
    let code: String
    let line: Int?

    var testDescription: String { "\(file): \(code)" }
  }

  static let folder = testResource("Corpus")

  /// The manifest, written by the script that makes the files.
  static let cases: [Case] = {
    let path = folder.appendingPathComponent("manifest.csv").path
    guard let table = try? CSVTable.read(DataInput(path: path)) else { return [] }
    return (0..<table.rowCount).map { row in
      Case(
        file: table.text(row: row, column: 0), outcome: table.text(row: row, column: 1),
        code: table.text(row: row, column: 2), line: Int(table.text(row: row, column: 3)))
    }
  }()

  @Test("The corpus has at least 200 files, each in the manifest")
  func manifest() throws {
    #expect(Self.cases.count >= 200)
    for file in Self.cases.map(\.file) {
      let path = Self.folder.appendingPathComponent("files/" + file).path
      #expect(FileManager.default.fileExists(atPath: path), "\(file)")
    }
  }

  @Test("Each gives the error, the finding or the failure that was foreseen", arguments: cases)
  func outcome(_ example: Case) {
    let input = DataInput(path: Self.folder.appendingPathComponent("files/" + example.file).path)
    do throws(ReaderError) {
      let data = try ObservationFile.read(input)
      switch example.outcome {
      case "finding":
        let finding = data.findings.first { $0.code.rawValue == example.code }
        #expect(finding != nil, "\(data.findings.map(\.code.rawValue))")
        if let line = example.line { #expect(finding?.arguments["line"]?.integer == line) }
      case "series":
        let reasons = data.table.series().compactMap { series in
          if case .failure(let failure) = series { failure.reason.rawValue } else { nil }
        }
        #expect(reasons.contains(example.code))
      default:
        Issue.record("read: \(data.table.rows.prefix(3)) \(data.findings.map(\.code.rawValue))")
      }
    } catch {
      #expect(example.outcome == "error", "\(error)")
      #expect(error.code.rawValue == example.code, "\(error)")
      if let line = example.line { #expect(error.line == line, "\(error)") }
    }
  }
}
