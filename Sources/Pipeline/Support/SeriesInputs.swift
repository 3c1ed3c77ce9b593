import DatasetReaders
import Reports
import TimeSeries

/// The series of a run that needs no targets, with the hash of each file read.
struct SeriesInputs {
  /// The series.
  private(set) var store = SeriesStore()
  /// The files read, and more to come.
  var files: InputFiles

  /// Reads files of observations, `bundled` among them.
  init(
    _ names: [String], options: ReadingOptions = ReadingOptions(), library: DataLibrary?
  ) throws(PipelineError) {
    var files = InputFiles(library: library)
    for name in names {
      if name == AssessSettings.bundled {
        let bundle = try BundledSeries(&files)
        store.add(
          bundle.observations, metadata: bundle.metadata, indicators: bundle.indicators,
          units: bundle.units)
      } else {
        store.add(
          try files.readObservations(name, options: options), metadata: .empty,
          indicators: .empty, units: .empty)
      }
    }
    self.files = files
  }

  /// All series, or the one with this key.
  ///
  /// - Throws: ``PipelineError/unknownSeries(_:nearest:)``.
  func select(_ id: String?) throws(PipelineError) -> [SeriesStore.Entry] {
    guard let id else { return store.entries }
    if let entry = store.entry(id: id) { return [entry] }
    throw .unknownSeries(id, nearest: NearestName.find(id, in: store.entries.map(\.id)))
  }
}
