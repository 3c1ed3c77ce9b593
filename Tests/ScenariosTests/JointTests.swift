import Forecasting
import LinearAlgebra
import Plans
import TestSupport
import Testing
import TimeSeries

@testable import Assessment
@testable import Scenarios

@Suite("The targets of a plan together")
struct JointTests {
  /// Series whose changes share a shock of the given weight.
  private func family(_ count: Int, shared: Double) throws -> [AnnualSeries] {
    var generator = SplitMix(seed: 3)
    let years = Array(1995...2024)
    func shocks() -> [Double] {
      years.map { _ in Double.random(in: -1...1, using: &generator) }
    }
    let common = shocks()
    return try (0..<count).map { index in
      let own = shocks()
      var level = 50.0
      var values: [Int: Double] = [:]
      for (position, year) in years.enumerated() {
        level +=
          0.5 + shared * common[position] + (1 - shared * shared).squareRoot() * own[position]
        values[year] = level
      }
      return try ScenarioExamples.series(values, id: "f\(index)", area: "VN-\(index)")
    }
  }

  private func study(_ family: [AnnualSeries], goal: Double = 53) -> ScenarioStudy {
    ScenarioStudy(
      family.enumerated().map { index, series in
        let last = series.last?.value ?? 0
        return ScenarioExamples.assessment(
          ScenarioExamples.target(.atLeast, last + goal - 50, 2028, id: "t\(index)"), series)
      }, settings: ScenarioStudy.Settings(paths: 4_000))
  }

  @Test("Shared shocks are found, and none where there are none")
  func correlation() throws {
    let related = CommonShocks(try family(4, shared: 0.9))
    let unrelated = CommonShocks(try family(4, shared: 0))
    for row in 0..<4 {
      for column in 0..<row {
        #expect(related.correlation[row, column] > 0.55)
        #expect(abs(unrelated.correlation[row, column]) < 0.35)
      }
    }
    #expect(related.classes[.sameIndicator]?.pairCount == 6)
    #expect(related.classes[.sameArea] == nil)
  }

  @Test("The correlation is positive definite with a unit diagonal, whatever the series")
  func positiveDefinite() throws {
    var series = try family(6, shared: 0.95)
    // Twins, mirrors, constants and series too short to tell.
    series.append(series[0])
    let mirror = series[1].observations.map { Observation(year: $0.year, value: -$0.value) }
    series.append(try AnnualSeries(id: "mirror", observations: mirror))
    series.append(try ScenarioExamples.series([2020: 1, 2021: 1, 2022: 1, 2023: 1, 2024: 1]))
    series.append(try ScenarioExamples.series([2024: 5], id: "point"))
    let shocks = CommonShocks(series)
    let eigen = try SymmetricEigen(shocks.correlation)
    #expect(try #require(eigen.values.first) >= 0.01 - 1e-12)
    for index in series.indices { #expect(shocks.correlation[index, index] == 1) }
    #expect(CommonShocks([]).correlation.rows == 0)
    #expect(CommonShocks([series[0]]).correlation == Matrix.identity(1))
  }

  @Test("Joint chances never contradict those of the single targets")
  func consistency() throws {
    let joint = JointStudy(study(try family(5, shared: 0.8)))
    let scenario = try ScenarioExamples.scenario([
      .programme(
        Programme(size: Effect.Size(.uniform(lower: 0, upper: 4)), start: 2025, ramp: 3))
    ])
    for view in [joint.view(), joint.view(of: scenario)] {
      let smallest = try #require(view.probabilities.min())
      #expect(view.joint.all <= smallest + 1e-12)
      #expect(view.joint.all >= view.probabilities.reduce(1 - Double(view.joint.size), +) - 1e-12)
      #expect(abs(view.joint.mean - view.probabilities.reduce(0, +)) < 1e-9)
      #expect(abs(view.joint.probabilities.reduce(0, +) - 1) < 1e-9)
      for count in 1...view.joint.size {
        #expect(view.joint.atLeast(count) <= view.joint.atLeast(count - 1))
      }
      let product = view.probabilities.reduce(1, *)
      #expect(abs(view.independent.all - product) < 1e-12)
      #expect(view.joint.all > product, "what rises together is met together")
      #expect(view.bottlenecks.count == 5)
      #expect(abs(try #require(view.bottlenecks.last).allOnceMet - 1) < 1e-9)
      for (before, after) in zip(view.bottlenecks, view.bottlenecks.dropFirst()) {
        #expect(after.allOnceMet >= before.allOnceMet)
      }
    }
    #expect(joint.view().joint.all == joint.view(of: .baseline).joint.all)
  }

  @Test("Series without common shocks are met as independent ones, up to simulation")
  func independence() throws {
    // Years that do not overlap leave nothing to estimate.
    let family = try (0..<3).map { index in
      try ScenarioExamples.series(
        [2022: 10.0 + Double(index), 2023: 11.2 + Double(index), 2024: 11.9 + Double(index)],
        id: "i\(index)", area: "VN-\(index)", indicator: "x\(index)")
    }
    let joint = JointStudy(study(family, goal: 54))
    #expect(joint.dependence.correlation == Matrix.identity(3))
    let view = joint.view()
    #expect(abs(view.joint.all - view.independent.all) < 4 * view.allError)
    #expect(view.allError < 0.01)
  }

  @Test("Twins are met together: P(both) is the probability of one")
  func twins() throws {
    let one = try family(1, shared: 0)[0]
    let target = ScenarioExamples.target(.atLeast, (one.last?.value ?? 0) + 2, 2028)
    var other = target
    other.id = "u"
    let study = ScenarioStudy([
      ScenarioExamples.assessment(target, one), ScenarioExamples.assessment(other, one),
    ])
    let view = JointStudy(study).view()
    #expect(abs(view.joint.all - view.probabilities[0]) < 1e-3)
  }

  @Test("The Poisson-binomial count of three events, by hand")
  func poissonBinomial() {
    let count = JointView.Count(independent: [0.5, 0.5, 0.2])
    expectClose(
      count.probabilities, [0.2, 0.45, 0.3, 0.05],
      Tolerance(absolute: 1e-15, because: "sums of a few products"))
    #expect(abs(count.atLeast(2) - 0.35) < 1e-15)
    #expect(count.atLeast(0) == 1)
    #expect(abs(count.mean - 1.2) < 1e-15)
    #expect(count.quantile(0.5) == 1 && count.quantile(0.9) == 2)
    #expect(JointView.Count(independent: []).all == 1)
  }

  @Test(
    "Weights take the largest margins first and share ties",
    arguments: [
      ([1.0, -2, 3, 0], 0.5, [1.0, 0, 1, 0]),
      ([1, 1, 3, 1], 0.75, [2.0 / 3, 2.0 / 3, 1, 2.0 / 3]),
      ([1, 2], 1, [1, 1]), ([1, 2], 0, [0, 0]), ([4, 2], 0.25, [0.5, 0]),
    ] as [([Double], Double, [Double])])
  func weights(margins: [Double], probability: Double, expected: [Double]) {
    let shares = JointStudy.shares(margins: margins, probability: probability)
    #expect(shares == expected)
  }

  @Test("Observed targets stand beside the open ones")
  func settled() throws {
    let series = try ScenarioExamples.series(ScenarioExamples.coverage, bounds: .percent)
    let study = ScenarioStudy([
      ScenarioExamples.assessment(ScenarioExamples.target(.atLeast, 93, 2023, id: "a"), series),
      ScenarioExamples.assessment(ScenarioExamples.target(.atLeast, 99, 2023, id: "m"), series),
      ScenarioExamples.assessment(ScenarioExamples.target(.atLeast, 97, 2027, id: "o"), series),
    ])
    let view = JointStudy(study).view()
    #expect(view.achievedIDs == ["a"] && view.missedIDs == ["m"] && view.targetIDs == ["o"])
    #expect(view.joint.size == 1)
    #expect(abs(view.joint.all - view.probabilities[0]) < 1e-9)
  }
}
