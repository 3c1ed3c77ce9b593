import Assessment
import Foundation
import Scenarios
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

/// Charts as plans would have them.
enum ChartFixtures {
  /// Health insurance: many observations, a target in two years, a wide margin.
  static func insurance(_ language: Language) -> FanChart {
    var chart = FanChart(
      title: DataName(
        vietnamese: "Tỷ lệ dân số tham gia bảo hiểm y tế",
        english: "Share of the population with health insurance"
      )[language], progressClass: .atRisk)
    chart.subtitle =
      DataName(
        vietnamese: "Bà Rịa – Vũng Tàu · ít nhất 95% năm 2025",
        english: "Bà Rịa – Vũng Tàu · at least 95 % in 2025"
      )[language]
    chart.verdict =
      DataName(vietnamese: "● 47% – có nguy cơ không đạt", english: "● 47 % – at risk")[language]
    chart.unit = DataName(vietnamese: "% dân số", english: "% of population")[language]
    chart.footnote =
      DataName(
        vietnamese:
          "Nguồn: Niên giám thống kê; Bảo hiểm xã hội. Căn cứ mức A (mạnh: dựa trên từ 8 quan sát).",
        english:
          "Source: Statistical yearbook; Social security. Evidence A (strong, as from 8 own points or"
          + " more)."
      )[language]
    chart.isPercentage = true
    (chart.lowerBound, chart.upperBound) = (0, 100)
    chart.observations = zip(
      [2012, 2014, 2015, 2016, 2018, 2019, 2020, 2021, 2023],
      [66.8, 71.6, 76.5, 81.9, 87.7, 89.9, 90.85, 91.01, 93.35]
    ).map { FanChart.Point(year: $0, value: $1) }
    chart.bands = (2024...2027).map { year in
      let step = Double(year - 2023)
      let median = 93.35 + 0.7 * step
      let spread = 0.9 * step.squareRoot()
      return FanChart.Band(
        year: year, median: median, middle50: (median - spread)...(median + 0.8 * spread),
        middle80: (median - 2 * spread)...(median + 1.5 * spread),
        middle95: (median - 3.2 * spread)...min(median + 2.1 * spread, 100))
    }
    chart.goal = FanChart.Goal(
      year: 2025, value: 95, text: DataName(vietnamese: "≥ 95%", english: "≥ 95 %")[language])
    chart.path = [.init(year: 2023, value: 93.35), .init(year: 2025, value: 95)]
    chart.reach = FanChart.Reach(earliest: 2024, median: 2026, latest: 2029, horizon: 2050)
    return chart
  }

  /// One observation, a range far above it, a long title, a big unit.
  static func income(_ language: Language) -> FanChart {
    var chart = FanChart(
      title: DataName(
        vietnamese:
          "Thu nhập bình quân đầu người một tháng của hộ gia đình nghèo, cận nghèo và hộ gia đình mới thoát nghèo ở khu vực nông thôn miền núi",
        english:
          "Monthly income per head of poor, near-poor and newly non-poor households in rural highlands"
      )[language], progressClass: .offCourse)
    chart.subtitle = "Bình Thuận"
    chart.verdict =
      DataName(vietnamese: "▼ 3% – khó có khả năng đạt", english: "▼ 3 % – off course")[language]
    chart.unit =
      DataName(vietnamese: "nghìn đồng (giá hiện hành)", english: "thousand VND, current prices")[
        language]
    chart.observations = [.init(year: 2020, value: 41_350)]
    chart.lowerBound = 0
    chart.bands = [
      .init(
        year: 2030, median: 58_000, middle50: 54_000...62_000, middle80: 50_000...67_000,
        middle95: 43_000...76_500)
    ]
    chart.goal = FanChart.Goal(
      year: 2030, value: 80_000, farEnd: 90_000, text: "80.000–90.000")
    chart.path = [.init(year: 2020, value: 41_350), .init(year: 2030, value: 80_000)]
    chart.reach = FanChart.Reach(earliest: 2031, median: 2036, latest: nil, horizon: 2050)
    return chart
  }

  /// Groups of a plan.
  static func classes(_ language: Language) -> ClassChart {
    ClassChart(
      title: ChartText.classesTitle[language],
      subtitle: DataName(vietnamese: "Kế hoạch 143/KH-UBND", english: "Plan 143/KH-UBND")[language],
      groups: [
        .init(
          name: DataName(vietnamese: "Y tế và bảo hiểm", english: "Health and insurance")[language],
          counts: [.achieved: 4, .onCourse: 11, .atRisk: 3, .offCourse: 6, .noProbability: 19]),
        .init(
          name: DataName(
            vietnamese: "Giáo dục và đào tạo nghề nghiệp",
            english: "Education and vocational training")[
              language], counts: [.onCourse: 1, .missed: 1, .noProbability: 3, .notQuantitative: 2]),
        .init(
          name: DataName(vietnamese: "Việc làm", english: "Employment")[language],
          counts: [.atRisk: 1]),
      ])
  }
}
