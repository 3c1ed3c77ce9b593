import PlanReading
import Testing

/// Sentences composed from a grammar give back the rows they were made of.
@Suite("Laws of reading") struct PlanLawTests {
  static let comparisons: [(words: @Sendable (String) -> String, sign: String)] = [
    ({ "trên " + $0 }, ">"), ({ "tối thiểu " + $0 }, ">="), ({ "ít nhất " + $0 }, ">="),
    ({ "từ " + $0 + " trở lên" }, ">="), ({ "khoảng " + $0 }, "approx"),
  ]
  static let years: [(String, Int)] = [
    ("Đến năm 2029, ", 2029), ("Đến hết năm 2030, ", 2030), ("Phấn đấu đến cuối năm 2033, ", 2033),
    ("", 2031),
  ]
  static let units: [(printed: String, code: String, name: String)] = [
    ("%", "%", "tỷ lệ hộ có vườn rau"), (" ha", "ha", "diện tích trồng dâu"),
    (" tấn", "tonnes", "sản lượng mật ong"),
    (" triệu đồng/người", "million VND per person", "thu nhập bình quân đầu người"),
  ]

  @Test("Comparison, unit, year and kind of list")
  func composed() {
    var value = 11.0
    for comparison in Self.comparisons {
      for (lead, year) in Self.years {
        for unit in Self.units {
          for separator in [";", "."] {
            value += 1
            let number = String(Int(value)) + ",5"
            let first =
              lead + unit.name + " đạt " + comparison.words(number + unit.printed)
            let rows = PlanSentences.targets(first + separator + " Tiếp tục giữ gìn bản sắc.")
            #expect(rows.count == 1, "\(first)")
            #expect(rows.first?.comparator == comparison.sign, "\(first)")
            #expect(rows.first?.lower == value + 0.5, "\(first)")
            #expect(rows.first?.unit == unit.code, "\(first)")
            #expect(rows.first?.year == year, "\(first)")
            #expect(rows.first?.name.lowercased() == unit.name, "\(first)")
          }
        }
      }
    }
  }

  @Test("Any text is read without harm, and every place lies in it")
  func arbitrary() {
    let pieces = [
      "STT", "\n", "\n\n", "|", "\t", "1", "I.", "- ", "12,5%", "từ", "đến năm 2030", "(", ")", ";",
      "trên", "tỷ lệ", "<sup>", "2", "/", "giảm", "xuống", "\u{A0}", "**", "Sở", "per 1,000",
      "**1.**",
    ]
    var state: UInt64 = 7
    for _ in 0..<400 {
      var text = ""
      for _ in 0..<60 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        text += pieces[Int(state >> 33) % pieces.count] + (state >> 20 & 1 == 0 ? " " : "")
      }
      let proposal = PlanSentences.read(text)
      let count = proposal.document.text.count
      for row in proposal.targets {
        #expect(row.quote.upperBound <= count && row.value.upperBound <= count)
        #expect(!row.name.isEmpty && !row.comparator.isEmpty)
      }
    }
  }
}
