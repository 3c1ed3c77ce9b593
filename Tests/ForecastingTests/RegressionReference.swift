import Foundation
import TestSupport
import Testing

/// The reference files of these tests.
enum RegressionReference {
  static func data(_ path: String) throws -> Data {
    let url = try #require(Bundle.module.resourceURL).appending(path: "Reference/\(path)")
    return try Data(contentsOf: url)
  }

  static func table(_ path: String) throws -> CSVTable {
    CSVTable(text: String(decoding: try data(path), as: UTF8.self))
  }
}
