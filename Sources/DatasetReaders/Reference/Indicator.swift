public import TimeSeries

/// What an indicator is called, in which unit it is counted and where it can lie.
public struct Indicator: Hashable, Sendable {
  /// The key that targets and observations use.
  public let id: String

  /// The name in Vietnamese.
  public let titleVI: String?

  /// The name in English.
  public let titleEN: String?

  /// The unit as plans print it.
  public let unit: String?

  /// The sector.
  public let sector: String?

  /// Which way it is wanted to move.
  public let direction: Direction?

  /// Its natural limits.
  public let bounds: Bounds

  /// The global indicators of the sustainable development goals that it matches.
  public let sdgIndicators: [String]
}

/// Indicators by id.
public typealias IndicatorTable = KeyedTable<Indicator>

extension IndicatorTable {
  /// Reads `indicator,title_vi,title_en,unit,sector,direction,lower_bound,upper_bound,sdg_indicator`;
  /// only the first is required.
  public static func read(_ input: DataInput) throws(ReaderError) -> IndicatorTable {
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
