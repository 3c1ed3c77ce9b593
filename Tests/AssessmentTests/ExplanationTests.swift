import Assessment
import Forecasting
import Foundation
import Plans
import Scenarios
import TestSupport
import Testing
import TimeSeries

/// What moved a probability, for targets of one year and of several.
@Suite struct ExplanationTests {
  private static let model: Result<AutomaticModel, any Error> = Result {
    let file = Checkout.datasets.appending(path: "reference/reference.bin")
    return AutomaticModel(
      reference: try ReferenceLibrary(decoding: Array(try Data(contentsOf: file))))
  }

  private func assess(
    _ change: (inout Target) -> Void, values: [Double] = [20.1, 21, 21.4, 22.3, 22.9, 24],
    explains: Bool = true
  ) throws -> TargetAssessment {
    let series = try AnnualSeries(
      id: "s", indicator: "women_parliament", bounds: .percent, direction: .increase,
      observations: values.enumerated().map {
        Observation(year: 2012 + $0.offset, value: $0.element)
      })
    var target = Target(
      id: "t", kind: .level, comparator: .atLeast, lower: 26, upper: nil, year: nil,
      direction: .increase)
    change(&target)
    var assessor = TargetAssessor(model: try Self.model.get(), seed: 3)
    if explains { assessor.options = [.explanations] }
    return assessor.assess(target, candidates: [CandidateSeries(series: series)])
  }

  private static let periods: [@Sendable (inout Target) -> Void] = [
    { target in  // the mean over a period
      target.periodStart = 2016
      target.periodEnd = 2021
    },
    { target in  // every year
      target.periodStart = 2018
      target.periodEnd = 2021
      target.lower = 23
      target.holdsEveryYear = true
    },
    { target in  // a sum, partly observed
      target = Target(
        id: "t", kind: .cumulative, comparator: .atLeast, lower: 152, upper: nil, year: nil,
        direction: .increase)
      target.periodStart = 2016
      target.periodEnd = 2021
    },
  ]

  @Test(arguments: periods.indices) func severalYearsAreExplained(index: Int) throws {
    let result = try assess(Self.periods[index])
    let stated = try #require(result.probability)
    #expect(stated > 0.02 && stated < 0.98, "\(stated)")
    let explanation = try #require(result.explanation)
    #expect(
      Set(explanation.drivers.map(\.kind))
        == [.sameIndicator, .kindred, .ownHistory, .slowdown])
    let moved = explanation.drivers.map { ($0.probabilityWithout - stated).magnitude }
    #expect(zip(moved, moved.dropFirst()).allSatisfy { $0 >= $1 })
    // Another probability without a part, and not by the luck of other random numbers.
    #expect(moved[0] > 0.005)
    #expect(explanation.comparableCount > 5)
    #expect(
      explanation.reachedCount > 0 && explanation.reachedCount < explanation.comparableCount)
    #expect(!explanation.reached.isEmpty && !explanation.missed.isEmpty)
    #expect(explanation.horizon == 4)
    // It is the result as it stands that is explained.
    #expect(try assess(Self.periods[index], explains: false).probability == stated)
  }

  /// A mean over a single year ahead is that year: both ways give the same account.
  @Test func aPeriodOfOneYearIsExplainedAsTheYear() throws {
    let year = try assess { $0.year = 2019 }
    let period = try assess {
      $0.periodStart = 2019
      $0.periodEnd = 2019
    }
    let (one, other) = (try #require(year.explanation), try #require(period.explanation))
    let stated = try #require(year.probability)
    // Ten thousand paths: four standard errors are 0.02.
    #expect((stated - (try #require(period.probability))).magnitude < 0.02)
    #expect(one.reached == other.reached && one.missed == other.missed)
    for driver in one.drivers where driver.kind != .bound {
      let same = try #require(other.drivers.first { $0.kind == driver.kind })
      #expect((same.probabilityWithout - driver.probabilityWithout).magnitude < 0.02)
    }
  }
}

/// What is said of intervals without width.
@Suite struct FindingWidthTests {
  private func finding(
    _ intervals: [(Double, Double, Double)], bounds: Bounds = .percent
  ) -> Finding? {
    Finding.widthMissing(
      in: intervals.map { (level: $0.0, lower: $0.1, upper: $0.2) }, bounds: bounds,
      subject: "s", year: 2030)
  }

  @Test func nothingIsSaidOfIntervalsWithWidth() {
    #expect(finding([(80, 99, 100), (95, 98, 100)]) == nil)
    #expect(finding([]) == nil)
  }

  @Test func theWidestIsNamed() throws {
    let narrow = try #require(finding([(80, 100, 100), (95, 99.5, 100)]))
    #expect(narrow.code == .intervalOnLimit && narrow.severity == .note)
    #expect(narrow.arguments == ["value": "100.0", "level": "80"])
    #expect(narrow.subject == "s" && narrow.year == 2030)
    let wide = try #require(finding([(80, 0, 0), (97.5, 0, 0)]))
    #expect(wide.arguments == ["value": "0.0", "level": "97.5"])
  }

  @Test func valuesBesideTheLimitsAreToldApart() throws {
    let beside = try #require(finding([(95, 57, 57)]))
    #expect(beside.code == .intervalWithoutWidth)
    #expect(finding([(95, 0, 0)], bounds: .none)?.code == .intervalWithoutWidth)
  }
}
