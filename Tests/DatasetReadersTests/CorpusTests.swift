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

@Suite("Damaged files")
struct MutationTests {
  private static let observations =
    "area_code,indicator,unit,year,value,definition,source_id,note,part_year,confidence,series_id\r\n"
    + "VN-40,x,% of people,2020,90.26,\"Tỷ lệ, BHYT\",S1,\"part-year: \"\"about\"\"\",true,low,a\r\n"
    + "VN,x,%,2021,1118531,,S2,,,,\r\nVN,y,,1999,-1.5e-3,\"two\r\nlines\",,preliminary,false,,b\r\n"

  private static let targets =
    "target_id,area_code,indicator,year,comparator,lower,upper,lower_bound,upper_bound,kind,every_year,note\n"
    + "a,VN-40,x,2025,>=,95,,0,100,level,,\n\"b\",VN,\"y\",2030,range,4600,4800,0,,level,true,\"n, \"\"q\"\"\"\n"
    + "c,VN,z,,,,,,,qualitative,,khoảng\n"

  /// A copy with one to four bytes changed, put in or taken out.
  private static func damaged(_ text: String, using random: inout SplitMix) -> [UInt8] {
    let telling = Array("\",\r\n.-+e0129% \0".utf8) + [0xC3, 0xEF, 0xBB, 0xBF, 0xFF]
    var bytes = Array(text.utf8)
    for _ in 0..<Int.random(in: 1...4, using: &random) {
      let place = Int.random(in: 0..<bytes.count, using: &random)
      switch Int.random(in: 0...2, using: &random) {
      case 0: bytes[place] = telling.randomElement(using: &random)!
      case 1: bytes.insert(telling.randomElement(using: &random)!, at: place)
      default: bytes.remove(at: place)
      }
    }
    return bytes
  }

  /// What reading gave: the rows, or the error.
  private enum Outcome<Row: Equatable>: Equatable {
    case rows([Row])
    case error(ReaderError)

    init(_ read: () throws(ReaderError) -> [Row]) {
      do throws(ReaderError) { self = .rows(try read()) } catch { self = .error(error) }
    }
  }

  @Test("A damaged file gives rows or an error with a place inside it, whatever the chunks")
  func damage() {
    var random = SplitMix(seed: 2026)
    var refused = 0
    for _ in 0..<3_000 {
      let bytes = Self.damaged(Self.observations, using: &random)
      let chunkSize = Int.random(in: 1...40, using: &random)
      let whole = Outcome { () throws(ReaderError) in
        try ObservationTable.read(input(bytes: bytes)).rows
      }
      let parts = Outcome { () throws(ReaderError) in
        try ObservationTable.read(input(bytes: bytes), chunkSize: chunkSize).rows
      }
      #expect(whole == parts, "\(bytes)")
      guard case .error(let error) = whole else { continue }
      refused += 1
      let lines = bytes.count { $0 == 0x0A } + 1
      #expect(error.file == "t.csv")
      #expect((1...lines).contains(error.line ?? 1), "\(bytes)")
    }
    #expect(refused > 1_000)
  }

  @Test("A damaged register gives rows or an error, whatever the chunks")
  func damagedTargets() {
    var random = SplitMix(seed: 7)
    var refused = 0
    for _ in 0..<2_000 {
      let bytes = Self.damaged(Self.targets, using: &random)
      let chunkSize = Int.random(in: 1...40, using: &random)
      let whole = Outcome { () throws(ReaderError) in
        try TargetTable.read(input(bytes: bytes)).rows
      }
      let parts = Outcome { () throws(ReaderError) in
        try TargetTable.read(input(bytes: bytes), chunkSize: chunkSize).rows
      }
      #expect(whole == parts, "\(bytes)")
      if case .error = whole { refused += 1 }
    }
    #expect(refused > 500)
  }
}
