import CBundledData
package import DatasetReaders
import Plans
import Reports

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Where the bundled data lie: in a folder, or in the library itself.
///
/// ```swift
/// let model = AutomaticModel(reference: try DataLibrary.locate().reference())
/// ```
public struct DataLibrary: Hashable, Sendable {
  /// The folder that holds one folder for each dataset; `nil` for the data of the library itself.
  public let root: String?

  /// Creates a library from its folder.
  public init(root: String) {
    self.root = root
  }

  private init() {
    root = nil
  }

  /// The data that are part of the library, as they were when it was built.
  public static let embedded = DataLibrary()

  /// A file of the library, such as `reference-tables/units.csv`.
  ///
  /// - Throws: ``PipelineError/bundleNotFound(places:)`` where the library itself has no such file; one
  ///   that a folder lacks is missing when it is read.
  package func input(_ relative: String) throws(PipelineError) -> DataInput {
    if let root { return DataInput(path: "\(root)/\(relative)") }
    for index in 0..<khathi_bundled_file_count() {
      let file = khathi_bundled_file_at(index)
      guard String(cString: file.name) == relative else { continue }
      let bytes = UnsafeBufferPointer(start: file.bytes, count: file.count)
      return DataInput(bytes: Array(bytes), name: "bundled:\(relative)")
    }
    throw .bundleNotFound(places: ["bundled:\(relative)"])
  }

  /// Finds the bundled data.
  ///
  /// In this order: the folder that the environment variable `KHATHI_DATA` names; `share/khathi`
  /// beside the `bin` that holds the running program; a folder `Datasets` in the folder of the
  /// program or in one above it, as in a checkout; those of the library itself.
  ///
  /// - Throws: ``PipelineError/bundleNotFound(places:)`` where `KHATHI_DATA` names a folder without
  ///   them.
  public static func locate() throws(PipelineError) -> DataLibrary {
    if let set = getenv("KHATHI_DATA") {
      let root = String(cString: set)
      if holdsData(root) { return DataLibrary(root: root) }
      throw .bundleNotFound(places: [root])
    }
    var places: [String] = []
    var folder = parent(of: executablePath())
    places.append("\(parent(of: folder))/share/khathi/Datasets")
    while true {
      places.append("\(folder)/Datasets")
      if folder.isEmpty || folder == "/" { break }
      folder = parent(of: folder)
    }
    for place in places where holdsData(place) { return DataLibrary(root: place) }
    return .embedded
  }

  private static func holdsData(_ root: String) -> Bool {
    access("\(root)/vietnam/observations.csv", R_OK) == 0
  }

  private static func parent(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "" }
    return String(path[..<slash])
  }

  private static func executablePath() -> String {
    var buffer = Array(repeating: CChar(0), count: Int(PATH_MAX))
    let count = readlink("/proc/self/exe", &buffer, buffer.count)
    guard count > 0 else { return CommandLine.arguments.first ?? "" }
    return String(decoding: buffer[..<count].map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }
}

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

extension PlanInfo {
  /// The plan as its register describes it.
  init(_ record: PlanRecord) {
    self.init(
      id: record.id, titleVietnamese: record.titleVI, titleEnglish: record.titleEN,
      areaCode: record.areaCode)
  }
}
