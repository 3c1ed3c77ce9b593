import Assessment
import Scenarios

extension FanChart {
  /// The chart as an SVG file in one language: text and numbers set in it, readable on light and
  /// dark grounds, the same bytes for the same chart.
  package func svg(in language: Language) -> String {
    FanChartDrawing(self, in: language).svg()
  }

  /// The chart without what can't be drawn: numbers that are not finite or beyond 10³⁰⁰.
  var drawable: FanChart {
    var chart = self
    chart.observations.removeAll { !$0.value.isDrawable }
    chart.bands.removeAll { band in
      ![band.middle95.lowerBound, band.median, band.middle95.upperBound].allSatisfy(\.isDrawable)
    }
    if let goal, !goal.value.isDrawable || goal.farEnd?.isDrawable == false { chart.goal = nil }
    if !path.allSatisfy(\.value.isDrawable) { chart.path = [] }
    return chart
  }

  /// Where the fan opens: the last observation before the first band.
  var fanStart: Point? {
    guard let first = bands.first else { return nil }
    return observations.last { $0.year < first.year }
  }

  /// The band that decides: that of the target year, else the last one.
  var decisiveBand: Band? {
    goal.flatMap { goal in bands.first { $0.year == goal.year } } ?? bands.last
  }

  /// What the plot spans: all that is observed, wanted or inside the 80 % intervals, and of the far
  /// tails as much as leaves the rest readable.
  var spannedValues: [Double] {
    let inside =
      observations.map(\.value) + path.map(\.value)
      + bands.flatMap { [$0.middle80.lowerBound, $0.median, $0.middle80.upperBound] }
      + [goal?.value, goal?.farEnd].compactMap { $0 }
    guard let low = inside.min(), let high = inside.max() else { return [] }
    let reach = (high > low ? high - low : max(low.magnitude, 1)) * 0.6
    let tails = bands.flatMap {
      [max($0.middle95.lowerBound, low - reach), min($0.middle95.upperBound, high + reach)]
    }
    return inside + tails
  }

  /// The years of the plot.
  var yearSpan: ClosedRange<Int> {
    let years =
      observations.map(\.year) + bands.map(\.year) + path.map(\.year)
      + [goal?.year].compactMap { $0 }
    guard let first = years.min(), let last = years.max() else { return 2000...2001 }
    return first...max(last, first + 1)
  }
}

extension Double {
  /// Whether the number can be placed on a scale.
  fileprivate var isDrawable: Bool { isFinite && magnitude < 1e300 }
}

extension ProgressClass {
  /// The style of the class in charts.
  var chartStyle: String {
    switch self {
    case .achieved: "kt-good"
    case .onCourse: "kt-fargood"
    case .atRisk: "kt-middling"
    case .offCourse: "kt-farpoor"
    case .missed: "kt-poor"
    case .noProbability, .notQuantitative: "kt-mute"
    }
  }
}

/// Draws a fan chart: title above, plot, labels at its right edge, legend below.
struct FanChartDrawing {
  private let chart: FanChart
  private let language: Language
  private let numbers: NumberText

  private let width = 720.0
  private let rightEdge = 580.0
  private let plotHeight = 300.0
  private let textSize = 12.0
  private var canvas = SVGCanvas()
  private var top = 16.0
  private var years = ChartScale(0, 1, to: 0, 1)
  private var values = ChartScale(0, 1, to: 1, 0)

  init(_ chart: FanChart, in language: Language) {
    self.chart = chart.drawable
    self.language = language
    numbers = NumberText(language)
  }

  /// The chart as an SVG file.
  func svg() -> String {
    var drawing = self
    drawing.drawHeading()
    drawing.fitScales()
    drawing.drawAxes()
    drawing.drawBands()
    drawing.drawPath()
    drawing.drawObservations()
    drawing.drawMedian()
    drawing.drawGoal()
    drawing.drawReach()
    drawing.drawLabels()
    let height = drawing.drawLegend()
    return drawing.canvas.file(
      width: width, height: height, title: chart.title + ". " + chart.subtitle,
      description: FanChartText(chart, in: language).description, language: language)
  }

  // MARK: Frame

  private mutating func drawHeading() {
    let room = width - 32
    for line in TextWidth.lines(chart.title, width: room, size: 16, isBold: true, lineLimit: 3) {
      top += 14
      canvas.text(line, x: 16, y: top, "kt-title")
      top += 8
    }
    for line in TextWidth.lines(chart.subtitle, width: room, size: textSize, lineLimit: 2) {
      top += 10
      canvas.text(line, x: 16, y: top, "kt-quiet")
      top += 7
    }
    for line in TextWidth.lines(
      chart.verdict, width: room, size: textSize, isBold: true, lineLimit: 2)
    {
      top += 11
      canvas.text(line, x: 16, y: top, "kt-strong \(chart.progressClass.chartStyle)")
      top += 7
    }
    top += 12
    if !chart.unit.isEmpty {
      canvas.text(
        TextWidth.fitted(chart.unit, width: room, size: textSize), x: 16, y: top + 4, "kt-quiet")
      top += 16
    }
  }

  private mutating func fitScales() {
    values = ChartScale(
      around: chart.spannedValues, lowerBound: chart.lowerBound, upperBound: chart.upperBound,
      to: top + plotHeight, top)
    let marks = values.marks(about: 5).map(mark)
    let widest = marks.map { TextWidth.of($0, size: textSize) }.max() ?? 0
    let span = chart.yearSpan
    // Half a year of air, so that a dot of the first year doesn't lie on the axis.
    years = ChartScale(
      Double(span.lowerBound) - 0.4, Double(span.upperBound) + 0.4,
      to: min(24 + widest, 200), rightEdge)
  }

  private func mark(_ value: Double) -> String {
    let text = numbers.exact(value)
    return chart.isPercentage ? numbers.percent(text) : text
  }

  private mutating func drawAxes() {
    for value in values.marks(about: 5) {
      let y = values(value)
      canvas.line([(years.start, y), (rightEdge, y)], "kt-grid")
      canvas.text(mark(value), x: years.start - 8, y: y + 4, "kt-quiet", anchor: "end")
    }
    let base = values.start
    canvas.line([(years.start, base), (rightEdge, base)], "kt-axis")
    for year in years.yearMarks(about: 10) {
      canvas.line([(years(year), base), (years(year), base + 5)], "kt-axis")
      canvas.text(String(year), x: years(year), y: base + 19, "kt-quiet", anchor: "middle")
    }
  }

  // MARK: Content

  private mutating func drawBands() {
    guard let last = chart.bands.last else { return }
    let ranges: [(KeyPath<FanChart.Band, ClosedRange<Double>>, String)] = [
      (\.middle95, "kt-b95"), (\.middle80, "kt-b80"), (\.middle50, "kt-b50"),
    ]
    canvas.open(x: years.start, y: top, width: rightEdge - years.start, height: plotHeight)
    defer { canvas.close() }
    for (range, style) in ranges {
      let upper = fan { $0[keyPath: range].upperBound }
      let lower = fan { $0[keyPath: range].lowerBound }
      if upper.count > 1 {
        canvas.area(upper + lower.reversed(), style)
      } else {
        // A single year without a start is a bar.
        let box = last[keyPath: range]
        let (high, low) = (values(box.upperBound), values(box.lowerBound))
        canvas.box(x: years(last.year) - 6, y: high, width: 12, height: low - high, style)
      }
      if style == "kt-b95" {
        canvas.line(upper, "kt-edge")
        canvas.line(lower, "kt-edge")
      }
    }
  }

  private mutating func drawPath() {
    canvas.line(chart.path.map(place), "kt-path")
  }

  /// The place of a point.
  private func place(_ point: FanChart.Point) -> (x: Double, y: Double) {
    (years(point.year), values(point.value))
  }

  /// A line of the fan, from where it opens.
  private func fan(_ value: (FanChart.Band) -> Double) -> [(x: Double, y: Double)] {
    let points = chart.bands.map { FanChart.Point(year: $0.year, value: value($0)) }
    return ([chart.fanStart].compactMap { $0 } + points).map(place)
  }

  private mutating func drawObservations() {
    canvas.line(chart.observations.map(place), "kt-seen")
    // Dots of a long series would touch.
    let radius = chart.observations.count > 40 ? 2.0 : 3.5
    for point in chart.observations {
      canvas.dot(x: years(point.year), y: values(point.value), radius: radius, "kt-seendot")
    }
  }

  private mutating func drawMedian() {
    canvas.line(fan(\.median), "kt-median")
    if let band = chart.decisiveBand {
      canvas.dot(x: years(band.year), y: values(band.median), radius: 4, "kt-mediandot")
    }
  }

  private mutating func drawGoal() {
    guard let goal = chart.goal else { return }
    let x = years(goal.year)
    let y = values(goal.value)
    if let farEnd = goal.farEnd {
      canvas.line([(x, y), (x, values(farEnd))], "kt-goalrange")
      canvas.line([(x - 5, values(farEnd)), (x + 5, values(farEnd))], "kt-goalrange")
    }
    canvas.area([(x, y - 7), (x + 7, y), (x, y + 7), (x - 7, y)], "kt-goal")
  }

  private mutating func drawReach() {
    guard let reach = chart.reach, let earliest = reach.earliest ?? reach.median else { return }
    let y = values.start - 10
    let last = chart.yearSpan.upperBound
    // What lies beyond the plot is an arrow out of it.
    let from = earliest > last ? rightEdge - 14 : years(earliest)
    let isOpen = reach.latest.map { $0 > last } ?? true
    let end = isOpen ? rightEdge - 4 : years(min(reach.latest ?? last, last))
    canvas.line([(from, y), (max(end, from + 0.01), y)], "kt-reach")
    if earliest <= last { canvas.line([(from, y - 5), (from, y + 5)], "kt-reach") }
    if isOpen {
      canvas.line([(end - 5, y - 5), (end, y), (end - 5, y + 5)], "kt-reach")
    } else {
      canvas.line([(end, y - 5), (end, y + 5)], "kt-reach")
    }
    if let median = reach.median, median <= last {
      canvas.dot(x: years(median), y: y, radius: 5, "kt-reachdot")
    }
  }

  // MARK: Labels

  /// Labels at the right edge, each with a thin line to what it names, pushed apart where needed.
  private mutating func drawLabels() {
    let labels = FanChartText(chart, in: language).edgeLabels.map {
      (label: $0, y: values($0.value), lines: lines(of: $0))
    }.sorted { $0.y < $1.y }
    let heights = labels.map { Double($0.lines.count) * 15 + 4 }
    var tops: [Double] = []
    for (index, label) in labels.enumerated() {
      let wanted = label.y - heights[index] / 2
      tops.append(max(wanted, index == 0 ? top : tops[index - 1] + heights[index - 1]))
    }
    var floor = values.start
    for index in tops.indices.reversed() {
      tops[index] = min(tops[index], floor - heights[index])
      floor = tops[index]
    }
    for (index, item) in labels.enumerated() {
      let middle = tops[index] + heights[index] / 2
      canvas.line(
        [(years(item.label.year) + 8, item.y), (rightEdge, item.y), (rightEdge + 8, middle)],
        "kt-lead")
      for (line, text) in item.lines.enumerated() {
        canvas.text(
          text, x: rightEdge + 11, y: tops[index] + 13 + Double(line) * 15, item.label.style)
      }
    }
  }

  private func lines(of label: FanChartText.EdgeLabel) -> [String] {
    label.lines.flatMap {
      TextWidth.lines($0, width: width - rightEdge - 15, size: textSize, lineLimit: 3)
    }
  }

  // MARK: Legend

  /// Draws the legend with the footnote below it, and returns the height of the whole chart.
  private mutating func drawLegend() -> Double {
    var x = 16.0
    var y = values.start + 44
    for entry in FanChartText(chart, in: language).legend {
      let length = 34 + TextWidth.of(entry.text, size: textSize) + 18
      if x > 16, x + length > width {
        x = 16
        y += 20
      }
      drawSample(entry.sample, x: x, y: y - 4)
      canvas.text(entry.text, x: x + 32, y: y, "kt-quiet")
      x += length
    }
    if !chart.footnote.isEmpty {
      y += 10
      for line in TextWidth.lines(chart.footnote, width: width - 32, size: 11, lineLimit: 3) {
        y += 15
        canvas.text(line, x: 16, y: y, "kt-quiet kt-small")
      }
    }
    return y + 16
  }

  private mutating func drawSample(_ sample: FanChartText.Sample, x: Double, y: Double) {
    switch sample {
    case .observed:
      canvas.line([(x, y), (x + 24, y)], "kt-seen")
      canvas.dot(x: x + 12, y: y, radius: 3.5, "kt-seendot")
    case .median:
      canvas.line([(x, y), (x + 24, y)], "kt-median")
    case .bands:
      for (index, style) in ["kt-b50", "kt-b80", "kt-b95"].enumerated() {
        canvas.box(x: x + Double(index) * 8, y: y - 6, width: 8, height: 12, style)
      }
    case .goal:
      let middle = x + 12
      canvas.area([(middle, y - 6), (middle + 6, y), (middle, y + 6), (middle - 6, y)], "kt-goal")
    case .path:
      canvas.line([(x, y), (x + 24, y)], "kt-path")
    case .reach:
      canvas.line([(x, y), (x + 24, y)], "kt-reach")
      canvas.dot(x: x + 12, y: y, radius: 4, "kt-reachdot")
    }
  }
}
