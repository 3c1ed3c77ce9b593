import Testing

@testable import Reports

@Suite("Sentences without their numbers")
struct NumberPatternTests {
  @Test("Numbers come out in the order of English, with its marks")
  func order() throws {
    let pattern = try #require(
      NumberPattern([
        (.vi, "Số liệu mới nhất (năm 2023) là 1.250,77%."),
        (.en, "The last value is 1,250.77 %, of 2023."),
      ]))
    #expect(pattern.words[.vi] == "Số liệu mới nhất (năm {1}) là {0}%.")
    #expect(pattern.words[.en] == "The last value is {0} %, of {1}.")
    #expect(pattern.numbers == ["1,250.77", "2023"])
  }

  @Test("A number that comes twice keeps both places")
  func twice() throws {
    let pattern = try #require(
      NumberPattern([(.vi, "từ 5 đến 5,0 và 5"), (.en, "5 to 5.0 and 5")]))
    #expect(pattern.words[.vi] == "từ {0} đến {1} và {2}")
  }

  @Test("Any number of languages, each with its own marks")
  func languages() throws {
    let french = Language("fr", text: "number.decimal_mark = ,\nnumber.group_mark = \\_")
    let pattern = try #require(
      NumberPattern([
        (.vi, "1.250,5 năm 2023"), (french, "en 2023 : 1\u{A0}250,5"), (.en, "1,250.5 in 2023"),
      ]))
    #expect(pattern.words[french] == "en {1} : {0}")
    #expect(pattern.numbers == ["1,250.5", "2023"])
    #expect(NumberPattern([(.vi, "5"), (french, "6"), (.en, "5")]) == nil)
  }

  @Test(
    "Texts whose numbers differ, or that hold braces, stay as they are",
    arguments: [
      ("không có số", "no number"), ("năm 2025", "in 2026"), ("1,5", "1,5"), ("{0} 5", "{0} 5"),
      ("5 và 6", "5"), ("5", "5 and 6"),
    ])
  func refused(vi: String, en: String) {
    #expect(NumberPattern([(.vi, vi), (.en, en)]) == nil)
  }

  @Test("Successors of areas and denominators are told in Vietnamese")
  func registers() {
    #expect(
      SuccessorText.name("Phú Thọ (new; with Hòa Bình and Vĩnh Phúc)", in: .vi)
        == "Phú Thọ (mới, gồm cả Hòa Bình và Vĩnh Phúc)")
    #expect(SuccessorText.name("Huế", in: .vi) == "Huế")
    #expect(SuccessorText.name("A (new; with B)", in: .en) == "A (new; with B)")
    #expect(UnitText.denominator("households", in: .vi) == "số hộ")
    #expect(UnitText.denominator("moon", in: .vi) == "moon")
    #expect(UnitText.denominator("households", in: .en) == "households")
  }
}
