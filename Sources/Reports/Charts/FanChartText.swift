/// The words of a fan chart: legend, labels at its edge, description.
struct FanChartText {
  private let chart: FanChart
  private let language: Language
  private let numbers: NumberText

  init(_ chart: FanChart, in language: Language) {
    self.chart = chart.drawable
    self.language = language
    numbers = NumberText(language)
  }

  /// What stands before a text of the legend.
  enum Sample {
    case observed, median, bands, goal, path, reach
  }

  /// A label at the right edge.
  struct EdgeLabel {
    let year: Int
    let value: Double
    let lines: [String]
    let style: String
  }

  /// The entries of the legend, only for what the chart shows.
  var legend: [(sample: Sample, text: String)] {
    var entries: [(Sample, String)] = []
    if !chart.observations.isEmpty { entries.append((.observed, ChartText.observed[language])) }
    if !chart.bands.isEmpty {
      entries.append((.median, ChartText.median[language]))
      entries.append((.bands, ChartText.bands[language]))
    }
    if let goal = chart.goal {
      entries.append((.goal, ChartText.goal.text(language, ["goal": goal.text])))
    }
    if chart.path.count > 1 { entries.append((.path, ChartText.path[language])) }
    if let text = reachText { entries.append((.reach, text)) }
    return entries
  }

  /// The labels of target, median and last observation.
  var edgeLabels: [EdgeLabel] {
    var labels: [EdgeLabel] = []
    if let goal = chart.goal {
      labels.append(
        EdgeLabel(
          year: goal.year, value: goal.value,
          lines: [ChartText.goal.text(language, ["goal": goal.text])], style: "kt-goal"))
    }
    if let band = chart.decisiveBand {
      let range = numbers.range(
        estimate(band.middle80.lowerBound), withSign(estimate(band.middle80.upperBound)))
      labels.append(
        EdgeLabel(
          year: band.year, value: band.median,
          lines: [
            ChartText.medianOf.text(
              language, ["year": String(band.year), "value": withSign(estimate(band.median))]),
            ChartText.range80.text(language, ["range": range]),
          ], style: "kt-strong"))
    } else if let last = chart.observations.last {
      labels.append(
        EdgeLabel(
          year: last.year, value: last.value,
          lines: [
            ChartText.valueOf.text(
              language,
              ["year": String(last.year), "value": withSign(numbers.observed(last.value))]
            )
          ], style: "kt-strong"))
    }
    return labels
  }

  /// The chart in sentences, for those who don't see it.
  var description: String {
    var sentences: [String] = []
    if let first = chart.observations.first, let last = chart.observations.last {
      sentences.append(
        ChartText.describeObserved.text(
          language,
          [
            "count": numbers.count(chart.observations.count), "first": String(first.year),
            "last": String(last.year), "value": withUnit(numbers.observed(last.value)),
          ]))
    }
    if let band = chart.decisiveBand {
      sentences.append(
        ChartText.describeForecast.text(
          language,
          [
            "year": String(band.year), "median": withUnit(estimate(band.median)),
            "lower": estimate(band.middle80.lowerBound),
            "upper": estimate(band.middle80.upperBound),
          ]))
    }
    if let goal = chart.goal {
      sentences.append(
        ChartText.describeGoal.text(
          language, ["goal": goal.text, "year": String(goal.year)]))
    }
    if let reachText { sentences.append(reachText + ".") }
    if !chart.verdict.isEmpty { sentences.append(chart.verdict) }
    return sentences.joined(separator: " ")
  }

  private var reachText: String? {
    guard let reach = chart.reach, let earliest = reach.earliest ?? reach.median else { return nil }
    if reach.earliest == reach.latest { return nil }
    var arguments = ["earliest": String(earliest)]
    if let median = reach.median { arguments["median"] = String(median) }
    guard let latest = reach.latest else {
      arguments["horizon"] = String(reach.horizon)
      return ChartText.reachOpen.text(language, arguments)
    }
    arguments["latest"] = String(latest)
    return ChartText.reach.text(language, arguments)
  }

  private func estimate(_ value: Double) -> String {
    numbers.estimate(value, isPercentage: chart.isPercentage)
  }

  private func withSign(_ number: String) -> String {
    chart.isPercentage ? numbers.percent(number) : number
  }

  private func withUnit(_ number: String) -> String {
    if chart.isPercentage { return numbers.percent(number) }
    return chart.unit.isEmpty ? number : number + "\u{A0}" + chart.unit
  }
}
