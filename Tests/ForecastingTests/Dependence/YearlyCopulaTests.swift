import Distributions
import Forecasting
import LinearAlgebra
import TestSupport
import Testing
import TimeSeries

@Suite("Years made from innovations")
struct YearlyCopulaTests {
  private static let paths = 8_000

  /// Four standard errors of a share of one half among the paths, beside what nodes round.
  private static let shareTolerance = 4 * 0.5 / Double(paths).squareRoot() + 2e-3

  private func series() throws -> AnnualSeries {
    try AnnualSeries(
      id: "s", bounds: .percent,
      observations: (0..<16).map {
        Observation(year: 2009 + $0, value: 40 + 2 * Double($0) + Double(($0 * 7) % 5))
      })
  }

  private func innovations(years: Int) -> Matrix {
    var generator = SplitMix(seed: 9)
    let normal = Normal()
    return Matrix(
      columns: (0..<years).map { _ in
        (0..<Self.paths).map { _ in normal.sample(using: &generator) }
      })
  }

  @Test(
    "Every model keeps its predictive distributions, and its years hang together as on its own paths",
    arguments: [
      "linear", "log-linear", "gls-ar1", "theil-sen", "drift", "damped-drift", "ets", "theta",
      "segmented", "arima", "local-trend", "combination", "auto",
    ])
  func marginals(name: String) throws {
    let model = try #require(Models.entry(named: name)).model(in: LawSubject.context)
      .fit(to: try series())
    let copula = YearlyCopula(model, horizon: 6)
    let values = copula.values(innovations: innovations(years: 6))
    for year in 1...6 {
      let distribution = model.distribution(horizon: year)
      for level in [0.1, 0.5, 0.9] {
        let quantile = distribution.quantile(level)
        guard distribution.probabilityBelow(quantile) > level - 1e-6 else { continue }
        let share = Double(values.column(year - 1).count { $0 <= quantile }) / Double(Self.paths)
        #expect(abs(share - level) < Self.shareTolerance, "\(name), \(year) years, \(level)")
      }
      #expect(copula.medians[year - 1] == distribution.median)
    }
    var generator = SplitMix(seed: 4)
    let own = model.simulate(paths: Self.paths, horizon: 6, using: &generator)
    // Two rank correlations, each with an error of about 1/√8000, and one of 1/√4096 in between.
    let difference = rankCorrelation(values, 1, 5) - rankCorrelation(own, 1, 5)
    let variance: Double = 2 / 8_000 + 1 / 4_096
    #expect(abs(difference) < 4 * variance.squareRoot(), "\(name)")
  }

  private func rankCorrelation(_ matrix: Matrix, _ left: Int, _ right: Int) -> Double {
    let x = ranks(matrix.column(left))
    let y = ranks(matrix.column(right))
    let middle = Double(x.count - 1) / 2
    let product = zip(x, y).reduce(0) { $0 + ($1.0 - middle) * ($1.1 - middle) }
    return product / x.reduce(0) { $0 + ($1 - middle) * ($1 - middle) }
  }

  private func ranks(_ values: ArraySlice<Double>) -> [Double] {
    let values = Array(values)
    var ranks = Array(repeating: 0.0, count: values.count)
    for (rank, index) in values.indices.sorted(by: { values[$0] < values[$1] }).enumerated() {
      ranks[index] = Double(rank)
    }
    return ranks
  }
}
