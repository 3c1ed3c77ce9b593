import Foundation
import Plans
import Testing
import TimeSeries

@testable import DatasetReaders

@Suite("Sheets as planners keep them")
struct PlanningSheetTests {
  private static let province = """
    ỦY BAN NHÂN DÂN;;;;;
    TỈNH BÌNH THUẬN;;;;;
    Biểu 3. Các chỉ tiêu chủ yếu tỉnh Bình Thuận giai đoạn 2019-2023;;;;;
    TT;Chỉ tiêu;Đơn vị;TH 2019;Ước TH 2020;KH 2021
    I;KINH TẾ;;;;
    1;GRDP bình quân đầu người;Triệu đồng;56,5;58,2;60
    ;GRDP bình quân đầu người;USD;2.450;2.510;2.600
    2;Tỷ lệ bao phủ BHYT;%;86,2;90,26;91
    Nguồn: Cục Thống kê;;;;;

    """

  @Test("Letterhead and number are no title; actual, estimated and planned years are told apart")
  func layout() throws {
    let data = try readData(Self.province)
    let rows = data.table.rows(of: "Tỷ lệ bao phủ BHYT")
    #expect(rows.map(\.observation.year) == [2019, 2020])
    #expect(rows.map(\.observation.note) == [nil, "estimated by the source"])
    #expect(
      rows.first?.observation.definition
        == "Các chỉ tiêu chủ yếu tỉnh Bình Thuận giai đoạn 2019-2023")
    #expect(data.findings(.forecastLeftOut).first?.arguments["label"] == "KH 2021")
  }

  @Test("One name in two units makes two series")
  func twoUnits() throws {
    let data = try readData(Self.province)
    #expect(data.values("GRDP bình quân đầu người") == [2019: 56.5, 2020: 58.2])
    #expect(data.values("GRDP bình quân đầu người (USD)") == [2019: 2450, 2020: 2510])
  }

  @Test("With years down a unit that changes is a fault of one series, as before")
  func unitThatChanges() throws {
    let data = try readData("Năm,Tỉnh,Giá trị,Đơn vị\n2020,A,1.5,%\n2021,A,2.5,người\n")
    #expect(data.table.seriesIDs == ["A"])
  }

  private static let areas: AreaMatcher = {
    let table = """
      area_code,name_vi,kind,valid_to,successor,source
      VN,Việt Nam,country,,,x
      VN-36,Ninh Thuận,province,,,x
      VN-40,Bình Thuận,province,,,x
      """
    return AreaMatcher(
      (try? AreaTable.read(DataInput(text: table, name: "areas.csv"))) ?? .empty)
  }()

  private static let indicators = IndicatorMatcher(.empty)

  @Test("The title tells the area where no column does")
  func areaOfTitle() throws {
    let table = try readData(Self.province).table
    let reading = table.readNames(areas: Self.areas, indicators: Self.indicators)
    #expect(reading.place?.match.key == "VN-40")
    let finding = try #require(reading.findings.first { $0.code == .areaFromTitle })
    #expect(finding.arguments["title"] == "Bình Thuận")
    let coded = table.withCodes(of: reading)
    #expect(coded.rows(of: "VN-40/Tỷ lệ bao phủ BHYT").count == 2)
    #expect(coded.key == .areaAndIndicator)
  }

  @Test(
    "A title with no area, with two, or none at all asks for it",
    arguments: ["Các chỉ tiêu chủ yếu", "Bình Thuận và Ninh Thuận", ""])
  func noArea(title: String) throws {
    let text = "\(title);;\nChỉ tiêu;2019;2020\nTỷ lệ hộ nghèo;1,5;1,25\n"
    let table = try readData(title.isEmpty ? String(text.dropFirst(3)) : text).table
    let reading = table.readNames(areas: Self.areas, indicators: Self.indicators)
    #expect(reading.findings.map(\.code).contains(.areaMissing))
    #expect(table.withCodes(of: reading).seriesIDs == ["Tỷ lệ hộ nghèo"])
  }

  @Test("The area that the user names, and only where the table has none")
  func areaAsSaid() throws {
    let said = try readData("Chỉ tiêu,2019,2020\nTỷ lệ,1.5,1.25\n") { $0.area = "VN-40" }
    #expect(said.values("VN-40/Tỷ lệ") == [2019: 1.5, 2020: 1.25])
    let own = try readData("Tỉnh,Chỉ tiêu,2019\nNinh Thuận,Tỷ lệ,1.5\n") { $0.area = "VN-40" }
    #expect(own.table.seriesIDs == ["Ninh Thuận/Tỷ lệ"])
    let keyed = try readData("series_id,year,value\na,2020,1\n") { $0.area = "VN-40" }
    #expect(keyed.table.seriesIDs == ["a"])
  }

  @Test(
    "Titles and letterheads",
    arguments: [
      ("Biểu số 03: Tỷ lệ hộ nghèo", "Tỷ lệ hộ nghèo", true),
      ("Bảng 2.1 - Dân số", "Dân số", true), ("Table 12. Poverty rate", "Poverty rate", true),
      ("Bảng lương", "Bảng lương", false), ("Số hộ nghèo", "Số hộ nghèo", false),
      ("Tỷ lệ bao phủ", "Tỷ lệ bao phủ", false),
    ])
  func titles(line: String, text: String, isNumbered: Bool) {
    let title = TitleLine(line)
    #expect(title?.text == text && title?.isNumbered == isNumbered)
  }

  @Test(
    "Heads of columns of areas",
    arguments: ["Tỉnh/TP", "Thành phố - tỉnh", "Quận, huyện, thị xã", "Tỉnh, TP.", "Xã, phường"])
  func areaHeads(head: String) throws {
    let data = try readData("\"\(head)\",2020,2021\nBình Thuận,1.5,2.5\n")
    #expect(data.table.rows.first?.areaCode == "Bình Thuận")
    #expect(ColumnRole.named("Thành thị") == nil && ColumnRole.named("Tỉnh lộ") == nil)
  }

  @Test(
    "Lines that name an office, a document or a time",
    arguments: [
      "UBND TỈNH BÌNH THUẬN", "SỞ Y TẾ", "CỤC THỐNG KÊ", "Độc lập - Tự do - Hạnh phúc",
      "(Kèm theo Quyết định số 1/QĐ-UBND)", "Phụ lục I", "Biểu 3", "Năm 2023",
      "Giai đoạn 2019-2023",
    ])
  func letterheads(line: String) {
    #expect(TitleLine(line) == nil)
  }

  @Test("A unit in the middle of a title, before the words on rows and columns")
  func unitInside() {
    #expect(PrintedTitle("Tỷ lệ hộ nghèo (%) phân theo Tỉnh và Năm").unit == "%")
    #expect(PrintedTitle.withoutBreakdown("Tỷ lệ hộ nghèo theo vùng") == "Tỷ lệ hộ nghèo")
    #expect(PrintedTitle.withoutBreakdown("Tỷ lệ hộ nghèo") == nil)
  }

  @Test("A first line for Excel is passed over; lines keep their numbers")
  func separatorLine() throws {
    let tidy = try readData("sep=;\r\nseries_id;year;value\r\na;2020;1,5\r\n")
    #expect(tidy.format == .tidyCSV && tidy.values("a") == [2020: 1.5])
    #expect(tidy.table.rows(of: "a").first?.line == 3)
  }

  @Test(
    "Days as text",
    arguments: [
      ("2020-06-15", "2020-06-15"), ("2020-06-15T12:00:00", "2020-06-15"),
      ("15/6/2020", "2020-06-15"), ("6/15/2020", "2020-06-15"), ("29.02.2024", "2024-02-29"),
      ("29/02/2023", nil), ("2020-13-01", nil), ("1/2/20", nil), ("2020", nil), ("a/b/2020", nil),
    ])
  func days(text: String, day: String?) {
    #expect(CalendarDay(text)?.text == day)
  }

  @Test("A member of an archive by its name; the tables of the World Bank are streamed from it")
  func archives() throws {
    func read(_ name: String, _ member: String? = nil) throws -> ReadData {
      var options = ReadingOptions()
      options.sheet = member
      let path = CorpusTests.folder.appendingPathComponent("files/archive/" + name).path
      return try ObservationFile.read(DataInput(path: path), options: options)
    }
    let bank = try read("bank.zip")
    #expect(bank.format == .worldBankCSV && bank.encoding == .utf8)
    #expect(bank.values("VNM/SP.POP.TOTL") == [2020: 97_338_579, 2021: 98_168_829])
    #expect(bank.finding(.areasAreGroups)?.arguments["example"] == "EAS")
    #expect(bank.finding(.archiveMemberChosen)?.severity == .note)
    #expect(try read("two-tables.zip").finding(.archiveMemberChosen)?.severity == .warning)
    #expect(try read("two-tables.zip", "b.csv").table.seriesIDs == ["b"])
    #expect(throws: ReaderError.self) { try read("two-tables.zip", "c.csv") }
    #expect(try read("with-workbook.zip", "S").format == .xlsx)
    #expect(try read("many-tables.zip", "7.csv").table.seriesIDs == ["7"])
  }
}
