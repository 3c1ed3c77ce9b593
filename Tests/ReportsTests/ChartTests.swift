import Assessment
import Foundation
import Testing

@testable import Reports

#if canImport(FoundationXML)
  import FoundationXML
#endif

@Suite("Charts as SVG")
struct ChartTests {
  @Test("A chart is drawn the same every time", arguments: Language.allCases)
  func golden(language: Language) {
    expectGolden(ChartFixtures.insurance(language).svg(in: language), "fan-\(language).svg")
    expectGolden(ChartFixtures.income(language).svg(in: language), "fan-sparse-\(language).svg")
    expectGolden(ChartFixtures.classes(language).svg(in: language), "classes-\(language).svg")
  }

  @Test("Coordinates have two decimals at most, and numbers are numbers")
  func coordinates() throws {
    var charts = [ChartFixtures.insurance(.vi), ChartFixtures.income(.en)]
    charts[0].observations[2] = .init(year: 2015, value: 1 / 3)
    for chart in charts {
      let svg = chart.svg(in: .en)
      #expect(!svg.contains("nan") && !svg.contains("inf"))
      for match in svg.matches(of: /[xy]="(-?[0-9.]+)"|points="([^"]*)"/) {
        let numbers = (match.output.1 ?? match.output.2 ?? "").split { $0 == " " || $0 == "," }
        for number in numbers {
          let decimals = number.split(separator: ".").dropFirst().first?.count ?? 0
          #expect(decimals <= 2, "\(number)")
        }
      }
    }
  }

  @Test("What can't be drawn is left out, and an empty chart is still a chart")
  func extremes() throws {
    var chart = FanChart(title: "")
    try expectXML(chart.svg(in: .vi))
    chart.observations = [.init(year: 2020, value: .nan), .init(year: 2021, value: 1e308)]
    chart.goal = .init(year: 2025, value: .infinity, text: "∞")
    #expect(chart.drawable.observations.isEmpty && chart.drawable.goal == nil)
    try expectXML(chart.svg(in: .en))
    chart.observations = [.init(year: 2020, value: 0)]
    try expectXML(chart.svg(in: .en))
    chart.observations = [.init(year: 1000, value: -5e14), .init(year: 2999, value: 5e14)]
    try expectXML(chart.svg(in: .en))
    chart.observations = (1900...2020).map { .init(year: $0, value: 7) }
    try expectXML(chart.svg(in: .en))
  }

  @Test(
    "Names can do nothing in a chart",
    arguments: [
      "<script>alert(1)</script>", "\"/><rect onload=\"x", "a & b' \u{202E}evil\u{0}\u{FFFF}",
      "]]> &lt; <!--", String(repeating: "Ă", count: 4_000),
    ])
  func hostile(name: String) throws {
    var chart = ChartFixtures.insurance(.vi)
    (chart.title, chart.subtitle, chart.verdict, chart.unit) = (name, name, name, name)
    chart.goal = .init(year: 2025, value: 95, text: name)
    let svg = chart.svg(in: .vi)
    try expectXML(svg)
    #expect(!svg.contains("<script") && !svg.contains("onload=\""))
    for scalar in svg.unicodeScalars where scalar != "\n" { #expect(!scalar.isUnsafeToShow) }
    var classes = ChartFixtures.classes(.vi)
    classes.groups.append(.init(name: name, counts: [.atRisk: 1_000_000]))
    classes.title = name
    try expectXML(classes.svg(in: .vi))
  }

  @Test("Round marks, and as many as asked for")
  func marks() {
    #expect(ChartScale(0, 1, to: 0, 1).marks(about: 5) == [0, 0.2, 0.4, 0.6, 0.8, 1])
    #expect(ChartScale(-3, 12, to: 0, 1).marks(about: 5) == [0, 5, 10])
    #expect(ChartScale(0.1, 0.31, to: 0, 1).marks(about: 4) == [0.1, 0.2, 0.3])
    #expect(ChartScale(41_000, 92_000, to: 0, 1).marks(about: 5) == [60_000, 80_000])
    #expect(ChartScale(2011.6, 2027.4, to: 0, 1).yearMarks(about: 10).first == 2012)
    for power in -12...15 {
      let width = Double(sign: .plus, exponent: power * 3, significand: 1.37)
      let marks = ChartScale(width, 2 * width, to: 0, 1).marks(about: 5)
      #expect((2...9).contains(marks.count), "\(width): \(marks)")
      #expect(marks.allSatisfy { (width...2 * width).contains($0) })
    }
  }

  @Test("The axis keeps to natural limits unless a value passes them")
  func limits() {
    let within = ChartScale(
      around: [2, 99], lowerBound: 0, upperBound: 100, to: 0, 1)
    #expect(within.lower == 0 && within.upper == 100)
    let beyond = ChartScale(around: [2, 104], lowerBound: 0, upperBound: 100, to: 0, 1)
    #expect(beyond.upper > 104)
    let single = ChartScale(around: [5, 5], lowerBound: nil, upperBound: nil, to: 0, 1)
    #expect(single.lower < 5 && single.upper > 5)
  }

  @Test("Text fits: Vietnamese letters are as wide as their bare ones, and long text is cut")
  func widths() {
    let bare = TextWidth.of("Ty le dan so tham gia bao hiem y te", size: 12)
    let marked = TextWidth.of("Tỷ lệ dân số tham gia bảo hiểm y tế", size: 12)
    #expect((bare - marked).magnitude < 1e-9)
    let decomposed = "Tỷ lệ dân số".decomposedStringWithCanonicalMapping
    #expect(TextWidth.of(decomposed, size: 12) == TextWidth.of("Tỷ lệ dân số", size: 12))
    let lines = TextWidth.lines(
      String(repeating: "nghìn đồng ", count: 40), width: 200, size: 12, lineLimit: 2)
    #expect(lines.count == 2 && lines[1].hasSuffix("…"))
    #expect(lines.allSatisfy { TextWidth.of($0, size: 12) <= 200 })
  }

  /// Expects a whole XML document.
  private func expectXML(_ text: String) throws {
    let parser = XMLParser(data: Data(text.utf8))
    #expect(parser.parse(), "\(parser.parserError.map { "\($0)" } ?? "") in \(text.prefix(200))")
  }
}
