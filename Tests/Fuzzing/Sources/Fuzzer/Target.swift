import DatasetReaders
import TimeSeries

/// A reader to be fuzzed: that of a format, or of the parts of a workbook.
struct Target {
  /// The name of the format, or `parts`.
  let name: String

  private let format: DataFormat

  /// The reader of every format, and `parts`.
  static let all =
    DataFormat.all.map { Target(name: $0.rawValue, format: $0) }
    + [Target(name: "parts", format: .xlsx)]

  /// The one that this process runs.
  nonisolated(unsafe) static var current = all[0]

  /// Reads the bytes; what must hold of any result is checked, an error of the reader is fine.
  func run(_ bytes: [UInt8]) {
    let contents = name == "parts" ? WorkbookParts.archive(replacing: bytes) : bytes
    let input = DataInput(bytes: contents, name: "input")
    var options = ReadingOptions()
    options.format = format
    check { () throws(ReaderError) in try ObservationFile.read(input, options: options) }
    // As a user would: the format is told by the content.
    check { () throws(ReaderError) in try ObservationFile.read(input) }
  }

  private func check(_ read: () throws(ReaderError) -> ReadData) {
    do throws(ReaderError) {
      let data = try read()
      precondition(data.table.rowCount > 0, "a table without rows")
      for row in data.table.rows {
        precondition(row.observation.value.isFinite, "a value that is not finite: \(row)")
        precondition((1000...2999).contains(row.observation.year), "a year out of range: \(row)")
      }
      for result in data.table.series() {
        if case .failure(let failure) = result { _ = failure.reason }
      }
    } catch {
      precondition(!error.code.rawValue.isEmpty, "an error without a code")
    }
  }
}
