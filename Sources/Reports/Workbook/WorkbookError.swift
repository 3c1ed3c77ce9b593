/// Why a workbook could not be written.
public struct WorkbookError: Error, Hashable, Sendable {
  /// The number that libxlsxwriter gives.
  public let code: Int32
  /// What it says.
  public let detail: String
}
