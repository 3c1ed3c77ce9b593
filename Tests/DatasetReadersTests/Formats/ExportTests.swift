import Plans
import Testing
import TimeSeries

@testable import DatasetReaders

@Suite("Writing and reading back")
struct ExportTests {
  private static let rich = #"""
    series_id,area_code,indicator,unit,year,value,definition,source_id,note,area,Mã số
    s1,VN-40,stunting,%,2018,27.10,"height, for age",VN,"he said ""no""",Bình Thuận,007
    s1,VN-40,stunting,%,2019,26,"height, for age",VN,=SUM(A1),Bình Thuận,
    s2,,doctors,,2019,-0.5,,,"two
    lines",,@x

    """#

  private func read(_ text: String) throws -> ReadData {
    try readData(text) { options in
      options.keepsEverything = true
      options.infersNumbers = true
    }
  }

  @Test("Tidy to tidy is the same text")
  func tidy() throws {
    #expect(exported(try read(Self.rich), as: .tidyCSV).text == Self.rich)
  }

  @Test("Tidy to SDMX-CSV and back loses nothing", arguments: ExportFormat.SDMXVersion.allCases)
  func sdmx(version: ExportFormat.SDMXVersion) throws {
    var bytes: [UInt8] = []
    var export = ObservationExport(
      ExportFormat(.sdmxCSV, sdmxVersion: version)!, file: "t.csv"
    ) { bytes += $0 }
    export.write(try read(Self.rich).table)
    let back = try read(String(decoding: bytes, as: UTF8.self))
    #expect(back.format == .sdmxCSV)
    let first = try read(Self.rich)
    #expect(back.table.rows.map(\.observation) == first.table.rows.map(\.observation))
    #expect(back.table.rows.map(\.seriesID) == first.table.rows.map(\.seriesID))
    #expect(back.table.rows.map(\.areaCode) == first.table.rows.map(\.areaCode))
    #expect(back.table.rows.map(\.unit) == first.table.rows.map(\.unit))
    let text = exported(back, as: .tidyCSV).text
    #expect(text.contains("Bình Thuận") && text.contains("007") && text.contains("@x"))
    #expect(export.findings.map(\.code) == [.componentRenamed])
  }

  private static let marked = """
    series_id,year,value,note,part_year,estimate,confidence
    s1,2018,27.1,part-year: May,true,false,high
    s1,2019,26,,,true,low
    s1,2020,25,confidence low,,,

    """

  @Test("The columns that decide are kept by every format that has room for them")
  func marks() throws {
    let first = try read(Self.marked)
    let marks = first.table.rows.map(\.observation)
    #expect(marks.map(\.isPartYear) == [true, false, false])
    #expect(marks.map(\.isEstimate) == [false, true, false])
    #expect(marks.map(\.confidence) == [.high, .low, nil])
    #expect(exported(first, as: .tidyCSV).text == Self.marked)
    for version in ExportFormat.SDMXVersion.allCases {
      var bytes: [UInt8] = []
      var export = ObservationExport(
        ExportFormat(.sdmxCSV, sdmxVersion: version)!, file: "t.csv"
      ) { bytes += $0 }
      export.write(first.table)
      #expect(export.findings.isEmpty)
      let back = try read(String(decoding: bytes, as: UTF8.self))
      #expect(back.table.rows.map(\.observation) == marks)
    }
    for format in [DataFormat.tidyCSV, .sdmxCSV] {
      var bytes: [UInt8] = []
      var export = ObservationExport(ExportFormat(format)!, file: "t.csv") { bytes += $0 }
      _ = try export.stream(
        input(Self.marked.replacing("true", with: "TRUE")), options: ReadingOptions())
      #expect(String(decoding: bytes, as: UTF8.self) == exported(first, as: format).text)
    }
    let lost = exported(first, as: .wideCSV).findings
    #expect(
      lost.map { $0.arguments["what"] } == ["note", "part_year", "estimate", "confidence"])
    #expect(lost.map { $0.arguments["count"] } == ["2", "1", "2", "2"])
    let mended = try MendedTable.mend(input(Self.marked.replacing("27.1", with: "\"27,1\"")))
    let text = String(decoding: try #require(mended).text, as: UTF8.self)
    #expect(text == Self.marked)
  }

  @Test("A status of SDMX says what the columns say")
  func statuses() throws {
    let data = try read(
      "DATAFLOW,REF_AREA,INDICATOR,TIME_PERIOD,OBS_VALUE,OBS_STATUS\n"
        + "X:Y(1.0),VN,i,2019,1,A\nX:Y(1.0),VN,i,2020,2,E\nX:Y(1.0),VN,i,2021,3,U\n")
    let values = data.table.rows.map(\.observation)
    #expect(values.map(\.isEstimate) == [false, true, false])
    #expect(values.map(\.confidence) == [nil, nil, .low])
  }

  @Test("Area and indicator make the key again after SDMX-CSV")
  func byArea() throws {
    let data = try read("area_code,indicator,year,value\nVN,i,2020,1\n")
    let back = try read(exported(data, as: .sdmxCSV).text)
    #expect(exported(back, as: .tidyCSV).text == "area_code,indicator,year,value\nVN,i,2020,1\n")
  }

  @Test("Wide and back keeps values and keys, and says what is lost")
  func wide() throws {
    let data = try read(Self.rich)
    let (text, findings) = exported(data, as: .wideCSV)
    let back = try read(text)
    #expect(back.values("s1") == [2018: 27.1, 2019: 26])
    #expect(back.table.rows(of: "s1").first?.observation.printedDecimals == 2)
    #expect(findings.allSatisfy { $0.code == .notCarried })
    #expect(findings.map { $0.arguments["what"] } == ["note", "area", "Mã số"])
    #expect(findings.map { $0.arguments["count"] } == ["3", "2", "2"])
  }

  @Test("Foreign dimensions go through tidy and come back")
  func foreign() throws {
    let sample = Sample.input("text/sdmx-1.0-labels.csv")
    var options = ReadingOptions()
    options.keepsEverything = true
    let first = try ObservationFile.read(sample, options: options)
    let tidy = exported(first, as: .tidyCSV).text
    let sdmx = exported(try read(tidy), as: .sdmxCSV).text
    let back = exported(try read(sdmx), as: .tidyCSV).text
    // The order of columns may differ, what stands in them may not.
    func rows(_ text: String) throws -> [[String: String]] {
      let records = try records(input(text)).map(\.fields)
      return records.dropFirst().map { Dictionary(uniqueKeysWithValues: zip(records[0], $0)) }
    }
    #expect(try rows(back) == rows(tidy))
    #expect(try rows(tidy).first?["DATAFLOW"] == "UNSD:SDG(1.0)")
  }

  @Test("A table is rewritten in one pass as it is through memory")
  func streamed() throws {
    for format in [DataFormat.tidyCSV, .sdmxCSV] {
      var bytes: [UInt8] = []
      var export = ObservationExport(ExportFormat(format)!, file: "t.csv") { bytes += $0 }
      let result = try #require(try export.stream(input(Self.rich), options: ReadingOptions()))
      #expect(result.rowCount == 3)
      // One pass cannot know which columns stay empty; here none does.
      #expect(
        String(decoding: bytes, as: UTF8.self) == exported(try read(Self.rich), as: format).text)
    }
  }

  @Test("The descriptor of a Data Package names the columns and their types")
  func descriptor() throws {
    var bytes: [UInt8] = []
    var export = ObservationExport(ExportFormat(.dataPackage)!, file: "t.csv") { bytes += $0 }
    export.write(try read(Self.rich).table)
    let json = DataPackageDescriptor(
      name: "Số liệu 2024", export: export, byteCount: bytes.count
    ).json
    #expect(json.contains(#""name": "so-lieu-2024""#))
    #expect(json.contains(#"{"name": "year", "type": "year"}"#))
    #expect(json.contains(#"{"name": "value", "type": "number"}"#))
    #expect(json.contains(#""bytes": \#(bytes.count)"#))
  }
}
