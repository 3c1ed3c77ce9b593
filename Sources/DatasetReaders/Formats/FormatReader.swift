/// A reader of one format. A new format is one more line in ``all``.
struct FormatReader: Sendable {
  let format: DataFormat

  /// Reads the whole source.
  let read: @Sendable (ReadingSource, ReadingOptions) throws(ReaderError) -> ReadData

  /// The readers, one a format.
  static let all: [FormatReader] = [
    FormatReader(format: .tidyCSV) { (source, options) throws(ReaderError) in
      try TidyTableReader.read(source, options)
    },
    FormatReader(format: .wideCSV) { (source, options) throws(ReaderError) in
      try WideTableReader.read(source, options)
    },
    FormatReader(format: .sdmxCSV) { (source, options) throws(ReaderError) in
      try SDMXTableReader.read(source, options)
    },
    FormatReader(format: .worldBankCSV) { (source, options) throws(ReaderError) in
      try WorldBankReader.read(source, options)
    },
    FormatReader(format: .px) { (source, options) throws(ReaderError) in
      try PXReader.read(source, options)
    },
    FormatReader(format: .jsonStat) { (source, options) throws(ReaderError) in
      try JSONStatReader.read(source, options)
    },
    FormatReader(format: .dataPackage) { (source, options) throws(ReaderError) in
      try DataPackageReader.read(source, options)
    },
    FormatReader(format: .xlsx) { (source, options) throws(ReaderError) in
      try WorkbookReader.read(source, options)
    },
  ]
}
