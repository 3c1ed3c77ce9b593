import Plans
import Testing

@testable import DatasetReaders

@Suite("Numbers as people write them")
struct WrittenNumberTests {
  struct Example: Sendable {
    var text: String
    var point: Double?
    var comma: Double?
    var evidence: NumberReadings.Evidence

    init(
      _ text: String, point: Double?, comma: Double?, _ evidence: NumberReadings.Evidence = .none
    ) {
      self.text = text
      self.point = point
      self.comma = comma
      self.evidence = evidence
    }
  }

  @Test(
    "Both readings, and what the cell proves",
    arguments: [
      Example("95", point: 95, comma: 95), Example("-7", point: -7, comma: -7),
      Example("95,5", point: nil, comma: 95.5, .proof(.comma)),
      Example("95.5", point: 95.5, comma: nil, .proof(.point)),
      Example("1.234", point: 1.234, comma: 1234, .ambiguous),
      Example("1,234", point: 1234, comma: 1.234, .ambiguous),
      Example("-1.234", point: -1.234, comma: -1234, .ambiguous),
      Example("0.234", point: 0.234, comma: nil, .proof(.point)),
      Example("1234.567", point: 1234.567, comma: nil, .proof(.point)),
      Example("1.118.531", point: nil, comma: 1_118_531, .proof(.comma)),
      Example("1,118,531", point: 1_118_531, comma: nil, .proof(.point)),
      Example("1.118.531,25", point: nil, comma: 1_118_531.25, .proof(.comma)),
      Example("1,118,531.25", point: 1_118_531.25, comma: nil, .proof(.point)),
      Example("1 118 531", point: 1_118_531, comma: 1_118_531),
      Example("1\u{A0}118\u{A0}531", point: 1_118_531, comma: 1_118_531),
      Example("1\u{2009}118\u{202F}531,5", point: nil, comma: 1_118_531.5, .proof(.comma)),
      Example("1'118'531.5", point: 1_118_531.5, comma: nil, .proof(.point)),
      Example("95 %", point: 95, comma: 95),
      Example("95,5%", point: nil, comma: 95.5, .proof(.comma)),
      Example("(2,5)", point: nil, comma: -2.5, .proof(.comma)),
      Example("(12)", point: -12, comma: -12), Example("(12 %)", point: -12, comma: -12),
      Example("\u{2212}3,2", point: nil, comma: -3.2, .proof(.comma)),
      Example("95,5*", point: nil, comma: 95.5, .proof(.comma)),
      Example("12.3a)", point: 12.3, comma: nil, .proof(.point)),
      Example("12 (1)", point: 12, comma: 12), Example("12(1)", point: 12, comma: 12),
      Example("12 1)", point: 12, comma: 12),
      Example("8,4²", point: nil, comma: 8.4, .proof(.comma)),
      Example("5.0 p", point: 5, comma: nil, .proof(.point)),
      Example("5.0[2]", point: 5, comma: nil, .proof(.point)),
      Example("1e3", point: 1000, comma: 1000), Example("+5", point: 5, comma: 5),
      Example(".5", point: 0.5, comma: nil, .proof(.point)),
    ])
  func readings(_ example: Example) throws {
    guard case .number(let number) = WrittenCell(example.text) else {
      Issue.record("\(example.text) is no number")
      return
    }
    #expect(number.readings.withPoint?.value == example.point)
    #expect(number.readings.withComma?.value == example.comma)
    #expect(number.readings.evidence == example.evidence)
  }

  @Test(
    "Marks of no value",
    arguments: [
      "", " ", "..", "...", "…", "-", "–", "n/a", "NA", ":", "#N/A", "NaN", ".. (1)", "\u{A0}",
    ])
  func missing(_ text: String) {
    guard case .missing = WrittenCell(text) else {
      Issue.record("“\(text)” is \(WrittenCell(text))")
      return
    }
  }

  @Test(
    "What is neither a number nor a mark",
    arguments: [
      "about 95", "95 m2", "3 triệu", "5k", "3M", "1,2,3", "12.34.567", "1 2 3", "1..2", "<0.1",
      "2020-21", "0x1F", "(-5)", "--5", "1,118.531,5", "5-", "١٢",
    ])
  func unreadable(_ text: String) {
    #expect(WrittenCell(text) == .unreadable)
  }

  @Test("What stood around a number is kept")
  func surroundings() throws {
    guard case .number(let number) = WrittenCell("(2,5 %)*") else {
      Issue.record("no number")
      return
    }
    #expect(number.hasPercent && number.isInParentheses)
    #expect(number.footnote == "*")
  }

  @Test("The quick reading agrees with the careful one", arguments: 0..<4)
  func quick(seed: UInt64) {
    var random = SplitMix(seed: seed)
    let alphabet = Array("0123456789.,. 12003-")
    var agreed = 0
    for _ in 0..<20_000 {
      let length = Int.random(in: 1...12, using: &random)
      var text = String((0..<length).map { _ in alphabet.randomElement(using: &random)! })
      guard let quick = text.withUTF8({ DigitGroups($0)?.readings }) else { continue }
      agreed += 1
      #expect(WrittenNumberParser.cell(text) == .number(WrittenNumber(readings: quick)), "\(text)")
    }
    #expect(agreed > 1000)
  }
}
