import Distributions
package import LinearAlgebra
package import TimeSeries

/// A series whose own model is pooled with the pace of its parent area.
package struct FittedRelatives: FittedModel {
  /// The model of the series without its relatives.
  package let own: any FittedModel

  /// What the pace was borrowed from, cut at the as-of year.
  package let relatives: Relatives

  /// The weight of the relative in the pool, above 0 and below 1.
  package let weight: Double

  private let view: RelativeView

  /// Joins `own` with its relatives; `nil` where they have nothing to add.
  ///
  /// - Parameters:
  ///   - asOf: The last year of which anything is known.
  ///   - parentModel: Fits the series of the parent.
  init?(
    _ own: any FittedModel, relatives: Relatives, asOf: Int, numbers: RelativeNumbers,
    parentModel: (AnnualSeries) throws(FitError) -> any FittedModel
  ) {
    let series = own.series
    guard let last = series.last else { return nil }
    let recent = series.years.count { $0 > last.year - CaseFeatures.window }
    weight = numbers.weight(points: recent, age: asOf - last.year)
    guard weight > 0,
      let path = ParentPath(
        relatives, like: series, asOf: asOf, scale: own.scale,
        parentModel: parentModel)
    else { return nil }
    let areas = relatives.areas.map { $0.upTo(asOf) }.filter {
      path.steps(of: $0).count > 0
    }
    guard
      let view = RelativeView(
        of: series, scale: own.scale, path: path, areas: areas, numbers: numbers)
    else { return nil }
    self.own = own
    self.relatives = Relatives(parent: path.series, areas: areas)
    self.view = view
  }

  /// The name of the own model.
  package var modelName: String { own.modelName }

  /// The own model's short name with the parent's series.
  package var shortName: String { "\(own.shortName)+relative(\(relatives.parent.id))" }

  /// The series of the area.
  package var series: AnnualSeries { own.series }

  /// The scale of the own model, on which the pace is borrowed.
  package var scale: WorkingScale { own.scale }

  /// Those of the own model.
  package var residuals: [Double] { own.residuals }

  /// Those of the own model.
  package var diagnostics: [Diagnostic] { own.diagnostics }

  /// Those of the own model and the share of the parent's change that is followed.
  package var parameterCount: Int { own.parameterCount + 1 }

  /// Those of the own model.
  package var siblingsHeard: SiblingsHeard? { own.siblingsHeard }

  /// The pace of the parent.
  package var borrowing: Borrowing { .pace(relatives) }

  /// The share of the parent's change that the series is taken to follow.
  package var coupling: Double { view.coupling.slope }

  /// The predictive distribution `horizon` years after the last observation.
  package func distribution(horizon: Int) -> PredictiveDistribution {
    pooled(own.distribution(horizon: horizon), horizon: horizon)
  }

  /// What the own model says, pooled with the pace of the parent.
  func pooled(_ alone: PredictiveDistribution, horizon: Int) -> PredictiveDistribution {
    guard let latent = view.latent(horizon: horizon) else { return alone }
    return PredictiveDistribution(
      latent: RelativePool(own: alone.latent, relative: latent, weight: weight),
      scale: alone.scale)
  }

  /// Random paths whose years have the distributions of ``distribution(horizon:)`` and hang together
  /// as those of the reference class do.
  package func simulate(
    paths: Int, horizon: Int, using generator: inout some RandomNumberGenerator
  ) -> Matrix {
    CopulaPaths.simulate(
      paths: paths, distributions: (1...horizon).map { distribution(horizon: $0) },
      persistence: persistence, using: &generator)
  }
}

extension ParentPath {
  /// The parent's path up to the as-of year on the scale of `series`; `nil` where its values
  /// lie outside the limits of the series.
  init?(
    _ relatives: Relatives, like series: AnnualSeries, asOf: Int, scale: WorkingScale,
    parentModel: (AnnualSeries) throws(FitError) -> any FittedModel
  ) {
    do throws(SeriesError) {
      let known = try relatives.parent.upTo(asOf)
        .with(bounds: series.bounds, direction: series.direction)
      let forecast: (any FittedModel)?
      do throws(FitError) {
        forecast = try parentModel(known)
      } catch {
        forecast = nil
      }
      self.init(known, forecast: forecast, scale: scale)
    } catch {
      return nil
    }
  }
}

extension FittedRelatives: PartwiseModel {
  /// What moved the probability; see ``PartwiseModel``.
  ///
  /// The parts are those of the own model, each left out before its distribution is pooled with the
  /// pace of the parent, and that pace itself. The comparable cases are the own model's.
  package func explanation(
    horizon: Int, probability: (@escaping (Int) -> PredictiveDistribution) -> Double,
    isReached: ([Double]) -> Bool
  ) -> ProbabilityExplanation {
    let stated = probability { distribution(horizon: $0) }
    var explanation =
      (own as? any PartwiseModel)?.explanation(
        horizon: horizon,
        probability: { part in probability { pooled(part($0), horizon: $0) } },
        isReached: isReached)
      ?? ProbabilityExplanation(
        drivers: [], horizon: horizon, comparableCount: 0, reachedCount: 0, reached: [], missed: [])
    explanation.drivers.append(
      .init(
        .relative, stated: stated, without: probability { own.distribution(horizon: $0) }))
    explanation.drivers.sort(about: stated)
    return explanation
  }
}
