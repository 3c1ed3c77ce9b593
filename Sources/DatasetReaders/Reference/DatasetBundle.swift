package import Plans

/// The tables of a folder of data sets, as its `bundle.csv` lists them.
///
/// `bundle.csv` has the columns `role`, `file` and `as_of`. A role may be listed several times:
/// observations, baselines and targets stay apart by file, keyed tables are joined.
package struct DatasetBundle: Sendable {
  /// What a listed file holds.
  enum Role: String, CaseIterable {
    case observations, baselines, series, sources, targets, indicators, reporting, units
    case derivations, areas, plans
  }

  /// The folder.
  package let folder: String

  /// The year up to which the observations are taken as known: the latest that a file states.
  package private(set) var asOf: Int?

  /// The observations.
  package private(set) var observations: [ObservationTable] = []

  /// What plans report as reached: observations without series metadata.
  package private(set) var baselines: [ObservationTable] = []

  /// The target registers.
  package private(set) var targets: [TargetTable] = []

  /// The plans whose targets the registers hold.
  package private(set) var plans = PlanTable.empty

  /// What is said about the series.
  package private(set) var series = SeriesMetadataTable.empty

  /// Where values were read.
  package private(set) var sources = DataSourceTable.empty

  /// The indicators.
  package private(set) var indicators = IndicatorTable.empty

  /// Who reports what, when, to whom.
  package private(set) var reporting: [ReportingDuty] = []

  /// What printed units may be compared with.
  package private(set) var units = UnitTable.empty

  /// How indicators of targets are made from observed ones.
  package private(set) var derivations = DerivationTable.empty

  /// The areas.
  package private(set) var areas = AreaTable.empty

  /// Reads all tables that `bundle.csv` in `folder` lists.
  ///
  /// - Throws: ``ReaderError`` for the list or for any table; nothing is left out silently.
  package static func read(folder: String) throws(ReaderError) -> DatasetBundle {
    var bundle = DatasetBundle(folder: folder)
    var scanner = try CSVScanner(DataInput(path: folder + "/bundle.csv"))
    let columns = try ColumnMap(
      TableHeader(&scanner), required: ["role", "file"], optional: ["as_of"])
    while try scanner.next() {
      _ = try columns.filled("role", scanner)
      let role: Role? = try columns.word("role", scanner)
      let input = DataInput(path: folder + "/" + (try columns.filled("file", scanner)))
      if let asOf = try columns.year("as_of", scanner) {
        bundle.asOf = max(asOf, bundle.asOf ?? asOf)
      }
      try bundle.add(role!, input)
    }
    return bundle
  }

  private init(folder: String) {
    self.folder = folder
  }

  private mutating func add(_ role: Role, _ input: DataInput) throws(ReaderError) {
    switch role {
    case .observations: observations.append(try ObservationTable.read(input))
    case .baselines: baselines.append(try ObservationTable.read(input))
    case .targets: targets.append(try TargetTable.read(input))
    case .reporting: reporting += try ReportingDuty.read(input)
    case .series: series = series.adding(try SeriesMetadataTable.read(input))
    case .sources: sources = sources.adding(try DataSourceTable.read(input))
    case .indicators: indicators = indicators.adding(try IndicatorTable.read(input))
    case .units: units = units.adding(try UnitTable.read(input))
    case .derivations: derivations = derivations.adding(try DerivationTable.read(input))
    case .plans: plans = plans.adding(try PlanTable.read(input))
    case .areas: areas = areas.adding(try AreaTable.read(input))
    }
  }
}
