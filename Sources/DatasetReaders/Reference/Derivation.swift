/// How an indicator of targets is made from an observed one.
public struct Derivation: Hashable, Sendable {
  /// What is done with the values.
  public enum Transform: String, Hashable, Sendable, CaseIterable {
    /// The value divided by the value of the base year.
    case ratioToBase = "ratio_to_base"
    /// The fall from one year to the next, as a positive number.
    case negativeDifference = "negative_difference"
    /// The sum over the period.
    case sumOverPeriod = "sum_over_period"
    /// The mean over the period.
    case meanOverPeriod = "mean_over_period"
  }

  /// The indicator of targets.
  public let indicator: String

  /// The observed indicator; `nil` where no series exists.
  public let fromIndicator: String?

  /// What is done with its values.
  public let transform: Transform

  /// A remark.
  public let note: String?
}

/// Derivations by the indicator of targets.
public typealias DerivationTable = KeyedTable<Derivation>

extension DerivationTable {
  /// Reads `indicator,from_indicator,transform,note`; the first and the third are required.
  public static func read(_ input: DataInput) throws(ReaderError) -> DerivationTable {
    try read(
      input, key: "indicator", required: ["transform"], optional: ["from_indicator", "note"]
    ) { (scanner, columns, id) throws(ReaderError) in
      _ = try columns.filled("transform", scanner)
      let transform: Derivation.Transform? = try columns.word("transform", scanner)
      return Derivation(
        indicator: id, fromIndicator: columns.text("from_indicator", scanner),
        transform: transform!, note: columns.text("note", scanner))
    }
  }
}
