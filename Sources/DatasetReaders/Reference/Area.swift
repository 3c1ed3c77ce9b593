/// A country, region or province.
package struct Area: Hashable, Sendable {
  /// The code that targets and observations use.
  package let code: String

  /// The name in Vietnamese.
  package let nameVI: String?

  /// What it is, such as `country` or `province`.
  package let kind: String?

  /// The last day it existed, as `yyyy-mm-dd`; `nil` where it still exists.
  package let validTo: String?

  /// What it became.
  package let successor: String?

  /// Where that is said.
  package let source: String?

  /// The code of the area around it; `nil` for a country, or where the table does not say.
  package let parent: String?

  /// The name in English, where it is more than the Vietnamese one without its diacritics.
  package let nameEN: String?

  /// Other names and abbreviations.
  package let aliases: [String]

  /// The first day it existed, as `yyyy-mm-dd`, of an area that a merger made.
  package let validFrom: String?

  /// The first year that it existed from the start of, or `nil` where it has always existed.
  package var firstFullYear: Int? {
    guard let validFrom, let year = Int(validFrom.prefix(4)) else { return nil }
    return validFrom.hasSuffix("-01-01") ? year : year + 1
  }

  /// The last year that it existed to the end of, or `nil` where it still exists.
  package var lastFullYear: Int? {
    guard let validTo, let year = Int(validTo.prefix(4)) else { return nil }
    return validTo.hasSuffix("-12-31") ? year : year - 1
  }
}

/// Areas by code.
package typealias AreaTable = KeyedTable<Area>

extension AreaTable {
  /// Reads `area_code,name_vi,kind,valid_to,successor,source,parent,name_en,aliases,valid_from`;
  /// only the first is required.
  package static func read(_ input: DataInput) throws(ReaderError) -> AreaTable {
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

extension AreaTable {
  /// The areas around an area, nearest first: region, then country.
  ///
  /// The parent is the one that the table names, else the code without its last part, as ISO 3166-2
  /// codes begin with that of their country: `VN-70` lies in `VN`. A table that runs in a circle
  /// ends the chain where it closes.
  package func parents(of code: String) -> [String] {
    var chain: [String] = []
    var current = code
    while let parent = parent(of: current), parent != code, !chain.contains(parent) {
      chain.append(parent)
      current = parent
    }
    return chain
  }

  /// What an area is; one that the table does not know is a province.
  package func kind(of code: String) -> String { self[code]?.kind ?? "province" }

  private func parent(of code: String) -> String? {
    if let stated = self[code]?.parent { return stated }
    return code.lastIndex(of: "-").map { String(code[..<$0]) }
  }
}
