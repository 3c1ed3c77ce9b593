import Plans
import Testing

@testable import DatasetReaders

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
