import PlanReading
import Testing

/// Each construct that plans use, with sentences, numbers and places of our own.
@Suite("Targets of single sentences") struct TargetSentenceTests {
  @Test(
    "Words of comparison",
    arguments: [
      ("Tỷ lệ dân số dùng nước sạch đạt trên 91,5%", "> 91.5 % 2031"),
      ("Tỷ lệ dân số dùng nước sạch đạt từ 91,5% trở lên", ">= 91.5 % 2031"),
      ("Tỷ lệ dân số dùng nước sạch tối thiểu đạt 83%", ">= 83 % 2031"),
      ("Tỷ lệ hộ nghèo dưới 2,4%", "< 2.4 % 2031"),
      ("Tỷ lệ hộ nghèo không quá 2,4%", "<= 2.4 % 2031"),
      ("Tỷ lệ hộ nghèo còn 2,4%", "<= 2.4 % 2031"),
      ("Tỷ lệ dân số dùng nước sạch khoảng 83%", "approx 83 % 2031"),
      ("Tỷ lệ dân số dùng nước sạch đạt 83 - 86%", "range 83–86 % 2031"),
      ("Tỷ lệ dân số dùng nước sạch từ 83 đến 86%", "range 83–86 % 2031"),
      ("Tỷ lệ dân số dùng nước sạch ≥ 83%", ">= 83 % 2031"),
    ])
  func comparators(sentence: String, row: String) throws {
    #expect(PlanSentences.targets(sentence + ".").map(\.short) == [row])
  }

  @Test("A name before its number and a name behind it")
  func sides() {
    let rows = PlanSentences.targets(
      "Tỷ lệ trạm y tế có máy siêu âm đạt 72%; 64% trường tiểu học có sân bóng.")
    #expect(rows.map(\.name) == ["Tỷ lệ trạm y tế có máy siêu âm", "Trường tiểu học có sân bóng"])
  }

  @Test("A verb before a number keeps its place in the name")
  func verbs() {
    let rows = PlanSentences.targets("Tặng thẻ thư viện cho 87% số học sinh lớp cuối cấp.")
    #expect(rows.map(\.name) == ["Tặng thẻ thư viện cho số học sinh lớp cuối cấp"])
  }

  @Test("The first of two numbers takes the predicate behind the second")
  func sharedPredicate() {
    let rows = PlanSentences.targets(
      "Trên 62% thư viện xã và 95% thư viện huyện có mạng không dây.")
    #expect(
      rows.map(\.name) == ["Thư viện xã có mạng không dây", "Thư viện huyện có mạng không dây"])
    #expect(rows.map(\.short) == ["> 62 % 2031", ">= 95 % 2031"])
  }

  @Test("A name that leaves out what the one before says is completed")
  func elided() {
    let rows = PlanSentences.targets(
      "Tỷ lệ hộ có kết nối cáp quang khu vực thành thị đạt 97%, nông thôn là 78 - 81%.")
    #expect(rows.count == 2)
    #expect(rows.last?.name == "Tỷ lệ hộ có kết nối cáp quang khu vực nông thôn")
    #expect(rows.last?.doubts.contains(.nameElided) == true)
  }

  @Test("Rates for so many people share what they are related to")
  func denominators() {
    let rows = PlanSentences.targets("Đạt 12,5 bác sĩ và 41 giường bệnh/10.000 dân.")
    #expect(
      rows.map(\.short) == [
        ">= 12.5 persons per 10,000 population 2031", ">= 41 beds per 10,000 population 2031",
      ])
  }

  @Test("A fall from a value has it as its baseline")
  func baseline() throws {
    let row = try #require(
      PlanSentences.targets("Giảm tỷ lệ tử vong mẹ từ 31‰ năm 2024 xuống 22‰ vào năm 2029.").first)
    #expect(row.baseline == 31)
    #expect(row.short == "<= 22 per 1,000 2029")
    #expect(row.baseYear == 2024)
    #expect(row.direction == "decrease")
  }

  @Test("Multiples of a base year")
  func ratio() throws {
    let row = try #require(
      PlanSentences.targets("Kim ngạch xuất khẩu gấp 1,7 lần so với năm 2023.").first)
    #expect(row.kind == "ratio_to_base_year")
    #expect(row.lower == 1.7)
    #expect(row.baseYear == 2023)
    #expect(row.year == 2031)
  }

  @Test("Growth year by year has the years of its stage")
  func growth() throws {
    let row = try #require(
      PlanSentences.targets("Tốc độ tăng trưởng bình quân giai đoạn 2027 - 2031 đạt 8,3%/năm.")
        .first)
    #expect(row.kind == "annual_change")
    #expect(row.unit == "%/year")
    #expect(row.periodStart == 2027 && row.periodEnd == 2031)
  }

  @Test("Half, two thirds and at least one in words")
  func words() {
    let share = PlanSentences.targets("Giảm một nửa số vụ cháy rừng vào năm 2030.")
    #expect(share.map(\.short) == [">= 50 % 2030"])
    #expect(share.first?.kind == "relative_change")
    let one = PlanSentences.targets("Có ít nhất một trung tâm thể thao nước tại mỗi huyện.")
    #expect(one.map(\.short) == [">= 1 centres 2031"])
  }

  @Test("Ranks are to fall")
  func ranks() throws {
    let row = try #require(
      PlanSentences.targets("Chỉ số cải cách hành chính thuộc nhóm 12 tỉnh dẫn đầu cả nước.").first)
    #expect(row.short == "<= 12 rank 2031")
    #expect(row.direction == "decrease")
  }

  @Test("Numbers of names, ages and documents are no targets")
  func noTargets() {
    let rows = PlanSentences.targets(
      "Tỷ lệ trẻ em dưới 6 tuổi được khám mắt đạt 88% theo Quyết định số 4711/QĐ-UBND ngày 09/3/2027."
    )
    #expect(rows.map(\.short) == [">= 88 % 2031"])
    #expect(rows.first?.name.hasPrefix("Tỷ lệ trẻ em dưới 6 tuổi được khám mắt") == true)
  }

  @Test("A name with a falling word may be wanted to rise")
  func helped() {
    let rows = PlanSentences.targets("100% hộ nghèo được tặng bồn chứa nước mưa.")
    #expect(rows.map(\.direction) == ["increase"])
    #expect(rows.map(\.short) == [">= 100 % 2031"])
  }

  @Test("What only a special case allows is no target")
  func conditional() {
    let rows = PlanSentences.targets(
      "Bội chi không quá 3,1% GRDP.",
      "Trường hợp cần thiết bội chi có thể điều chỉnh lên 3,8% GRDP.")
    #expect(rows.map(\.upper) == [3.1])
  }
}
