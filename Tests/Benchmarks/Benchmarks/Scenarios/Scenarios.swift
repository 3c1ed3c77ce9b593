import Benchmark
import KhaThi

/// Scenarios over 50 targets on 2,000 paths: the study itself, a thousand scenarios, and the questions.
let benchmarks: @Sendable () -> Void = {
  Benchmark.defaultConfiguration = .init(
    metrics: [.wallClock, .peakMemoryResident], warmupIterations: 0, maxDuration: .seconds(30),
    maxIterations: 5)

  guard let assessments = try? plan(50), let scenarios = try? grid(1_000) else {
    preconditionFailure("the example is no plan")
  }
  for processors in [1, 2] {
    let settings = ScenarioStudy.Settings(paths: 2_000, processors: processors)
    Benchmark("simulate 50 series, \(processors) processors") { _ in
      blackHole(ScenarioStudy(assessments, settings: settings))
    }
    let study = ScenarioStudy(assessments, settings: settings)
    Benchmark("1,000 scenarios of 50 targets, \(processors) processors") { _ in
      blackHole(study.outcomes(of: scenarios))
    }
  }
  let study = ScenarioStudy(assessments, settings: ScenarioStudy.Settings(processors: 2))
  Benchmark("smallest effort for one target") { _ in
    blackHole(study.smallestEffort(for: 0, by: try .pace(from: 2026), wanted: 0.8))
  }
  Benchmark("joint view of 50 targets") { _ in
    blackHole(JointStudy(study).view(of: scenarios[1]))
  }
  Benchmark("sensitivity of one target") { _ in
    blackHole(study.sensitivity(of: 0, under: scenarios[1]))
  }
}

/// Targets for 2030 on walks of twenty years between 0 and 100.
private func plan(_ count: Int) throws -> [TargetAssessment] {
  var assessor = TargetAssessor(model: CombinationModel(), asOf: 2024)
  assessor.options = [.projections]
  return try (0..<count).map { index in
    let observations = (0..<20).map { year in
      Observation(
        year: 2005 + year,
        value: 40 + Double(index % 9) + 1.5 * Double(year) + Double((year * (index + 3)) % 7))
    }
    let series = try AnnualSeries(
      id: "series\(index)", areaCode: "VN-\(index % 5)", indicator: "indicator\(index / 5)",
      bounds: .percent, observations: observations)
    let target = Target(
      id: "target\(index)", comparator: .atLeast, lower: 85 + Double(index % 11), year: 2030,
      direction: .increase, bounds: .percent)
    return assessor.assess(target, candidates: [CandidateSeries(series: series)])
  }
}

/// Scenarios that touch every series: a pace, an uncertain programme and a capacity limit.
private func grid(_ count: Int) throws -> [Scenario] {
  try (0..<count).map { index in
    let step = Double(index) / Double(count)
    return try Scenario(
      name: "scenario\(index)",
      measures: [
        Measure(effect: .pace(PaceChange(.added(.fixed(step)), span: YearSpan(from: 2026)))),
        Measure(
          effect: .programme(
            Programme(
              size: Effect.Size(.triangular(lower: 0, mode: 2 * step + 0.1, upper: 4)),
              start: 2026, ramp: 3, probability: 0.9))),
        Measure(effect: .capacity(CapacityLimit(rise: 4, span: YearSpan(from: 2026)))),
      ])
  }
}
