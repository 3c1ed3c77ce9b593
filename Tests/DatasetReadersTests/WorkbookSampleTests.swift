import Plans
import Testing
import TimeSeries

@testable import DatasetReaders

@Suite("Samples of workbooks")
struct WorkbookSampleTests {
  @Test("A page of a yearbook: merged heads, groups, formulas, errors, hidden parts")
  func yearbook() throws {
    let data = try Sample.read("xlsx/yearbook.xlsx")
    #expect(data.format == .xlsx)
    let total = try #require(
      data.table.seriesIDs.first { $0.contains("Hà Nội") && $0.contains("Tổng số") },
      "\(data.table.seriesIDs)")
    #expect(data.values(total) == [2020: 8246.54, 2021: 8330.83, 2022: 8435.65])
    let women = try #require(
      data.table.seriesIDs.first { $0.contains("Cà Mau") && $0.contains("Nữ") })
    #expect(data.values(women) == [2021: 598.3])
    let sum = try #require(
      data.table.seriesIDs.first { $0.hasPrefix("Tổng/") && $0.contains("Tổng số") })
    #expect(data.values(sum) == [2020: 10186.79, 2021: 10301.52])
    #expect(data.table.rows(of: total).first?.unit == "Nghìn người")
    #expect(data.finding(.hiddenSheets)?.arguments["sheets"] == "Nháp")
    #expect(data.finding(.sheetChosen)?.arguments["sheet"] == "Dân số")
    #expect(data.finding(.hiddenRows)?.arguments["rows"] == "6")
    #expect(data.finding(.hiddenColumns)?.arguments["columns"] == "D")
    #expect(data.finding(.cellErrors)?.arguments["cells"] == "D8")
    #expect(data.table.rows(of: total).map(\.line).allSatisfy { $0 == 5 })
  }

  @Test("A sheet that is asked for; shares shown in percent are read as shown")
  func percent() throws {
    let data = try Sample.read("xlsx/yearbook.xlsx", sheet: "Tỷ lệ")
    let id = try #require(data.table.seriesIDs.first)
    #expect(data.values(id) == [2020: 90.1, 2021: 57])
    #expect(data.table.rows(of: id).map(\.unit) == ["%", "%"])
    #expect(data.finding(.percentFormats)?.arguments["cells"] == "B2, C2")
  }

  @Test(
    "Years as days, as days of which the year is shown, and typed into cells of days",
    arguments: ["xlsx/tidy.xlsx", "xlsx/tidy-1904.xlsx"])
  func days(name: String) throws {
    let data = try Sample.read(name)
    #expect(
      data.values("VN-HN/insured") == [2020: 90.1, 2021: 91.2, 2022: 94.3, 2023: 95.5])
    #expect(data.values("VN-59/insured") == [2020: 88])
    #expect(data.finding(.yearFormattedAsDay)?.arguments["cells"] == "C5")
    #expect(data.finding(.daysReadAsYears) != nil)
  }

  @Test("The strict edition, prefixes, cells without places, pronunciation left out")
  func strict() throws {
    let data = try Sample.read("xlsx/strict.xlsx")
    let id = try #require(data.table.seriesIDs.first)
    #expect(id.hasPrefix("Hà Nội"))
    #expect(data.values(id) == [2020: 94.3, 2021: 95.5])
    #expect(data.table.rows(of: id).map(\.line) == [3, 3])
  }

  @Test(
    "Day numbers",
    arguments: [
      (1.0, false, "1900-01-01"), (59, false, "1900-02-28"), (61, false, "1900-03-01"),
      (36526, false, "2000-01-01"), (44562.75, false, "2022-01-01"), (0, true, "1904-01-01"),
      (43100, true, "2022-01-01"), (2_958_465, false, "9999-12-31"),
    ])
  func dayNumbers(serial: Double, is1904: Bool, text: String) {
    #expect(CalendarDay(serial: serial, is1904: is1904)?.text == text)
  }

  @Test(
    "Number formats",
    arguments: [
      ("General", NumberFormat.plain), ("0.00", .plain), ("#,##0.0\\ \"đồng\"", .plain),
      ("0%", .percent), ("0.0%;[Red]-0.0%", .percent), ("\"y\"0", .plain),
      ("[$-42A]dd/mm/yyyy", .date),
      ("yyyy", .year), ("mmm yyyy", .date), ("hh:mm:ss", .plain), ("[h]:mm", .plain), ("@", .plain),
      ("\"Năm\" yyyy", .year), ("0.00E+00", .plain),
    ])
  func numberFormats(code: String, format: NumberFormat) {
    #expect(NumberFormat(code: code) == format)
  }

  @Test(
    "Places of cells",
    arguments: [
      ("A1", 1, 1), ("XFD1048576", 1_048_576, 16_384), ("$AB$12", 12, 28),
    ])
  func places(text: String, row: Int, column: Int) {
    let place = CellReference(text.utf8)
    #expect(place == CellReference(row: row, column: column))
    #expect(place?.text == text.filter { $0 != "$" })
  }

  @Test(
    "What is no place",
    arguments: ["", "A", "1", "1A", "XFE1", "A1048577", "A0", "a1", "A1B", "Ä1"])
  func noPlaces(text: String) {
    #expect(CellReference(text.utf8) == nil)
  }

  @Test("Characters that XML cannot hold")
  func escapes() {
    #expect(
      EscapedText.decode(Array("a_x000D_b_x005F_x000A_c_xZZ_d_x".utf8)) == "a\rb_x000A_c_xZZ_d_x")
  }
}
