/// Where observations were read, as reports name it.
package struct SourceInfo: Hashable, Sendable {
  /// The key that observations refer to.
  package var id: String
  /// What it is called.
  package var title: String?
  /// Who published it.
  package var publisher: String?
  /// The address or repository.
  package var address: String?
  /// The table or page.
  package var locator: String?
  /// What is known of the licence.
  package var licence: String?

  /// Creates a source.
  package init(
    id: String, title: String? = nil, publisher: String? = nil, address: String? = nil,
    locator: String? = nil, licence: String? = nil
  ) {
    self.id = id
    self.title = title
    self.publisher = publisher
    self.address = address
    self.locator = locator
    self.licence = licence
  }
}
