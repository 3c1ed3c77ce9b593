import Testing
import TimeSeries

struct QualityCheckTests {
  private func findings(
    _ values: [Double], years: [Int]? = nil, bounds: Bounds = .none, decimals: Int? = nil
  ) throws -> [Finding] {
    let years = years ?? values.indices.map { 2010 + $0 }
    let series = try AnnualSeries(
      id: "s", bounds: bounds,
      observations: zip(years, values).map {
        Observation(year: $0, value: $1, printedDecimals: decimals)
      })
    return QualityCheck().check(series)
  }

  private func codes(
    _ values: [Double], years: [Int]? = nil, bounds: Bounds = .none
  ) throws -> [Finding.Code] {
    try findings(values, years: years, bounds: bounds).map(\.code)
  }

  /// Series as offices publish them, about which there is nothing to say.
  static let ordinary: [[Double]] = [
    // Health insurance coverage, slowing down towards 100.
    [76.5, 81.9, 86.4, 88.5, 90.0, 90.85, 91.0, 92.04, 93.35, 94.29],
    // Floor area a head.
    [22.0, 22.8, 23.4, 24.0, 24.4, 24.9, 25.2, 25.5, 26.5, 27.0],
    // Poverty rate, falling at a slowing pace.
    [14.2, 12.6, 11.1, 9.8, 8.4, 7.0, 8.2, 7.9, 6.8, 5.35, 3.75, 2.75],
    // Gross product at current prices, with steady growth of a tenth a year and more.
    [2739.8, 3539.9, 4073.8, 4473.7, 4937.0, 5191.3, 5639.4, 6293.9, 7009.0, 7707.2, 8044.4],
    // Persons on the internet per hundred, growing by factors.
    [0.02, 0.13, 0.25, 1.27, 1.85, 3.78, 7.64, 12.74, 17.25, 20.76, 23.92, 26.55],
    // Growth of output: wide noise, a shock and its recovery.
    [6.42, 6.24, 5.25, 5.42, 5.98, 6.68, 6.21, 6.81, 7.08, 7.02, 2.91, 2.58, 8.02],
    // Growth of prices: changes its sign.
    [0.6, 2.7, 3.5, 3.5, 2.8, 3.2, 1.8, 3.2, -0.4, 1.1, 4.1, -0.1, 2.0],
    // Unemployment printed with one decimal: equal neighbours are rounding.
    [2.2, 2.2, 2.2, 2.1, 2.5, 2.7, 2.4, 2.2, 2.3],
    // Doctors per ten thousand.
    [7.0, 7.2, 7.3, 7.3, 7.6, 7.8, 8.0, 8.4, 8.7, 8.8, 9.0, 9.4],
    // Four points.
    [61.3, 70.2, 74.9, 80.1],
  ]

  @Test(arguments: ordinary) func ordinarySeriesRaiseNothing(_ values: [Double]) throws {
    #expect(try codes(values) == [])
  }

  @Test func shortSeries() throws {
    #expect(try codes([]) == [.shortSeries])
    #expect(try codes([5, 6]) == [.shortSeries])
    #expect(try findings([5, 6])[0].arguments == ["count": "2"])
    #expect(try codes([5, 6, 8]) == [])
  }

  @Test func gaps() throws {
    let found = try findings(
      [10.1, 11.3, 12.2, 14.7], years: [2010, 2011, 2014, 2016])
    #expect(found.map(\.code) == [.gap, .gap])
    #expect(found[0].year == 2012)
    #expect(
      found[0].arguments == ["years": "2012, 2013", "from": "2012", "to": "2013", "count": "2"])
    #expect(found[1].arguments["years"] == "2015")
    let long = try findings([10.1, 11.3, 12.2], years: [2000, 2001, 2010])
    #expect(long.map(\.arguments["years"]) == ["2002–2009"])
  }

  @Test func aShareAmongPercentagesIsAUnitSlip() throws {
    let found = try findings([91.2, 92.4, 0.93, 93.9, 94.4, 95.0])
    #expect(found.map(\.code) == [.unitSlip])
    #expect(found[0].year == 2012)
    #expect(found[0].severity == .warning)
    #expect(
      found[0].arguments == ["value": "0.93", "factor": "0.01", "from": "2012", "to": "2012"])
  }

  @Test(arguments: [10.0, 100, 1000, 1e6, 0.1, 0.001]) func slipsByPowersOfTen(
    _ factor: Double
  ) throws {
    var values = [412.0, 431, 428, 455, 470, 466, 490]
    values[3] *= factor
    let found = try findings(values).filter { $0.code == .unitSlip }
    #expect(found.map(\.year) == [2013])
    #expect(found[0].arguments["factor"]?.number == factor)
  }

  @Test func aNewUnitFromSomeYearOnIsOneFinding() throws {
    let found = try findings([1.21, 1.29, 1380, 1420, 1455, 1512])
    #expect(found.map(\.code) == [.unitSlip])
    #expect(found[0].arguments["from"] == "2010")
    #expect(found[0].arguments["to"] == "2011")
    #expect(found[0].arguments["factor"] == "0.001")
  }

  @Test func slipsAtTheEndsAndInThreePoints() throws {
    #expect(try codes([0.91, 92.4, 93, 93.9]).contains(.unitSlip))
    let last = try findings([91, 92.4, 93, 0.94])
    #expect(last.filter { $0.code == .unitSlip }.map(\.year) == [2013])
    #expect(try codes([93, 0.94, 95]) == [.unitSlip])
    // With two points, and for a single ten with three, growth is as likely.
    #expect(try codes([0.9, 90]) == [.shortSeries])
    #expect(try codes([2, 2.1, 21]) == [])
  }

  @Test func zerosAndSignsAreNotSlips() throws {
    #expect(!(try codes([0, 50, 0, 49, 51, 50]).contains(.unitSlip)))
    #expect(!(try codes([-1, 100, -1, 98, 97, 99]).contains(.unitSlip)))
  }

  @Test func aValueThatIsTakenBackIsAnOutlier() throws {
    let found = try findings([50.2, 51.1, 52.3, 53.0, 74.1, 55.2, 56.0, 57.1])
    #expect(found.map(\.code) == [.outlier])
    #expect(found[0].year == 2014)
    #expect(found[0].arguments["before"] == "53.0")
    #expect(found[0].arguments["after"] == "55.2")
  }

  @Test func aLastingChangeIsABreak() throws {
    let found = try findings([50.2, 51.1, 52.3, 53.0, 74.1, 75.2, 76.0, 77.1])
    #expect(found.map(\.code) == [.levelBreak])
    #expect(found[0].year == 2014)
    #expect(found[0].arguments["end"] == nil)
  }

  @Test func atTheEndsABreakAndAnOutlierCannotBeTold() throws {
    let last = try findings([50.2, 51.1, 52.3, 53.0, 54.1, 55.2, 76.0])
    #expect(last.map(\.code) == [.unusualEndChange])
    #expect(last[0].arguments["end"] == "last")
    #expect(last[0].year == 2016)
    let first = try findings([20.2, 51.1, 52.3, 53.0, 54.1, 55.2, 56.0])
    #expect(first.map(\.arguments["end"]) == ["first"])
  }

  @Test func changesOfShortSeriesAreNotJudged() throws {
    #expect(try codes([50.2, 51.1, 74.3, 53.0, 54.1]) == [])
  }

  @Test func aLongGapIsNotABreak() throws {
    let found = try codes(
      [50.2, 51.1, 52.3, 53.0, 63.4, 64.2, 65.0],
      years: [2000, 2001, 2002, 2003, 2013, 2014, 2015])
    #expect(found == [.gap])
  }

  @Test func repeatedValues() throws {
    let found = try findings([61.25, 64.31, 68.4, 68.4, 68.4, 68.4, 71.9])
    #expect(found.map(\.code) == [.repeatedValue])
    #expect(
      found[0].arguments == ["value": "68.4", "from": "2012", "to": "2015", "count": "4"])
    // Changes of a few printed steps: equal neighbours are chance.
    #expect(try codes([3.1, 3.4, 3.3, 3.3, 3.3, 3.6, 3.2, 3.5]) == [])
    #expect(try codes([12, 12, 12]) == [.constantSeries])
    #expect(try codes([12, 12]) == [.shortSeries])
  }

  @Test func valuesOnABound() throws {
    let found = try findings([96.4, 98.1, 99.5, 100, 100, 100], bounds: .percent)
    #expect(found.map(\.code) == [.valueOnBound])
    #expect(
      found[0].arguments == ["bound": "100.0", "count": "3", "from": "2013", "to": "2015"])
    #expect(try codes([96.4, 98.1, 99.5, 100, 100, 100]).contains(.valueOnBound) == false)
  }

  @Test func coarseRounding() throws {
    #expect(try codes([2, 3, 2, 2, 3]) == [.coarseRounding])
    #expect(try codes([12, 15, 19, 21, 26]) == [])
  }

  @Test func mixedPrecision() throws {
    let found = try findings([52, 55, 59, 61.37, 62.84, 64.02])
    #expect(found.map(\.code) == [.mixedPrecision])
    #expect(found[0].arguments == ["from": "2010", "to": "2012", "decimals": "2"])
    #expect(try codes([52, 55.21, 59.4, 61.37, 62.84, 64.02]) == [])
    #expect(try codes([61.37, 62.84, 64.02, 66, 67, 69]) == [.mixedPrecision])
    // Halves printed with two decimals, and values on the bound.
    #expect(try codes([52, 53.5, 55, 56.5, 58, 59.25, 61.5, 63]) == [])
    #expect(
      try codes([97.31, 98.45, 99.12, 100, 100, 100], bounds: .percent) == [.valueOnBound])
    // The print says 52.00.
    #expect(
      try !findings([52, 55, 59, 61.37, 62.84, 64.02], decimals: 2).map(\.code)
        .contains(.mixedPrecision))
  }

  @Test func extremesAreBorne() throws {
    for values in [
      [1e300, 2e300, 1e300, -1e300, 1e-300, 0, 3],
      [5e-300, 6e-300, 7e-300, 6e-300, 8e-300, 9e-300],
    ] {
      for finding in try findings(values) {
        #expect(finding.subject == "s")
        #expect(!finding.arguments.values.contains("nan"))
      }
    }
  }
}
