/// Who reports what to whom, and when, as a plan has it.
package struct ReportingDuty: Hashable, Sendable {
  /// The plan.
  package let planID: String

  /// What is to be reported.
  package let duty: String?

  /// When.
  package let due: String?

  /// To whom.
  package let toWhom: String?

  /// The document it was read from.
  package let sourceFile: String?

  /// The place in the document.
  package let sourceLocator: String?

  /// The printed text.
  package let quote: String?

  /// Reads `plan_id,duty,due,to_whom,source_file,source_locator,quote_vi`; only the first is
  /// required.
  package static func read(_ input: DataInput) throws(ReaderError) -> [ReportingDuty] {
    var scanner = try CSVScanner(input)
    let columns = try ColumnMap(
      TableHeader(&scanner), required: ["plan_id"],
      optional: ["duty", "due", "to_whom", "source_file", "source_locator", "quote_vi"])
    var result: [ReportingDuty] = []
    while try scanner.next() {
      result.append(
        ReportingDuty(
          planID: try columns.filled("plan_id", scanner), duty: columns.text("duty", scanner),
          due: columns.text("due", scanner), toWhom: columns.text("to_whom", scanner),
          sourceFile: columns.text("source_file", scanner),
          sourceLocator: columns.text("source_locator", scanner),
          quote: columns.text("quote_vi", scanner)))
    }
    return result
  }
}
