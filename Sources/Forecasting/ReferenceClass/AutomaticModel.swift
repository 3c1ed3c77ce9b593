public import TimeSeries

/// The model that the command takes where none is named.
///
/// A series is judged by what comparable series did next – those of the same indicator, those of its
/// kind, and the same indicator in areas of the same level – together with its own trend, each as far
/// as it has earned; it works from a single observation on. Where none of them speaks the forecast
/// is that of ``CombinationModel``.
public struct AutomaticModel: ForecastModel {
  /// The reference data; without them everything is forecast by the combination, which says so.
  public let reference: ReferenceLibrary?

  /// The as-of year: cases that ended later are invisible. `nil` takes the last year of the
  /// series.
  public var asOf: Int?

  /// The learned numbers.
  package var numbers = LearnedNumbers()

  /// Series of the reference that are left out by country, for evaluation.
  public var excludedCountry: String?

  /// The same indicator around the area, which lends its pace; `nil` for a series on its own.
  public var relatives: Relatives?

  /// The same indicator in areas of the same level, which tell what is usual.
  public var siblings: SiblingGroup?

  /// The fits of parent areas that other areas asked for already; `nil` makes each anew.
  package var parentFits: FitMemo?

  /// How far a relative is followed.
  package var relativeNumbers = RelativeNumbers()

  /// Creates the specification.
  public init(
    reference: ReferenceLibrary, asOf: Int? = nil, excludedCountry: String? = nil,
    relatives: Relatives? = nil
  ) {
    self.reference = reference
    self.asOf = asOf
    self.excludedCountry = excludedCountry
    self.relatives = relatives
  }

  /// Takes reference data, as-of year and relatives from a context; without reference data
  /// only where that is ``ModelContext/withoutReference``.
  public init(in context: ModelContext) {
    reference = context.reference
    asOf = context.asOf
    excludedCountry = context.excludedCountry
    relatives = context.relatives
    siblings = context.siblings
    parentFits = context.parentFits
  }

  /// The name on the command line, `auto`.
  public var name: String { "auto" }

  /// A single observation is enough where there are reference data.
  public var minimumObservations: Int { 1 }

  /// Fits the model.
  ///
  /// - Throws: ``FitError`` where neither reference data nor the own history are enough.
  public func fit(to series: AnnualSeries) throws(FitError) -> any FittedModel {
    let own = try fitAlone(to: series)
    guard let relatives, let last = series.last else { return own }
    return FittedRelatives(
      own, relatives: relatives, asOf: asOf ?? last.year, numbers: relativeNumbers,
      parentModel: fitOfParent) ?? own
  }

  /// The fit of a parent area, made once where a memo is at hand.
  private func fitOfParent(_ parent: AnnualSeries) throws(FitError) -> any FittedModel {
    // The siblings of an area are not those of its parent.
    var alone = self
    alone.siblings = nil
    let fit: (AnnualSeries) throws(FitError) -> any FittedModel = alone.fitAlone
    guard let parentFits else { return try fit(parent) }
    return try parentFits.fit(parent, fit)
  }

  /// The fit without relatives.
  func fitAlone(to series: AnnualSeries) throws(FitError) -> any FittedModel {
    try requireObservations(of: series)
    if let fitted = referenceFit(of: series) { return fitted }
    return try CombinationModel().fitCombination(to: series).renamed(
      name, saying: reference == nil ? [Diagnostic(.withoutReference)] : [])
  }

  /// The fit by what comparable series did, with the own trend; `nil` where no class speaks for the
  /// series.
  package func referenceFit(of series: AnnualSeries) -> FittedReference? {
    guard let reference else { return nil }
    return FittedReference(
      series, reference: reference, asOf: asOf, numbers: numbers, modelName: name,
      usesOwnTrend: true, excludedCountry: excludedCountry, siblings: siblings)
  }
}

/// What comparable series did next, without the series' own trend.
public struct ReferenceModel: ForecastModel {
  /// The reference data; without them every series is refused.
  public let reference: ReferenceLibrary?

  /// The as-of year; `nil` takes the last year of the series.
  public var asOf: Int?

  /// The learned numbers.
  package var numbers = LearnedNumbers()

  /// Series of the reference that are left out by country, for evaluation.
  public var excludedCountry: String?

  /// Creates the specification.
  public init(
    reference: ReferenceLibrary, asOf: Int? = nil, excludedCountry: String? = nil
  ) {
    self.reference = reference
    self.asOf = asOf
    self.excludedCountry = excludedCountry
  }

  /// Takes reference data and as-of year from a context.
  public init(in context: ModelContext) {
    reference = context.reference
    asOf = context.asOf
    excludedCountry = context.excludedCountry
  }

  /// The name on the command line, `reference`.
  public var name: String { "reference" }

  /// A single observation is enough.
  public var minimumObservations: Int { 1 }

  /// Fits the model.
  ///
  /// - Throws: ``FitError/referenceMissing`` where there are no comparable series.
  public func fit(to series: AnnualSeries) throws(FitError) -> any FittedModel {
    try requireObservations(of: series)
    guard let reference,
      let fitted = FittedReference(
        series, reference: reference, asOf: asOf, numbers: numbers, modelName: name,
        usesOwnTrend: false, excludedCountry: excludedCountry)
    else { throw .referenceMissing }
    return fitted
  }
}
