import Assessment
import Distributions
import Forecasting
import Plans
import Scenarios
import Testing
import TimeSeries

@Suite("What moves a probability most")
struct SensitivityTests {
  @Test("The table is sorted, and each row is what the change does by itself")
  func table() throws {
    let series = try ScenarioExamples.series(ScenarioExamples.walk)
    let study = ScenarioStudy(
      [ScenarioExamples.assessment(ScenarioExamples.target(.atLeast, 26, 2029), series)],
      settings: SimulationSettings(paths: 20_000))
    let scenario = try ScenarioSet([
      Scenario(
        name: "a",
        measures: [
          Measure(
            effect: .programme(
              Programme(
                size: EffectSize(.triangular(lower: 0, mode: 1, upper: 3)), start: 2026, ramp: 2,
                delay: EffectSize(.uniform(lower: 0, upper: 2)), probability: 0.8)))
        ])
    ]).scenarios[1]
    let swings = study.sensitivity(of: 0, under: scenario)
    #expect(zip(swings, swings.dropFirst()).allSatisfy { $0.width >= $1.width })
    let factors = Set(swings.map(\.factor))
    #expect(
      factors == [
        .pace, .lastValue, .volatility, .goal, .measure, .measureSize, .measureDelay,
        .measureProbability,
      ])
    let with = try #require(study.outcomes(of: scenario)[0].probability)
    let measure = try #require(swings.first { $0.factor == .measure })
    #expect(measure.probabilityHigh == with)
    #expect(measure.probabilityLow == study.outcomes(of: .baseline)[0].probability)
    #expect(measure.measure == "a/1")
    for swing in swings where swing.factor != .volatility {
      let isFall = swing.factor == .goal || swing.factor == .measureDelay
      #expect(
        isFall
          ? swing.probabilityLow >= swing.probabilityHigh
          : swing.probabilityHigh >= swing.probabilityLow, "\(swing.factor)")
    }
  }

  @Test("Pace, last value and scatter agree with the closed form")
  func closedForm() throws {
    let series = try ScenarioExamples.series(ScenarioExamples.walk)
    let study = ScenarioStudy(
      [ScenarioExamples.assessment(ScenarioExamples.target(.atLeast, 26, 2029), series)],
      settings: SimulationSettings(paths: 20_000))
    let exact = try Drift().fit(to: series).distribution(horizon: 5)
    let swings = study.sensitivity(of: 0)
    // Four standard errors of a difference of probabilities on 20,000 pairs of paths.
    let tolerance = 4 * (0.5 / 20_000.0).squareRoot()
    let pace = try #require(swings.first { $0.factor == .pace })
    let step = try #require(pace.high)
    #expect(abs(pace.probabilityHigh - exact.probability(atLeast: 26 - 5 * step)) < tolerance)
    #expect(abs(pace.probabilityLow - exact.probability(atLeast: 26 + 5 * step)) < tolerance)
    let last = try #require(swings.first { $0.factor == .lastValue })
    let shift = try #require(last.high) - 20
    #expect(abs(last.probabilityHigh - exact.probability(atLeast: 26 - shift)) < tolerance)
    let spread = try #require(swings.first { $0.factor == .volatility })
    let far = exact.median + (26 - exact.median) / 1.5
    #expect(abs(spread.probabilityHigh - exact.probability(atLeast: far)) < tolerance)
    let goal = try #require(swings.first { $0.factor == .goal })
    let harder = exact.probability(atLeast: try #require(goal.high))
    #expect(abs(goal.probabilityHigh - harder) < tolerance)
  }
}
