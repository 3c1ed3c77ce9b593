/// What observations are written as.
public struct ExportFormat: Hashable, Sendable {
  /// The format: ``DataFormat/tidyCSV``, ``DataFormat/wideCSV``, ``DataFormat/sdmxCSV`` or
  /// ``DataFormat/dataPackage``.
  public let format: DataFormat

  /// The version of SDMX-CSV.
  public let sdmxVersion: SDMXVersion

  /// Versions of SDMX-CSV that can be written.
  public enum SDMXVersion: String, Hashable, Sendable, CaseIterable {
    /// For SDMX 2.1: most tools read it.
    case v1 = "1.0"
    /// For SDMX 3.0, with the action `I`.
    case v2 = "2.0"
  }

  /// A format with the version of SDMX-CSV 1.0.
  public init?(_ format: DataFormat, sdmxVersion: SDMXVersion = .v1) {
    guard Self.all.contains(format) else { return nil }
    self.format = format
    self.sdmxVersion = sdmxVersion
  }

  /// The formats that can be written.
  public static let all: [DataFormat] = [.tidyCSV, .wideCSV, .sdmxCSV, .dataPackage]
}
