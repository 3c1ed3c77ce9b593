import Distributions
package import LinearAlgebra
package import TimeSeries

/// A common trend fitted to several sources; see ``MultiSourceTrend``.
package struct FittedMultiSource: FittedModel {
  /// `multi-source`.
  package let modelName: String

  /// What each other source says above the series, in the order given.
  package let offsets: [SourceOffset]

  /// The other sources.
  package let sources: [AnnualSeries]

  /// Observations of all sources less coefficients.
  package let degreesOfFreedom: Int

  private let trend: FittedTrend

  /// The short name, such as `FE line(3 sources) logit`.
  package var shortName: String { trend.shortName }

  /// The series whose definition the forecast is of.
  package var series: AnnualSeries { trend.series }

  /// The coefficients and the variance.
  package var parameterCount: Int { trend.parameterCount }

  /// The natural scale of the series.
  package var scale: WorkingScale { trend.scale }

  /// Distances of the observations of the series from the line.
  package var residuals: [Double] { trend.residuals }

  /// `variance_floor`, and `sources_apart` with the sources whose years meet no other's.
  package var diagnostics: [Diagnostic] { trend.diagnostics }

  /// The observations of the other sources, where there are any.
  package var borrowing: Borrowing {
    sources.isEmpty ? .nothing : .observations(sources, offsets: offsets)
  }

  /// The change a year on the working scale.
  package var slope: Double { trend.slope }

  /// The standard deviation of an observation about the trend on the working scale.
  package var residualDeviation: Double { trend.residualDeviation }

  /// Student's t on the working scale.
  package func distribution(horizon: Int) -> PredictiveDistribution {
    trend.distribution(horizon: horizon)
  }

  /// Random paths with one draw of the coefficients each: `paths` × `horizon`, column-major.
  package func simulate(
    paths: Int, horizon: Int, using generator: inout some RandomNumberGenerator
  ) -> Matrix {
    trend.simulate(paths: paths, horizon: horizon, using: &generator)
  }

  init(_ series: AnnualSeries, sources: [AnnualSeries], modelName: String) throws(FitError) {
    let panel = try SourcePanel(series, others: sources)
    let fit = try panel.regression()
    let (deviation, caveats) = panel.floored(fit.residualStandardDeviation)
    guard let unscaled = fit.solution?.factorization.unscaledCovariance else {
      throw .numericRange
    }
    let freedom = Double(fit.degreesOfFreedom)
    let (alpha, beta) = (fit.coefficients[0].estimate, fit.coefficients[1].estimate)
    // The variance of the line is a parabola in time, lowest where level and slope do not covary.
    let meanTime = -unscaled[0, 1] / unscaled[1, 1]
    let lowest = unscaled[0, 0] - unscaled[0, 1] * unscaled[0, 1] / unscaled[1, 1]
    let paths = LinePaths(
      centre: panel.level + (alpha + beta * meanTime) * panel.unit, slope: beta * panel.unit,
      meanTime: meanTime, deviation: deviation, weightSum: 1 / lowest,
      timeVariation: 1 / unscaled[1, 1], futureWeight: 1, degreesOfFreedom: freedom)
    let height = panel.level + alpha * panel.unit
    let width = StudentT(degreesOfFreedom: freedom).quantile(0.9)
    let scale = panel.working.scale
    func difference(_ offset: Double) -> Double {
      scale.inverse(height + offset) - scale.inverse(height)
    }
    let apart = panel.sourcesApart
    offsets = sources.enumerated().map { index, source in
      let estimate = fit.coefficients[index + 2].estimate * panel.unit
      let error = deviation * unscaled[index + 2, index + 2].squareRoot()
      return SourceOffset(
        seriesID: source.id, years: source.span, count: source.count, estimate: estimate,
        standardError: error, difference: difference(estimate),
        interval: difference(estimate - width * error)...difference(estimate + width * error),
        meetsOthers: !apart.contains(source.id))
    }
    self.sources = sources
    degreesOfFreedom = fit.degreesOfFreedom
    self.modelName = modelName
    trend = FittedTrend(
      panel.working, modelName: modelName,
      shortName: Self.shortName(sources: sources.count + 1) + scale.suffix,
      parameterCount: fit.parameterCount, slope: paths.slope, residualDeviation: deviation,
      residuals: fit.residuals.prefix(series.count).map { $0 * panel.unit },
      diagnostics: caveats
        + (apart.isEmpty
          ? []
          : [
            Diagnostic(.sourcesApart, ["sources": .texts(apart)])
          ]),
      paths: paths)
  }

  private static func shortName(sources count: Int) -> String {
    count == 1 ? "OLS line" : "FE line(\(count) sources)"
  }
}

extension AnnualSeries {
  /// The years from the first to the last observation of a series that has any.
  var span: ClosedRange<Int> { (years.first ?? 0)...(years.last ?? 0) }
}
