import TimeSeries

/// The way of the parent's series on a working scale: observed, and beyond that predicted.
struct ParentPath: Sendable {
  /// What is known of the parent.
  let series: AnnualSeries

  /// The model of the parent, for the years after its last one; `nil` where none could be fitted.
  private let forecast: (any FittedModel)?
  let scale: WorkingScale
  private let years: [Int]
  private let levels: [Double]

  /// The points at which a predictive distribution of the parent is read: the middles of so many
  /// parts of equal probability.
  private static let nodeCount = 15

  /// How many years the parent may end before the years that its change is asked for.
  private static let longestShift = 5

  init?(_ series: AnnualSeries, forecast: (any FittedModel)?, scale: WorkingScale) {
    guard !series.isEmpty else { return nil }
    self.series = series
    self.forecast = forecast
    self.scale = scale
    years = series.years
    levels = series.values.map(scale.forward)
    guard levels.allSatisfy(\.isFinite) else { return nil }
  }

  private var firstYear: Int { years[0] }
  private var lastYear: Int { years[years.count - 1] }
  private var lastLevel: Double { levels[levels.count - 1] }

  /// The level of a year from the first to the last, on a line between the neighbours of a year
  /// without a value.
  func observedLevel(in year: Int) -> Double? {
    guard (firstYear...lastYear).contains(year) else { return nil }
    let after = years.firstIndex { $0 >= year } ?? years.count - 1
    if years[after] == year { return levels[after] }
    let share = Double(year - years[after - 1]) / Double(years[after] - years[after - 1])
    return levels[after - 1] + share * (levels[after] - levels[after - 1])
  }

  /// The level of a year, as equally likely numbers; a single one where it was observed.
  func levels(in year: Int) -> [Double]? {
    if let observed = observedLevel(in: year) { return [observed] }
    guard year > lastYear else { return nil }
    return predictedLevels(horizon: year - lastYear)
  }

  /// The change from one year to a later one, as equally likely numbers.
  ///
  /// Where the parent ends before `start`, by five years at most, its next years stand for those
  /// asked for: the change over as many years from its own last one.
  func changes(from start: Int, to end: Int) -> [Double]? {
    if let base = observedLevel(in: start) { return levels(in: end)?.map { $0 - base } }
    guard start > lastYear, start - lastYear <= Self.longestShift else { return nil }
    return predictedLevels(horizon: end - start)?.map { $0 - lastLevel }
  }

  private func predictedLevels(horizon: Int) -> [Double]? {
    guard let forecast else { return nil }
    let distribution = forecast.distribution(horizon: horizon)
    let levels = (0..<Self.nodeCount).map { node in
      scale.forward(distribution.quantile((Double(node) + 0.5) / Double(Self.nodeCount)))
    }
    return levels.allSatisfy(\.isFinite) ? levels : nil
  }

  /// The mean size of a step, each divided by √years; 0 for a single point.
  var unrest: Double {
    guard levels.count >= 2 else { return 0 }
    let steps = levels.indices.dropFirst().map { index in
      (levels[index] - levels[index - 1]).magnitude
        / Double(years[index] - years[index - 1]).squareRoot()
    }
    return steps.reduce(0, +) / Double(steps.count)
  }

  /// The steps of a series between consecutive observations in years that the parent covers,
  /// beside those of the parent.
  func steps(of area: AnnualSeries) -> Coupling.Steps {
    var steps = Coupling.Steps()
    for (before, after) in zip(area.observations, area.observations.dropFirst()) {
      guard let from = observedLevel(in: before.year), let to = observedLevel(in: after.year)
      else { continue }
      steps.add(
        own: scale.forward(after.value) - scale.forward(before.value), parent: to - from,
        years: after.year - before.year)
    }
    return steps
  }
}
