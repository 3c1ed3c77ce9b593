import Distributions
import Forecasting
import LinearAlgebra
import TestSupport
import Testing
import TimeSeries

/// Simulated paths: reproducible, and in each year distributed as the forecast says.
struct SimulationLawTests {
  private func example(_ subject: LawSubject, bounds: Bounds) throws -> any FittedModel {
    let count = max(subject.model.minimumObservations, 10)
    return try subject.model.fit(
      to: try LawSeries.series(LawSeries.noisy(count), bounds: bounds))
  }

  @Test(arguments: LawSubject.all) func sameSeedSamePaths(_ subject: LawSubject) throws {
    let fitted = try example(subject, bounds: .percent)
    var generators = [SplitMix(seed: 11), SplitMix(seed: 11), SplitMix(seed: 12)]
    let paths = generators.indices.map {
      fitted.simulate(paths: 50, horizon: 4, using: &generators[$0])
    }
    #expect(paths[0].rows == 50 && paths[0].columns == 4)
    #expect(paths[0] == paths[1])
    #expect(paths[0] != paths[2])
  }

  @Test(arguments: LawSubject.all) func yearsFollowTheForecast(_ subject: LawSubject) throws {
    let fitted = try example(subject, bounds: .percent)
    var generator = SplitMix(seed: 2026)
    let count = 4000
    let paths = fitted.simulate(paths: count, horizon: 6, using: &generator)
    for horizon in [1, 3, 6] {
      let forecast = fitted.distribution(horizon: horizon)
      let sample = paths.column(horizon - 1).sorted()
      var largest = 0.0
      for (index, x) in sample.enumerated() {
        largest = max(
          largest, forecast.probabilityBelow(x) - Double(index + 1) / Double(count),
          Double(index) / Double(count) - forecast.cdf(x))
      }
      #expect(largest <= Self.kolmogorovBound(count), "\(subject), H = \(horizon)")
    }
  }

  /// The largest distance of two distribution functions by chance: 2.3 / √n is exceeded with
  /// probability 2 exp(−2 · 2.3²) = 5e-5. The seed is fixed, so a failure is not chance.
  static func kolmogorovBound(_ count: Int) -> Double { 2.3 / Double(count).squareRoot() }

  @Test(arguments: LawSubject.all) func neighbouringYearsHangTogether(_ subject: LawSubject) throws
  {
    let fitted = try example(subject, bounds: .percent)
    var generator = SplitMix(seed: 5)
    let paths = fitted.simulate(paths: 2000, horizon: 6, using: &generator)
    let scale = fitted.scale
    let early = paths.column(4).map { scale.forward($0) }
    let late = paths.column(5).map { scale.forward($0) }
    #expect(rankCorrelation(early, late) > 0, "\(subject)")
  }

  /// Spearman's rank correlation; ties are broken by position.
  private func rankCorrelation(_ a: [Double], _ b: [Double]) -> Double {
    func ranks(_ values: [Double]) -> [Double] {
      var result = Array(repeating: 0.0, count: values.count)
      for (rank, index) in values.indices.sorted(by: { values[$0] < values[$1] }).enumerated() {
        result[index] = Double(rank)
      }
      return result
    }
    let (x, y) = (ranks(a), ranks(b))
    let mean = Double(a.count - 1) / 2
    let product = zip(x, y).reduce(0) { $0 + ($1.0 - mean) * ($1.1 - mean) }
    let square = x.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    return product / square
  }
}
