import LinearAlgebra
import TimeSeries

/// The observations of a series and of its other sources, as one regression.
struct SourcePanel {
  /// The series on its working scale.
  let working: WorkingSeries

  /// What is taken off every value on the working scale before it is divided by ``unit``.
  var level: Double { working.level }

  /// The largest distance of any value from ``level``; 1 where there is none.
  let unit: Double

  private let series: AnnualSeries
  private let others: [AnnualSeries]
  private let problem: RegressionProblem

  init(_ series: AnnualSeries, others: [AnnualSeries]) throws(FitError) {
    let working = try WorkingSeries(series, scale: WorkingScale(naturalFor: series))
    let all = [series] + others
    let last = series.span.upperBound
    let values = all.flatMap { $0.values.map { working.scale.forward($0) - working.level } }
    let spread = values.reduce(0) { max($0, $1.magnitude) }
    guard spread <= 1e280 else { throw .numericRange }
    let unit = spread > 0 ? spread : 1
    let owners = all.enumerated().flatMap { Array(repeating: $0.offset, count: $0.element.count) }
    let times = all.flatMap { $0.years.map { Double($0 - last) } }
    let dummies = others.indices.map { index in
      RegressionProblem.Predictor(others[index].id, owners.map { $0 == index + 1 ? 1 : 0 })
    }
    self.working = working
    self.unit = unit
    self.series = series
    self.others = others
    problem = RegressionProblem(
      response: values.map { $0 / unit },
      predictors: [RegressionProblem.Predictor("year", times)] + dummies)
  }

  /// The least-squares fit: level, change a year, one offset for each other source.
  func regression() throws(FitError) -> RegressionFit {
    // One year a source says nothing of the change from year to year.
    if !others.isEmpty, !([series] + others).contains(where: { $0.count > 1 }) {
      throw .rankDeficient(columns: ([series] + others).map(\.id))
    }
    do throws(RegressionError) {
      return try LinearRegression().fit(to: problem)
    } catch {
      throw FitError(error)
    }
  }

  /// A standard deviation in the working unit from one in units of ``unit``, with the floor applied.
  func floored(_ relative: Double) -> (deviation: Double, diagnostics: [Diagnostic]) {
    working.floored(relative * unit / working.unit)
  }

  /// The sources whose years do not meet those of the series, directly or through others.
  var sourcesApart: [String] {
    var reached = [series.span]
    var rest = others
    while let index = rest.firstIndex(where: { source in
      reached.contains { $0.overlaps(source.span) }
    }) {
      reached.append(rest.remove(at: index).span)
    }
    return rest.map(\.id)
  }
}

/// How much another source says above the series that is forecast.
public struct SourceOffset: Hashable, Sendable {
  /// The key of the other source.
  public let seriesID: String

  /// The years of its first and last observation.
  public let years: ClosedRange<Int>

  /// The number of its observations.
  public let count: Int

  /// The offset on the working scale: other source less series.
  public let estimate: Double

  /// Its standard error on the working scale.
  public let standardError: Double

  /// The offset in the unit of the series, at the height of the trend in the series' last year.
  public let difference: Double

  /// The central 80 % interval of ``difference``.
  public let interval: ClosedRange<Double>

  /// Whether its years meet those of the series, directly or through further sources; otherwise the
  /// offset rests on the straight line alone.
  public let meetsOthers: Bool

  /// Creates the record.
  package init(
    seriesID: String, years: ClosedRange<Int>, count: Int, estimate: Double,
    standardError: Double, difference: Double, interval: ClosedRange<Double>, meetsOthers: Bool
  ) {
    self.seriesID = seriesID
    self.years = years
    self.count = count
    self.estimate = estimate
    self.standardError = standardError
    self.difference = difference
    self.interval = interval
    self.meetsOthers = meetsOthers
  }
}
