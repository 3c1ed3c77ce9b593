#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Where the bundled data lie.
public struct DataLibrary: Hashable, Sendable {
  /// The folder that holds one folder for each dataset.
  public let root: String

  /// Creates a library from its folder.
  public init(root: String) {
    self.root = root
  }

  /// The path of a file of the library.
  public func path(_ relative: String) -> String { "\(root)/\(relative)" }

  /// Finds the bundled data.
  ///
  /// In this order: the folder that the environment variable `KHATHI_DATA` names; `share/khathi`
  /// beside the `bin` that holds the running program; a folder `Datasets` in the folder of the
  /// program or in one above it, as in a checkout.
  ///
  /// - Throws: ``PipelineError/bundleNotFound(places:)`` with the places looked at.
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
    throw .bundleNotFound(places: places)
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
