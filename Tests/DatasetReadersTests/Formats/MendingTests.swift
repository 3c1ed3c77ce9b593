import Plans
import Testing
import TimeSeries

@testable import DatasetReaders

@Suite("Mending tables")
struct MendingTests {
  private func mended(_ text: String) throws -> MendedTable {
    try #require(try MendedTable.mend(input(text)))
  }

  @Test("A table by hand, every change by line")
  func byHand() throws {
    let table = try #require(try MendedTable.mend(Sample.input("text/tidy-by-hand.csv")))
    #expect(
      String(decoding: table.text, as: UTF8.self) == """
        series_id,year,value,note
        a,2019,95.5,x
        a,2020,1095.5,
        a,2021,96.1,
        a,2022,96.4,
        b,2022,7,
        b,2023,8,preliminary

        """)
    #expect(table.rowCount == 6)
    let changes = table.changes.map { "\($0.arguments["line"] ?? "") \($0.code.rawValue)" }
    #expect(
      changes == [
        "1 text_converted", "1 column_renamed", "1 column_renamed", "1 column_renamed",
        "2 number_rewritten", "3 number_rewritten", "4 number_rewritten", "5 spaces_trimmed",
        "5 year_rewritten", "5 number_rewritten", "6 valueless_row_removed",
        "7 blank_line_removed", "8 repeated_row_removed", "9 row_left_out", "10 row_left_out",
        "11 row_cut", "12 year_rewritten",
      ])
    #expect(table.changes.filter { $0.severity == .error }.count == 2)
  }

  @Test("What is mended can be read, and mending it again changes nothing")
  func idempotent() throws {
    for name in ["tidy-by-hand.csv", "tidy-quotes.csv"] {
      let table = try #require(try MendedTable.mend(Sample.input("text/" + name)))
      let again = try #require(
        try MendedTable.mend(DataInput(bytes: table.text, name: "t.csv")))
      #expect(again.text == table.text && again.changes.isEmpty)
      #expect(
        try ObservationTable.read(DataInput(bytes: table.text, name: "t.csv")).rowCount
          == table.rowCount)
    }
  }

  @Test("A table without faults has no changes", arguments: ["\n", "\r\n"])
  func clean(lineEnd: String) throws {
    let text = ["series_id,year,value", "a,2020,95.5", "\"b, c\",2020,1e3", ""]
    let table = try mended(text.joined(separator: lineEnd))
    #expect(table.changes.isEmpty)
  }

  @Test("Carriage returns alone, zero bytes and short rows")
  func others() throws {
    let table = try mended("series_id,year,value,note\ra,2020,1\rb\0,2020,2,\r")
    #expect(
      String(decoding: table.text, as: UTF8.self)
        == "series_id,year,value,note\na,2020,1,\nb,2020,2,\n")
    #expect(
      Set(table.changes.map(\.code)) == [.textConverted, .rowPadded])
  }

  @Test("In a column of two conventions each cell tells its own, and doubtful rows are left out")
  func twoConventions() throws {
    let table = try mended("series_id;year;value\na;2019;95,5\na;2020;96.5\na;2021;1.234\n")
    #expect(
      String(decoding: table.text, as: UTF8.self)
        == "series_id,year,value\na,2019,95.5\na,2020,96.5\n")
    #expect(table.changes.last?.code == .rowLeftOut)
    #expect(table.changes.last?.arguments["problem"] == "ambiguous_numbers")
  }

  @Test("A table of something else is left alone")
  func other() throws {
    #expect(try MendedTable.mend(input("x,y\n1,2\n")) == nil)
  }
}

@Suite("Years in headers")
struct YearLabelTests {
  @Test(
    "Years and how final they are",
    arguments: [
      ("2020", 2020, YearLabel.Status.final), ("Năm 2020", 2020, .final), ("YR2019", 2019, .final),
      ("2019 [YR2019]", 2019, .final), ("Year 2020", 2020, .final),
      ("Sơ bộ 2023", 2023, .preliminary),
      ("Sơ bộ năm 2023", 2023, .preliminary), ("Prel. 2023", 2023, .preliminary),
      ("2023 (sơ bộ)", 2023, .preliminary), ("2023p", 2023, .preliminary),
      ("Ước tính 2024", 2024, .estimated), ("Ước 2024", 2024, .estimated),
      ("Est. 2024", 2024, .estimated), ("Ước thực hiện năm 2024", 2024, .estimated),
      ("Kế hoạch 2025", 2025, .planned), ("Mục tiêu 2030", 2030, .planned),
      ("TH 2021", 2021, .final), ("Thực hiện năm 2021", 2021, .final), ("KQ 2021", 2021, .final),
      ("Số liệu năm 2021", 2021, .final), ("Tính đến 31/12/2021", 2021, .final),
      ("31-12-2021", 2021, .final), ("ƯTH 2024", 2024, .estimated),
      ("Ước TH 2024", 2024, .estimated), ("KH 2025", 2025, .planned),
      ("Chỉ tiêu năm 2025", 2025, .planned), ("Phấn đấu 2025", 2025, .planned),
      ("NĂM 2021", 2021, .final), ("So\u{31B} bo\u{323}\u{302} 2023", 2023, .preliminary),
    ])
  func years(text: String, year: Int, status: YearLabel.Status) {
    #expect(YearLabel.read(text) == .year(YearLabel(year: year, status: status)))
  }

  @Test(
    "Times that are no calendar year",
    arguments: [
      "2020-2021", "2020–2021", "2020/21", "2016 - 2020", "Quý I/2023", "Q1 2023", "2023-06",
      "6 tháng 2023", "6 tháng đầu năm 2023", "Tháng 3/2024", "2023M06", "FY2020", "30/06/2020",
      "2020-06-30",
    ])
  func periods(text: String) {
    #expect(YearLabel.read(text) == .period)
  }

  @Test(
    "No time at all",
    arguments: [
      "", "95,5", "1234567", "Tỉnh", "So với 2010", "Giá 2010 = 100", "2010=100",
      "Tăng so với 2022", "Tỉnh lộ 2020", "Đến năm 2025",
      "Quyết định 1234", "123", "< 2020",
    ])
  func none(text: String) {
    #expect(YearLabel.read(text) == .none)
  }
}
