import Assessment
import Scenarios

@testable import Reports

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
