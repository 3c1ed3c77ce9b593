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
