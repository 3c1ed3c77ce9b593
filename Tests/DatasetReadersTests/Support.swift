import Foundation
import TestSupport
import Testing
import TimeSeries

@testable import DatasetReaders

/// The error that `body` throws, or `nil` if it returns.
func readerError<Result>(_ body: () throws(ReaderError) -> Result) -> ReaderError? {
  do throws(ReaderError) {
    _ = try body()
    return nil
  } catch {
    return error
  }
}

/// A table under the name `t.csv`.
func input(_ text: String) -> DataInput {
  DataInput(text: text, name: "t.csv")
}

/// A table of bytes under the name `t.csv`.
func input(bytes: [UInt8]) -> DataInput {
  DataInput(bytes: bytes, name: "t.csv")
}

/// All records of a table, with the line on which each starts.
func records(_ input: DataInput, chunkSize: Int = 1 << 18) throws(ReaderError) -> [Record] {
  var scanner = try CSVScanner(input, chunkSize: chunkSize)
  var result: [Record] = []
  while try scanner.next() {
    let fields = (0..<scanner.fieldCount).map { scanner.text($0) }
    result.append(Record(line: scanner.line, fields: fields))
  }
  return result
}

/// One record of a table.
struct Record: Equatable {
  var line: Int
  var fields: [String]

  init(line: Int, fields: [String]) {
    self.line = line
    self.fields = fields
  }

  init(_ line: Int, _ fields: String...) {
    self.init(line: line, fields: fields)
  }
}

/// A small generator with a fixed course (SplitMix64, Steele, Lea and Flood 2014).
struct SplitMix: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

/// A file of the repository, by its path within it.
func repositoryFile(_ path: String) -> String {
  let tests = Checkout.file("Tests/DatasetReadersTests")
  return tests.deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent(path).path
}

/// A file or folder that the tests bring along.
func testResource(_ path: String) -> URL {
  Bundle.module.bundleURL.appendingPathComponent(path)
}

/// The sample files of the formats, by their paths within `Samples`.
enum Sample {
  static let folder = testResource("Samples")

  /// A sample as an input.
  static func input(_ name: String) -> DataInput {
    DataInput(path: folder.appendingPathComponent(name).path)
  }

  /// The bytes of a sample.
  static func bytes(_ name: String) throws -> [UInt8] {
    Array(try Data(contentsOf: folder.appendingPathComponent(name)))
  }

  /// Reads a sample in the format that its content tells.
  static func read(_ name: String, sheet: String? = nil) throws(ReaderError) -> ReadData {
    var options = ReadingOptions()
    options.sheet = sheet
    return try ObservationFile.read(input(name), options: options)
  }

  /// Reads a sample with what is said about it.
  static func read(_ name: String, options: ReadingOptions) throws(ReaderError) -> ReadData {
    try ObservationFile.read(input(name), options: options)
  }
}

extension ReadData {
  /// The findings of one code.
  func findings(_ code: Finding.Code) -> [Finding] { findings.filter { $0.code == code } }

  /// The first finding of a code.
  func finding(_ code: Finding.Code) -> Finding? { findings.first { $0.code == code } }

  /// The values of a series by year, each year once.
  func values(_ seriesID: String) -> [Int: Double] {
    Dictionary(
      uniqueKeysWithValues: table.rows(of: seriesID).map {
        ($0.observation.year, $0.observation.value)
      })
  }
}

/// A table as it is read, under the name `t.csv`.
func readData(
  _ text: String, _ change: (inout ReadingOptions) -> Void = { _ in }
) throws(ReaderError) -> ReadData {
  var options = ReadingOptions()
  change(&options)
  return try ObservationFile.read(input(text), options: options)
}

/// A table in one of the formats of exchange.
func exported(_ data: ReadData, as format: DataFormat) -> (text: String, findings: [Finding]) {
  var bytes: [UInt8] = []
  var export = ObservationExport(ExportFormat(format)!, file: "t.csv") { bytes += $0 }
  export.write(data.table)
  return (String(decoding: bytes, as: UTF8.self), export.findings)
}
