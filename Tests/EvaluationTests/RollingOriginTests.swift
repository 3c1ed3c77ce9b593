import Distributions
import Evaluation
import Forecasting
import Testing
import TimeSeries

@Suite("Rolling origin")
struct RollingOriginTests {
  private func series(_ years: [Int]) throws -> AnnualSeries {
    try AnnualSeries(
      id: "s", observations: years.map { Observation(year: $0, value: Double($0 % 7)) })
  }

  @Test("Origins need their history before and the whole horizon after them")
  func origins() throws {
    let windows = RollingOrigin(horizon: 3, minimumHistory: 4)
      .windows(of: try series(Array(2000...2010)))
    #expect(windows.map(\.originYear) == [2003, 2004, 2005, 2006, 2007])
    for window in windows {
      #expect(window.history.years == Array(2000...window.originYear))
      #expect(
        window.outcomes.map(\.year) == Array((window.originYear + 1)...(window.originYear + 3)))
    }
  }

  @Test("Missing years have no outcome, and an origin is an observed year")
  func gaps() throws {
    let windows = RollingOrigin(horizon: 2, minimumHistory: 2)
      .windows(of: try series([2000, 2001, 2003, 2006, 2007]))
    #expect(windows.map(\.originYear) == [2001, 2003])
    #expect(windows.map { $0.outcomes.map(\.year) } == [[2003], []])
  }

  @Test("A limit keeps the newest origins; a short series has none")
  func limit() throws {
    let scheme = RollingOrigin(horizon: 6, minimumHistory: 5, limit: 1)
    #expect(scheme.windows(of: try series(Array(2000...2019))).map(\.originYear) == [2013])
    #expect(scheme.windows(of: try series(Array(2000...2009))).isEmpty)
    #expect(scheme.windows(of: try series([])).isEmpty)
  }

  @Test("A model is scored by the fit that a forecast takes, and its refusal is thrown")
  func score() throws {
    let whole = try series(Array(2000...2012))
    let window = RollingOrigin(horizon: 2, limit: 1).windows(of: whole)[0]
    let scorer = ForecastScorer(levels: [0.8])
    let scores = try Drift().score(against: window, by: scorer)
    let forecast = try Drift().fit(to: whole.upTo(2010)).forecast(horizon: 2)
    for (score, year) in zip(scores, 2011...2012) {
      let distribution = try #require(forecast.distribution(in: year))
      let actual = try #require(whole.value(in: year))
      #expect(score.absoluteError == (distribution.median - actual).magnitude)
      #expect(score.intervals[0].lower == distribution.interval(level: 0.8).lowerBound)
    }
    #expect(throws: FitError.self) {
      _ = try LinearTrend().score(
        against: RollingOrigin.Window(history: whole.upTo(2001), outcomes: []), by: scorer)
    }
  }
}
