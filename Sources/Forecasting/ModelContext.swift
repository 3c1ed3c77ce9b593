public import TimeSeries

/// What a model is given beside the series: the same for all series of a run, but for what lies
/// around each of them.
public struct ModelContext: Sendable {
  /// What comparable series did; `nil` in ``withoutReference`` alone.
  public let reference: ReferenceLibrary?

  /// The as-of year: cases that ended later are invisible. `nil` takes the last year of each
  /// series.
  public var asOf: Int?

  /// A country of which the reference data say nothing, for evaluation.
  public var excludedCountry: String?

  /// The same indicator around the area of the series; `nil` for a series on its own.
  public var relatives: Relatives?

  /// The same indicator in areas of the same level; the area of the series itself never speaks.
  public var siblings: SiblingGroup?

  /// The fits of parent areas that other areas asked for already; `nil` makes each anew.
  package var parentFits: FitMemo?

  /// The other sources of the series, cut at the as-of year; empty ones are left out.
  public var sources: [AnnualSeries] {
    didSet { sources.removeAll(where: \.isEmpty) }
  }

  /// Creates a context with reference data.
  public init(
    reference: ReferenceLibrary, asOf: Int? = nil, excludedCountry: String? = nil
  ) {
    self.init(reference, asOf: asOf, excludedCountry: excludedCountry)
  }

  /// The context of models that judge a series by its own values.
  ///
  /// In it the model `reference` refuses every series, and `auto` is the combination, whose fits say
  /// so by the diagnostic `without_reference`.
  public static let withoutReference = ModelContext(nil, asOf: nil, excludedCountry: nil)

  private init(_ reference: ReferenceLibrary?, asOf: Int?, excludedCountry: String?) {
    self.reference = reference
    self.asOf = asOf
    self.excludedCountry = excludedCountry
    sources = []
  }
}
