import Plans
import Testing

@testable import DatasetReaders

@Suite("Why a cell is no number")
struct NumberRefusalTests {
  struct Example: Sendable {
    var text: String
    var code: ReaderError.Code
    var arguments: [String: String] = [:]

    init(_ text: String, _ code: ReaderError.Code, _ arguments: [String: String] = [:]) {
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
