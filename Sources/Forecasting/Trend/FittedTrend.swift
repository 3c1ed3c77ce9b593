import Distributions
package import LinearAlgebra
package import TimeSeries

/// A trend model fitted to one series: a line, or a random walk with a drift.
package struct FittedTrend: FittedModel {
  /// The name of the specification, such as `damped-drift`.
  package let modelName: String

  /// The standard short name, such as `RW+drift`.
  package let shortName: String

  /// The series that was fitted.
  package let series: AnnualSeries

  /// The number of parameters estimated, the variance included.
  package let parameterCount: Int

  /// The scale that the model works on.
  package let scale: WorkingScale

  /// Distances from the line; or changes from the observation before, less the drift and divided
  /// by the root of the years between, the first of which is NaN.
  package let residuals: [Double]

  /// `variance_floor` where the series moves less than its print resolution shows.
  package let diagnostics: [Diagnostic]

  /// The change a year on the working scale at the last observation, before any damping.
  package let slope: Double

  /// The standard deviation of one year's noise on the working scale: of the change of a random
  /// walk, of the distance from a line.
  package let residualDeviation: Double

  private let paths: any FuturePaths

  init(
    _ working: WorkingSeries, modelName: String, shortName: String, parameterCount: Int,
    slope: Double, residualDeviation: Double, residuals: [Double], diagnostics: [Diagnostic],
    paths: any FuturePaths
  ) {
    self.modelName = modelName
    self.shortName = shortName
    self.parameterCount = parameterCount
    self.slope = slope
    self.residualDeviation = residualDeviation
    self.residuals = residuals
    self.diagnostics = diagnostics
    self.paths = paths
    series = working.series
    scale = working.scale
  }

  /// A random walk with drift, the form that ``Drift``, ``DampedDrift`` and ``TheilSenTrend`` share.
  init(
    randomWalk paths: RandomWalkPaths, of working: WorkingSeries, modelName: String,
    shortName: String, diagnostics: [Diagnostic]
  ) {
    let increments = working.standardisedIncrements(less: paths.drift / working.unit)
    self.init(
      working, modelName: modelName, shortName: shortName + working.scale.suffix,
      parameterCount: 2, slope: paths.drift, residualDeviation: paths.deviation,
      residuals: [.nan] + increments.map { $0 * working.unit }, diagnostics: diagnostics,
      paths: paths)
  }

  /// Student's t on the working scale, `horizon` years after the last observation.
  package func distribution(horizon: Int) -> PredictiveDistribution {
    precondition(horizon >= 1, "horizon is \(horizon), not 1 or more")
    return PredictiveDistribution(latent: paths.distribution(horizon: horizon), scale: scale)
  }

  /// Random paths with one draw of the parameters each: `paths` × `horizon`, column-major.
  package func simulate(
    paths count: Int, horizon: Int, using generator: inout some RandomNumberGenerator
  ) -> Matrix {
    precondition(horizon >= 1, "horizon is \(horizon), not 1 or more")
    var result = Matrix(rows: count, columns: horizon)
    for row in 0..<count {
      let path = paths.path(horizon: horizon, using: &generator)
      for (column, value) in path.enumerated() { result[row, column] = scale.inverse(value) }
    }
    return result
  }

  /// The same fit under the name of another specification that chose it.
  func named(_ name: String) -> FittedTrend {
    FittedTrend(self, modelName: name)
  }

  private init(_ other: FittedTrend, modelName: String) {
    self.modelName = modelName
    shortName = other.shortName
    series = other.series
    parameterCount = other.parameterCount
    scale = other.scale
    residuals = other.residuals
    diagnostics = other.diagnostics
    slope = other.slope
    residualDeviation = other.residualDeviation
    paths = other.paths
  }
}

extension WorkingScale {
  /// What a short name adds where the working scale is not the values themselves.
  var suffix: String {
    switch transformation {
    case .identity: ""
    case .log: " log"
    case .logit: " logit"
    case .softLog: " log"
    case .softLogit: " logit"
    case .asinh: " asinh"
    }
  }
}
