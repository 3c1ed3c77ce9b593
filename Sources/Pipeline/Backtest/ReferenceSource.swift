import Forecasting

/// Reference data, from which a country may be left out.
enum ReferenceSource: Sendable {
  /// Data as they are.
  case library(ReferenceLibrary?)
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

  /// The data; cases that are pooled leave out `country` only where they are built anew.
  func library(excluding country: String?) -> ReferenceLibrary? {
    switch self {
    case .library(let library): library
    case .rebuilt(let builder): builder.library(excluding: country)
    }
  }
}
