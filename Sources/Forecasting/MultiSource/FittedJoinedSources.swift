import Distributions
package import LinearAlgebra
package import TimeSeries

/// A series lengthened by its other sources, whose offsets were taken out, and forecast by another
/// model; see ``MultiSourceTrend/future``.
///
/// The offsets are uncertain, and mostly so because the series has few points: the errors of all of
/// them then are that of its level, and go together. So the sources are joined five times, with all
/// offsets at their 10, 30, 50, 70 and 90 % points at once, and the forecast is the mixture with
/// equal weights of the five that the model makes of them.
package struct FittedJoinedSources: FittedModel {
  /// The common trend from which the offsets come.
  package let trend: FittedMultiSource

  /// The model fitted to the joined series, with the offsets at their medians.
  package let central: any FittedModel

  private let members: [any FittedModel]

  /// The probabilities at which the offsets are taken.
  static let nodes = [0.1, 0.3, 0.5, 0.7, 0.9]

  init(_ trend: FittedMultiSource, future: any ForecastModel) throws(FitError) {
    let freedom = Double(trend.degreesOfFreedom)
    var members: [any FittedModel] = []
    for node in Self.nodes {
      let width = StudentT(degreesOfFreedom: freedom).quantile(node)
      let joined = try trend.joined { $0.estimate + width * $0.standardError }
      members.append(try future.fit(to: joined))
    }
    self.trend = trend
    self.members = members
    central = members[Self.nodes.count / 2]
  }

  /// `multi-source`.
  package var modelName: String { trend.modelName }

  /// The short name of the model of the joined series, with the number of sources.
  package var shortName: String { "joined(\(sources.count + 1) sources)+\(central.shortName)" }

  /// The series whose definition the forecast is of.
  package var series: AnnualSeries { trend.series }

  /// The other sources.
  package var sources: [AnnualSeries] { trend.sources }

  /// What each other source says above the series.
  package var offsets: [SourceOffset] { trend.offsets }

  /// The observations of the other sources.
  package var borrowing: Borrowing { trend.borrowing }

  /// Those of the common trend and of the model of the joined series.
  package var parameterCount: Int { trend.parameterCount + central.parameterCount }

  /// The scale of the series itself.
  package var scale: WorkingScale {
    WorkingScale(.identity, bounds: series.bounds, margin: WorkingScale.margin(of: series))
  }

  /// Distances of the observations of the series from the common trend.
  package var residuals: [Double] { trend.residuals }

  /// Those of the common trend and of the model of the joined series.
  package var diagnostics: [Diagnostic] { trend.diagnostics + central.diagnostics }

  /// The mixture over the uncertainty of the offsets; the common trend itself in years for which
  /// other sources have values already.
  package func distribution(horizon: Int) -> PredictiveDistribution {
    precondition(horizon >= 1, "horizon is \(horizon), not 1 or more")
    let ahead = horizon - lead
    guard ahead >= 1 else { return trend.distribution(horizon: horizon) }
    return PredictiveDistribution(
      latent: Mixture(members.map { $0.distribution(horizon: ahead) }), scale: scale)
  }

  /// The years by which other sources reach beyond the series.
  private var lead: Int {
    max((central.series.last?.year ?? 0) - (series.last?.year ?? 0), 0)
  }

  /// Random paths whose years have the distributions of ``distribution(horizon:)``.
  package func simulate(
    paths: Int, horizon: Int, using generator: inout some RandomNumberGenerator
  ) -> Matrix {
    CopulaPaths.simulate(
      paths: paths, distributions: (1...horizon).map { distribution(horizon: $0) },
      persistence: FittedReference.persistence, using: &generator)
  }
}

extension FittedMultiSource {
  /// The series with the observations of the other sources moved to its level; its own go before
  /// those of others, and of several others in a year the mean on the working scale is taken.
  func joined(offset: (SourceOffset) -> Double) throws(FitError) -> AnnualSeries {
    var moved: [Int: [(working: Double, decimals: Int?)]] = [:]
    for (source, record) in zip(sources, offsets) {
      let shift = offset(record)
      for observation in source.observations {
        moved[observation.year, default: []].append(
          (scale.forward(observation.value) - shift, observation.printedDecimals))
      }
    }
    var observations = series.observations
    for (year, values) in moved where series.observation(in: year) == nil {
      let mean = values.reduce(0) { $0 + $1.working } / Double(values.count)
      observations.append(
        Observation(
          year: year, value: scale.inverse(mean),
          printedDecimals: values.compactMap(\.decimals).max()))
    }
    do throws(SeriesError) {
      return try AnnualSeries(
        id: series.id, areaCode: series.areaCode, indicator: series.indicator, unit: series.unit,
        bounds: series.bounds, direction: series.direction, quality: series.quality,
        observations: observations)
    } catch {
      throw .numericRange
    }
  }
}
