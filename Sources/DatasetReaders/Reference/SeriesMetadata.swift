package import TimeSeries

/// What the compiler of a series says about it.
package struct SeriesMetadata: Hashable, Sendable {
  /// The key of the series.
  package let seriesID: String

  /// The line of the file it was read from.
  package let line: Int

  /// The area.
  package let areaCode: String?

  /// The indicator.
  package let indicator: String?

  /// The unit as printed.
  package let unit: String?

  /// The sources its values were read from.
  package let sourceIDs: [String]

  /// What it counts.
  package let definition: String?

  /// The first year it should have.
  package let firstYear: Int?

  /// The last year it should have.
  package let lastYear: Int?

  /// How many values it should have.
  package let count: Int?

  /// How far it can be trusted.
  package let quality: SeriesQuality?

  /// Why it was put together so.
  package let why: String?

  /// Its place among the series of one area and indicator; 1 is preferred.
  package let rank: Int?

  /// Whether it may be joined with other series of its area and indicator by an offset.
  package let isJoinable: Bool
}

/// A word of a column that says yes or no.
enum YesOrNo: String, CaseIterable {
  case yes, no
}

/// Series metadata by series id.
package typealias SeriesMetadataTable = KeyedTable<SeriesMetadata>

extension SeriesMetadataTable {
  /// Reads `series_id,area_code,indicator,unit,source_ids,definition,first_year,last_year,n,quality,
  /// why,rank,join`; only the first is required, and an empty `join` means yes.
  package static func read(_ input: DataInput) throws(ReaderError) -> SeriesMetadataTable {
    try read(
      input, key: "series_id",
      optional: [
        "area_code", "indicator", "unit", "source_ids", "definition", "first_year", "last_year",
        "n", "quality", "why", "rank", "join",
      ]
    ) { (scanner, columns, id) throws(ReaderError) in
      let join: YesOrNo? = try columns.word("join", scanner)
      return SeriesMetadata(
        seriesID: id, line: scanner.line, areaCode: columns.text("area_code", scanner),
        indicator: columns.text("indicator", scanner), unit: columns.text("unit", scanner),
        sourceIDs: columns.list("source_ids", scanner),
        definition: columns.text("definition", scanner),
        firstYear: try columns.year("first_year", scanner),
        lastYear: try columns.year("last_year", scanner),
        count: try columns.wholeNumber("n", scanner),
        quality: try columns.word("quality", scanner), why: columns.text("why", scanner),
        rank: try columns.wholeNumber("rank", scanner), isJoinable: join != .no)
    }
  }
}

/// Where values were read.
package struct DataSource: Hashable, Sendable {
  /// The key that observations use.
  package let id: String

  /// The title of the publication.
  package let title: String?

  /// Who published it.
  package let publisher: String?

  /// The address or repository.
  package let address: String?

  /// The table or page.
  package let locator: String?

  /// Where the copy that was read came from.
  package let retrievedFrom: String?

  /// What is known of the licence.
  package let licenceNote: String?
}

/// Sources by id.
package typealias DataSourceTable = KeyedTable<DataSource>

extension DataSourceTable {
  /// Reads `source_id,title,publisher,url_or_repo,locator,retrieved_from,licence_note`; only the
  /// first is required.
  package static func read(_ input: DataInput) throws(ReaderError) -> DataSourceTable {
    try read(
      input, key: "source_id",
      optional: ["title", "publisher", "url_or_repo", "locator", "retrieved_from", "licence_note"]
    ) { (scanner, columns, id) throws(ReaderError) in
      DataSource(
        id: id, title: columns.text("title", scanner),
        publisher: columns.text("publisher", scanner),
        address: columns.text("url_or_repo", scanner), locator: columns.text("locator", scanner),
        retrievedFrom: columns.text("retrieved_from", scanner),
        licenceNote: columns.text("licence_note", scanner))
    }
  }
}
