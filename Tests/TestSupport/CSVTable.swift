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
