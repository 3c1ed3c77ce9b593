/// A plan whose targets a register holds.
package struct PlanRecord: Hashable, Sendable {
  /// The key that targets refer to.
  package let id: String

  /// A short name in Vietnamese.
  package let shortVI: String?

  /// A short name in English.
  package let shortEN: String?

  /// The title in Vietnamese.
  package let titleVI: String?

  /// The title in English.
  package let titleEN: String?

  /// The area that it is made for.
  package let areaCode: String?

  /// The number of the document as printed.
  package let number: String?

  /// Its date, as `yyyy-mm-dd`.
  package let date: String?
}

/// Plans by key.
package typealias PlanTable = KeyedTable<PlanRecord>

extension PlanTable {
  /// Reads `plan_id,short_vi,short_en,title_vi,title_en,area_code,number,date`; only the first is
  /// required.
  package static func read(_ input: DataInput) throws(ReaderError) -> PlanTable {
    try read(
      input, key: "plan_id",
      optional: ["short_vi", "short_en", "title_vi", "title_en", "area_code", "number", "date"]
    ) { (scanner, columns, id) throws(ReaderError) in
      PlanRecord(
        id: id, shortVI: columns.text("short_vi", scanner),
        shortEN: columns.text("short_en", scanner), titleVI: columns.text("title_vi", scanner),
        titleEN: columns.text("title_en", scanner),
        areaCode: columns.text("area_code", scanner), number: columns.text("number", scanner),
        date: try scanner.optionalDate(columns["date"], "date"))
    }
  }
}

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
