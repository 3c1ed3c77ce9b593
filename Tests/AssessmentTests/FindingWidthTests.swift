import Assessment
import Testing
import TimeSeries

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
