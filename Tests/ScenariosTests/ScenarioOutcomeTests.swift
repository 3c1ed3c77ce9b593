import Assessment
import Distributions
import Forecasting
import Plans
import Scenarios
import TestSupport
import Testing
import TimeSeries

@Suite("Outcomes of scenarios")
struct ScenarioOutcomeTests {
  /// So many standard errors may a simulated difference be from the exact one: by chance, a correct
  /// one fails in 1 of 15,000 seeds, and the seeds are fixed.
  private let errors = 4.0

  private let settings = ScenarioStudy.Settings(paths: 20_000, seed: 7)

  private func drift(_ series: AnnualSeries) throws -> any FittedModel {
    try Drift().fit(to: series)
  }

  @Test("Extra pace on a random walk with drift gives the shifted t probability")
  func closedForm() throws {
    let series = try ScenarioExamples.series(ScenarioExamples.walk)
    let target = ScenarioExamples.target(.atLeast, 26, 2029)
    let study = ScenarioStudy([ScenarioExamples.assessment(target, series)], settings: settings)
    let exact = try drift(series).distribution(horizon: 5)
    for pace in [-0.4, 0.1, 0.3, 0.8] {
      let scenario = try ScenarioExamples.scenario([
        .pace(PaceChange(.added(.fixed(pace)), span: YearSpan(from: 2027)))
      ])
      let outcome = study.outcomes(of: scenario)[0]
      // Three years, 2027 to 2029.
      let expected = exact.probability(atLeast: 26 - 3 * pace)
      let probability = try #require(outcome.probability)
      let error = try #require(outcome.differenceError)
      #expect(error > 0 && error < 0.004)
      #expect(abs(probability - expected) < errors * error, "pace \(pace)")
      let prediction = try #require(outcome.prediction)
      expectClose(
        prediction.median, exact.median + 3 * pace,
        Tolerance(absolute: 1e-9, because: "a shift moves each quantile by itself"))
    }
  }

  @Test("A normal programme on a walk convolves normal and t")
  func uncertainProgramme() throws {
    let series = try ScenarioExamples.series(ScenarioExamples.walk)
    let target = ScenarioExamples.target(.atLeast, 26, 2029)
    let study = ScenarioStudy([ScenarioExamples.assessment(target, series)], settings: settings)
    let size = try Effect.Size(.normal(mean: 1.5, standardDeviation: 0.5))
    let scenario = try ScenarioExamples.scenario([
      .programme(Programme(size: size, start: 2026, ramp: 8, probability: 0.7))
    ])
    let exact = try drift(series).distribution(horizon: 5)
    // Half of the size is there in 2029: (2029 − 2026 + 1) / 8.
    var mean = 0.0
    for step in 0..<2_000 {
      let effect = size.quantile((Double(step) + 0.5) / 2_000) / 2
      mean += exact.probability(atLeast: 26 - effect) / 2_000
    }
    let expected = 0.7 * mean + 0.3 * exact.probability(atLeast: 26)
    let outcome = study.outcomes(of: scenario)[0]
    #expect(
      abs(try #require(outcome.probability) - expected)
        < errors * (try #require(outcome.differenceError)))
  }

  @Test(
    "The baseline is what was assessed, and an empty scenario differs from it by exactly nothing")
  func baseline() throws {
    let series = try ScenarioExamples.series(ScenarioExamples.coverage, bounds: .percent)
    var sum = ScenarioExamples.target(.atLeast, 280, nil, id: "sum", kind: .cumulative)
    (sum.periodStart, sum.periodEnd) = (2024, 2026)
    var every = ScenarioExamples.target(.atLeast, 94, nil, id: "every")
    (every.periodStart, every.periodEnd, every.holdsEveryYear) = (2025, 2028, true)
    var ratio = ScenarioExamples.target(
      .atLeast, 1.28, 2028, id: "ratio", kind: .ratioToBaseYear)
    ratio.baseYear = 2015
    let targets = [
      ScenarioExamples.target(.atLeast, 98, 2030, id: "level"), sum, every, ratio,
      ScenarioExamples.target(.atLeast, 1, 2029, id: "change", kind: .annualChange),
      ScenarioExamples.target(.atLeast, 93, 2023, id: "achieved"),
    ]
    let assessments = targets.map { ScenarioExamples.assessment($0, series) }
    #expect(assessments.map(\.status).filter { $0 == .projected }.count == 5)
    let study = ScenarioStudy(assessments, settings: ScenarioStudy.Settings(paths: 500))
    let set = try ScenarioSet([
      Scenario(name: "empty"),
      ScenarioExamples.scenario(
        [.pace(PaceChange(.added(.fixed(1)), span: YearSpan(from: 2045)))],
        name: "elsewhere"),
    ])
    for outcomes in study.outcomes(of: set.scenarios) {
      for (outcome, assessment) in zip(outcomes, assessments) {
        #expect(outcome.probability == assessment.probability)
        #expect(outcome.prediction == assessment.prediction)
        #expect(outcome.status == assessment.status)
        if assessment.status == .projected {
          #expect(outcome.difference == 0 && outcome.differenceError == 0)
        } else {
          #expect(outcome.notes == [.notProjected])
        }
      }
    }
    let reach = try #require(study.outcomes(of: set.scenarios[0])[0].reach)
    let pace = try #require(
      PaceAnalysis().pace(of: targets[0], series: series, model: try drift(series))?.reach)
    #expect(reach.median == pace.median && reach.earliest == pace.earliest)
  }

  @Test("Simulated paths have the probabilities of the assessment")
  func paths() throws {
    // The difference of a scenario that halts nothing but asks for a factor of 1 is that of the
    // paths themselves: none. Its shortfall tells the share of paths that miss.
    let series = try ScenarioExamples.series(ScenarioExamples.coverage, bounds: .percent)
    let models: [any ForecastModel] = [Drift(), DampedDrift(), CombinationModel(), ARIMA()]
    for model in models {
      let assessment = ScenarioExamples.assessment(
        ScenarioExamples.target(.atLeast, 97, 2028), series, model: model)
      let study = ScenarioStudy([assessment], settings: settings)
      let outcome = study.outcomes(of: try Scenario(name: "none"))[0]
      let missed = try #require(outcome.shortfall).missedShare
      let expected = 1 - (try #require(assessment.probability))
      let error = (expected * (1 - expected) / 20_000).squareRoot()
      #expect(abs(missed - expected) < errors * error + 5e-4, "\(model.name)")
    }
  }

  @Test("More effort never lowers the probability, and no value leaves its bounds")
  func monotone() throws {
    let series = try ScenarioExamples.series(ScenarioExamples.coverage, bounds: .percent)
    let study = ScenarioStudy(
      [ScenarioExamples.assessment(ScenarioExamples.target(.atLeast, 98, 2028), series)],
      settings: ScenarioStudy.Settings(paths: 1_000))
    var last = -1.0
    for step in -10...40 {
      let scenario = try ScenarioExamples.scenario([
        .pace(PaceChange(.added(.fixed(Double(step) / 5)), span: YearSpan(from: 2025)))
      ])
      let outcome = study.outcomes(of: scenario)[0]
      let probability = try #require(outcome.probability)
      #expect(probability >= last)
      last = probability
      let prediction = try #require(outcome.prediction)
      #expect(prediction.lower95 >= 0 && prediction.upper95 <= 100)
    }
    #expect(last == 1)
  }

  @Test("The same seed gives the same numbers on one processor and on two")
  func processors() throws {
    let plan = try ScenarioExamples.plan(6)
    let size = try Effect.Size(.pert(lower: 0, mode: 0.5, upper: 2))
    let scenarios = try (0..<20).map { index in
      try Scenario(
        name: "s\(index)",
        measures: [
          Measure(
            selector: Measure.Selector(areas: ["VN-\(index % 5)"]),
            effect: .programme(Programme(size: size, start: 2025 + index % 3, ramp: 3)))
        ])
    }
    let one = ScenarioStudy(plan, settings: ScenarioStudy.Settings(paths: 300, processors: 1))
    let two = ScenarioStudy(plan, settings: ScenarioStudy.Settings(paths: 300, processors: 2))
    #expect(one.outcomes(of: scenarios) == two.outcomes(of: scenarios))
    #expect(JointStudy(one).view(of: scenarios[3]) == JointStudy(two).view(of: scenarios[3]))
    let other = ScenarioStudy(plan, settings: ScenarioStudy.Settings(paths: 300, seed: 2))
    #expect(one.outcomes(of: scenarios) != other.outcomes(of: scenarios))
  }

  @Test("A row does not depend on the other rows")
  func independence() throws {
    let plan = try ScenarioExamples.plan(5)
    let scenario = try ScenarioExamples.scenario([
      .shock(Shock(size: Effect.Size(.uniform(lower: -2, upper: 0)), year: 2026))
    ])
    let settings = ScenarioStudy.Settings(paths: 300)
    let whole = ScenarioStudy(plan, settings: settings).outcomes(of: scenario)
    for (index, assessment) in plan.enumerated() {
      let alone = ScenarioStudy([assessment], settings: settings).outcomes(of: scenario)[0]
      #expect(alone == whole[index])
    }
  }
}
