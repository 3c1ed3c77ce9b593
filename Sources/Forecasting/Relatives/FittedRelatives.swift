import Distributions
public import LinearAlgebra
public import TimeSeries

/// A series whose own model is pooled with the pace of its parent area.
public struct FittedRelatives: FittedModel {
  /// The model of the series without its relatives.
  public let own: any FittedModel

  /// What the pace was borrowed from, cut at the information year.
  public let relatives: Relatives

  /// The weight of the relative in the pool, above 0 and below 1.
  public let weight: Double

  private let view: RelativeView

  /// Joins `own` with its relatives; `nil` where they have nothing to add.
  ///
  /// - Parameters:
  ///   - informationYear: The last year of which anything is known.
  ///   - parentModel: Fits the series of the parent.
  init?(
    _ own: any FittedModel, relatives: Relatives, informationYear: Int, numbers: RelativeNumbers,
    parentModel: (AnnualSeries) throws(FitError) -> any FittedModel
  ) {
    let series = own.series
    guard let last = series.last else { return nil }
    let recent = series.years.count { $0 > last.year - CaseFeatures.window }
    weight = numbers.weight(points: recent, age: informationYear - last.year)
    guard weight > 0,
      let path = ParentPath(
        relatives, like: series, informationYear: informationYear, scale: own.scale,
        parentModel: parentModel)
    else { return nil }
    let areas = relatives.areas.map { $0.upTo(informationYear) }.filter {
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
  public var modelName: String { own.modelName }

  /// The own model's short name with the parent's series.
  public var shortName: String { "\(own.shortName)+relative(\(relatives.parent.id))" }

  /// The series of the area.
  public var series: AnnualSeries { own.series }

  /// The scale of the own model, on which the pace is borrowed.
  public var scale: WorkingScale { own.scale }

  /// Those of the own model.
  public var residuals: [Double] { own.residuals }

  /// Those of the own model.
  public var diagnostics: [Diagnostic] { own.diagnostics }

  /// Those of the own model and the share of the parent's change that is followed.
  public var parameterCount: Int { own.parameterCount + 1 }

  /// The pace of the parent.
  public var borrowing: Borrowing { .pace(relatives) }

  /// The share of the parent's change that the series is taken to follow.
  public var following: Double { view.following.slope }

  /// The predictive distribution `horizon` years after the last observation.
  public func distribution(horizon: Int) -> PredictiveDistribution {
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
  public func simulate(
    paths: Int, horizon: Int, using generator: inout some RandomNumberGenerator
  ) -> Matrix {
    CopulaPaths.simulate(
      paths: paths, distributions: (1...horizon).map { distribution(horizon: $0) },
      persistence: persistence, using: &generator)
  }
}

extension ParentPath {
  /// The parent's path up to the information year on the scale of `series`; `nil` where its values
  /// lie outside the limits of the series.
  init?(
    _ relatives: Relatives, like series: AnnualSeries, informationYear: Int, scale: WorkingScale,
    parentModel: (AnnualSeries) throws(FitError) -> any FittedModel
  ) {
    do throws(SeriesError) {
      let known = try relatives.parent.upTo(informationYear)
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
