/// The rows of a target register or of a bare table of targets, in the order of the file.
///
/// ```swift
/// let table = try TargetTable.read(DataInput(path: "targets.csv"))
/// for row in table.rows { print(row.targetID, row.indicator ?? "", row.year ?? 0) }
/// ```
public struct TargetTable: Hashable, Sendable {
  /// The name of the file.
  public let file: String

  /// The rows, in the order of the file; their keys are distinct.
  public let rows: [TargetRow]

  /// Creates a table.
  public init(file: String, rows: [TargetRow]) {
    self.file = file
    self.rows = rows
  }
}
