import DatasetReaders

/// What reads names of areas and indicators, made of the bundled tables.
struct NameMatchers {
  let areas: AreaMatcher
  let indicators: IndicatorMatcher

  /// Prepares both; ids of the bundled and of the reference series are known beside those of plans.
  init(
    _ files: inout InputFiles, bundle: BundledSeries, areas: AreaTable
  ) throws(PipelineError) {
    let names = try files.readBundled("reference-tables/indicator-names.csv") {
      (input) throws(ReaderError) in try IndicatorNameTable.read(input)
    }
    let reference = try files.readBundled("reference/indicators.csv") {
      (input) throws(ReaderError) in try CSVTable.read(input).texts(in: "indicator")
    }
    let observed = bundle.metadata.rows.compactMap(\.indicator)
    self.areas = AreaMatcher(areas)
    indicators = IndicatorMatcher(
      bundle.indicators, names: names, units: bundle.units, known: reference + observed)
  }
}
