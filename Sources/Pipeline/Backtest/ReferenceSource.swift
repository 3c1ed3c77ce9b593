import Forecasting

/// Reference data, from which a country may be left out.
enum ReferenceSource: Sendable {
  /// No data, for models that need none.
  case nothing
  /// Data as they are.
  case library(ReferenceLibrary)
  /// Raw series, out of which the data are built anew without a country.
  case rebuilt(ReferenceBuilder)

  /// Reads raw series where they are given, else a reference file, else the bundled one.
  ///
  /// - Throws: ``PipelineError`` where a file cannot be used or the indicators of the raw series are
  ///   missing.
  init(
    _ path: String?, raw: String?, indicators: String?, files: inout InputFiles
  ) throws(PipelineError) {
    guard let raw else {
      self = .library(try files.readReference(path))
      return
    }
    guard let indicators else {
      throw .badSetting(name: "indicators", value: "", expected: "--raw RAW --indicators FILE")
    }
    self = .rebuilt(
      try ReferenceBuildRun(values: raw, indicators: indicators).builder(&files))
  }

  /// What models are given; cases that are pooled leave out `country` only where the data are built
  /// anew.
  func context(excluding country: String?) -> ModelContext {
    switch self {
    case .nothing: .withoutReference
    case .library(let library): ModelContext(reference: library, excludedCountry: country)
    case .rebuilt(let builder):
      ModelContext(
        reference: builder.library(excluding: country), excludedCountry: country)
    }
  }

  /// The same data for all countries, built at most once.
  func builtOnce() -> ReferenceSource {
    if case .rebuilt(let builder) = self { return .library(builder.library(excluding: nil)) }
    return self
  }
}
