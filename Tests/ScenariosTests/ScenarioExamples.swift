import Assessment
import Forecasting
import Plans
import Scenarios
import TimeSeries

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
