/// What observations are written as.
public struct ExportFormat: Hashable, Sendable {
  /// The format, one with ``DataFormat/isWritable``.
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

  /// A format; `nil` for one that is only read.
  public init?(_ format: DataFormat, sdmxVersion: SDMXVersion = .v1) {
    guard format.isWritable else { return nil }
    self.format = format
    self.sdmxVersion = sdmxVersion
  }

  /// The formats that can be written.
  public static let all: [DataFormat] = DataFormat.all.filter(\.isWritable)
}
