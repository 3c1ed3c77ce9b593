import Foundation
import TimeSeries

@testable import DatasetReaders

/// The samples of text formats beside the tests.
enum TextSamples {
  /// A sample under its name.
  static func input(_ name: String) -> DataInput {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("Samples/text")
    return DataInput(path: folder.appendingPathComponent(name).path)
  }

  /// A sample as it is read.
  static func read(
    _ name: String, options: ReadingOptions = ReadingOptions()
  ) throws(ReaderError) -> ReadData {
    try ObservationFile.read(input(name), options: options)
  }
}

extension ReadData {
  /// The findings of one code.
  func findings(_ code: Finding.Code) -> [Finding] { findings.filter { $0.code == code } }

  /// The values of a series by year.
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
