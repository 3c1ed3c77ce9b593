/// Where observations were read, as reports name it.
public struct SourceInfo: Hashable, Sendable {
  /// The key that observations refer to.
  public var id: String
  /// What it is called.
  public var title: String?
  /// Who published it.
  public var publisher: String?
  /// The address or repository.
  public var address: String?
  /// The table or page.
  public var locator: String?
  /// What is known of the licence.
  public var licence: String?

  /// Creates a source.
  public init(
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
