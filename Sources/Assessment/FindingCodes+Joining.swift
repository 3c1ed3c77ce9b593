public import TimeSeries

extension Finding.Code {
  /// Joined sources whose years meet no other's: their offsets rest on the straight line alone.
  /// Arguments: `sources`.
  public static let sourcesApart = Self(rawValue: "sources_apart")

  /// Joined sources are shares of different things. Arguments: `series`, `series_denominator`,
  /// `other_denominator`.
  public static let joinedDenominatorDiffers = Self(rawValue: "joined_denominator_differs")
}
