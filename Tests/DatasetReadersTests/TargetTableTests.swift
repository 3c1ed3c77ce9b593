import Plans
import Testing
import TimeSeries

@testable import DatasetReaders

@Suite("Targets")
struct TargetTableTests {
  private func read(_ text: String) throws(ReaderError) -> TargetTable {
    try TargetTable.read(input(text))
  }

  private func error(_ text: String) -> ReaderError? {
    readerError { () throws(ReaderError) in try read(text) }
  }

  @Test("A bare table: the value goes to the side that the comparator uses")
  func bareTable() throws {
    let rows = try read(
      """
      target_id,series_id,target_year,comparator,value,upper
      a,s,2025,>=,95,
      b,s,2025,>,95.0,
      c,s,2025,<=,3,
      d,s,2025,<,3,
      e,s,2025,=,60,
      f,s,2030,approx,60.5,
      g,s,2030,range,4600,4800
      """
    ).rows
    #expect(rows.map(\.targetID) == ["a", "b", "c", "d", "e", "f", "g"])
    #expect(rows.map(\.line) == Array(2...8))
    #expect(
      rows.map(\.comparator) == [
        .atLeast, .moreThan, .atMost, .lessThan, .equal, .approximately, .range,
      ])
    #expect(rows.map(\.lower) == [95, 95, nil, nil, 60, 60.5, 4_600])
    #expect(rows.map(\.upper) == [nil, nil, 3, 3, 60, 60.5, 4_800])
    #expect(rows.map(\.lowerDecimals) == [0, 1, nil, nil, 0, 1, 0])
    #expect(rows.map(\.year) == [2025, 2025, 2025, 2025, 2025, 2030, 2030])
    #expect(rows[0].kind == nil)
    #expect(rows[0].bounds == .none)
    #expect(rows[0].seriesID == "s")
  }

  @Test("Optional columns")
  func optionalColumns() throws {
    let row = try read(
      """
      target_id,area_code,indicator,year,comparator,lower,upper,lower_bound,upper_bound,kind,\
      base_year,period_start,period_end,unit,direction,every_year,doubtful,note
      a,VN-40,x,2025,>=,1.5,,0,100,ratio_to_base_year,2020,2021,2025,%,increase,false,true,why
      """
    ).rows[0]
    #expect(row.areaCode == "VN-40")
    #expect(row.indicator == "x")
    #expect(row.bounds == .percent)
    #expect(row.kind == .ratioToBaseYear)
    #expect(row.baseYear == 2020)
    #expect(row.periodStart == 2021)
    #expect(row.periodEnd == 2025)
    #expect(row.unit == "%")
    #expect(row.direction == .increase)
    #expect(row.isDoubtful)
    #expect(row.everyYear == false)
    #expect(!row.isDatedTask)
  }

  @Test("target_year goes before year")
  func targetYear() throws {
    let table = try read(
      "target_id,series_id,year,target_year,comparator,value\na,s,2020,2025,>=,1\n")
    #expect(table.rows[0].year == 2025)
  }

  struct Bad: Sendable {
    var row: String
    var code: ReaderError.Code
    var column: Int
    var arguments: [String: Argument]
  }

  private static let header =
    "target_id,series_id,area_code,indicator,target_year,comparator,lower,upper,lower_bound,"
    + "upper_bound,kind,period_start,period_end,direction\n"

  @Test(
    "A row that cannot be read or contradicts itself is refused with its place",
    arguments: [
      Bad(
        row: ",s,,,2025,>=,1,,,,,,,", code: .emptyCell, column: 1,
        arguments: ["name": "target_id", "value": ""]),
      Bad(
        row: "b,,,x,2025,>=,1,,,,,,,", code: .emptyCell, column: 3,
        arguments: ["name": "area_code", "value": ""]),
      Bad(
        row: "b,,VN,,2025,>=,1,,,,,,,", code: .emptyCell, column: 4,
        arguments: ["name": "indicator", "value": ""]),
      Bad(
        row: "b,s,,,20255,>=,1,,,,,,,", code: .yearOutOfRange, column: 5,
        arguments: [
          "name": "target_year", "value": "20255", "minimum": "1000", "maximum": "2999",
        ]),
      Bad(
        row: "b,s,,,2025,=>,1,,,,,,,", code: .unknownWord, column: 6,
        arguments: [
          "name": "comparator", "value": "=>", "allowed": ">= > <= < = approx range",
          "nearest": ">=",
        ]),
      Bad(
        row: "b,s,,,2025,,1,,,,,,,", code: .missingComparator, column: 6,
        arguments: ["allowed": ">= > <= < = approx range"]),
      Bad(
        row: "b,s,,,2025,>=,,,,,,,,", code: .missingTargetValue, column: 7,
        arguments: ["comparator": ">=", "name": "lower"]),
      Bad(
        row: "b,s,,,2025,range,1,,,,,,,", code: .missingTargetValue, column: 8,
        arguments: ["comparator": "range", "name": "upper"]),
      Bad(
        row: "b,s,,,2025,<=,5,6,,,,,,", code: .unusedTargetValue, column: 7,
        arguments: ["comparator": "<=", "name": "lower", "value": "5"]),
      Bad(
        row: "b,s,,,2025,range,5,4,,,,,,", code: .contradictoryRange, column: 8,
        arguments: ["lower": "5.0", "upper": "4.0"]),
      Bad(
        row: "b,s,,,2025,approx,5,6,,,,,,", code: .contradictoryRange, column: 8,
        arguments: ["lower": "5.0", "upper": "6.0"]),
      Bad(
        row: "b,s,,,2025,>=,\"95,5\",,,,,,,", code: .decimalComma, column: 7,
        arguments: ["name": "lower", "value": "95,5", "suggestion": "95.5"]),
      Bad(
        row: "b,s,,,2025,>=,1,,100,0,,,,", code: .contradictoryBounds, column: 10,
        arguments: ["lower": "100.0", "upper": "0.0"]),
      Bad(
        row: "b,s,,,2025,>=,1,,5,5,,,,", code: .contradictoryBounds, column: 10,
        arguments: ["lower": "5.0", "upper": "5.0"]),
      Bad(
        row: "b,s,,,2025,>=,1,,,,levels,,,", code: .unknownWord, column: 11,
        arguments: [
          "name": "kind", "value": "levels", "nearest": "level",
          "allowed":
            "level ratio_to_base_year cumulative_over_period annual_change qualitative",
        ]),
      Bad(
        row: "b,s,,,,>=,1,,,,,2025,2021,", code: .contradictoryPeriod, column: 13,
        arguments: ["start": "2025", "end": "2021"]),
      Bad(
        row: "b,s,,,2025,>=,1,,,,,,,up", code: .unknownWord, column: 14,
        arguments: [
          "name": "direction", "value": "up", "allowed": "increase decrease maintain",
        ]),
      Bad(
        row: "a,s,,,2025,>=,1,,,,,,,", code: .duplicateKey, column: 1,
        arguments: ["name": "target_id", "value": "a", "first_line": "2"]),
    ])
  func badRows(_ bad: Bad) {
    #expect(
      error(Self.header + "a,s,,,2025,>=,1,,,,,,,\n" + bad.row + "\n")
        == ReaderError(
          bad.code, file: "t.csv", line: 3, column: bad.column, arguments: bad.arguments))
  }

  @Test("Missing columns")
  func missingColumns() {
    let expected: [(String, String, String?)] = [
      ("series_id,target_year,comparator,value", "target_id", nil),
      ("target_id,series_id,target_year,value", "comparator", nil),
      ("target_id,target_year,comparator,value", "series_id", "area_code, indicator"),
      ("target_id,area_code,target_year,comparator,value", "indicator", "series_id"),
      ("target_id,indicator,target_year,comparator,value", "area_code", "series_id"),
      ("target_id,series_id,target_year,comparator", "value", "lower, upper"),
      ("target_id,series_id,comparator,value", "target_year", "year"),
    ]
    for (header, name, alternative) in expected {
      let error = error(header + "\n")
      #expect(error?.code == .missingColumn)
      #expect(error?.line == 1)
      #expect(error?.arguments["name"]?.machineText == name)
      #expect(error?.arguments["alternative"]?.machineText == alternative)
    }
  }

  @Test("A table without rows or without an id in a series-only table")
  func noRows() {
    #expect(error("target_id,series_id,year,comparator,value\n")?.code == .noRows)
    #expect(
      error("target_id,series_id,year,comparator,value\na,,2020,>=,1\n")
        == ReaderError(
          .emptyCell, file: "t.csv", line: 2, column: 2,
          arguments: ["name": "series_id", "value": ""]))
  }

  @Test("value and lower or upper may agree, never differ")
  func contradictoryNumbers() throws {
    let header = "target_id,series_id,year,comparator,value,lower,upper\n"
    let rows = try read(header + "a,s,2025,>=,95,95.0,\nb,s,2025,range,1,1,2\n").rows
    #expect(rows.map(\.lower) == [95, 1])
    #expect(rows.map(\.upper) == [nil, 2])
    let expected: [(String, [String: Argument])] = [
      ("a,s,2025,>=,95,90,", ["name": "lower", "other": "90", "value": "95"]),
      ("a,s,2025,<,3,,4", ["name": "upper", "other": "4", "value": "3"]),
      ("a,s,2025,range,2,1,3", ["name": "lower", "other": "1", "value": "2"]),
    ]
    for (row, arguments) in expected {
      #expect(
        error(header + row + "\n")
          == ReaderError(
            .contradictoryNumbers, file: "t.csv", line: 2, column: 5, arguments: arguments))
    }
  }

  @Test("Keys with spaces around them are refused")
  func spacesAroundKeys() {
    #expect(
      error("target_id,series_id,year,comparator,value\na,s ,2025,>=,1\n")
        == ReaderError(
          .spacesAroundKey, file: "t.csv", line: 2, column: 2,
          arguments: ["name": "series_id", "value": "s "]))
  }
}
