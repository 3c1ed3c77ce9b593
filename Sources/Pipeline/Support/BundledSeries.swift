import DatasetReaders
import Plans

/// The bundled observations with all that is known about them.
struct BundledSeries {
  /// The rows.
  let observations: ObservationTable
  /// What is known of each series.
  let metadata: SeriesMetadataTable
  /// Natural limits, directions and titles of indicators.
  let indicators: IndicatorTable
  /// What printed units mean.
  let units: UnitTable

  /// The year up to which they were collected.
  let asOf: Int?

  /// Reads them.
  init(_ files: inout InputFiles) throws(PipelineError) {
    observations = try files.readBundled("vietnam/observations.csv") {
      (input) throws(ReaderError) in try ObservationTable.read(input)
    }
    metadata = try files.readBundled("vietnam/series.csv") { (input) throws(ReaderError) in
      try SeriesMetadataTable.read(input)
    }
    asOf = try files.readBundled("bundle.csv") { (input) throws(ReaderError) in
      try CSVTable.read(input).texts(in: "as_of").lazy.compactMap { Int($0) }.first
    }
    indicators = try Self.indicators(&files)
    units = try files.readBundled("reference-tables/units.csv") { (input) throws(ReaderError) in
      try UnitTable.read(input)
    }
  }

  /// The indicators of the provincial and the national plans.
  static func indicators(_ files: inout InputFiles) throws(PipelineError) -> IndicatorTable {
    var all = IndicatorTable.empty
    for register in AssessInputs.registers {
      all = all.adding(
        try files.readBundled("\(register)/indicators.csv") { (input) throws(ReaderError) in
          try IndicatorTable.read(input)
        })
    }
    return all
  }
}
