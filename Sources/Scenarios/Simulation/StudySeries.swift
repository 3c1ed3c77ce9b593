import Assessment
import Forecasting
import LinearAlgebra
import Plans
import TimeSeries

/// One series of a study with its simulated paths.
struct StudySeries: Sendable {
  let series: AnnualSeries
  let frame: SeriesFrame
  let copula: YearlyCopula

  /// Under which codes a measure finds it.
  let areas: [String]
  let indicators: [String]

  /// Its paths, paths × years, column-major, from its own draws alone.
  let paths: [Double]

  /// The targets that it answers, by position.
  let targets: [Int]

  /// Simulates the years from the last observation through `lastYear`.
  init(
    _ projection: TargetProjection, lastYear: Int, targets: [(position: Int, target: Target)],
    settings: SimulationSettings
  ) {
    let horizon = max(lastYear - projection.originYear, 1)
    series = projection.series
    copula = YearlyCopula(projection.model, horizon: horizon)
    frame = SeriesFrame(
      origin: projection.originYear, horizon: horizon, lastValue: projection.lastValue,
      firstFreeYear: max(projection.originYear, settings.asOf ?? projection.originYear) + 1,
      medians: copula.medians, bounds: projection.model.scale.bounds)
    areas = Self.codes([series.areaCode] + targets.map(\.target.areaCode))
    indicators = Self.codes([series.indicator] + targets.map(\.target.indicator))
    self.targets = targets.map(\.position)
    let innovations = Self.innovations(
      of: series.id, years: frame.origin + 1...frame.origin + horizon, settings: settings)
    paths = copula.values(innovations: innovations).elements
  }

  /// Whether `measure` is meant for the series.
  func isMeant(by measure: Measure) -> Bool {
    measure.selector.matches(seriesID: series.id, areas: areas, indicators: indicators)
  }

  /// Standard normal numbers, paths × years, each year from a stream of its own.
  static func innovations(
    of seriesID: String, years: ClosedRange<Int>, settings: SimulationSettings
  ) -> Matrix {
    Matrix(
      columns: years.map { year in
        RandomColumns.normal(
          seed: settings.seed, stream: "paths|\(seriesID)|\(year)", count: settings.paths)
      })
  }

  private static func codes(_ codes: [String?]) -> [String] {
    var seen: Set<String> = []
    return codes.compactMap { $0 }.filter { seen.insert($0).inserted }
  }
}
