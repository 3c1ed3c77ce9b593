import CBundledData
package import DatasetReaders

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
