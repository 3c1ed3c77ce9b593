import Assessment
import Scenarios
import Testing
import TimeSeries

@Suite("What scenarios may be written as")
struct ScenarioSpecificationTests {
  private func code(_ body: () throws(ScenarioError) -> Void) -> String? {
    do throws(ScenarioError) {
      try body()
      return nil
    } catch {
      return error.code.rawValue
    }
  }

  @Test("Settings that make no sense are refused where they are made")
  func refusals() throws {
    let one = try Effect.Size.fixed(1)
    #expect(
      code { () throws(ScenarioError) in _ = try Scenario(name: "") } == "scenario_name_missing")
    #expect(
      code { () throws(ScenarioError) in _ = try Scenario(name: "baseline", inherits: "x") }
        == "scenario_name_reserved")
    #expect(
      code { () throws(ScenarioError) in _ = try Effect.Size.fixed(.nan) } == "scenario_not_finite")
    #expect(
      code { () throws(ScenarioError) in
        _ = try Effect.Size(.normal(mean: 1, standardDeviation: 0))
      } == "scenario_not_positive")
    #expect(
      code { () throws(ScenarioError) in
        _ = try Effect.Size(.triangular(lower: 1, mode: 3, upper: 2))
      } == "scenario_not_rising")
    #expect(
      code { () throws(ScenarioError) in
        _ = try Effect.Size(.pert(lower: 2, mode: 2, upper: 2))
      } == "scenario_not_rising")
    #expect(
      code { () throws(ScenarioError) in _ = try YearSpan(from: 2030, until: 2029) }
        == "scenario_years_reversed")
    #expect(
      code { () throws(ScenarioError) in _ = try YearSpan(from: 20300) }
        == "scenario_year_out_of_range")
    #expect(
      code { () throws(ScenarioError) in
        _ = try Shock(size: one, year: 2026, probability: 1.2)
      } == "scenario_not_probability")
    #expect(
      code { () throws(ScenarioError) in
        _ = try PaceChange(.factor(Effect.Size.fixed(-1)), span: YearSpan(from: 2026))
      } == "scenario_negative")
    #expect(
      code { () throws(ScenarioError) in _ = try LevelLimit(span: YearSpan(from: 2026)) }
        == "scenario_limit_missing")
    #expect(
      code { () throws(ScenarioError) in
        _ = try CapacityLimit(rise: -1, span: YearSpan(from: 2026))
      } == "scenario_negative")
    #expect(
      code { () throws(ScenarioError) in _ = try Denominator(values: [:]) }
        == "scenario_not_positive")
  }

  @Test("A scenario has the measures of those it inherits from before its own, with their keys")
  func inheritance() throws {
    let pace = Effect.pace(
      try PaceChange(.added(.fixed(1)), span: YearSpan(from: 2026)))
    let set = try ScenarioSet([
      Scenario(name: "c", inherits: "b", measures: [Measure(id: "own", effect: pace)]),
      Scenario(name: "b", inherits: "a", measures: [Measure(effect: pace)]),
      Scenario(name: "a", measures: [Measure(effect: pace), Measure(effect: pace)]),
    ])
    #expect(set.scenarios.map(\.name) == ["baseline", "c", "b", "a"])
    #expect(set["c"]?.measures.map(\.id) == ["a/1", "a/2", "b/1", "own"])
    #expect(set["baseline"]?.measures == [])
  }

  @Test("Scenarios that refer to each other in a ring, or to nothing, are refused")
  func brokenInheritance() {
    #expect(
      code { () throws(ScenarioError) in
        _ = try ScenarioSet([
          Scenario(name: "a", inherits: "b"), Scenario(name: "b", inherits: "a"),
        ])
      } == "scenario_inheritance_cycle")
    #expect(
      code { () throws(ScenarioError) in
        _ = try ScenarioSet([Scenario(name: "a", inherits: "a")])
      } == "scenario_inheritance_cycle")
    #expect(
      code { () throws(ScenarioError) in
        _ = try ScenarioSet([Scenario(name: "a", inherits: "z")])
      } == "scenario_unknown_parent")
    #expect(
      code { () throws(ScenarioError) in
        _ = try ScenarioSet([Scenario(name: "a"), Scenario(name: "a")])
      } == "scenario_duplicate_name")
  }

  @Test("Medians and quantiles of sizes are those of their distributions")
  func sizes() throws {
    #expect(try Effect.Size(.uniform(lower: 2, upper: 6)).quantile(0.25) == 3)
    #expect(try Effect.Size(.triangular(lower: 0, mode: 1, upper: 2)).median == 1)
    #expect(try abs(Effect.Size(.pert(lower: 0, mode: 1, upper: 2)).median - 1) < 1e-12)
    let mirrored = try Effect.Size(.logNormal(median: -2, logDeviation: 0.5))
    #expect(abs(mirrored.median + 2) < 1e-12)
    #expect(mirrored.quantile(0.1) < mirrored.quantile(0.9))
    #expect(mirrored.quantile(0.99) < 0)
    // Beta(2, 2) between 0 and 1: F(x) = 3x² − 2x³, so that F(.25) = .15625.
    let beta = try Effect.Size(.beta(alpha: 2, beta: 2, lower: 0, upper: 1))
    #expect(abs(beta.quantile(0.15625) - 0.25) < 1e-12)
  }

  @Test("A denominator grows between and beyond its known values")
  func denominators() throws {
    let people = try Denominator(values: [2020: 100, 2022: 121], growth: 0.5)
    #expect(abs(people.value(in: 2021) - 110) < 1e-9)
    #expect(abs(people.value(in: 2023) - 181.5) < 1e-9)
    #expect(abs(people.value(in: 2019) - 100 / 1.5) < 1e-9)
  }
}
