/// A country, region or province.
public struct Area: Hashable, Sendable {
  /// The code that targets and observations use.
  public let code: String

  /// The name in Vietnamese.
  public let nameVI: String?

  /// What it is, such as `country` or `province`.
  public let kind: String?

  /// The last day it existed, as `yyyy-mm-dd`; `nil` where it still exists.
  public let validTo: String?

  /// What it became.
  public let successor: String?

  /// Where that is said.
  public let source: String?

  /// The code of the area around it; `nil` for a country, or where the table does not say.
  public let parent: String?

  /// The name in English, where it is more than the Vietnamese one without its diacritics.
  public let nameEN: String?

  /// Other names and abbreviations.
  public let aliases: [String]

  /// The first day it existed, as `yyyy-mm-dd`, of an area that a merger made.
  public let validFrom: String?

  /// The first year that it existed from the start of, or `nil` where it has always existed.
  public var firstFullYear: Int? {
    guard let validFrom, let year = Int(validFrom.prefix(4)) else { return nil }
    return validFrom.hasSuffix("-01-01") ? year : year + 1
  }

  /// The last year that it existed to the end of, or `nil` where it still exists.
  public var lastFullYear: Int? {
    guard let validTo, let year = Int(validTo.prefix(4)) else { return nil }
    return validTo.hasSuffix("-12-31") ? year : year - 1
  }
}

/// Areas by code.
public typealias AreaTable = KeyedTable<Area>

extension AreaTable {
  /// Reads `area_code,name_vi,kind,valid_to,successor,source,parent,name_en,aliases,valid_from`;
  /// only the first is required.
  public static func read(_ input: DataInput) throws(ReaderError) -> AreaTable {
    try read(
      input, key: "area_code",
      optional: [
        "name_vi", "kind", "valid_to", "successor", "source", "parent", "name_en", "aliases",
        "valid_from",
      ]
    ) { (scanner, columns, id) throws(ReaderError) in
      Area(
        code: id, nameVI: columns.text("name_vi", scanner), kind: columns.text("kind", scanner),
        validTo: try scanner.optionalDate(columns["valid_to"], "valid_to"),
        successor: columns.text("successor", scanner), source: columns.text("source", scanner),
        parent: columns.text("parent", scanner), nameEN: columns.text("name_en", scanner),
        aliases: columns.list("aliases", scanner),
        validFrom: try scanner.optionalDate(columns["valid_from"], "valid_from"))
    }
  }
}
