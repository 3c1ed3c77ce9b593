/// Another name of an indicator.
public struct IndicatorName: Hashable, Sendable {
  /// What kind of name it is.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// The code of the World Development Indicators.
    case worldBank = "world_bank"
    /// A name or abbreviation that publications use.
    case alias
  }

  /// The name.
  public let name: String

  /// The indicator.
  public let indicator: String

  /// What kind of name it is.
  public let kind: Kind

  /// What keeps the two apart, where they are not quite the same.
  public let note: String?
}

/// Other names of indicators, by name.
public typealias IndicatorNameTable = KeyedTable<IndicatorName>

extension IndicatorNameTable {
  /// Reads `name,indicator,kind,note`; all but the last are required.
  public static func read(_ input: DataInput) throws(ReaderError) -> IndicatorNameTable {
    try read(
      input, key: "name", required: ["indicator", "kind"], optional: ["note"]
    ) { (scanner, columns, name) throws(ReaderError) in
      _ = try columns.filled("kind", scanner)
      let kind: IndicatorName.Kind? = try columns.word("kind", scanner)
      return IndicatorName(
        name: name, indicator: try columns.filled("indicator", scanner), kind: kind!,
        note: columns.text("note", scanner))
    }
  }
}
