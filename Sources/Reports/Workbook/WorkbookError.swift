/// Why a workbook could not be written.
package struct WorkbookError: Error, Hashable, Sendable {
  /// The number that libxlsxwriter gives.
  package let code: Int32
  /// What it says.
  package let detail: String
}
