import Plans
import Testing
import TimeSeries

@testable import DatasetReaders

@Suite("Forming series")
struct SeriesFormingTests {
  private static let indicators =
    "indicator,direction,lower_bound,upper_bound\nshare,increase,0,100\nrate,decrease,,\n"

  private static let units =
    "unit,unit_code,denominator\n%,percent,\n% of people,percent,people\npersons,persons,\n"

  /// The series of some rows; cells missing at the end of a row are empty.
  private func form(
    _ rows: String,
    header: String = "series_id,indicator,unit,year,value,definition,note,part_year,confidence",
    metadata: String? = nil
  ) throws -> [Result<SeriesEntry, SeriesFailure>] {
    let width = header.split(separator: ",").count
    let rows = rows.split(separator: "\n").map { row in
      let cells = row.split(separator: ",", omittingEmptySubsequences: false).count
      return row + String(repeating: ",", count: max(0, width - cells)) + "\n"
    }
    return try ObservationTable.read(input(header + "\n" + rows.joined())).series(
      metadata: metadata.map { try SeriesMetadataTable.read(input($0)) } ?? .empty,
      indicators: try IndicatorTable.read(input(Self.indicators)),
      units: try UnitTable.read(input(Self.units)))
  }

  @Test("A series takes its traits from metadata, then from rows and indicators")
  func traits() throws {
    let formed = try form(
      "a,share,%,2021,2,,\na,share,%,2019,1.50,def,\nb,rate,%,2020,-5,,\n",
      metadata: "series_id,area_code,unit,quality,rank,definition\na,VN-40,% of people,b,2,better\n"
    )
    let first = try formed[0].get()
    #expect(first.series.id == "a")
    #expect(first.series.areaCode == "VN-40")
    #expect(first.series.indicator == "share")
    #expect(first.series.unit == "% of people")
    #expect(first.series.quality == .b)
    #expect(first.series.direction == .increase)
    #expect(first.series.bounds == .percent)
    #expect(first.series.years == [2019, 2021])
    #expect(first.series.values == [1.5, 2])
    #expect(first.series.printedStep == 0.01)
    #expect(first.lines == [3, 2])
    #expect(first.rank == 2)
    #expect(first.definition == "better")
    #expect(first.findings == [])
    let second = try formed[1].get()
    #expect(second.metadata == nil)
    #expect(second.rank == nil)
    #expect(second.series.areaCode == nil)
    #expect(second.series.direction == .decrease)
    #expect(second.series.bounds == .none)
    #expect(second.series.unit == "%")
    #expect(second.definition == nil)
  }

  @Test("One bad series never stops the others")
  func isolation() throws {
    let formed = try form(
      "good,share,%,2020,1,,\nbad,share,%,2020,1,,\nbad,share,%,2020,2,,\ngood,share,%,2021,2,,\n")
    #expect(try formed[0].get().series.count == 2)
    guard case .failure(let failure) = formed[1] else {
      Issue.record("a series with two values of one year was formed")
      return
    }
    #expect(failure.seriesID == "bad")
    #expect(failure.indicator == "share")
    #expect(failure.reason == .conflictingValues)
    #expect(
      failure.findings == [
        Finding(
          .conflictingValues, severity: .error, subject: "bad", year: 2020,
          arguments: [
            "file": "t.csv", "line": "4", "first_line": "3", "first_value": "1.0", "value": "2.0",
          ])
      ])
  }

  struct Example: Sendable {
    var rows: String
    var code: Finding.Code
    var severity: Finding.Severity
    var year: Int
    var arguments: [String: Argument]
  }

  @Test(
    "What is noticed in one series",
    arguments: [
      Example(
        rows: "a,share,%,2020,1,,\na,share,%,2020,1.0,,\n", code: .repeatedRow,
        severity: .warning, year: 2020, arguments: ["first_line": "2", "value": "1.0"]),
      Example(
        rows: "a,share,%,2020,1,,\na,share,%,2021,100.5,,\n", code: .valueOutOfBounds,
        severity: .error, year: 2021,
        arguments: ["value": "100.5", "lower": "0.0", "upper": "100.0"]),
      Example(
        rows: "a,share,%,2020,1,,\na,rate,%,2021,1,,\n", code: .mixedIndicators,
        severity: .error, year: 2021, arguments: ["first": "share", "other": "rate"]),
      Example(
        rows: "a,share,%,2020,1,,\na,share,persons,2021,1,,\n", code: .incompatibleUnits,
        severity: .error, year: 2021,
        arguments: [
          "first": "%", "first_code": "percent", "other": "persons", "other_code": "persons",
        ]),
      Example(
        rows: "a,share,%,2020,1,,\na,share,pct,2021,1,,\n", code: .incompatibleUnits,
        severity: .error, year: 2021,
        arguments: ["first": "%", "first_code": "percent", "other": "pct", "other_code": ""]),
      Example(
        rows: "a,share,%,2020,1,,\na,share,% of people,2021,1,,\n", code: .mixedDenominators,
        severity: .warning, year: 2021, arguments: ["first": "%", "other": "% of people"]),
      Example(
        rows: "a,share,%,2020,1,old,\na,share,%,2021,1,new,\n", code: .mixedDefinitions,
        severity: .note, year: 2021, arguments: ["first": "old", "other": "new"]),
      Example(
        rows: "a,share,%,2020,1,,\na,share,%,2021,1,,to May,true,\n", code: .partYearValue,
        severity: .warning, year: 2021, arguments: ["value": "1.0", "note": "to May"]),
      Example(
        rows: "a,share,%,2020,1,,\na,share,%,2021,1,,,,low\n", code: .lowConfidenceValue,
        severity: .warning, year: 2021, arguments: ["value": "1.0", "note": ""]),
      Example(
        rows: "a,share,%,2020,1,,\na,share,%,2021,1,,Part-year: May,,\n",
        code: .noteDecidesNothing, severity: .warning, year: 2021,
        arguments: ["note": "Part-year: May", "column": "part_year", "cell": "true"]),
      Example(
        rows: "a,share,%,2020,1,,\na,share,%,2021,1,,x; Confidence low,,\n",
        code: .noteDecidesNothing, severity: .warning, year: 2021,
        arguments: ["note": "x; Confidence low", "column": "confidence", "cell": "low"]),
    ])
  func findings(_ example: Example) throws {
    let formed = try form(example.rows)[0]
    let findings: [Finding]
    switch formed {
    case .success(let entry):
      findings = entry.findings
      #expect(example.severity != .error)
    case .failure(let failure):
      findings = failure.findings
      #expect(failure.reason == example.code)
    }
    var arguments = example.arguments
    arguments["file"] = "t.csv"
    arguments["line"] = "3"
    #expect(
      findings == [
        Finding(
          example.code, severity: example.severity, subject: "a", year: example.year,
          arguments: arguments)
      ])
  }

  @Test("Without a compiler, two definitions are a warning; areas are part of the key")
  func byArea() throws {
    let formed = try form(
      "VN,share,2020,1,old\nVN,share,2021,2,new\nVN-40,share,2020,3,old\n",
      header: "area_code,indicator,year,value,definition")
    #expect(formed.count == 2)
    let entry = try formed[0].get()
    #expect(entry.series.id == "VN/share")
    #expect(entry.series.areaCode == "VN")
    #expect(entry.findings.map(\.code) == [.mixedDefinitions])
    #expect(entry.findings.map(\.severity) == [.warning])
  }

  @Test("Areas differ inside one series_id")
  func mixedAreas() throws {
    let formed = try form(
      "a,VN,2020,1\na,VN-40,2021,2\n", header: "series_id,area_code,year,value")
    guard case .failure(let failure) = formed[0] else {
      Issue.record("a series of two areas was formed")
      return
    }
    #expect(failure.reason == .mixedAreas)
    #expect(failure.findings[0].arguments["other"] == "VN-40")
  }

  @Test("One series by its id")
  func oneSeries() throws {
    let table = try ObservationTable.read(input("series_id,year,value\na,2020,1\nb,2020,2\n"))
    #expect(try table.series(id: "b")?.get().series.values == [2])
    #expect(table.series(id: "c") == nil)
  }

  @Test("A column that says something is heard, whatever the note says")
  func columnsDecide() throws {
    let entry = try form(
      "a,share,%,2020,1,,part-year: May,false,high\na,share,%,2021,1,,a full year,true,\n")[0].get()
    #expect(entry.series.observations.map(\.isPartYear) == [false, true])
    #expect(entry.findings.map(\.code) == [.partYearValue])
    #expect(entry.findings.map(\.year) == [2021])
  }
}
