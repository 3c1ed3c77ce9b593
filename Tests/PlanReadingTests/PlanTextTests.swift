import PlanReading
import Testing

/// Whole texts: headings, results, tables, wrapped lines, repeats, tasks and duties.
@Suite("Texts of plans") struct PlanTextTests {
  static let plan = """
    ỦY BAN NHÂN DÂN
    TỈNH LÂM ĐỒNG

    Số: 9911/KH-UBND

    Lâm Đồng, ngày 14 tháng 02 năm 2027

    KẾ HOẠCH

    PHÁT TRIỂN THƯ VIỆN TỈNH LÂM ĐỒNG ĐẾN NĂM 2032

    I. ĐÁNH GIÁ TÌNH HÌNH

    Năm 2026, tỷ lệ xã có thư viện đạt 48,5%, tăng 3,1% so với cùng kỳ.

    II. MỤC TIÊU

    1. Đến năm 2029

    - Tỷ lệ xã có thư viện đạt 61%.

    2. Đến năm 2032

    - Tỷ lệ xã có thư viện đạt 83%.

    3. Tầm nhìn đến năm 2045

    - Tỷ lệ xã có thư viện đạt 100%.

    III. NHIỆM VỤ, GIẢI PHÁP

    1. Sở Văn hóa, Thể thao và Du lịch chủ trì, phối hợp với các sở:

    - Xây dựng Đề án thư viện lưu động (năm 2028).

    - Bảo đảm đến năm 2032, tỷ lệ xã có thư viện đạt 83%.

    IV. TỔ CHỨC THỰC HIỆN

    1. Các sở, ngành định kỳ báo cáo kết quả gửi Sở Văn hóa, Thể thao và Du lịch trước ngày 05/12 hằng năm.
    """

  @Test("Years come from headings, and a vision keeps its own")
  func headings() {
    let rows = PlanSentences.read(Self.plan).targets.filter { $0.repeatOf.isEmpty }
    #expect(rows.map(\.short) == [">= 61 % 2029", ">= 83 % 2032", ">= 100 % 2045"])
    #expect(Set(rows.map(\.area)) == ["Lâm Đồng"])
  }

  @Test("A repetition names the row that it repeats")
  func repeats() throws {
    let rows = PlanSentences.read(Self.plan).targets
    let again = try #require(rows.first { !$0.repeatOf.isEmpty })
    #expect(again.repeatOf == rows[1].id)
    #expect(rows[1].leadAgency == "Sở Văn hóa, Thể thao và Du lịch")
  }

  @Test("Results reached are told apart from targets")
  func results() throws {
    let result = try #require(PlanSentences.read(Self.plan).results.first)
    #expect(result.value == 48.5)
    #expect(result.year == 2026)
  }

  @Test("Dated tasks and duties to report")
  func tasks() throws {
    let proposal = PlanSentences.read(Self.plan)
    let task = try #require(proposal.tasks.first)
    #expect(proposal.tasks.count == 1)
    #expect(task.task == "Xây dựng Đề án thư viện lưu động")
    #expect(task.due == "2028")
    #expect(task.leadAgency == "Sở Văn hóa, Thể thao và Du lịch")
    let duty = try #require(proposal.duties.first)
    #expect(duty.due == "trước ngày 05/12 hằng năm")
    #expect(duty.toWhom == "Sở Văn hóa, Thể thao và Du lịch")
  }

  @Test("Quotes are the text at their places")
  func places() {
    let proposal = PlanSentences.read(Self.plan)
    let scalars = Array(proposal.document.text.string.unicodeScalars)
    for row in proposal.targets {
      var view = String.UnicodeScalarView()
      view.append(contentsOf: scalars[row.quote])
      #expect(String(view) == proposal.document.text.text(row.quote))
      #expect(row.quote.lowerBound <= row.value.lowerBound)
      #expect(row.value.upperBound <= row.quote.upperBound)
      #expect(proposal.document.text.text(row.value).contains("%"))
    }
  }

  @Test("Decomposed letters and foreign line ends give the same rows")
  func spellings() {
    let plain = PlanSentences.read(Self.plan).targets
    let other = PlanSentences.read(Self.plan.replacing("\n", with: "\r\n")).targets
    #expect(plain == other)
  }

  @Test("A list number's look-alike at a line's beginning stays a value")
  func wrapped() {
    let text = """
      II. MỤC TIÊU ĐẾN NĂM 2030

      - Sản lượng cá nuôi lồng trên hồ của toàn tỉnh đến cuối kỳ phấn đấu đạt trên
      31.400 tấn; giá trị sản phẩm tăng bình quân 05
      - 07%/năm trong suốt thời gian thực hiện của kế hoạch này.
      """
    let rows = PlanSentences.read(text).targets
    #expect(rows.map(\.short) == ["> 31400 tonnes 2030", "range 5–7 %/year 2030"])
  }

  @Test(
    "A table reads alike with tabs, bars and one cell a line",
    arguments: [
      "STT\tChỉ tiêu\tĐơn vị\tĐến năm 2028\tĐến năm 2031\tCơ quan chủ trì\n1\tTỷ lệ thôn có nhà sinh hoạt\t%\t71\t> 84\tSở Xây dựng\n2\tTỷ lệ hộ nghèo\t%\t5\t-\tSở Nội vụ\n",
      "| STT | Chỉ tiêu | Đơn vị | Đến năm 2028 | Đến năm 2031 | Cơ quan chủ trì |\n|---|---|---|---|---|---|\n| 1 | Tỷ lệ thôn có nhà sinh hoạt | % | 71 | > 84 | Sở Xây dựng |\n| 2 | Tỷ lệ hộ nghèo | % | 5 | - | Sở Nội vụ |\n",
      "STT\n\nChỉ tiêu\n\nĐơn vị\n\nMục tiêu\n\nCơ quan chủ trì\n\nĐến năm 2028\n\nĐến năm 2031\n\n1\n\nTỷ lệ thôn có nhà sinh hoạt\n\n%\n\n71\n\n> 84\n\nSở Xây dựng\n\n2\n\nTỷ lệ hộ nghèo\n\n%\n\n5\n\n-\n\nSở Nội vụ\n\n3\n\nXóa nhà dột\n\n%\n\n-\n\n-\n\nSở Xây dựng\n",
    ])
  func tables(text: String) {
    let rows = PlanSentences.read("PHỤ LỤC\n\nCÁC CHỈ TIÊU\n\n" + text).targets
    #expect(rows.map(\.short) == [">= 71 % 2028", "> 84 % 2031", "<= 5 % 2028"])
    #expect(rows.map(\.leadAgency) == ["Sở Xây dựng", "Sở Xây dựng", "Sở Nội vụ"])
  }

  @Test("English sentences")
  func english() {
    let text = """
      Objectives

      1.1 By 2033, reduce the regional drowning death ratio to less than 3 per 100,000 population
      1.2 By 2033, halve the number of illegal landfills
      1.3 By 2029, ensure that at least 72 per cent of coastal wetlands are protected
      """
    let rows = PlanSentences.read(text).targets
    #expect(
      rows.map(\.short) == ["< 3 per 100,000 population 2033", ">= 50 % 2033", ">= 72 % 2029"])
    #expect(rows.map(\.kind) == ["level", "relative_change", "level"])
  }
}
