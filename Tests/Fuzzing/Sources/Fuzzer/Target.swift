import DatasetReaders
import TimeSeries

/// A reader to be fuzzed.
enum Target: String, CaseIterable {
  case tidy, wide, sdmx, bank, px, json, package, xlsx, parts

  /// The one that this process runs.
  nonisolated(unsafe) static var current = Target.tidy

  private var format: DataFormat {
    switch self {
    case .tidy: .tidyCSV
    case .wide: .wideCSV
    case .sdmx: .sdmxCSV
    case .bank: .worldBankCSV
    case .px: .px
    case .json: .jsonStat
    case .package: .dataPackage
    case .xlsx, .parts: .xlsx
    }
  }

  /// Reads the bytes; what must hold of any result is checked, an error of the reader is fine.
  func run(_ bytes: [UInt8]) {
    let contents = self == .parts ? WorkbookParts.archive(replacing: bytes) : bytes
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
