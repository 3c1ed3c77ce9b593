package import Distributions
package import Forecasting
package import TimeSeries

/// A projected target with everything its probability was read from.
package struct TargetProjection: Sendable {
  /// What the target measures.
  package let quantity: Quantity

  /// The outcomes with which it counts as reached, in its own unit.
  package let reached: AttainmentSet

  /// The series that was fitted, up to the information year.
  package let series: AnnualSeries

  /// The fitted model.
  package let model: any FittedModel

  /// The value of the base year of a ratio; 1 otherwise.
  package let baseValue: Double

  /// The last observed year.
  package let originYear: Int

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
  package static func == (first: TargetProjection, second: TargetProjection) -> Bool {
    first.series == second.series && first.model.shortName == second.model.shortName
      && first.originYear == second.originYear && first.baseValue == second.baseValue
      && first.observed == second.observed
  }

  /// Hashes the series and its last year.
  package func hash(into hasher: inout Hasher) {
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

/// A series with its bounds and direction set, cut at the information year, and the model fitted to
/// it once for all targets that ask.
package struct FittedSeries: Sendable {
  /// The series, whole.
  package let series: AnnualSeries

  /// The part of the series that may be known.
  package let known: AnnualSeries

  /// The fitted model, or why there is none.
  package let fit: Result<any FittedModel, FitError>

  /// The model asked for.
  package let modelName: String

  /// Fits `model` to what is known of `series` in the year `asOf`.
  package init(_ series: AnnualSeries, model: any ForecastModel, asOf: Int?) {
    self.series = series
    known = asOf.map(series.upTo) ?? series
    modelName = model.name
    do throws(FitError) {
      fit = .success(try model.fit(to: known))
    } catch {
      fit = .failure(error)
    }
  }
}

/// The distribution of a quantity divided by a known number.
package struct Ratio<Base: Distribution>: Distribution {
  private let base: Base
  private let divisor: Double

  /// Divides `base` by `divisor`, which is positive.
  package init(_ base: Base, to divisor: Double) {
    precondition(divisor > 0, "the base value is \(divisor), not positive")
    self.base = base
    self.divisor = divisor
  }

  package var support: ClosedRange<Double> {
    (base.support.lowerBound / divisor)...(base.support.upperBound / divisor)
  }

  package func cdf(_ x: Double) -> Double { base.cdf(x * divisor) }

  package func probabilityBelow(_ x: Double) -> Double { base.probabilityBelow(x * divisor) }

  package func quantile(_ p: Double) -> Double { base.quantile(p) / divisor }
}

extension TabulatedDistribution {
  /// Tabulates a predictive distribution of an indicator.
  ///
  /// Its distribution function has kinks where values begin to count as lying on a natural limit;
  /// they become nodes.
  ///
  /// - Parameters:
  ///   - lastValue: The last observation, which may have mass: series stand still.
  ///   - divisor: What values are divided by to have the unit of the target.
  package init(
    of predictive: PredictiveDistribution, lastValue: Double? = nil, divisor: Double = 1
  ) {
    let scale = predictive.scale
    let kinks = [
      scale.bounds.lower.map { $0 + scale.margin }, scale.bounds.upper.map { $0 - scale.margin },
      lastValue,
    ].compactMap { $0 }
    if divisor == 1 {
      self.init(of: predictive, atoms: kinks)
    } else {
      self.init(of: Ratio(predictive, to: divisor), atoms: kinks.map { $0 / divisor })
    }
  }
}
