import Testing
import TimeSeries

@Suite("Arguments of notices")
struct ArgumentTests {
  /// An argument and how machine output writes it.
  static let written: [(Argument, String)] = [
    (.text("a, b"), "a, b"), (.code("no_space"), "no_space"), (.unit("%"), "%"),
    (.number(100), "100.0"), (.number(0.1), "0.1"), (.number(1e-7), "1e-07"),
    (.count(3), "3"), (.year(2025), "2025"), (.years([2012, 2013]), "2012, 2013"),
    (.span(2002...2009), "2002–2009"), (.span(2002...2002), "2002"),
    (.date("2025-06-30"), "2025-06-30"), (.texts(["x", "y"]), "x, y"),
    (.numbers([2, 0.5]), "2.0, 0.5"), (.list([]), ""),
  ]

  @Test("Each is written in one way, and equals what is read back")
  func machineText() {
    for (argument, text) in Self.written {
      #expect(argument.machineText == text)
      #expect(Argument(machineText: text) == argument)
      #expect(Argument(machineText: text).machineText == text)
    }
  }

  @Test("A number that is read back is a number, a text that only looks like one stays a text")
  func numbers() {
    #expect(Argument(machineText: "2025").integer == 2025)
    #expect(Argument(machineText: "0.93").number == 0.93)
    #expect(Argument(machineText: "100.0").number == 100)
    for text in ["007", "+5", "1e3", "0x10", "nan", "inf", " 5", "5,5", "", "-0"] {
      #expect(Argument(machineText: text).number == nil, "\(text)")
    }
    #expect(Argument.number(2.5).integer == nil && Argument.text("5").number == nil)
  }

  @Test("Nothing to name is empty, a zero is not")
  func empty() {
    for argument in [Argument.text(""), .list([]), .years([]), .code("")] {
      #expect(argument.isEmpty)
    }
    for argument in [Argument.number(0), .count(0), .text("0")] { #expect(!argument.isEmpty) }
  }

  @Test("Every code of findings is written in lower case without spaces")
  func codes() {
    let texts = Finding.Code.allCases.map(\.rawValue)
    #expect(texts.allSatisfy { $0.wholeMatch(of: /[a-z][a-z0-9_]*/) != nil })
  }
}
