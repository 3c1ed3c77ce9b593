/// The rows of a target register or of a bare table of targets, in the order of the file.
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
