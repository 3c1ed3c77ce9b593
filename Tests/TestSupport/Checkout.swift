public import Foundation

/// Where the files of the checkout lie that tests read. Only this file knows how far it lies below
/// the root; what belongs to one module's tests alone is a resource of them.
public enum Checkout {
  /// The folder that holds `Package.swift`.
  public static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// The bundled data.
  public static let datasets = root.appending(path: "Datasets")

  /// The folder of the tests of a module, such as `ReportsTests`.
  public static func tests(_ module: String) -> URL {
    root.appending(path: "Tests").appending(path: module)
  }

  /// A file or folder by its path from the root.
  public static func file(_ path: String) -> URL { root.appending(path: path) }
}
