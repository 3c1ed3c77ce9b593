import Distributions
import Forecasting
import Testing
import TimeSeries

/// A change of unit or of the zero point changes the forecasts in the same way, and nothing else.
struct EquivarianceLawTests {
  private func quantiles(_ model: any ForecastModel, _ values: [Double]) throws -> [Double]? {
    let series = try LawSeries.series(values)
    let fitted: any FittedModel
    do throws(FitError) {
      fitted = try model.fit(to: series)
    } catch {
      // Without bounds there are no log odds, and no comparable series.
      #expect(error == .boundsMissing || error == .referenceMissing)
      return nil
    }
    return [1, 5].flatMap { horizon in
      [0.1, 0.5, 0.9].map { fitted.distribution(horizon: horizon).quantile($0) }
    }
  }

  @Test(arguments: LawSubject.all) func unitsCarryOver(_ subject: LawSubject) throws {
    for count in [max(subject.model.minimumObservations, 3), 12, 25] {
      let values = LawSeries.noisy(count)
      guard let plain = try quantiles(subject.model, values) else { return }
      for factor in [1000, 0.25, 1e6] {
        let scaled = try #require(try quantiles(subject.model, values.map { $0 * factor }))
        compare(subject, plain.map { $0 * factor }, scaled)
      }
    }
  }

  @Test(arguments: LawSubject.all.filter(\.followsShifts)) func zeroPointsCarryOver(
    _ subject: LawSubject
  ) throws {
    for count in [max(subject.model.minimumObservations, 3), 12, 25] {
      let values = LawSeries.noisy(count)
      let series = try LawSeries.series(values)
      guard let fitted = try? subject.model.fit(to: series) else { return }
      guard fitted.scale.transformation == .identity, subject.followsZeroPoint else { return }
      let plain = try #require(try quantiles(subject.model, values))
      for shift in [-500.0, 1024] {
        let moved = try #require(try quantiles(subject.model, values.map { $0 + shift }))
        compare(subject, plain.map { $0 + shift }, moved)
      }
    }
  }

  private func compare(_ subject: LawSubject, _ expected: [Double], _ found: [Double]) {
    let width = (expected[2] - expected[0]).magnitude
    for (a, b) in zip(expected, found) {
      // Beside the width, rounding of the values themselves.
      let bound = subject.equivariance * max(width, (a - expected[1]).magnitude) + 64 * a.ulp
      #expect((a - b).magnitude <= bound, "\(subject): \(a) and \(b)")
    }
  }
}
