import DatasetReaders
import PlanReading
import TimeSeries

/// A reader to be fuzzed: that of a format, of the parts of a workbook, or of plans.
struct Target {
  /// The name of the format, `parts` or `plan`.
  let name: String

  private let format: DataFormat

  /// The reader of every format, `parts` and `plan`.
  static let all =
    DataFormat.all.map { Target(name: $0.rawValue, format: $0) }
    + [Target(name: "parts", format: .xlsx), Target(name: "plan", format: .xlsx)]

  /// The one that this process runs.
  nonisolated(unsafe) static var current = all[0]

  /// Reads the bytes; what must hold of any result is checked, an error of the reader is fine.
  func run(_ bytes: [UInt8]) {
    if name == "plan" {
      readPlan(bytes)
      return
    }
    let contents = name == "parts" ? WorkbookParts.archive(replacing: bytes) : bytes
    let input = DataInput(bytes: contents, name: "input")
    var options = ReadingOptions()
    options.format = format
    check { () throws(ReaderError) in try ObservationFile.read(input, options: options) }
    // As a user would: the format is told by the content.
    check { () throws(ReaderError) in try ObservationFile.read(input) }
  }

  /// Reads the bytes as a plan; every place of a row lies in its text.
  private func readPlan(_ bytes: [UInt8]) {
    guard let document = try? DocumentFile.read(bytes, name: "input") else { return }
    let proposal = PlanProposal(document)
    for row in proposal.targets {
      precondition(row.quote.upperBound <= document.text.count, "a quote outside the text")
      precondition(row.quote.contains(row.value.lowerBound), "a number outside its quote")
    }
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
