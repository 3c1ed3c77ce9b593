import Distributions
import Forecasting
import TestSupport
import Testing
import TimeSeries

/// The combination against its reference implementation.
struct CombinationGoldenTests {
  static let tolerance = Tolerance(
    relative: 1e-11, because: "closed forms; 28 recursions and a few logarithms lose some digits")

  /// A tail of a low series is the difference of two large numbers.
  private func bound(_ row: CombinationReference, _ index: Int) -> Tolerance {
    Tolerance(
      relative: 1e-11, absolute: 1e-14 * (row.scale[index] + row.median[index].magnitude),
      because: "bounds near 0 are what is left of median and scale")
  }

  @Test func membersMediansAndIntervals() throws {
    let rows = try CombinationReference.load()
    #expect(rows.count == 21)
    // All zero has no spread at all in the reference; here a floor gives it one.
    for row in rows where row.values.contains(where: { $0 != 0 }) {
      let fitted = try row.fit()
      #expect(fitted.diagnostics.isEmpty, "\(row.name)")
      expectClose(fitted.degreesOfFreedom, row.nu, Self.tolerance, "\(row.name) ν")
      for index in 0..<row.horizon {
        let forecast = fitted.distribution(horizon: index + 1)
        let latent = try #require(forecast.latent as? PowerStudentT)
        let label = "\(row.name), h = \(index + 1)"
        let near = bound(row, index)
        expectClose(
          fitted.memberForecasts(horizon: index + 1), row.members.map { $0[index] }, near, label)
        expectClose(latent.scale, row.scale[index], Self.tolerance, "\(label) scale")
        expectClose(forecast.median, row.median[index], near, "\(label) median")
        expectClose(forecast.quantile(0.1), row.lower80[index], near, "\(label) .1")
        expectClose(forecast.upperQuantile(0.1), row.upper80[index], near, "\(label) .9")
        expectClose(forecast.quantile(0.025), row.lower95[index], near, "\(label) .025")
        expectClose(forecast.upperQuantile(0.025), row.upper95[index], near, "\(label) .975")
        let last = try #require(row.values.last)
        expectClose(forecast.cdf(last), row.cdfLast[index], Self.tolerance, "\(label) last")
      }
    }
  }

  @Test func zerosStayAtZeroWithAFloor() throws {
    let row = try #require(try CombinationReference.load().first { $0.name == "all zero" })
    let fitted = try row.fit()
    #expect(fitted.diagnostics.map(\.code) == [.varianceFloor])
    let forecast = fitted.distribution(horizon: 1)
    #expect(forecast.median == 0)
    #expect(forecast.quantile(0.025) == 0)
    // Half of the mass lies on 0, and the rest within a printed step of 1e-6.
    #expect(forecast.cdf(0) == 0.5)
    #expect(forecast.upperQuantile(0.1) > 0 && forecast.upperQuantile(0.1) < 1e-6)
  }
}
