import Testing
import TimeSeries

@testable import Pipeline

@Suite("Targets made of whole series")
struct TargetMakerTests {
  private let up = TargetMaker.Indicator(isDecreaseWanted: false, bounds: .percent)

  private func series(_ id: String, _ years: ClosedRange<Int>, slope: Double = 1) throws
    -> AnnualSeries
  {
    try AnnualSeries(
      id: id,
      observations: years.map { Observation(year: $0, value: 20 + slope * Double($0 - 2000)) })
  }

  @Test("The typical change is the median over five years")
  func typicalChange() throws {
    let all = [
      try series("a", 2000...2005, slope: 1), try series("b", 2000...2005, slope: -2),
      try series("c", 2000...2005, slope: 3), try series("d", 2000...2003),
    ]
    #expect(TargetMaker.typicalChange(all) == 10)
    #expect(TargetMaker.typicalChange([all[3]]) == nil)
  }

  @Test("Targets are the last value moved by m typical changes, scaled to the horizon")
  func values() throws {
    let whole = try series("a", 2000...2020)
    let window = try #require(
      TargetMaker(seed: 3).window(
        of: whole, area: "VN", name: "a", indicator: up, typical: 10))
    let origin = window.key.originYear
    #expect(window.key.seriesID == "a:VN@\(origin)")
    let last = try #require(whole.value(in: origin))
    #expect(window.history.count >= 8 && window.history.allSatisfy { $0.year <= origin })
    for target in window.targets {
      #expect(target.value == last + target.ambition * 10 * Double(target.horizon) / 5)
      #expect(target.actual == whole.value(in: origin + target.horizon))
      #expect(target.isMet == (target.actual >= target.value))
    }
  }

  @Test("A wish to fall is met from below, and no target lies on a limit")
  func limits() throws {
    let down = TargetMaker.Indicator(isDecreaseWanted: true, bounds: .nonNegative)
    let whole = try series("a", 2000...2020, slope: -0.5)
    let window = try #require(
      TargetMaker(seed: 3).window(
        of: whole, area: "VN", name: "a", indicator: down, typical: 16))
    #expect(!window.targets.isEmpty)
    for target in window.targets {
      #expect(target.value > 0)
      #expect(target.isMet == (target.actual <= target.value))
    }
    // Twice 16 over five years would lead below 0 from any value of the series.
    #expect(!window.targets.contains { $0.horizon == 5 && $0.ambition == 2 })
  }

  @Test("Same seed, same window; another seed moves some origins")
  func seed() throws {
    let all = try (0..<20).map { try series("s\($0)", 1990...2020) }
    func origins(_ seed: UInt64) -> [Int?] {
      all.map {
        TargetMaker(seed: seed).window(
          of: $0, area: "VN", name: $0.id, indicator: up, typical: 5)?.key.originYear
      }
    }
    #expect(origins(1) == origins(1))
    #expect(origins(1) != origins(2))
  }

  @Test("A series too short has no window")
  func tooShort() throws {
    #expect(
      TargetMaker(seed: 1).window(
        of: try series("a", 2000...2008), area: "VN", name: "a", indicator: up, typical: 5) == nil)
  }

  @Test(
    "Ids name indicator, area and origin",
    arguments: [
      ("a:VNM@2012", "a", "VNM", 2012), ("a:b:VN-36@1999", "a:b", "VN-36", 1999),
    ])
  func keys(_ id: String, _ indicator: String, _ area: String, _ year: Int) throws {
    let key = try #require(WindowKey(id))
    #expect(key == WindowKey(indicator: indicator, area: area, originYear: year))
    #expect(key.seriesID == id)
    for other in ["a", "a:b", "a@2000", "a:b@x", "a:@2000"] { #expect(WindowKey(other) == nil) }
  }
}
