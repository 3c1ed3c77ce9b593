package import Distributions
public import Forecasting
public import TimeSeries

/// A projected target with everything its probability was read from.
public struct TargetProjection: Sendable {
  /// What the target measures.
  public let quantity: Quantity

  /// The outcomes with which it counts as reached, in its own unit.
  public let reached: AttainmentSet

  /// The series that was fitted, up to the information year.
  public let series: AnnualSeries

  /// The fitted model.
  public let model: any FittedModel

  /// The value of the base year of a ratio; 1 otherwise.
  public let baseValue: Double

  /// The last observed year.
  public let originYear: Int

  /// The observed values of the years of the quantity, in order; `nil` for the years ahead.
  package let observed: [Double?]

  /// The predictive distribution of the target's own quantity.
  package internal(set) var outcome: any Distribution = PointMass(0)

  init(
    _ item: TargetCase, model: any FittedModel, observed: [Double?], base: Double, origin: Int
  ) {
    quantity = item.quantity
    reached = item.reached
    series = item.known
    self.model = model
    self.observed = observed
    baseValue = base
    originYear = origin
  }
}

extension TargetProjection: Hashable {
  /// Two projections are the same where the same model was fitted to the same series, and the same
  /// years are asked of it.
  public static func == (first: TargetProjection, second: TargetProjection) -> Bool {
    first.series == second.series && first.model.shortName == second.model.shortName
      && first.originYear == second.originYear && first.baseValue == second.baseValue
      && first.observed == second.observed
  }

  /// Hashes the series and its last year.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(series)
    hasher.combine(originYear)
  }
}

extension TargetProjection {
  /// The value of the last observation.
  package var lastValue: Double { series.last?.value ?? .nan }

  /// What the values of the series are multiplied by where the target counts: −1 for a reduction.
  package var seriesSign: Double {
    switch quantity {
    case .reduction, .everyReduction: -1
    default: 1
    }
  }

  /// The probability that the target is reached where one year decides, under a distribution of that
  /// year in the unit of the series.
  package func probability(under outcome: some Distribution) -> Double {
    reached.probability(under: Ratio(outcome, to: baseValue))
  }

  /// The limits that the quantity can never leave, in the unit of the target.
  package var outcomeBounds: Bounds {
    switch quantity {
    case .value, .mean, .everyYear: model.scale.bounds
    case .ratio:
      (try? Bounds(
        lower: model.scale.bounds.lower.map { $0 / baseValue },
        upper: model.scale.bounds.upper.map { $0 / baseValue })) ?? .none
    default: .none
    }
  }
}
