public import Forecasting
public import Plans
package import TimeSeries

extension TargetAssessor {
  /// What results hold beside what was asked.
  public struct Options: OptionSet, Hashable, Sendable {
    /// The options as bits.
    public let rawValue: Int

    /// Creates a set of options from bits.
    public init(rawValue: Int) {
      self.rawValue = rawValue
    }

    /// How fast the target asks to move: ``TargetAssessment/pace``.
    public static let pace = Self(rawValue: 1)

    /// What moved the probability, which costs several times the result itself:
    /// ``Expectation/explanation``.
    public static let explanations = Self(rawValue: 2)

    /// What a target was projected with, so that scenarios can be told from it:
    /// ``Expectation/projection``.
    public static let projections = Self(rawValue: 4)

    /// The distribution of an outcome that is not that of a single year: ``Expectation/outcomes``.
    public static let distributions = Self(rawValue: 8)
  }
}

/// Judges targets: what is observed, else how likely, else what is missing.
///
/// ```swift
/// var assessor = TargetAssessor(model: DampedDrift(), asOf: 2024)
/// assessor.options = [.pace]
/// let result = assessor.assess(target, candidates: [CandidateSeries(series: series)])
/// print(result.status.rawValue, result.probability ?? .nan)
/// ```
///
/// A result depends on its own target, its candidate series and the settings, and on nothing else:
/// the same row comes out whichever other targets are assessed beside it.
public struct TargetAssessor: Sendable {
  /// The model that projects.
  public var model: any ForecastModel

  /// How near counts as reached.
  public var tolerance: AttainmentSet.Tolerance

  /// The information year: nothing observed after it is visible. `nil` shows each series whole.
  public var asOf: Int?

  /// The seed of simulated paths.
  public var seed: UInt64

  /// The official rules to apply beside, in order.
  public var rules: [any ProgressRule] = []

  /// The base year of rules and of the straight path; `nil` takes that of each rule's edition.
  public var baseYear: Int?

  /// What results hold beside what was asked.
  public var options: TargetAssessor.Options = []

  /// The number of simulated paths for targets over several years.
  public static let pathCount = 10_000

  /// Creates an assessor.
  public init(
    model: any ForecastModel, tolerance: AttainmentSet.Tolerance = .printPrecision,
    asOf: Int? = nil,
    seed: UInt64 = 0
  ) {
    self.model = model
    self.tolerance = tolerance
    self.asOf = asOf
    self.seed = seed
  }

  /// Assesses one target.
  ///
  /// - Parameters:
  ///   - target: The target.
  ///   - candidates: All series of its area and indicator.
  ///   - unitCode: What the target's unit may be compared with; `nil` where unknown.
  ///   - denominator: Of what the target's share is taken; `nil` where unstated.
  ///   - fitted: Gives the fit of a series; pass a cache where many targets share series.
  package func assess(
    _ target: Target, candidates: [CandidateSeries], unitCode: String? = nil,
    denominator: String? = nil, fitted: (AnnualSeries) -> FittedSeries
  ) -> TargetAssessment {
    if target.kind == .qualitative {
      return TargetAssessment(target: target, .notQuantitative, reasons: [Reason(.noNumber)])
    }
    guard let reached = AttainmentSet(of: target, tolerance: tolerance) else {
      return insufficient(target, Reason(.numberMissing))
    }
    let comparable = candidates.filter { unitsAgree($0.unitCode, unitCode) || $0.derivation != nil }
    let (chosen, passedOver) = CandidateSeries.choose(
      from: comparable, targetYear: target.decisionYear, asOf: asOf)
    let unitDiffers = candidates.filter { candidate in
      !comparable.contains { $0.series.id == candidate.series.id }
    }.map { SeriesPassedOver(seriesID: $0.series.id, cause: .unitDiffers) }

    let quantity: Quantity
    do throws(UnclearQuantity) {
      quantity = try Quantity.measured(
        by: target, derivation: chosen?.derivation,
        unitsAgree: chosen != nil && unitCode != nil && chosen?.unitCode == unitCode)
    } catch {
      return insufficient(target, error.reason)
    }
    guard let chosen else {
      let reason = missingSeries(target, candidates: candidates, unitCode: unitCode)
      var result = insufficient(target, reason)
      result.seriesPassedOver = passedOver + unitDiffers
      return result
    }

    var result: TargetAssessment
    do throws(SeriesError) {
      let series = try seriesAsked(by: target, from: chosen)
      let asked = limited(target, like: series, derivation: chosen.derivation)
      let item = TargetCase(
        target: asked, quantity: quantity,
        reached: AttainmentSet(of: asked, tolerance: tolerance) ?? reached, fit: fitted(series))
      result = judge(item)
      addYardsticks(&result, item: item)
    } catch {
      result = TargetAssessment(target: target, .failed, reasons: [Reason(error)])
      result.series = UsedSeries(id: chosen.series.id)
    }
    result.seriesPassedOver = passedOver + unitDiffers
    addDenominatorFinding(&result, target: target, series: chosen, denominator: denominator)
    addWeakValues(&result, candidate: chosen)
    return result
  }

  /// Assesses one target, fitting its series for it alone.
  public func assess(
    _ target: Target, candidates: [CandidateSeries], unitCode: String? = nil,
    denominator: String? = nil
  ) -> TargetAssessment {
    assess(target, candidates: candidates, unitCode: unitCode, denominator: denominator) {
      FittedSeries($0, model: model, asOf: asOf)
    }
  }

  /// The series of a candidate with the bounds and the direction that `target` gives it.
  package func seriesAsked(
    by target: Target, from candidate: CandidateSeries
  ) throws(SeriesError) -> AnnualSeries {
    let stated = statedDirection(target, candidate)
    return try candidate.series.with(
      bounds: boundsForSeries(target, candidate), direction: stated ?? assumedDirection(target),
      isDirectionAssumed: stated == nil)
  }

  private func insufficient(_ target: Target, _ reason: Reason) -> TargetAssessment {
    TargetAssessment(target: target, .insufficientData, reasons: [reason])
  }

  private func unitsAgree(_ left: String?, _ right: String?) -> Bool {
    guard let left, let right else { return true }
    return left == right
  }

  private func missingSeries(
    _ target: Target, candidates: [CandidateSeries], unitCode: String?
  ) -> Reason {
    if let other = candidates.first(where: { !unitsAgree($0.unitCode, unitCode) }) {
      return Reason(
        .unitMismatch,
        ["target_unit": .unit(target.unit ?? ""), "series_unit": .unit(other.series.unit ?? "")])
    }
    if !candidates.isEmpty, let asOf { return Reason(.noObservationYet, ["year": .year(asOf)]) }
    if let seriesID = target.seriesID { return Reason(.seriesUnknown, ["series": .text(seriesID)]) }
    return Reason(
      .noSeries, ["indicator": .text(target.indicator ?? ""), "area": .text(target.areaCode ?? "")])
  }

  /// A derived quantity has bounds of its own; those of the target speak of the series only where
  /// the series is the indicator itself.
  private func boundsForSeries(_ target: Target, _ candidate: CandidateSeries) -> Bounds {
    candidate.derivation == nil || candidate.derivation == .meanOverPeriod
      ? NaturalLimits(
        target: target.bounds, series: candidate.series.bounds, values: candidate.series.values
      ).bounds
      : candidate.series.bounds
  }

  /// A level that states no limits has those of the series that answers it: a target of 100 % stands
  /// on the bound whoever says that there is one.
  private func limited(
    _ target: Target, like series: AnnualSeries, derivation: Derivation.Transform?
  ) -> Target {
    guard target.bounds == .none, target.kind == .level,
      derivation == nil || derivation == .meanOverPeriod
    else { return target }
    var limited = target
    limited.bounds = series.bounds
    return limited
  }

  /// The direction by the series' indicator, the derivation or the register.
  private func statedDirection(_ target: Target, _ candidate: CandidateSeries) -> Direction? {
    if let own = candidate.series.direction { return own }
    if candidate.derivation == .negativeDifference { return .decrease }
    if target.isDirectionAssumed { return nil }
    if let direction = target.direction, direction != .maintain { return direction }
    return nil
  }

  /// The direction that the comparator suggests: weak evidence, as the same question may be put the
  /// other way round.
  private func assumedDirection(_ target: Target) -> Direction? {
    switch target.comparator {
    case .atLeast, .moreThan: .increase
    case .atMost, .lessThan: .decrease
    default: target.isDirectionAssumed && target.direction != .maintain ? target.direction : nil
    }
  }

  private func addDenominatorFinding(
    _ result: inout TargetAssessment, target: Target, series: CandidateSeries, denominator: String?
  ) {
    guard series.derivation == nil, let stated = series.denominator, stated != denominator else {
      return
    }
    result.findings.append(
      Finding(
        .denominatorDiffers, severity: .note, subject: target.id,
        arguments: ["target": .text(denominator ?? ""), "series": .text(stated)]))
  }

  private func addWeakValues(_ result: inout TargetAssessment, candidate: CandidateSeries) {
    guard result.status == .projected || result.status == .insufficientData else { return }
    guard let year = result.target.decisionYear, year <= (asOf ?? .max) else { return }
    for weak in candidate.weakValues where weak.year == year {
      result.reasons.append(
        Reason(.weakValue, ["value": .number(weak.value), "note": .text(weak.note ?? "")]))
    }
  }
}
