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
