import DatasetReaders
import Forecasting
import Plans
import Synchronization
import TimeSeries

/// Finds the areas of the same level as that of a series, with the same indicator and unit.
///
/// They come from files of siblings, from the other series of the run and from the bundled table of
/// the provinces of Viet Nam; of several values of one area those named first are taken. What they
/// have in common is the word in the column `group`, else the parent of the area.
final class SiblingFinder: Sendable {
  private let files: [SiblingTable]
  private let bundled: @Sendable () -> SiblingTable?
  private let store: SeriesStore
  private let areas: AreaTable
  private let units: UnitTable
  private let known = Mutex<[Key: SiblingGroup?]>([:])
  private let bundledTable = Mutex<SiblingTable??>(nil)

  private struct Key: Hashable {
    let group: String
    let indicator: String
    let unit: String?
    let bounds: Bounds
  }

  /// At most so many areas speak, so that the cost of a series does not grow without end.
  private static let mostAreas = 400

  /// Creates a finder.
  ///
  /// - Parameter bundled: Reads the bundled table, when a province of Viet Nam first asks for it.
  init(
    files: [SiblingTable], store: SeriesStore, areas: AreaTable, units: UnitTable,
    bundled: @escaping @Sendable () -> SiblingTable? = { nil }
  ) {
    self.files = files
    self.store = store
    self.areas = areas
    self.units = units
    self.bundled = bundled
  }

  /// The areas of the same level, the series' own among them; `nil` for a series without area or
  /// indicator, and where no other area has one.
  func siblings(of series: AnnualSeries) -> SiblingGroup? {
    guard let area = series.areaCode, let indicator = series.indicator,
      let group = group(of: area)
    else { return nil }
    let key = Key(
      group: group, indicator: indicator, unit: unitKey(series.unit), bounds: series.bounds)
    if let found = known.withLock({ $0[key] }) { return found }
    let made = make(key)
    known.withLock { $0[key] = .some(made) }
    return made
  }

  /// The word of the first file that names the area, else the parent of the area.
  private func group(of area: String) -> String? {
    for file in files {
      if let named = file.groupByArea[area] { return named }
    }
    return parent(of: area)
  }

  /// The nearest area around that is no region of a statistics office: provinces of a country are
  /// siblings whether or not a table puts some of them into a region.
  private func parent(of area: String) -> String? {
    areas.parents(of: area).first { areas.kind(of: $0) != "region" }
  }

  private func make(_ key: Key) -> SiblingGroup? {
    var byArea: [String: [Observation]] = [:]
    for file in files { add(file, to: &byArea, key) }
    addStore(to: &byArea, key)
    if key.group == "VN", let table = bundledProvinces() { add(table, to: &byArea, key) }
    var series: [AnnualSeries] = []
    for area in byArea.keys.sorted().prefix(Self.mostAreas) {
      let observations = (byArea[area] ?? []).filter { key.bounds.contains($0.value) }
      guard
        let one = try? AnnualSeries(
          id: "\(key.indicator):\(area)", areaCode: area, indicator: key.indicator,
          unit: key.unit, bounds: key.bounds, observations: observations)
      else { continue }
      series.append(one)
    }
    return series.count > 1 ? SiblingGroup(name: key.group, series: series) : nil
  }

  private func add(
    _ table: SiblingTable, to byArea: inout [String: [Observation]], _ key: Key
  ) {
    for unit in table.units[key.indicator] ?? [] where agrees(unitKey(unit), key.unit) {
      let named = table.areas[SiblingTable.Key(indicator: key.indicator, unit: unit)] ?? []
      for one in named where byArea[one.area] == nil {
        guard (one.group ?? parent(of: one.area)) == key.group else { continue }
        byArea[one.area] = one.observations
      }
    }
  }

  /// The other series of the run: of several of one area that of the lowest rank, then the latest,
  /// then the longest.
  private func addStore(to byArea: inout [String: [Observation]], _ key: Key) {
    for area in store.areasByIndicator[key.indicator] ?? []
    where byArea[area] == nil && group(of: area) == key.group {
      let found = store.entries(areaCode: area, indicator: key.indicator).compactMap { entry in
        (try? entry.series.get()).flatMap { series in
          agrees(unitKey(series.unit), key.unit) ? (entry.rank, series) : nil
        }
      }
      let best = found.min { left, right in
        (left.0, -(left.1.last?.year ?? 0), -left.1.count)
          < (right.0, -(right.1.last?.year ?? 0), -right.1.count)
      }
      if let best { byArea[area] = best.1.observations }
    }
  }

  private func bundledProvinces() -> SiblingTable? {
    if let found = bundledTable.withLock({ $0 }) { return found }
    let read = bundled()
    bundledTable.withLock { $0 = .some(read) }
    return read
  }

  /// The code of a printed unit, or the unit itself where it is in no table.
  private func unitKey(_ unit: String?) -> String? {
    guard let unit, !unit.isEmpty else { return nil }
    return units.unit(unit)?.code ?? unit
  }

  private func agrees(_ left: String?, _ right: String?) -> Bool {
    guard let left, let right else { return true }
    return left == right
  }
}

extension SiblingFinder {
  /// The finder of a run.
  convenience init(_ inputs: AssessInputs) {
    let library = inputs.files.library
    self.init(
      files: inputs.siblings, store: inputs.store, areas: inputs.areas, units: inputs.units,
      bundled: { SiblingTable.bundled(library) })
  }
}

extension SiblingFinder {
  /// The finder of a run that has series and no targets; the bundled tables are used where they are
  /// at hand.
  convenience init(
    _ files: inout InputFiles, names: [String], store: SeriesStore
  ) throws(PipelineError) {
    let library = files.library
    self.init(
      files: try SiblingTable.read(names, &files), store: store,
      areas: Self.bundledTable("areas", of: library) { (input) throws(ReaderError) in
        try AreaTable.read(input)
      } ?? .empty,
      units: Self.bundledTable("units", of: library) { (input) throws(ReaderError) in
        try UnitTable.read(input)
      } ?? .empty,
      bundled: { SiblingTable.bundled(library) })
  }

  /// One of the bundled tables; `nil` where they are not at hand.
  private static func bundledTable<Table>(
    _ name: String, of library: DataLibrary?, _ read: (DataInput) throws(ReaderError) -> Table
  ) -> Table? {
    guard let place = library ?? (try? DataLibrary.locate()),
      let input = try? place.input("reference-tables/\(name).csv")
    else { return nil }
    return try? read(input)
  }
}

extension SiblingTable {
  /// Reads files of siblings, with the hash of each.
  static func read(
    _ names: [String], _ files: inout InputFiles
  ) throws(PipelineError) -> [SiblingTable] {
    var tables: [SiblingTable] = []
    for name in names {
      tables.append(
        try files.read(DataInput(path: name)) { (input) throws(ReaderError) in
          try SiblingTable.read(input)
        })
    }
    return tables
  }

  /// The bundled table of the provinces of Viet Nam; `nil` where there are no bundled data.
  static func bundled(_ library: DataLibrary?) -> SiblingTable? {
    guard let place = library ?? (try? DataLibrary.locate()),
      let input = try? place.input("provinces/provinces.csv")
    else { return nil }
    return try? SiblingTable.read(input)
  }
}
