public import Forecasting
import LinearAlgebra
import TimeSeries

/// The targets of a plan on paths that hang together between series.
///
/// The innovations of each calendar year, of which a ``YearlyCopula`` makes the years of a series,
/// are correlated as ``CommonShocks`` finds the yearly shocks in the data:
///
/// ```
/// ε(joint) = L ε(own),   L Lᵀ = correlation
/// ```
/// Every series keeps its predictive distributions; only how series go together changes.
public struct JointStudy: Sendable {
  /// The targets and what is said of each alone.
  public let study: ScenarioStudy

  /// The dependence between the series of the targets, in the order of ``seriesIDs``.
  public let dependence: CommonShocks

  /// The series of the targets.
  public var seriesIDs: [String] { study.series.map(\.series.id) }

  /// For each series paths × years, column-major.
  let paths: [[Double]]

  /// Simulates the series of a study jointly.
  public init(_ study: ScenarioStudy) {
    self.study = study
    let series = study.series
    dependence = CommonShocks(series.map(\.series))
    guard !series.isEmpty else {
      paths = []
      return
    }
    let lower =
      (try? CholeskyFactor(dependence.correlation).lower) ?? Matrix.identity(series.count)
    let firstYear = series.map { $0.frame.year(0) }.min() ?? 0
    let lastYear = series.map { $0.frame.year($0.frame.horizon - 1) }.max() ?? firstYear
    let years = firstYear...lastYear
    let settings = study.settings
    // Every series has numbers for every year, also for those it was observed in; they tie the
    // others together as if it had not been, and are not used for itself.
    let own = ParallelWork.map(
      count: series.count, processors: settings.processors, workspace: {}
    ) { position, _ in
      StudySeries.innovations(of: series[position].series.id, years: years, settings: settings)
    }
    paths = ParallelWork.map(
      count: series.count, processors: settings.processors, workspace: {}
    ) { position, _ in
      let frame = series[position].frame
      let skipped = (frame.year(0) - years.lowerBound) * settings.paths
      let count = frame.horizon * settings.paths
      var joint = [Double](repeating: 0, count: count)
      for cause in 0...position {
        let weight = lower[position, cause]
        if weight == 0 { continue }
        own[cause].elements.withUnsafeBufferPointer { numbers in
          for index in 0..<count { joint[index] += weight * numbers[skipped + index] }
        }
      }
      return series[position].copula.values(
        innovations: Matrix(rows: settings.paths, columns: frame.horizon, elements: joint)
      ).elements
    }
  }
}
