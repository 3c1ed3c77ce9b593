import Foundation
import TimeSeries

@testable import DatasetReaders

/// The sample files of the formats, by their paths within `Samples`.
enum Sample {
  static let folder = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().appendingPathComponent("Samples")

  /// A sample as an input, by its path.
  static func input(_ name: String) -> DataInput {
    DataInput(path: folder.appendingPathComponent(name).path)
  }

  /// The bytes of a sample.
  static func bytes(_ name: String) throws -> [UInt8] {
    Array(try Data(contentsOf: folder.appendingPathComponent(name)))
  }

  /// Reads a sample in the format that its content tells.
  static func read(_ name: String, sheet: String? = nil) throws -> ReadData {
    var options = ReadingOptions()
    options.sheet = sheet
    return try ObservationFile.read(input(name), options: options)
  }
}

extension ReadData {
  /// The values of a series by year.
  func points(_ id: String) -> [Int: Double] {
    Dictionary(
      table.rows(of: id).map { ($0.observation.year, $0.observation.value) },
      uniquingKeysWith: { $1 })
  }

  /// The first finding of a code.
  func finding(_ code: Finding.Code) -> Finding? { findings.first { $0.code == code } }
}
