import Assessment
import Distributions
import Forecasting
import Plans
import Scenarios
import TestSupport
import Testing
import TimeSeries

@Suite("How much effort is enough")
struct EffortTests {
  private let settings = ScenarioStudy.Settings(paths: 20_000, seed: 11, reachYears: 0)

  /// As in the outcomes: so many standard errors may a simulated number be off.
  private let errors = 4.0

  @Test("The extra pace of the closed form comes out")
  func closedForm() throws {
    let series = try ScenarioExamples.series(ScenarioExamples.walk)
    let exact = try Drift().fit(to: series).distribution(horizon: 5)
    let study = ScenarioStudy(
      [
        ScenarioExamples.assessment(ScenarioExamples.target(.atLeast, 27, 2029), series),
        ScenarioExamples.assessment(ScenarioExamples.target(.atMost, 23, 2029), series),
      ], settings: settings)
    let lever = try Lever.pace(from: 2026)
    for wanted in [0.5, 0.8, 0.95] {
      let up = study.smallestEffort(for: 0, by: lever, wanted: wanted)
      let enough = try #require(up.enough)
      let expected = (27 - exact.upperQuantile(wanted)) / 4
      #expect(abs(enough.effort - expected) < errors * (try #require(up.effortError)))
      #expect(enough.probability >= wanted && up.sign == 1 && up.impossibility == nil)
      let down = study.smallestEffort(for: 1, by: lever, wanted: wanted)
      let less = (exact.quantile(wanted) - 23) / 4
      #expect(
        abs(try #require(down.enough).effort - less) < errors * (try #require(down.effortError)))
      #expect(down.sign == -1)
    }
  }

  @Test("The effort that was put in comes out again")
  func recovery() throws {
    let series = try ScenarioExamples.series(ScenarioExamples.coverage, bounds: .percent)
    let target = ScenarioExamples.target(.atLeast, 99, 2029)
    let study = ScenarioStudy(
      [ScenarioExamples.assessment(target, series, model: DampedDrift())], settings: settings)
    for effort in [0.05, 0.3, 0.55] {
      let scenario = try ScenarioExamples.scenario([
        .pace(PaceChange(.added(.fixed(effort)), span: YearSpan(from: 2025)))
      ])
      let probability = try #require(study.outcomes(of: scenario)[0].probability)
      let answer = study.smallestEffort(
        for: 0, by: try .pace(from: 2025), wanted: probability)
      // The same draws: the smallest effort with this probability is at most one path below it.
      let found = try #require(answer.enough)
      #expect(found.probability == probability)
      #expect(found.effort <= effort + 1e-6 && found.effort > effort - 0.002, "effort \(effort)")
    }
  }

  @Test("Programme size and an earlier start are found as well")
  func otherLevers() throws {
    let series = try ScenarioExamples.series(ScenarioExamples.walk)
    let target = ScenarioExamples.target(.atLeast, 26, 2029)
    let study = ScenarioStudy(
      [ScenarioExamples.assessment(target, series)], settings: settings)
    let exact = try Drift().fit(to: series).distribution(horizon: 5)
    let size = study.smallestEffort(
      for: 0, by: try Lever(.programme(start: 2028, ramp: 4)), wanted: 0.9)
    // Half of the size is there in 2029.
    let expected = 2 * (26 - exact.upperQuantile(0.9))
    #expect(
      abs(try #require(size.enough).effort - expected) < errors * (try #require(size.effortError)))
    let programme = try Programme(size: .fixed(expected), start: 2030, ramp: 4)
    let earlier = study.smallestEffort(for: 0, by: try Lever(.earlierStart(programme)), wanted: 0.9)
    #expect(
      abs(try #require(earlier.enough).effort - 2) < errors * (try #require(earlier.effortError)))
  }

  @Test("A range can be overshot: the smallest effort inside it is found")
  func range() throws {
    let series = try ScenarioExamples.series(ScenarioExamples.walk)
    var target = Target(id: "r", comparator: .range, lower: 29, upper: 33, year: 2029)
    target.direction = .maintain
    let study = ScenarioStudy([ScenarioExamples.assessment(target, series)], settings: settings)
    let exact = try Drift().fit(to: series).distribution(horizon: 5)
    let lever = try Lever(.pace(span: YearSpan(from: 2025)), largest: 4)
    let answer = study.smallestEffort(for: 0, by: lever, wanted: 0.8)
    let effort = try #require(answer.enough).effort
    let inside = { (effort: Double) in
      exact.cdf(33 - 5 * effort) - exact.cdf(29 - 5 * effort)
    }
    #expect(abs(inside(effort) - 0.8) < 0.02)
    #expect(inside(effort + 0.2) > 0.8, "the near edge, not the far one")

    target.upper = 29.2
    let narrow = ScenarioStudy([ScenarioExamples.assessment(target, series)], settings: settings)
      .smallestEffort(for: 0, by: lever, wanted: 0.8)
    #expect(narrow.impossibility == .rangeTooNarrow)
    #expect(try abs(#require(narrow.best).effort - (29.1 - exact.median) / 5) < 0.1)
  }

  @Test("Goals that cannot be reached are called so, with the best there is")
  func impossible() throws {
    let percent = try ScenarioExamples.series(ScenarioExamples.coverage, bounds: .percent)
    let lever = try Lever.pace(from: 2025)
    var beyond = ScenarioExamples.target(.atLeast, 105, 2028)
    beyond.bounds = .percent
    let study = ScenarioStudy(
      [
        ScenarioExamples.assessment(beyond, percent),
        ScenarioExamples.assessment(ScenarioExamples.target(.atLeast, 95, 2023), percent),
        ScenarioExamples.assessment(ScenarioExamples.target(.atLeast, 99, 2026), percent),
        ScenarioExamples.assessment(
          ScenarioExamples.target(.atLeast, 99, 2025), percent, asOf: 2026),
      ], settings: ScenarioStudy.Settings(paths: 1_000))
    let bound = study.smallestEffort(for: 0, by: lever, wanted: 0.5)
    #expect(bound.impossibility == .beyondBound && bound.enough == nil)
    #expect(try #require(bound.best).median == 100)
    #expect(bound.best?.probability == 0 && bound.start?.probability == 0)
    #expect(study.smallestEffort(for: 1, by: lever, wanted: 0.5).impossibility == .yearNotAhead)
    let late = study.smallestEffort(for: 2, by: try .pace(from: 2027), wanted: 0.9)
    #expect(late.impossibility == .leverTooLate)
    #expect(late.best?.probability == late.start?.probability)
    let limited = study.smallestEffort(
      for: 2, by: try Lever(.pace(span: YearSpan(from: 2025)), largest: 0.1), wanted: 0.999)
    #expect(limited.impossibility == .effortLimited)
    #expect(try #require(limited.best).probability > (try #require(limited.start).probability))
    let capped = try ScenarioExamples.scenario([
      .limit(LevelLimit(upper: 97, span: YearSpan(from: 2025)))
    ])
    let cap = study.smallestEffort(for: 2, by: lever, wanted: 0.5, under: capped)
    #expect(cap.impossibility == .effortLimited && cap.best?.probability == 0)

    let past = ScenarioStudy(
      [
        ScenarioExamples.assessment(
          ScenarioExamples.target(.atLeast, 99, 2025), percent, asOf: 2026)
      ], settings: ScenarioStudy.Settings(paths: 1_000, asOf: 2026))
    #expect(past.smallestEffort(for: 0, by: lever, wanted: 0.9).impossibility == .yearNotAhead)
  }

  @Test("No effort is needed where the probability is there already")
  func noEffort() throws {
    let series = try ScenarioExamples.series(ScenarioExamples.walk)
    let study = ScenarioStudy(
      [ScenarioExamples.assessment(ScenarioExamples.target(.atLeast, 20, 2029), series)])
    let answer = study.smallestEffort(for: 0, by: try .pace(from: 2025), wanted: 0.5)
    #expect(answer.enough?.effort == 0 && answer.effortError == 0)
  }

  @Test("What should have been promised is the quantile of the prediction")
  func promises() throws {
    let series = try ScenarioExamples.series(ScenarioExamples.walk)
    let study = ScenarioStudy(
      [
        ScenarioExamples.assessment(ScenarioExamples.target(.atLeast, 26, 2029), series),
        ScenarioExamples.assessment(ScenarioExamples.target(.atMost, 26, 2029), series),
      ], settings: settings)
    let exact = try Drift().fit(to: series).distribution(horizon: 5)
    let floor = study.promises(for: 0)
    #expect(floor.map(\.probability) == [0.5, 0.8, 0.9])
    for promise in floor {
      #expect(abs(exact.probability(atLeast: promise.value) - promise.probability) < 1e-9)
    }
    for promise in study.promises(for: 1, met: [0.7]) {
      #expect(abs(exact.cdf(promise.value) - 0.7) < 1e-9)
    }
    let scenario = try ScenarioExamples.scenario([
      .pace(PaceChange(.added(.fixed(0.5)), span: YearSpan(from: 2025)))
    ])
    for (promise, before) in zip(study.promises(for: 0, under: scenario), floor) {
      expectClose(
        promise.value, before.value + 2.5,
        Tolerance(absolute: 1e-9, because: "a shift moves each quantile by itself"))
    }
  }

  @Test("A budget buys the most likely targets: as good as trying every split")
  func budget() throws {
    let assessments = try ScenarioExamples.plan(3)
    let study = ScenarioStudy(assessments, settings: ScenarioStudy.Settings(paths: 2_000))
    let lever = try Lever.pace(from: 2025)
    let costs = [1.0, 2.0, 4.0]
    let lines = try costs.enumerated().map { index, cost in
      try BudgetLine(
        id: "l\(index)", selector: Measure.Selector(seriesIDs: ["s\(index)"]), lever: lever,
        costPerUnit: cost)
    }
    let budget = 1.2
    let answer = study.allocate(budget, over: lines, for: .expectedCount)
    #expect(answer.spent <= budget * (1 + 1e-9))
    #expect(answer.achieved > answer.achievedWithout)
    var best = 0.0
    let probability = { (index: Int, effort: Double) -> Double in
      let scenario = try ScenarioExamples.scenario([
        .pace(PaceChange(.added(.fixed(effort)), span: YearSpan(from: 2025)))
      ])
      return study.outcomes(of: scenario)[index].probability ?? 0
    }
    for first in 0...12 {
      for second in 0...(12 - first) {
        let parts = [first, second, 12 - first - second].map { Double($0) / 10 }
        best = max(
          best,
          try zip(parts, costs).enumerated().reduce(0) {
            try $0 + probability($1.offset, $1.element.0 / $1.element.1)
          })
      }
    }
    // The split tried is a tenth of the budget coarse, the steps of effort are finer.
    #expect(answer.achieved >= best - 0.005, "\(answer.achieved) against \(best)")
    #expect(answer.bound >= answer.achieved - 1e-12)
    #expect(answer.bound >= best - 0.005)

    let wanted = 0.7
    let efforts = assessments.indices.map {
      study.smallestEffort(for: $0, by: lever, wanted: wanted).enough?.effort ?? .infinity
    }
    let prices = zip(efforts, costs).map { $0 * $1 }.sorted()
    let two = study.allocate(
      prices[0] + prices[1] + 1e-9, over: lines, for: .countAbove(wanted))
    #expect(two.achieved == 2)
    let few = study.allocate(
      prices[0] + prices[1] - 1e-6, over: lines, for: .countAbove(wanted))
    #expect(few.achieved == 1)
  }
}
