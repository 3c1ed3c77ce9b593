public import TimeSeries

/// What an indicator is called, in which unit it is counted and where it can lie.
package struct Indicator: Hashable, Sendable {
  /// The key that targets and observations use.
  package let id: String

  /// The name in Vietnamese.
  package let titleVI: String?

  /// The name in English.
  package let titleEN: String?

  /// The unit as plans print it.
  package let unit: String?

  /// The sector.
  package let sector: String?

  /// Which way it is wanted to move.
  package let direction: Direction?

  /// Its natural limits.
  package let bounds: Bounds

  /// The global indicators of the sustainable development goals that it matches.
  package let sdgIndicators: [String]
}

/// Indicators by id.
package typealias IndicatorTable = KeyedTable<Indicator>

extension IndicatorTable {
  /// Reads `indicator,title_vi,title_en,unit,sector,direction,lower_bound,upper_bound,sdg_indicator`;
  /// only the first is required.
  package static func read(_ input: DataInput) throws(ReaderError) -> IndicatorTable {
    try read(
      input, key: "indicator",
      optional: [
        "title_vi", "title_en", "unit", "sector", "direction", "lower_bound", "upper_bound",
        "sdg_indicator",
      ]
    ) { (scanner, columns, id) throws(ReaderError) in
      Indicator(
        id: id, titleVI: columns.text("title_vi", scanner),
        titleEN: columns.text("title_en", scanner), unit: columns.text("unit", scanner),
        sector: columns.text("sector", scanner),
        direction: try columns.word("direction", scanner),
        bounds: try scanner.bounds(columns["lower_bound"], columns["upper_bound"]),
        sdgIndicators: columns.list("sdg_indicator", scanner))
    }
  }
}

/// How an indicator of targets is made from an observed one.
package struct Derivation: Hashable, Sendable {
  /// What is done with the values.
  package enum Transform: String, Hashable, Sendable, CaseIterable {
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
  package let indicator: String

  /// The observed indicator; `nil` where no series exists.
  package let fromIndicator: String?

  /// What is done with its values.
  package let transform: Transform

  /// A remark.
  package let note: String?
}

/// Derivations by the indicator of targets.
package typealias DerivationTable = KeyedTable<Derivation>

extension DerivationTable {
  /// Reads `indicator,from_indicator,transform,note`; the first and the third are required.
  package static func read(_ input: DataInput) throws(ReaderError) -> DerivationTable {
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

/// What a printed unit may be compared with.
package struct PrintedUnit: Hashable, Sendable {
  /// The unit as printed; empty for a row without a unit.
  package let printed: String

  /// What may be compared: equal codes only.
  package let code: String

  /// What a share or a rate is taken of, where the unit says so.
  package let denominator: String?
}

/// Units by their printed form.
package typealias UnitTable = KeyedTable<PrintedUnit>

extension UnitTable {
  /// Reads `unit,unit_code,denominator`; the unit of one row may be empty.
  package static func read(_ input: DataInput) throws(ReaderError) -> UnitTable {
    try read(
      input, key: "unit", allowsEmptyKey: true, required: ["unit_code"], optional: ["denominator"]
    ) { (scanner, columns, id) throws(ReaderError) in
      PrintedUnit(
        printed: id, code: try columns.filled("unit_code", scanner),
        denominator: columns.text("denominator", scanner))
    }
  }

  /// The unit as printed, else without regard to capitals and to spaces around it.
  package func unit(_ printed: String) -> PrintedUnit? {
    self[printed] ?? self[String(Substring(printed.lowercased()).trimmingSpaces)]
  }
}

/// What units measure, so far as their codes tell: units of one family differ by a factor only.
enum UnitFamily {
  /// The family of a code of ``PrintedUnit``; the code itself where it stands alone.
  static func of(_ code: String) -> String {
    for (prefix, family) in [("persons", "persons"), ("vnd", "vnd"), ("per_1", "rate")]
    where code.hasPrefix(prefix) {
      return family
    }
    return code
  }
}
