import Plans
import Testing
import TimeSeries

@testable import DatasetReaders

@Suite("Data checks")
struct CheckTests {
  @Test("Observations against their metadata")
  func observations() throws {
    let table = try ObservationTable.read(
      input(
        """
        series_id,area_code,indicator,unit,year,value,source_id
        a,VN,x,%,2020,1,S1
        a,VN,x,%,2022,2,S9
        b,VN,y,pct,2020,1,S1
        ,VN,x,%,2020,3,S9
        c,VN,x,%,2020,1,S1
        c,VN,x,%,2020,7,S1
        """))
    let findings = table.check(
      metadata: try SeriesMetadataTable.read(
        DataInput(
          text: "series_id,area_code,indicator,first_year,last_year,n\n"
            + "a,VN-40,x,2020,2021,3\nc,VN,x,2020,2020,1\nd,VN,x,2020,2020,1\n", name: "s.csv")),
      indicators: try IndicatorTable.read(input("indicator,lower_bound,upper_bound\nx,0,100\n")),
      units: try UnitTable.read(input("unit,unit_code\n%,percent\n")),
      sources: try DataSourceTable.read(input("source_id\nS1\n")))
    func metadata(
      _ code: Finding.Code, _ line: Int, _ expected: String, _ found: String
    ) -> Finding {
      Finding(
        code, severity: .error, subject: "a",
        arguments: [
          "file": "s.csv", "line": .count(line), "expected": .text(expected), "found": .text(found),
        ])
    }
    #expect(
      findings == [
        metadata(.countDiffers, 2, "3", "2"),
        metadata(.yearsDiffer, 2, "2020-2021", "2020-2022"),
        metadata(.keyDiffers, 2, "VN-40", "VN"),
        Finding(
          .unknownSeries, severity: .warning, subject: "b",
          arguments: ["file": "t.csv", "line": "4"]),
        Finding(
          .conflictingValues, severity: .error, subject: "c", year: 2020,
          arguments: [
            "file": "t.csv", "line": "7", "first_line": "6", "first_value": "1.0", "value": "7.0",
          ]),
        Finding(
          .seriesWithoutRows, severity: .error, subject: "d",
          arguments: ["file": "s.csv", "line": "4"]),
        Finding(
          .unknownSource, severity: .warning, subject: "S9",
          arguments: ["file": "t.csv", "line": "3", "source_id": "S9"]),
        Finding(
          .unknownIndicator, severity: .note, subject: "y",
          arguments: ["file": "t.csv", "line": "4", "indicator": "y"]),
        Finding(
          .unknownUnit, severity: .warning, subject: "pct",
          arguments: ["file": "t.csv", "line": "4", "unit": "pct"]),
        Finding(
          .unassignedRows, severity: .note, subject: "t.csv",
          arguments: ["file": "t.csv", "count": "1"]),
      ])
    #expect(table.check().map(\.code) == [.conflictingValues, .unassignedRows])
  }

  @Test("Targets against each other and the tables")
  func targets() throws {
    let table = try TargetTable.read(
      input(
        """
        target_id,area_code,indicator,year,comparator,lower,upper,lower_bound,upper_bound,kind,unit,doubtful,note
        a,VN-40,x,2025,>=,95,,0,100,level,%,,
        b,VN-40,x,2025,>,95,,0,100,level,%,,
        c,VN-40,x,2024,>=,105,,0,100,level,%,,
        d,VN,x,2025,range,90,130,0,100,level,%,true,read in a headline
        e,VN,x,2025,range,90,130,0,100,level,%,,
        f,VN-99,y,2030,,,,,,qualitative,pct,,
        g,VN-40,x,2030,>=,1.5,,0,1,ratio_to_base_year,%,,
        h,VN-40,dated_task_completed,2030,,,,,,qualitative,,,
        """))
    let findings = table.check(
      indicators: try IndicatorTable.read(input("indicator,lower_bound,upper_bound\nx,0,100\n")),
      units: try UnitTable.read(input("unit,unit_code\n%,percent\n")),
      areas: try AreaTable.read(
        input("area_code,valid_to,successor\nVN,,\nVN-40,2025-06-30,Lâm Đồng\n")))
    let found = findings.map { "\($0.subject) \($0.code.rawValue) \($0.arguments["line"] ?? "")" }
    #expect(
      found == [
        "a area_dissolved 2", "b area_dissolved 3", "c target_out_of_bounds 4",
        "d doubtful_target 5", "d target_out_of_bounds 5", "e target_out_of_bounds 6",
        "g area_dissolved 8", "b contradictory_targets 3", "y unknown_indicator 7",
        "pct unknown_unit 7", "VN-99 unknown_area 7",
      ])
    #expect(findings[0].severity == .note)
    #expect(
      findings[0].arguments == [
        "file": "t.csv", "line": "2", "area_code": "VN-40", "valid_to": "2025-06-30",
        "successor": "Lâm Đồng",
      ])
    #expect(findings[4].arguments["value"] == "130.0")
    #expect(findings[7].arguments["other"] == "a")
    #expect(findings[7].arguments["other_line"] == "2")
  }

  @Test("The words of a note decide nothing; those that once did are told, and where to write it")
  func unheardNotes() throws {
    let table = try TargetTable.read(
      input(
        """
        target_id,series_id,period_start,period_end,comparator,value,every_year,doubtful,note
        a,s,2024,2026,>=,1,,,not meant for every year
        b,s,2024,2026,>=,1,false,,not meant for every year
        c,s,2024,2026,>=,1,TRUE,,hằng năm
        d,s,2024,2026,>=,1,,,DOUBTFUL: every year
        e,s,2024,2026,>=,1,true,false,DOUBTFUL: every year
        """))
    #expect(table.rows.map(\.everyYear) == [nil, false, true, nil, true])
    #expect(table.rows.map(\.isDoubtful) == [false, false, false, false, false])
    let findings = table.check()
    #expect(findings.allSatisfy { $0.code == .noteDecidesNothing && $0.severity == .warning })
    #expect(
      findings.map { "\($0.subject) \($0.arguments["column"] ?? "")" }
        == ["a every_year", "d doubtful", "d every_year"])
    #expect(
      findings[0].arguments == [
        "file": "t.csv", "line": "2", "note": "not meant for every year", "column": "every_year",
        "cell": "true",
      ])
    let word = readerError { () throws(ReaderError) in
      try TargetTable.read(
        input("target_id,series_id,year,comparator,value,every_year\na,s,2025,>=,1,yes\n"))
    }
    #expect(word?.code == .unknownWord)
    #expect(word?.arguments["allowed"] == "true false")
  }
}

@Suite("Codes of the readers")
struct CodeTests {
  @Test("No code is used twice, whether for an error or a finding")
  func distinct() {
    let codes = ReaderError.Code.allCases.map(\.rawValue) + Finding.Code.allCases.map(\.rawValue)
    #expect(Set(codes).count == codes.count)
  }

  @Test("Codes are words in small letters, as machine output has them")
  func form() {
    for code in ReaderError.Code.allCases {
      #expect(code.rawValue.wholeMatch(of: /[a-z][a-z0-9]*(_[a-z0-9]+)*/) != nil, "\(code)")
    }
  }

  @Test("What another module refuses keeps its place and its own code")
  func refused() {
    let notice = Notice<Finding.Code>(.gap, ["count": .count(2)])
    let error = ReaderError(notice, file: "a.yaml", line: 3, column: 5, arguments: ["path": "x"])
    #expect(error.code == .refused && error.sentenceCode == "gap")
    #expect(error.line == 3 && error.column == 5)
    #expect(error.arguments == ["count": .count(2), "path": "x"])
  }
}
