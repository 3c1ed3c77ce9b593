extension Finding.Code {
  /// Fewer than three observations: `count`.
  public static let shortSeries = Finding.Code(rawValue: "short_series")

  /// Years without an observation between others: `years`, `from`, `to`, `count`.
  public static let gap = Finding.Code(rawValue: "gap")

  /// All values are the same: `value`, `count`.
  public static let constantSeries = Finding.Code(rawValue: "constant_series")

  /// The same value again and again in a series that otherwise moves: `value`, `from`, `to`,
  /// `count`.
  public static let repeatedValue = Finding.Code(rawValue: "repeated_value")

  /// Values on a natural limit: `bound`, `count`, `from`, `to`.
  public static let valueOnBound = Finding.Code(rawValue: "value_on_bound")

  /// The printed digits hide most of the movement: `step`, `range`.
  public static let coarseRounding = Finding.Code(rawValue: "coarse_rounding")

  /// Whole numbers at one end of a series that otherwise has decimals: `from`, `to`, `decimals`.
  public static let mixedPrecision = Finding.Code(rawValue: "mixed_precision")

  /// Values off by a power of ten from the rest: `value`, `factor`, `from`, `to`.
  public static let unitSlip = Finding.Code(rawValue: "unit_slip")

  /// A value that the next one takes back: `value`, `before`, `after`, `deviations`.
  public static let outlier = Finding.Code(rawValue: "outlier")

  /// A change that is not taken back: `change`, `usual`, `deviations`.
  public static let levelBreak = Finding.Code(rawValue: "break")

  /// The first or the last change is unlike the others: `change`, `usual`, `deviations`, `end`.
  public static let unusualEndChange = Finding.Code(rawValue: "unusual_end_change")
}
