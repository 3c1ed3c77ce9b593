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

/// A small table of comma-separated values without quotes, as the reference folders hold them.
public struct CSVTable: Sendable {
  /// The names of the columns.
  public let columns: [String]

  /// The cells of each line after the header.
  public let cells: [[String]]

  /// Reads a table from its text; every line must have as many cells as the header.
  public init(text: String) {
    let lines = text.split(whereSeparator: \.isNewline).map { line in
      line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
    precondition(!lines.isEmpty, "a table without a header")
    columns = lines[0]
    cells = Array(lines.dropFirst())
    let width = columns.count
    precondition(
      cells.allSatisfy { $0.count == width }, "a line that does not have \(width) cells")
  }

  /// The lines that pass, each by column name.
  public func rows(where passes: ([String: String]) -> Bool = { _ in true }) -> [[String: String]] {
    cells.map { Dictionary(uniqueKeysWithValues: zip(columns, $0)) }.filter(passes)
  }

  /// The numbers of a column; traps where there is no such column or a cell is no number.
  public func numbers(_ column: String) -> [Double] {
    guard let index = columns.firstIndex(of: column) else {
      preconditionFailure("no column \(column) among \(columns)")
    }
    return cells.map { line in
      guard let number = Double(line[index]) else {
        preconditionFailure("\(line[index]) in column \(column) is not a number")
      }
      return number
    }
  }
}
