import Foundation
import Plans
import Testing
import TimeSeries

@testable import DatasetReaders

@Suite("Numbers")
struct NumberParserTests {
  private func parse(_ text: String) -> ParsedNumber? {
    Array(text.utf8).withUnsafeBufferPointer { NumberParser.number($0) }
  }

  @Test(
    "What a program writes is read as strtod reads it",
    arguments: [
      "0", "-0", "+0", "1", "-1", "+7", "95.5", "90.26", "0.1", "0.3", "1e0", "1E5", "1e-5", "2.50",
      "1118531", "-100", ".5", "5.", "-.25", "007", "0.000001", "123456789.123456789",
      "9007199254740991", "9007199254740992", "9007199254740993", "9007199254740995",
      "18014398509481985", "1234567890123456789", "12345678901234567890", "0.1234567890123456789",
      "1e22", "1e23", "8.5e22", "9e-22", "9e-23", "3.14159265358979323846264338327950288",
      "2.2250738585072011e-308", "2.2250738585072014e-308", "5e-324", "4.9406564584124654e-324",
      "2e-324", "1.7976931348623157e308", "1e-400", "0e999", "6.02214076e+23", "1.0e+00",
      "7.2057594037927933e16", "100000000000000000000000", "0.00000000000000000000000000001",
      "8.41e21", "179769313486231580793e289", ".5e-300", "5.e300",
    ])
  func exact(text: String) throws {
    let number = try #require(parse(text))
    let expected = strtod(text, nil)
    #expect(number.value.bitPattern == expected.bitPattern)
  }

  @Test("Random doubles come back bit by bit, in the shortest and in a long form")
  func random() throws {
    var random = SplitMix(seed: 11)
    for _ in 0..<20_000 {
      let value = Double(bitPattern: random.next())
      guard value.isFinite else { continue }
      #expect(try #require(parse("\(value)")).value.bitPattern == value.bitPattern)
      let short = Double(Int64.random(in: -99_999_999...99_999_999, using: &random))
      let text = String(format: "%.*f", Int.random(in: 0...9, using: &random), short / 12_345)
      #expect(try #require(parse(text)).value == strtod(text, nil))
    }
  }

  @Test("A number too large for a double is infinite, for the reader to refuse")
  func tooLarge() {
    #expect(parse("1e999")?.value == .infinity)
    #expect(parse("-1.8e308")?.value == -.infinity)
    #expect(parse("1e999999999999999999999")?.value == .infinity)
  }

  @Test("Printed decimals are counted from the text")
  func decimals() {
    let expected: [(String, Int?)] = [
      ("94.30", 2), ("94.3", 1), ("57", 0), ("57.", 0), (".125", 3), ("-0.50", 2), ("1e-3", nil),
    ]
    for (text, decimals) in expected { #expect(parse(text)?.decimals == decimals, "\(text)") }
  }

  @Test("Spaces and tabs around a number do not count")
  func spaces() {
    #expect(parse(" 95.5\t")?.value == 95.5)
  }

  @Test(
    "All else is no number",
    arguments: [
      "", " ", "+", "-", ".", "-.", "e5", "1e", "1e+", "1e5.0", "1.2.3", "1,5", "0x10", "inf",
      "nan",
      "infinity", "--1", "+-1", "1-", "1 2", "1_000", "95%", "n/a", "\u{2212}5", "1d5", "१२",
      "1e5x",
      "1.118.531", "\u{A0}1",
    ])
  func refused(text: String) {
    #expect(parse(text) == nil)
  }

  @Test("Whole numbers are digits alone")
  func wholeNumbers() {
    func whole(_ text: String) -> Int? {
      Array(text.utf8).withUnsafeBufferPointer { NumberParser.wholeNumber($0) }
    }
    #expect(whole("2020") == 2020)
    #expect(whole(" 2020 ") == 2020)
    #expect(whole("20202") == 20_202)
    #expect(whole("0") == 0)
    for text in ["", "2020.0", "-5", "+5", "2e3", "12a", "9999999999999999999"] {
      #expect(whole(text) == nil, "\(text)")
    }
  }
}

@Suite("Why a cell is no number")
struct NumberRefusalTests {
  struct Example: Sendable {
    var text: String
    var code: ReaderError.Code
    var arguments: [String: Argument] = [:]

    init(_ text: String, _ code: ReaderError.Code, _ arguments: [String: Argument] = [:]) {
      self.text = text
      self.code = code
      self.arguments = arguments
    }
  }

  @Test(
    "The code and the hint",
    arguments: [
      Example("", .emptyCell), Example("  ", .emptyCell),
      Example("n/a", .missingValueMark), Example("NA", .missingValueMark),
      Example("..", .missingValueMark), Example("-", .missingValueMark),
      Example("NaN", .missingValueMark), Example("\u{2026}", .missingValueMark),
      Example("95,5", .decimalComma, ["suggestion": "95.5"]),
      Example("-0,26", .decimalComma, ["suggestion": "-0.26"]),
      Example("0,125", .decimalComma, ["suggestion": "0.125"]),
      Example("1.118.531,5", .decimalComma, ["suggestion": "1118531.5"]),
      Example("4.600,25", .decimalComma, ["suggestion": "4600.25"]),
      Example("1.118.531", .thousandsDots, ["suggestion": "1118531"]),
      Example("-12.345.678", .thousandsDots, ["suggestion": "-12345678"]),
      Example("1,118,531", .thousandsCommas, ["suggestion": "1118531"]),
      Example("1,118,531.5", .thousandsCommas, ["suggestion": "1118531.5"]),
      Example("4,600.25", .thousandsCommas, ["suggestion": "4600.25"]),
      Example("4,600", .ambiguousComma, ["as_decimal": "4.600", "as_thousands": "4600"]),
      Example("95%", .percentSign, ["suggestion": "95"]),
      Example("95.5 %", .percentSign, ["suggestion": "95.5"]),
      Example("95,5%", .percentSign),
      Example("\u{2212}5.2", .typographicMinus, ["suggestion": "-5.2"]),
      Example("\u{2013}5,2", .typographicMinus),
      Example("1 118 531", .spacesInNumber), Example("1\u{A0}118", .spacesInNumber),
      Example("about 95", .notANumber), Example("1.2.3", .notANumber),
      Example("12.34.567,8", .notANumber), Example("1,2,3", .notANumber),
      Example("0x1F", .notANumber), Example("1e", .notANumber), Example("infinity", .notANumber),
      Example("95 m2", .notANumber), Example("1,", .notANumber), Example(",5", .notANumber),
      Example("1,118.531,5", .notANumber),
    ])
  func refusals(_ example: Example) {
    let refusal = NumberRefusal(of: example.text)
    #expect(refusal.code == example.code)
    #expect(refusal.arguments == example.arguments)
  }
}

@Suite("Nearest name")
struct NearestNameTests {
  @Test("Spelling, case and separators are forgiven; far names are not offered")
  func nearest() {
    let names = ["series", "Year", "val", "obs_value", "country"]
    #expect(NearestName.find("year", in: names) == "Year")
    #expect(NearestName.find("value", in: ["country", "Values"]) == "Values")
    #expect(NearestName.find("value", in: ["country", "obs_value"]) == "obs_value")
    #expect(NearestName.find("series_id", in: names) == "series")
    #expect(NearestName.find("target_id", in: ["target-id"]) == "target-id")
    #expect(NearestName.find("comparator", in: ["comparater", "compare"]) == "comparater")
    #expect(NearestName.find("year", in: ["series_id", "yr", "value"]) == "yr")
    #expect(NearestName.find("value", in: ["x1", "y", ""]) == nil)
  }

  @Test("Edit distances of known pairs")
  func distances() {
    #expect(NearestName.distance(Array("kitten"), Array("sitting")) == 3)
    #expect(NearestName.distance(Array("flaw"), Array("lawn")) == 2)
    #expect(NearestName.distance(Array("vaule"), Array("value")) == 1)
    #expect(NearestName.distance(Array("ca"), Array("abc")) == 3)
    #expect(NearestName.distance(Array(""), Array("abc")) == 3)
    #expect(NearestName.distance(Array("same"), Array("same")) == 0)
  }
}
