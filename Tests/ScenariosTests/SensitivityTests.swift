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
      settings: ScenarioStudy.Settings(paths: 20_000))
    let scenario = try ScenarioSet([
      Scenario(
        name: "a",
        measures: [
          Measure(
            effect: .programme(
              Programme(
                size: Effect.Size(.triangular(lower: 0, mode: 1, upper: 3)), start: 2026, ramp: 2,
                delay: Effect.Size(.uniform(lower: 0, upper: 2)), probability: 0.8)))
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
      settings: ScenarioStudy.Settings(paths: 20_000))
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

/// Targets on small series that the random walk with drift projects, whose numbers can be checked by
/// hand.
enum ScenarioExamples {
  /// Coverage of health insurance, percent.
  static let coverage = [
    2015: 76.5, 2016: 81.9, 2017: 86.4, 2018: 88.5, 2019: 90.0, 2020: 90.85, 2021: 91.0,
    2022: 92.04, 2023: 93.35, 2024: 94.29,
  ]

  /// A walk without limits about a drift of one.
  static let walk = [
    2014: 10.0, 2015: 11.4, 2016: 11.9, 2017: 13.2, 2018: 14.5, 2019: 15.0, 2020: 16.3,
    2021: 17.1, 2022: 18.0, 2023: 19.2, 2024: 20.0,
  ]

  static func series(
    _ values: [Int: Double], id: String = "s", area: String? = "VN-01",
    indicator: String? = "walk", bounds: Bounds = .none
  ) throws -> AnnualSeries {
    try AnnualSeries(
      id: id, areaCode: area, indicator: indicator, bounds: bounds,
      observations: values.map { Observation(year: $0.key, value: $0.value) })
  }

  static func target(
    _ comparator: Comparator, _ value: Double, _ year: Int?, id: String = "t",
    kind: TargetKind = .level
  ) -> Target {
    let isUpper = comparator == .atMost || comparator == .lessThan
    return Target(
      id: id, kind: kind, comparator: comparator, lower: isUpper ? nil : value,
      upper: isUpper ? value : nil, year: year, direction: isUpper ? .decrease : .increase)
  }

  static func assessment(
    _ target: Target, _ series: AnnualSeries, derivation: Derivation.Transform? = nil,
    model: any ForecastModel = Drift(), asOf: Int? = nil
  ) -> TargetAssessment {
    var assessor = TargetAssessor(model: model, asOf: asOf)
    assessor.options = [.projections]
    return assessor.assess(
      target, candidates: [CandidateSeries(series: series, derivation: derivation)])
  }

  /// Several series of one plan: `count` walks that differ, each with a target of its own.
  static func plan(_ count: Int, model: any ForecastModel = Drift()) throws -> [TargetAssessment] {
    try (0..<count).map { index in
      var values = walk
      for year in values.keys {
        values[year]! += Double((year * (index + 3) * 7) % 11) / 10
      }
      let series = try series(values, id: "s\(index)", area: "VN-\(index % 5)")
      return assessment(
        target(.atLeast, 24 + Double(index % 7) / 2, 2028, id: "t\(index)"), series, model: model)
    }
  }

  static func scenario(_ effects: [Effect], name: String = "a") throws -> Scenario {
    try Scenario(name: name, measures: effects.map { Measure(effect: $0) })
  }
}
