import DatasetReaders
import Plans

/// What reads names of areas and indicators, made of the bundled tables.
struct NameMatchers {
  let areas: AreaMatcher
  let indicators: IndicatorMatcher

  /// Prepares both; ids of the bundled and of the reference series are known beside those of plans.
  init(
    _ files: inout InputFiles, bundle: BundledSeries, areas: AreaTable
  ) throws(PipelineError) {
    try self.init(
      &files, indicators: bundle.indicators, units: bundle.units,
      observed: bundle.metadata.rows.compactMap(\.indicator), areas: areas)
  }

  /// Prepares both without the bundled observations.
  init(_ files: inout InputFiles) throws(PipelineError) {
    let areas = try files.readBundled("reference-tables/areas.csv") {
      (input) throws(ReaderError) in try AreaTable.read(input)
    }
    let units = try files.readBundled("reference-tables/units.csv") {
      (input) throws(ReaderError) in try UnitTable.read(input)
    }
    let metadata = try files.readBundled("vietnam/series.csv") { (input) throws(ReaderError) in
      try SeriesMetadataTable.read(input)
    }
    try self.init(
      &files, indicators: try BundledSeries.indicators(&files), units: units,
      observed: metadata.rows.compactMap(\.indicator), areas: areas)
  }

  private init(
    _ files: inout InputFiles, indicators: IndicatorTable, units: UnitTable, observed: [String],
    areas: AreaTable
  ) throws(PipelineError) {
    let names = try files.readBundled("reference-tables/indicator-names.csv") {
      (input) throws(ReaderError) in try IndicatorNameTable.read(input)
    }
    let reference = try files.readBundled("reference/indicators.csv") {
      (input) throws(ReaderError) in try CSVTable.read(input).texts(in: "indicator")
    }
    self.areas = AreaMatcher(areas)
    self.indicators = IndicatorMatcher(
      indicators, names: names, units: units, known: reference + observed)
  }
}
