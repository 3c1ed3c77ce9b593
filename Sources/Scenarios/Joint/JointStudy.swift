import Assessment
package import Forecasting
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

  /// The series of the targets, each once.
  public let seriesIDs: [String]

  /// The dependence between them, in the order of ``seriesIDs``.
  package let dependence: CommonShocks

  /// For each series of the study paths × years, column-major.
  let paths: [[Double]]

  /// Simulates the series of a study jointly.
  public init(_ study: ScenarioStudy) {
    self.study = study
    let series = study.series
    let settings = study.settings
    // Two targets may see one series with other limits: its shocks are the same.
    var positions: [String: Int] = [:]
    var distinct: [AnnualSeries] = []
    for item in series where positions[item.series.id] == nil {
      positions[item.series.id] = distinct.count
      distinct.append(item.series)
    }
    seriesIDs = distinct.map(\.id)
    dependence = CommonShocks(distinct)
    let lower =
      (try? CholeskyFactor(dependence.correlation).lower) ?? Matrix.identity(distinct.count)
    let firstYear = series.map { $0.frame.year(0) }.min() ?? 0
    let lastYear = series.map { $0.frame.year($0.frame.horizon - 1) }.max() ?? firstYear
    let years = firstYear...lastYear
    // Every series has numbers for every year, also for those it was observed in; they tie the
    // others together as if it had not been, and are not used for itself.
    let ids = seriesIDs
    let own = ParallelWork.map(
      count: ids.count, processors: settings.processors
    ) { position in
      StudySeries.innovations(of: ids[position], years: years, settings: settings)
    }
    let places = positions
    paths = ParallelWork.map(
      count: series.count, processors: settings.processors
    ) { index in
      let frame = series[index].frame
      let position = places[series[index].series.id] ?? 0
      let skipped = (frame.year(0) - years.lowerBound) * settings.paths
      let count = frame.horizon * settings.paths
      var joint = [Double](repeating: 0, count: count)
      for cause in 0...position {
        let weight = lower[position, cause]
        if weight == 0 { continue }
        own[cause].elements.withUnsafeBufferPointer { numbers in
          for place in 0..<count { joint[place] += weight * numbers[skipped + place] }
        }
      }
      return series[index].copula.values(
        innovations: Matrix(rows: settings.paths, columns: frame.horizon, elements: joint)
      ).elements
    }
  }
}
