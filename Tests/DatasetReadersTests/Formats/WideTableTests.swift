import Plans
import Testing
import TimeSeries

@testable import DatasetReaders

@Suite("Tables with years across or down")
struct WideTableTests {
  @Test("A table of the statistics office")
  func yearbook() throws {
    let data = try Sample.read("text/yearbook.csv")
    #expect(data.format == .wideCSV && data.encoding == .utf8)
    let id = "Bình Thuận/Dân số trung bình phân theo địa phương"
    #expect(
      data.values(id) == [2019: 1233.9, 2020: 1239.3, 2021: 1246.3, 2022: 1252.1, 2023: 1258.8])
    let rows = data.table.rows(of: id)
    #expect(rows.allSatisfy { $0.unit == "Nghìn người" && $0.line == 5 })
    #expect(rows.last?.observation.note == "preliminary")
    #expect(rows.first?.observation.printedDecimals == 1)
  }

  @Test("The final value of a year stands in for the preliminary one, and it is said")
  func superseded() throws {
    let data = try Sample.read("text/yearbook.csv")
    #expect(data.values("CẢ NƯỚC/Dân số trung bình phân theo địa phương")[2023] == 100_352.1)
    #expect(data.findings(.preliminarySuperseded).first?.arguments["count"] == "2")
    #expect(data.findings(.preliminaryValues).first?.arguments["count"] == "1")
  }

  @Test("Years over groups, with a title above")
  func yearsOverGroups() throws {
    let data = try Sample.read("text/years-over-groups.csv")
    #expect(data.values("Đông Nam Bộ/Nữ") == [2020: 26.5, 2021: 27.0])
    #expect(data.table.seriesIDs.count == 4)
    #expect(
      data.table.rows.allSatisfy {
        $0.observation.definition == "Tỷ lệ lao động đã qua đào tạo"
      })
  }

  @Test("Groups over years, with the unit above")
  func groupsOverYears() throws {
    let data = try Sample.read("text/groups-over-years.csv")
    #expect(data.values("South/Unemployed") == [2020: 3.05, 2021: 4.11])
    #expect(data.table.rows.allSatisfy { $0.unit == "%" })
  }

  @Test("Years down; plans are no observations")
  func yearsDown() throws {
    let data = try Sample.read("text/years-down.tsv")
    #expect(data.values("Nông thôn") == [2019: 62667.4, 2020: 61715.5, 2021: 61942.9])
    #expect(data.findings(.forecastLeftOut).first?.arguments["label"] == "Kế hoạch 2025")
    #expect(data.findings(.delimiterRecognised).first?.arguments["delimiter"] == "tab")
  }

  @Test("An empty area stands for the one above it")
  func mergedAreas() throws {
    let data = try Sample.read("text/merged-areas.csv")
    #expect(data.values("Ninh Thuận/Giường bệnh") == [2020: 1893, 2021: 1910])
    #expect(data.values("Bình Thuận/Giường bệnh") == [2020: 3120, 2021: 3215])
    #expect(data.findings(.areasByName).count == 1)
  }

  @Test("Headings tell items of one name apart")
  func headings() throws {
    let data = try Sample.read("text/headings.csv")
    #expect(data.values("Có việc làm / Nữ") == [2020: 25.8, 2021: 24.5])
    #expect(data.findings(.rowsWithoutValues).first?.arguments["count"] == "2")
  }

  @Test("Periods and plans across are left out and named")
  func leftOut() throws {
    let data = try readData("Tỉnh;2019;2020;2020-2021;Kế hoạch 2025;Ghi chú\nA;1;2;3;4;x\n")
    #expect(data.values("A") == [2019: 1, 2020: 2])
    #expect(data.findings(.periodLeftOut).first?.arguments["label"] == "2020-2021")
    #expect(data.findings(.forecastLeftOut).first?.arguments["label"] == "Kế hoạch 2025")
    #expect(data.table.rows.first?.observation.note == "x")
  }

  @Test("Codes are kept as codes, names stand beside them where all is kept")
  func codes() throws {
    let text = "area_code,Tỉnh,indicator,2019,2020\nVN-40,Bình Thuận,stunting,27.1,25.0\n"
    let data = try readData(text) { $0.keepsEverything = true }
    #expect(data.table.seriesIDs == ["VN-40/stunting"])
    #expect(data.table.key == .areaAndIndicator)
    #expect(exported(data, as: .tidyCSV).text.contains("Bình Thuận"))
  }

  @Test("A row of another length is an error; a note below the table is not")
  func ragged() throws {
    let error = readerError { () throws(ReaderError) in
      try readData("Tỉnh,2019,2020\nA,1,2\nB,1,2,3\n")
    }
    #expect(error?.code == .raggedRow && error?.line == 3)
    #expect(try readData("Tỉnh,2019,2020\nA,1,2\nSource: office\n").table.rowCount == 2)
  }

  @Test("A word among the values is an error at its place")
  func unreadable() {
    let error = readerError { () throws(ReaderError) in
      try readData("Tỉnh,2019,2020\nA,1,2\nB,1,xyz\n")
    }
    #expect(error?.code == .unreadableCell && error?.line == 3 && error?.column == 3)
  }

  @Test("Merged cells of a sheet are spread, within the sheet")
  func spread() {
    let grid = CellGrid(
      rows: [[.init("a"), .empty], [.empty, .empty]],
      merged: [.init(rows: 0...9, columns: 0...99)])
    let spread = grid.spreadingMergedCells()
    #expect(spread.rows.map { $0.map(\.text) } == [["a", "a"], ["a", "a"]])
  }

  @Test("A table without years is refused")
  func noYears() {
    var options = ReadingOptions()
    options.format = .wideCSV
    let error = readerError { () throws(ReaderError) in
      try ObservationFile.read(input("a;b\n1;2\n"), options: options)
    }
    #expect(error?.code == .layoutNotFound)
  }
}
