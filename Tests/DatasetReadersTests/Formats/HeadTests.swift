import Testing
import TimeSeries

@testable import DatasetReaders

@Suite("Heads of tables: which cells are years")
struct HeadTests {
  private func refusal(_ text: String) -> ReaderError.Code? {
    readerError { () throws(ReaderError) in try readData(text) }?.code
  }

  @Test(
    "A column of years is one whatever it is called",
    arguments: ["Năm báo cáo", "Tid", "Jahr", "Año", "yr", "Date", "Kỳ số liệu gốc", ""])
  func yearColumn(head: String) throws {
    let data = try readData(
      "Tỉnh,\(head),Số hộ\nA,2018,410\nA,2019,420\nB,2018,2019\nB,2019,2018\n")
    #expect(data.values("A/Số hộ") == [2018: 410, 2019: 420])
    #expect(data.values("B/Số hộ") == [2018: 2019, 2019: 2018])
  }

  @Test(
    "A row of data is never a head",
    arguments: [
      "Địa phương,Số dự án,Vốn\nTỔNG SỐ,2021,812.5\nA,300,1.5\n",
      "Huyện,Số trường,Số lớp\nA,2015,310\nB,1998,290\n",
      "Huyện,Số trường\nA,2015\nB,1998\nC,2021\n",
      "Vùng,Quý,Đến,Đi\n\"01\",2022K1,1900,-15\n\"01\",2022K2,1850,20\n",
    ])
  func dataRows(text: String) {
    #expect(refusal(text) == .layoutNotFound)
  }

  @Test("Years without a column of numbers are refused in words that say so")
  func noNumbers() {
    #expect(refusal("Entity,Year,Class\nA,2017,High\nB,2017,Low\n") == .noNumbers)
  }

  @Test("Plan, estimate and result in a second row of the head")
  func planAndActual() throws {
    let data = try readData(
      "Chỉ tiêu,ĐVT,Năm 2021,,Năm 2022,\n,,Kế hoạch,Thực hiện,KH,ƯTH\nSố hộ,hộ,10.5,11.5,12.5,13.5\n"
    )
    #expect(data.values("Số hộ") == [2021: 11.5, 2022: 13.5])
    #expect(data.table.rows(of: "Số hộ").last?.observation.note == "estimated by the source")
    #expect(data.findings(.forecastLeftOut).first?.arguments["count"] == "2")
  }

  @Test("A group over years that says plan makes targets of them")
  func planOverYears() throws {
    let data = try readData(
      "Chỉ tiêu,Thực hiện,,Kế hoạch,\n,2021,2022,2023,2024\nSố hộ,10.5,11.5,12.5,13.5\n")
    #expect(data.values("Số hộ") == [2021: 10.5, 2022: 11.5])
  }

  @Test(
    "Comparisons and parts of a year over several rows are set aside",
    arguments: [
      "Chỉ số A,,\n,Tháng 5 năm,Quý I năm\n,2023 so với,2023 so với\n,cùng kỳ,cùng kỳ\n,năm 2022,năm 2022\nToàn ngành,105.5,103.5\n",
      "Vốn,,\n,Thực hiện,Ước tính\n,tháng 4,tháng 5\n,năm 2023,năm 2023\nTỔNG SỐ,310.5,330.5\n",
      "Chỉ tiêu,ƯTH 2023/KH 2023 (%),ƯTH 2023/TH 2022 (%)\nSố hộ,101.5,99.5\n",
    ])
  func comparisons(text: String) {
    #expect(refusal(text) == .noAnnualValues)
  }

  @Test("A whole year beside parts of it")
  func wholeYear() throws {
    let data = try readData(
      "Vốn,,\n,Ước tính,Ước tính\n,tháng 5,cả năm\n,năm 2023,2023\nTỔNG SỐ,310.5,3330.5\n")
    #expect(data.table.rows.map(\.observation.value) == [3330.5])
    #expect(data.table.rows.first?.observation.year == 2023)
    #expect(data.findings(.periodLeftOut).first?.arguments["count"] == "1")
  }

  @Test("Year and item in one head")
  func mixed() throws {
    let data = try readData(
      "\"Cities, provinces\";\"2020 Total\";\"2020 Urban (%)\";\"2021 Total\";\"2021 Urban (%)\"\nA;2030;19,5;2050;19,7\nB;310;29,8;322;30,1\n"
    )
    #expect(data.values("A/Total") == [2020: 2030, 2021: 2050])
    #expect(data.values("B/Urban (%)") == [2020: 29.8, 2021: 30.1])
    #expect(data.table.rows(of: "B/Urban (%)").first?.unit == "%")
    let prices = "Tỉnh,GDP giá 2010,GDP giá 1994\nA,10.5,5.5\nB,11.5,6.5\n"
    #expect(refusal(prices) == .layoutNotFound)
  }

  @Test("Words under years are items, even those that read like a word of time without its tone")
  func itemsUnderYears() throws {
    let data = try readData(
      "Vùng,2020,,2021,\n,Nam,Quỹ,Nam,Quỹ\nA,31.5,25.5,32.5,26.5\n")
    #expect(data.values("A/Nam") == [2020: 31.5, 2021: 32.5])
    #expect(data.values("A/Quỹ") == [2020: 25.5, 2021: 26.5])
    let ages = try readData("Vùng,2020,,2021,\n,15-24,25-54,15-24,25-54\nA,1.5,2.5,3.5,4.5\n")
    #expect(ages.values("A/15-24") == [2020: 1.5, 2021: 3.5])
  }

  @Test("A year only in the title")
  func yearOfTitle() throws {
    let text =
      "KẾT QUẢ RÀ SOÁT HỘ NGHÈO NĂM 2023;;;\nTT;Huyện;Tổng số hộ;Số hộ nghèo\n"
      + "1;A;1300;56\n2;B;1800;70\n"
    #expect(try readData(text).values("A/Số hộ nghèo") == [2023: 56])
    let part = text.replacing("NĂM 2023", with: "6 THÁNG ĐẦU NĂM 2023")
    #expect(refusal(part) == .layoutNotFound)
  }

  @Test("Marks of footnotes and of preliminary years")
  func marks() throws {
    let data = try readData("Tỉnh,2019,2020 (1),2021*,Pre. 2022\nA,1.5,2.5,3.5,4.5\n")
    #expect(data.values("A") == [2019: 1.5, 2020: 2.5, 2021: 3.5, 2022: 4.5])
    #expect(data.table.rows(of: "A").last?.observation.note == "preliminary")
  }

  @Test("A total below a column of years is named and left out; early years are read")
  func yearsDown() throws {
    let data = try readData("Năm;Vốn\n1752;2,5\n1850;3,5\n1950;4,5\n1951;5,5\nTổng số;16\n")
    #expect(data.values("Vốn") == [1752: 2.5, 1850: 3.5, 1950: 4.5, 1951: 5.5])
    #expect(data.findings(.periodLeftOut).first?.arguments["label"] == "Tổng số")
    #expect(refusal("Mục;1995-1996;1996-1997\nHọc sinh;5,5;7,5\n") == .noAnnualValues)
  }

  @Test("Codes are keys where nothing else is, and are set aside beside names")
  func codes() throws {
    let keyed = try readData("Year,AGS,Rate\n2015,03101,3.5\n2016,03101,4.5\n2015,03102,5.5\n")
    #expect(keyed.values("03101/Rate") == [2015: 3.5, 2016: 4.5])
    let named = try readData("Year,Mã,Tỉnh,Tỷ lệ\n2015,01,Hà Nội,3.5\n2016,01,Hà Nội,4.5\n")
    #expect(named.values("Hà Nội/Tỷ lệ") == [2015: 3.5, 2016: 4.5])
    #expect(named.table.seriesIDs.count == 1)
  }

  @Test("Areas, years and values under small letters")
  func smallLetters() throws {
    let data = try readData("province,year,value\nBình Thuận,2019,85.5\nBình Thuận,2020,87.5\n")
    #expect(data.table.rows.map(\.observation.value) == [85.5, 87.5])
    #expect(data.table.rows.first?.areaCode == "Bình Thuận")
  }

  @Test("A title that assigns targets makes plans of all years but those that came true")
  func assigned() throws {
    let data = try readData(
      "GIAO CHỈ TIÊU BHYT GIAI ĐOẠN 2022 - 2023;;;\nHuyện;Thực hiện 2021;2022;2023\nA;80,5;82,5;84,5\n"
    )
    #expect(data.table.rows.map(\.observation.year) == [2021])
    let all = "CHỈ TIÊU GIAO BHXH GIAI ĐOẠN 2022 - 2023;;\nHuyện;2022;2023\nA;80,5;82,5\n"
    #expect(refusal(all) == .onlyPlans)
  }

  @Test("Heads again at a page break, signatures, repeated units and parts of an item")
  func pages() throws {
    let data = try readData(
      """
      TT;Nội dung;ĐVT;Năm 2021;Năm 2022
      1;Lực lượng lao động;Người;1012;1022
      ;Trong đó: Nữ;"";521;525
      TT;Nội dung;ĐVT;Năm 2021;Năm 2022
      2;Việc làm;Người;318;332
      ;- Trong đó: Nữ;nt;156;166
      ;;;;Hà Nội, ngày 5 tháng 1 năm 2023

      """)
    #expect(data.values("Lực lượng lao động / Nữ") == [2021: 521, 2022: 525])
    #expect(data.values("Việc làm / Nữ") == [2021: 156, 2022: 166])
    #expect(data.table.rows(of: "Việc làm / Nữ").first?.unit == "Người")
    #expect(data.table.rowCount == 8)
  }

  @Test("An empty group stands for all where the groups stand in every row")
  func emptyGroup() throws {
    let data = try readData("Năm,Nhóm,Số\n2015,A,1.5\n2015,B,3.5\n2015,,5.5\n2016,A,2.5\n")
    #expect(data.table.rows.map(\.observation.value).sorted() == [1.5, 2.5, 3.5, 5.5])
    #expect(data.values("B / Số") == [2015: 3.5])
  }

  @Test("The keys of Eurostat are split into their dimensions")
  func eurostat() throws {
    let data = try readData(
      "unit,sex,geo\\time\t2020 \t2019 \nPC,F,AA\t40.1 \t50.2 u\nPC,M,AA\t41.1 \t: \n")
    #expect(data.values("AA/F") == [2020: 40.1, 2019: 50.2])
    #expect(data.table.rows.allSatisfy { $0.unit == "PC" })
  }

  @Test("A text that is no table says what is missing")
  func messages() {
    #expect(refusal("Items,Class\nA,B\n") == .layoutNotFound)
    #expect(refusal("[{\"country\":\"A\",\"date\":\"2019\",\"value\":3}]") == .notADataset)
  }

  @Test("Letters of western Europe are not taken for those of the ABC fonts")
  func western() throws {
    let bytes = "L\u{E4}n;2019;2020\nV\u{E4}sterby;85;86\nS\u{F6}dermark;70;71\n".unicodeScalars
      .map { UInt8($0.value) }
    let data = try ObservationFile.read(input(bytes: bytes))
    #expect(data.encoding == .windows1252)
    #expect(data.table.seriesIDs.contains { $0.contains("Västerby") })
  }
}

@Suite("Cubes and packages as other writers leave them")
struct LooseFormatTests {
  private func px(_ period: String, _ values: String) -> String {
    """
    CHARSET="ANSI";
    AXIS-VERSION="2013";
    CONTENTS="Rate";
    UNITS="percent";
    STUB="region";
    HEADING="tid";
    VALUES("region")="North";
    VALUES("tid")=\(period);
    DATA=
    \(values)
    """
  }

  @Test("Data without the last semicolon are read where the count is right, with a note")
  func semicolon() throws {
    let data = try ObservationFile.read(
      DataInput(text: px("\"2020\",\"2021\"", "1.5 2.5"), name: "t.px"))
    #expect(data.table.rows.map(\.observation.value) == [1.5, 2.5])
    #expect(data.findings.contains { $0.code == .endMissing })
    let cut = readerError { () throws(ReaderError) in
      try ObservationFile.read(DataInput(text: px("\"2020\",\"2021\"", "1.5"), name: "t.px"))
    }
    #expect(cut?.code == .unexpectedEnd)
  }

  @Test(
    "A cube of quarters or months says so",
    arguments: ["\"2023K1\",\"2023K2\"", "\"2023M01\",\"2023M02\""])
  func quarters(period: String) {
    let error = readerError { () throws(ReaderError) in
      try ObservationFile.read(DataInput(text: px(period, "1.5 2.5;"), name: "t.px"))
    }
    #expect(error?.code == .noAnnualValues)
  }

  @Test("A declared code page decides")
  func codePage() throws {
    let text = "CODEPAGE=\"windows-1251\";\n" + px("\"2020\",\"2021\"", "1.5 2.5;")
    var bytes = Array(text.utf8)
    let north = Array("North".utf8)
    let place = try #require(bytes.indices.first { bytes[$0...].starts(with: north) })
    // Київ without its third letter, which the test does not need.
    bytes.replaceSubrange(place..<place + 5, with: [0xCA, 0xE8, 0xE2])
    let data = try ObservationFile.read(DataInput(bytes: bytes, name: "t.px"))
    #expect(data.encoding == .windows1251)
    #expect(data.table.rows.allSatisfy { "\($0)".contains("Кив") })
  }

  @Test("Counts in quotes are counts")
  func sizes() throws {
    let json = """
      {"version":"2.0","class":"dataset","label":"Births","id":["area","year"],"size":["1","2"],
      "role":{"time":["year"]},"dimension":{"area":{"category":{"index":["N"]}},
      "year":{"category":{"index":["2019","2020"]}}},"value":[1,2]}
      """
    let data = try ObservationFile.read(DataInput(text: json, name: "t.json"))
    #expect(data.table.rows.map(\.observation.year) == [2019, 2020])
  }
}
