import Distributions
import TimeSeries

/// The level of an area that was never observed: that of its parent, spread as other areas differ
/// from it.
///
/// ```
/// z(T) = z_parent(T) + d̄ + s √(1 + 1/N) t(N − 1)
/// ```
///
/// d̄ and s are mean and standard deviation of the differences of N areas to the parent, each in the
/// newest year, at most ``RelativeNumbers/oldestLevel`` years before the as-of year, in which
/// both are known. With fewer than ``RelativeNumbers/leastAreas`` areas there is none.
package struct ProxyLevel: Sendable {
  /// What the level was taken from: the parent, and the areas whose differences count.
  package let relatives: Relatives

  /// The name of the model.
  package let modelName: String

  private let path: ParentPath
  private let scale: WorkingScale
  private let shift: Double
  private let spread: Double

  /// Why there is no level.
  package enum Refusal: Error, Hashable, Sendable {
    /// Only these areas' series have a value new enough beside one of the parent.
    case tooFewAreas([String])
    /// No model could be fitted to the parent.
    case parentNotFitted
  }

  /// Measures how areas differ from their parent.
  ///
  /// - Parameters:
  ///   - relatives: The series; the parent's has the limits and the direction of the indicator.
  ///   - model: The model of the parent.
  ///   - asOf: The as-of year; `nil` takes the last year of the parent.
  /// - Throws: ``Refusal``.
  package init(
    _ relatives: Relatives, model: any ForecastModel, asOf: Int?
  ) throws(Refusal) {
    guard let asOf = asOf ?? relatives.parent.last?.year else {
      throw .parentNotFitted
    }
    let parent = relatives.parent.upTo(asOf)
    guard !parent.isEmpty else { throw .parentNotFitted }
    let forecast: any FittedModel
    do throws(FitError) {
      forecast = try model.fit(to: parent)
    } catch {
      throw .parentNotFitted
    }
    scale = forecast.scale
    guard let path = ParentPath(parent, forecast: forecast, scale: scale) else {
      throw .parentNotFitted
    }
    var differences: [Double] = []
    var areas: [AnnualSeries] = []
    for area in relatives.areas.map({ $0.upTo(asOf) }) {
      guard let difference = path.newestDifference(of: area, asOf: asOf)
      else { continue }
      differences.append(difference)
      areas.append(area)
    }
    let count = Double(differences.count)
    guard differences.count >= RelativeNumbers.leastAreas else {
      throw .tooFewAreas(areas.map(\.id))
    }
    let mean = differences.reduce(0, +) / count
    let squares = differences.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    let resolution =
      scale.margin
      * scale.transformation.slope(at: parent.values[parent.count - 1], margin: scale.margin)
    shift = mean
    spread =
      max((squares / (count - 1)).squareRoot(), resolution) * (1 + 1 / count).squareRoot()
    self.path = path
    self.relatives = Relatives(parent: parent, areas: areas)
    modelName = model.name
  }

  /// The model by its short name.
  package var shortName: String { "level(\(relatives.parent.id))+spread(\(relatives.areas.count))" }

  /// The predictive distribution of a year; `nil` before the first year of the parent.
  package func distribution(year: Int) -> PredictiveDistribution? {
    path.levels(in: year).map { levels in
      PredictiveDistribution(
        latent: StudentMixture(
          components: levels.map {
            StudentT(
              location: $0 + shift, scale: spread,
              degreesOfFreedom: Double(relatives.areas.count - 1))
          }),
        scale: scale)
    }
  }
}

extension ParentPath {
  /// The level of an area less that of the parent, in the newest year, at most
  /// ``RelativeNumbers/oldestLevel`` years before the as-of year, in which both are known.
  func newestDifference(of area: AnnualSeries, asOf: Int) -> Double? {
    for observation in area.observations.reversed() {
      guard observation.year >= asOf - RelativeNumbers.oldestLevel else { return nil }
      if let level = observedLevel(in: observation.year) {
        return scale.forward(observation.value) - level
      }
    }
    return nil
  }
}
