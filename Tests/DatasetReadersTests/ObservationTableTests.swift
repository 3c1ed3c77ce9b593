import Plans
import Testing
import TimeSeries

@testable import DatasetReaders

@Suite("Observations")
struct ObservationTableTests {
  private func read(_ text: String) throws(ReaderError) -> ObservationTable {
    try ObservationTable.read(input(text))
  }

  private func error(_ text: String) -> ReaderError? {
    readerError { () throws(ReaderError) in try read(text) }
  }

  @Test("With series_id: rows by series in file order, rows without an id kept aside")
  func bySeriesID() throws {
    let table = try read(
      """
      area_code,indicator,unit,year,value,definition,source_id,note,series_id,other,part_year,confidence
      VN,x,%,2021,93.20,def,S1,"part-year, ""so"" read",b,ignored,True,high
      VN,x,%,2020,1,,,,,,,
      VN-40,y,,2019,-2e1,,,,a,n/a,false,
      VN,x,%,2020,90.26,,S1,,b,,,low
      """)
    #expect(table.key == .seriesID)
    #expect(table.seriesIDs == ["b", "a"])
    #expect(table.rowCount == 4)
    #expect(table.rows(of: "b").map(\.line) == [2, 5])
    #expect(table.rows(of: "nowhere") == [])
    #expect(table.unassignedRows.map(\.line) == [3])
    #expect(table.rows.map(\.line) == [2, 3, 4, 5])
    let first = table.rows(of: "b")[0]
    #expect(
      first
        == ObservationRow(
          line: 2, seriesID: "b", areaCode: "VN", indicator: "x", unit: "%",
          observation: Observation(
            year: 2021, value: 93.2, definition: "def", sourceID: "S1",
            note: "part-year, \"so\" read",
            printedDecimals: 2, isPartYear: true, confidence: .high)))
    #expect(table.rows(of: "b")[1].observation.confidence == .low)
    #expect(!table.rows(of: "b")[1].observation.isPartYear)
    let other = table.rows(of: "a")[0]
    #expect(other.unit == nil)
    #expect(other.observation.value == -20)
    #expect(other.observation.printedDecimals == nil)
  }

  @Test("Without series_id: area and indicator are the key")
  func byArea() throws {
    let table = try read(
      "indicator,area_code,year,value\nx,VN,2020,1\ny,VN,2020,2\nx,VN-40,2020,3\nx,VN,2021,4\n")
    #expect(table.key == .areaAndIndicator)
    #expect(table.seriesIDs == ["VN/x", "VN/y", "VN-40/x"])
    #expect(table.rows(of: "VN/x").map(\.observation.value) == [1, 4])
    #expect(table.unassignedRows.isEmpty)
    #expect(table.rows(of: "VN/x")[0].seriesID == nil)
  }

  @Test("Chunks, line ends and a byte order mark never change the table", arguments: 1...64)
  func chunkSizes(chunkSize: Int) throws {
    let text =
      "series_id,year,value,note\r\na,2020,95.5,\"x\r\ny\"\r\nb,2021,1e3,\r\na,2022,0.25,z\r\n"
    let whole = try read(text)
    let parts = try ObservationTable.read(input("\u{FEFF}" + text), chunkSize: chunkSize)
    #expect(parts.rows == whole.rows)
    #expect(whole.rows.map(\.line) == [2, 4, 5])
  }

  @Test("Many ids are kept apart")
  func manyIDs() throws {
    let text =
      "series_id,year,value\n"
      + (0..<5_000).map { "s\($0 % 1_000),\(1_500 + $0 / 1_000),\($0)\n" }
      .joined()
    let table = try read(text)
    #expect(table.seriesIDs == (0..<1_000).map { "s\($0)" })
    #expect(table.rows(of: "s7").map(\.observation.value) == [7, 1_007, 2_007, 3_007, 4_007])
  }

  struct Bad: Sendable {
    var cells: String
    var code: ReaderError.Code
    var column: Int
    var arguments: [String: Argument]

    init(_ cells: String, _ code: ReaderError.Code, _ column: Int, _ arguments: [String: Argument])
    {
      self.cells = cells
      self.code = code
      self.column = column
      self.arguments = arguments
    }
  }

  @Test(
    "A cell that cannot be read is refused with its place",
    arguments: [
      Bad("2020,\"95,5\"", .decimalComma, 3, ["value": "95,5", "suggestion": "95.5"]),
      Bad("2020,1.118.531", .thousandsDots, 3, ["value": "1.118.531", "suggestion": "1118531"]),
      Bad("2020,95%", .percentSign, 3, ["value": "95%", "suggestion": "95"]),
      Bad("2020,n/a", .missingValueMark, 3, ["value": "n/a"]),
      Bad("2020,", .emptyCell, 3, ["value": ""]),
      Bad("2020,1e999", .numberOutOfRange, 3, ["value": "1e999"]),
      Bad("2020,high", .notANumber, 3, ["value": "high"]),
      Bad("20202,1", .yearOutOfRange, 2, ["value": "20202", "minimum": "1000", "maximum": "2999"]),
      Bad("999,1", .yearOutOfRange, 2, ["value": "999", "minimum": "1000", "maximum": "2999"]),
      Bad("3000,1", .yearOutOfRange, 2, ["value": "3000", "minimum": "1000", "maximum": "2999"]),
      Bad("2020.0,1", .notAYear, 2, ["value": "2020.0"]),
      Bad("2020-21,1", .notAYear, 2, ["value": "2020-21"]),
      Bad(",1", .emptyCell, 2, ["value": ""]),
    ])
  func badCells(_ bad: Bad) {
    var arguments = bad.arguments
    arguments["name"] = bad.column == 2 ? "year" : "value"
    #expect(
      error("series_id,year,value\na,2019,1\na,\(bad.cells)\na,2021,1\n")
        == ReaderError(
          bad.code, file: "t.csv", line: 3, column: bad.column, arguments: arguments))
  }

  @Test("The line counts line breaks inside quotes")
  func lineInsideRecord() {
    #expect(
      error("note,series_id,year,value\n\"1\n2\n3\",a,2020,x\n")
        == ReaderError(
          .notANumber, file: "t.csv", line: 4, column: 4,
          arguments: ["name": "value", "value": "x"]))
  }

  @Test("The limits of the years are years")
  func limitsOfYears() throws {
    let table = try read("series_id,year,value\na,1000,1\na,2999,1\n")
    #expect(table.rows.map(\.observation.year) == [1_000, 2_999])
  }

  @Test("A missing column names the nearest one found")
  func missingColumns() {
    let expected: [(String, [String: Argument])] = [
      (
        "series_id,Year,value",
        ["name": "year", "nearest": "Year", "found": "series_id, Year, value"]
      ),
      (
        "series_id,year,obs_value",
        ["name": "value", "nearest": "obs_value", "found": "series_id, year, obs_value"]
      ),
      (
        "seriesid,year,value",
        [
          "name": "series_id", "nearest": "seriesid", "found": "seriesid, year, value",
          "alternative": "area_code, indicator",
        ]
      ),
      (
        "area_code,year,value",
        ["name": "indicator", "found": "area_code, year, value", "alternative": "series_id"]
      ),
      (
        "indicator,area,year,value",
        [
          "name": "area_code", "nearest": "area", "found": "indicator, area, year, value",
          "alternative": "area_code, indicator",
        ]
      ),
    ]
    for (header, arguments) in expected {
      #expect(
        error(header + "\na,2020,1\n")
          == ReaderError(.missingColumn, file: "t.csv", line: 1, arguments: arguments))
    }
  }

  @Test("Tables of another shape")
  func shapes() {
    #expect(error("") == ReaderError(.emptyFile, file: "t.csv"))
    #expect(error("\n\n") == ReaderError(.emptyFile, file: "t.csv"))
    #expect(error("\u{FEFF}") == ReaderError(.emptyFile, file: "t.csv"))
    #expect(error("series_id,year,value\n") == ReaderError(.noRows, file: "t.csv"))
    #expect(
      error("series_id;year;value\na;2020;1\n")
        == ReaderError(
          .wrongDelimiter, file: "t.csv", line: 1, column: 1, arguments: ["delimiter": "semicolon"])
    )
    #expect(error("series_id\tyear\tvalue\n")?.arguments == ["delimiter": "tab"])
    #expect(
      error("series_id,year,value,year\na,2020,1,2021\n")
        == ReaderError(
          .duplicateColumn, file: "t.csv", line: 1, column: 4,
          arguments: ["name": "year", "first_column": "2"]))
    #expect(
      error("series_id,year,value\na,2020,95,5\n")
        == ReaderError(
          .raggedRow, file: "t.csv", line: 2, column: 4,
          arguments: ["expected": "3", "found": "4"]))
    #expect(
      error("series_id,year,value\na,2020,1\na,2020\n")
        == ReaderError(
          .raggedRow, file: "t.csv", line: 3, column: 3,
          arguments: ["expected": "3", "found": "2"]))
    #expect(
      error("area_code,indicator,year,value\nVN,x,2020,1\n,x,2020,1\n")
        == ReaderError(
          .emptyCell, file: "t.csv", line: 3, column: 1,
          arguments: ["name": "area_code", "value": ""]))
  }

  @Test("Columns that are not read may repeat, be unnamed or hold anything")
  func ignoredColumns() throws {
    #expect(try read(",series_id,x,year,x,value,\n,a,1,2020,n/a,5,\n").rowCount == 1)
  }

  @Test("Keys with spaces around them are refused")
  func spacesAroundKeys() {
    for (key, column) in [("a ", 1), ("\ta", 1), ("a\u{A0}", 1), ("\u{A0}a", 1)] {
      #expect(
        error("series_id,year,value\na,2020,1\n\(key),2021,1\n")
          == ReaderError(
            .spacesAroundKey, file: "t.csv", line: 3, column: column,
            arguments: ["name": "series_id", "value": .text(key)]))
    }
    #expect(
      error("indicator,area_code,year,value\nx,VN-40 ,2021,1\n")?.arguments["name"]
        == "area_code")
    #expect(error("indicator,area_code,year,value\nà b,VN-40,2021,1\n") == nil)
  }

  @Test("One text written in two normal forms is one series")
  func normalForms() throws {
    let table = try read(
      "series_id,year,value\n\u{E0},2020,1\nb,2020,2\na\u{300},2021,3\n")
    #expect(table.seriesIDs == ["\u{E0}", "b"])
    #expect(table.rows(of: "\u{E0}").map(\.observation.value) == [1, 3])
    #expect(table.rows(of: "b").map(\.observation.value) == [2])
  }

  @Test("Pairs of area and indicator that join to one id are one series, and its areas differ")
  func joinedIDs() throws {
    let table = try read("area_code,indicator,year,value\na/b,c,2020,1\na,b/c,2021,2\n")
    #expect(table.seriesIDs == ["a/b/c"])
    guard case .failure(let failure) = table.series()[0] else {
      Issue.record("a series of two areas was formed")
      return
    }
    #expect(failure.findings.map(\.code) == [.mixedAreas, .mixedIndicators])
  }
}
