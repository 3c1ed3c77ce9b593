/// What is said about a file where its content alone does not tell, or is not to decide.
public struct ReadingOptions: Hashable, Sendable {
  /// The format; `nil` tells it by the content.
  public var format: DataFormat?

  /// The encoding of the text; `nil` tells it by the bytes.
  public var encoding: TextEncoding?

  /// The mark before decimals; `nil` infers it from the column.
  public var decimal: DecimalMark?

  /// Whether a tidy table that is parted by commas may have numbers as people write them.
  ///
  /// Such a table is read strictly otherwise: it comes from a program, and a number that is not in
  /// machine notation is a slip.
  public var infersNumbers = false

  /// The area, by code or name, of tables that do not say of which area they are.
  public var area: String?

  /// The sheet of a workbook, the resource of a package or the file of an archive; `nil` takes the
  /// first that has data.
  public var sheet: String?

  /// Whether columns, labels and values that no forecast uses are kept, for a conversion.
  public var keepsEverything = false

  /// Options that leave all to the content.
  public init() {}
}
