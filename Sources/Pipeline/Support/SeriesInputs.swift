import DatasetReaders
import Forecasting
import Plans
import Reports
import TimeSeries

/// The series of a run that needs no targets, with the hash of each file read.
///
/// Areas and indicators of files that name them are read as `assess` does; without the bundled
/// tables they keep their names.
struct SeriesInputs {
  /// The series.
  private(set) var store = SeriesStore()
  /// The files read, and more to come.
  var files: InputFiles

  private var matchers: NameMatchers?
  private var bundle: BundledSeries?

  /// The codes by the names that stood for them in the files.
  private var codes: [String: String] = [:]

  /// Reads files of observations, `bundled` among them.
  ///
  /// - Parameter reference: A reference file, whose indicators have limits; `nil` takes the bundled
  ///   one.
  init(
    _ names: [String], options: ReadingOptions = ReadingOptions(), reference: String? = nil,
    library: DataLibrary?
  ) throws(PipelineError) {
    files = InputFiles(library: library)
    // The bundled tables come first, so that they are read once.
    if names.contains(AssessSettings.bundled) { bundle = try BundledSeries(&files) }
    for name in names {
      if name == AssessSettings.bundled {
        guard let bundle else { continue }
        store.add(
          bundle.observations, metadata: bundle.metadata, indicators: bundle.indicators,
          units: bundle.units)
      } else {
        let table = try readNaming(name, options)
        let known = bundle?.indicators ?? files.knownIndicators()
        store.add(
          table, metadata: .empty, indicators: known, units: bundle?.units ?? .embedded,
          reference: try files.referenceLimits(of: table.indicators, besides: known, reference))
      }
    }
  }

  /// Observations with codes in the place of the names that are known.
  private mutating func readNaming(
    _ name: String, _ options: ReadingOptions
  ) throws(PipelineError) -> ObservationTable {
    let table = try files.readObservations(name, options: options)
    let place = files.read.count - 1
    guard !files.read[place].findings.isEmpty || table.hasNames,
      let known = try knownNames()
    else { return table }
    let reading = table.readNames(areas: known.areas, indicators: known.indicators)
    files.note(reading.findings, of: place)
    codes.merge(reading.areaCodes) { first, _ in first }
    codes.merge(reading.indicatorIDs) { first, _ in first }
    return table.withCodes(of: reading)
  }

  /// What reads names, or `nil` where the bundled data are not at hand.
  private mutating func knownNames() throws(PipelineError) -> NameMatchers? {
    if let matchers { return matchers }
    do throws(PipelineError) {
      if let bundle {
        let areas = try files.readBundled("reference-tables/areas.csv") {
          (input) throws(ReaderError) in try AreaTable.read(input)
        }
        matchers = try NameMatchers(&files, bundle: bundle, areas: areas)
      } else {
        matchers = try NameMatchers(&files)
      }
      return matchers
    } catch {
      guard case .bundleNotFound = error else { throw error }
      return nil
    }
  }

  /// All series, the one with this key, or those of an area and an indicator, which may be names.
  ///
  /// - Throws: ``PipelineError/unknownSeries(_:nearest:)``,
  ///   ``PipelineError/unknownSelection(option:name:nearest:)``.
  mutating func select(
    _ id: String?, area: String? = nil, indicator: String? = nil
  ) throws(PipelineError) -> [SeriesStore.Entry] {
    var entries = store.entries
    if let id {
      guard let entry = store.entry(id: id) ?? store.entry(id: coded(id)) else {
        throw .unknownSeries(id, nearest: NearestName.find(id, in: store.entries.map(\.id)))
      }
      entries = [entry]
    }
    if let area {
      let known = try knownNames()?.areas
      entries = try entries.choosing(
        area, option: "area", keys: [codes[area], known?.match(area).key],
        candidates: known?.match(area).candidates ?? [], of: \.areaCode)
    }
    if let indicator {
      let known = try knownNames()?.indicators
      entries = try entries.choosing(
        indicator, option: "indicator", keys: [codes[indicator], known?.match(indicator).key],
        candidates: known?.match(indicator).candidates ?? [], of: \.indicator)
    }
    return entries
  }

  /// The key of a series as it is after its names were read: `VN-HN/…` for `Hà Nội/…`.
  private func coded(_ id: String) -> String {
    id.split(separator: "/", maxSplits: 1).map { codes[String($0)] ?? String($0) }
      .joined(separator: "/")
  }
}

extension [SeriesStore.Entry] {
  /// The series of an area or indicator that is given by code or name.
  ///
  /// - Parameters:
  ///   - keys: The codes that the name may stand for.
  ///   - candidates: What else may be meant, taken where the name itself has several meanings.
  fileprivate func choosing(
    _ name: String, option: String, keys: [String?], candidates: [NameMatch.Candidate],
    of part: KeyPath<SeriesStore.Measure, String>
  ) throws(PipelineError) -> [SeriesStore.Entry] {
    let meant = Set(
      [name] + keys.compactMap { $0 } + candidates.filter { $0.similarity == 1 }.map(\.key))
    let spelling = NameFolding.spelling(name)
    let chosen = filter { entry in
      guard let own = entry.measure?[keyPath: part] else { return false }
      return meant.contains(own) || NameFolding.spelling(own) == spelling
    }
    if chosen.isEmpty {
      let known = compactMap { $0.measure?[keyPath: part] }
      throw .unknownSelection(
        option: option, name: name, nearest: NearestName.find(name, in: known))
    }
    return chosen
  }
}

/// Reads files and keeps the name and the hash of each.
struct InputFiles {
  /// The files read, in order.
  private(set) var read: [RunInfo.Input] = []

  let library: DataLibrary?

  /// Reference data that were read, by path; the bundled ones have none.
  var references: [String?: ReferenceLibrary] = [:]

  /// Starts a record.
  ///
  /// - Parameter library: Where the bundled data lie; `nil` looks for them when they are needed.
  init(library: DataLibrary?) {
    self.library = library
  }

  /// Reads one file with `reader`.
  mutating func read<Table>(
    _ input: DataInput, name: String? = nil, _ reader: (DataInput) throws(ReaderError) -> Table
  ) throws(PipelineError) -> Table {
    do throws(ReaderError) {
      let hash = InputHash()
      let table = try reader(input.hashed(by: hash))
      var record = RunInfo.Input(
        name: name ?? input.name, hash: "sha256:" + hash.hexadecimal)
      record.files = hash.files
      read.append(record)
      return table
    } catch {
      throw .reading(error)
    }
  }

  /// Reads observations in any format, and keeps what was noticed with the name of the file.
  mutating func readObservations(
    _ name: String, options: ReadingOptions = ReadingOptions()
  ) throws(PipelineError) -> ObservationTable {
    let data = try read(DataInput(path: name)) { (input) throws(ReaderError) in
      try ObservationFile.read(input, options: options)
    }
    // The product's own form is read as it is; there is nothing to tell.
    let isPlain = data.format == .tidyCSV && data.findings.count == 1
    if !isPlain { read[read.count - 1].findings = data.findings }
    return data.table
  }

  /// Adds what was noticed about a file that was read.
  mutating func note(_ findings: [Finding], of place: Int) {
    read[place].findings += findings
  }

  /// Reads one file of the bundled data with `reader`.
  mutating func readBundled<Table>(
    _ relative: String, _ reader: (DataInput) throws(ReaderError) -> Table
  ) throws(PipelineError) -> Table {
    let place: DataLibrary
    if let library { place = library } else { place = try DataLibrary.locate() }
    return try read(try place.input(relative), name: "bundled:\(relative)", reader)
  }
}

// MARK: - Where values can lie

extension UnitTable {
  /// The units that the product knows, also where a run has no bundled data.
  static let embedded: UnitTable = {
    guard let input = try? DataLibrary.embedded.input("reference-tables/units.csv"),
      let table = try? UnitTable.read(input)
    else { preconditionFailure("the embedded table of units cannot be read") }
    return table
  }()
}

extension InputFiles {
  /// The tables of indicators, which belong to the product as units do; none where the bundled data
  /// are not at hand.
  func knownIndicators() -> IndicatorTable {
    var tables = InputFiles(library: library)
    return (try? BundledSeries.indicators(&tables)) ?? .empty
  }

  /// The natural limits of those indicators that the reference data have and `known` lacks.
  mutating func referenceLimits(
    of indicators: [String], besides known: IndicatorTable, _ path: String?
  ) throws(PipelineError) -> [String: Bounds] {
    let others = indicators.filter { known[$0] == nil }
    if others.isEmpty { return [:] }
    let reference = try readReference(path)
    var limits: [String: Bounds] = [:]
    for id in others { limits[id] = reference.indicator(id)?.bounds }
    return limits
  }
}
