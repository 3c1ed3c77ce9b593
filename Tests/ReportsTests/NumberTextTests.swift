import Testing

@testable import Reports

@Suite("Numbers as people and machines read them")
struct NumberTextTests {
  private let vi = NumberText(.vi)
  private let en = NumberText(.en)

  @Test(
    "Observed values keep their digits, grouped",
    arguments: [
      (1_118_531.0, "1.118.531", "1,118,531"), (94.29, "94,29", "94.29"), (57, "57", "57"),
      (4600, "4.600", "4,600"), (0.7264, "0,7264", "0.7264"), (-3.5, "−3,5", "−3.5"),
      (0, "0", "0"), (999.996, "1.000", "1,000"), (-0.00001, "0", "0"),
    ])
  func observed(value: Double, vietnamese: String, english: String) {
    #expect(vi.observed(value) == vietnamese)
    #expect(en.observed(value) == english)
  }

  @Test("Computed values have digits that a planner can use")
  func estimates() {
    #expect(en.estimate(95.4123, isPercentage: true) == "95.4")
    #expect(en.estimate(18_012.43) == "18,012")
    #expect(en.estimate(28.94) == "28.9")
    #expect(en.estimate(2.0853) == "2.09")
    #expect(en.estimate(9.996) == "10.0")
    #expect(en.estimate(0.72643) == "0.726")
    #expect(en.change(0.845, isPercentage: true) == "+0.85")
    #expect(en.change(-1204.6) == "−1,205")
    #expect(en.change(0) == "0.0")
    #expect(en.change(0.0001, isPercentage: true) == "0.00")
  }

  @Test("Probabilities never claim certainty")
  func probabilities() {
    #expect(en.probability(0.724) == "72\u{A0}%")
    #expect(vi.probability(0.724) == "72%")
    #expect(vi.probability(0.9999) == ">\u{A0}99%")
    #expect(en.probability(0.0004) == "<\u{A0}1\u{A0}%")
    #expect(en.probability(0.995) == ">\u{A0}99\u{A0}%")
  }

  @Test("Huge, tiny and missing numbers")
  func extremes() {
    #expect(en.observed(1.7976931348623157e308) == "1.80\u{A0}×\u{A0}10³⁰⁸")
    #expect(vi.estimate(-2.5e-9) == "−2,50\u{A0}×\u{A0}10⁻⁹")
    #expect(en.estimate(9.999e20) == "1.00\u{A0}×\u{A0}10²¹")
    #expect(en.exact(.nan) == "–")
    #expect(en.exact(.infinity) == "–")
    #expect(en.count(1_234_567) == "1,234,567")
  }

  @Test("Rounding goes by the digits that are printed")
  func rounding() {
    #expect(en.fixed(2.675, decimals: 2) == "2.68")
    #expect(en.fixed(0.045, decimals: 2) == "0.05")
    #expect(en.fixed(-0.004, decimals: 2) == "0.00")
    #expect(en.fixed(1e14, decimals: 1) == "100,000,000,000,000.0")
  }

  @Test("Machine numbers read back as the same number")
  func machineNumbers() {
    for value in [
      0.1, 1e22, .leastNonzeroMagnitude, 123_456_789.125, -2.0 / 3, 1e15, .greatestFiniteMagnitude,
    ] {
      let text = MachineNumber.text(value)
      #expect(text.flatMap(Double.init) == value)
    }
    #expect(MachineNumber.text(42) == "42")
    #expect(MachineNumber.text(-0.0) == "-0")
    #expect(MachineNumber.text(.nan) == nil)
  }

  @Test("Dates and units")
  func datesAndUnits() {
    #expect(DateText.text("2025-06-30", in: .vi) == "30/6/2025")
    #expect(DateText.text("2025-06-30", in: .en) == "30\u{A0}June\u{A0}2025")
    #expect(DateText.text("June", in: .vi) == "June")
    #expect(UnitText.name("beds per 10,000 population", in: .vi) == "giường bệnh/vạn dân")
    #expect(UnitText.name("parsecs", in: .vi) == "parsecs")
  }
}

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
