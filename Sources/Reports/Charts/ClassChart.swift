package import Assessment

/// How many targets of each group are on course, at risk and so on, as stacked bars.
package struct ClassChart: Hashable, Sendable {
  /// What the groups are.
  package var title: String

  /// What is counted.
  package var subtitle: String

  /// The groups, from top to bottom.
  package var groups: [Group]

  /// Creates a chart.
  package init(title: String, subtitle: String = "", groups: [Group]) {
    self.title = title
    self.subtitle = subtitle
    self.groups = groups
  }

  /// One bar.
  package struct Group: Hashable, Sendable {
    /// The name of the group.
    package let name: String
    /// The number of targets of each class.
    package let counts: [ProgressClass: Int]

    /// Creates a group.
    package init(name: String, counts: [ProgressClass: Int]) {
      self.name = name
      self.counts = counts
    }

    /// The number of targets.
    package var total: Int { counts.values.reduce(0, +) }
  }

  /// The chart as an SVG file in one language.
  package func svg(in language: Language) -> String {
    ClassChartDrawing(self, in: language).svg()
  }
}

/// Draws bars of classes: one a group, parts labelled with symbol and count.
struct ClassChartDrawing {
  private let chart: ClassChart
  private let language: Language
  private let numbers: NumberText

  private let width = 720.0
  private let left = 240.0
  private let textSize = 12.0
  private let barHeight = 22.0
  private var canvas = SVGCanvas()
  private var y = 16.0

  init(_ chart: ClassChart, in language: Language) {
    self.chart = chart
    self.language = language
    numbers = NumberText(language)
  }

  /// The chart as an SVG file.
  func svg() -> String {
    var drawing = self
    drawing.drawHeading()
    let largest = Double(max(chart.groups.map(\.total).max() ?? 1, 1))
    for group in chart.groups { drawing.draw(group, largest: largest) }
    drawing.drawLegend()
    return drawing.canvas.file(
      width: width, height: drawing.y,
      title: [chart.title, chart.subtitle].joined(separator: ". "),
      description: description, language: language)
  }

  /// The chart in words.
  var description: String { chart.groups.map(description).joined(separator: " ") }

  private func description(of group: ClassChart.Group) -> String {
    let counts = classes.compactMap { progressClass in
      group.counts[progressClass].map {
        ChartText.countOf.text(
          language, ["name": progressClass.words[language], "count": numbers.count($0)])
      }
    }
    return ChartText.describeClasses.text(
      language, ["group": group.name, "counts": counts.joined(separator: ", ")])
  }

  /// The classes that occur, in the order of the bars.
  private var classes: [ProgressClass] {
    ProgressClass.inOrder.filter { progressClass in
      chart.groups.contains { ($0.counts[progressClass] ?? 0) > 0 }
    }
  }

  private mutating func drawHeading() {
    for line in TextWidth.lines(
      chart.title, width: width - 32, size: 16, isBold: true, lineLimit: 3)
    {
      y += 14
      canvas.text(line, x: 16, y: y, "kt-title")
      y += 8
    }
    for line in TextWidth.lines(chart.subtitle, width: width - 32, size: textSize, lineLimit: 2) {
      y += 10
      canvas.text(line, x: 16, y: y, "kt-quiet")
      y += 7
    }
    y += 10
  }

  private mutating func draw(_ group: ClassChart.Group, largest: Double) {
    let lines = TextWidth.lines(group.name, width: left - 32, size: textSize, lineLimit: 2)
    let height = max(barHeight, Double(lines.count) * 15)
    for (index, line) in lines.enumerated() {
      canvas.text(
        line, x: left - 10,
        y: y + height / 2 + 4 + (Double(index) - Double(lines.count - 1) / 2) * 15,
        "kt-name", anchor: "end")
    }
    var x = left
    let room = width - left - 56
    for progressClass in classes {
      guard let count = group.counts[progressClass], count > 0 else { continue }
      let length = Double(count) / largest * room
      let top = y + (height - barHeight) / 2
      // A gap of a pixel keeps neighbours apart without their colours.
      canvas.box(
        x: x, y: top, width: max(length - 1, 0.5), height: barHeight, progressClass.barStyle)
      let full = progressClass.symbol + " " + numbers.count(count)
      let short = numbers.count(count)
      let label = [full, short].first { TextWidth.of($0, size: textSize) + 6 <= length }
      if let label {
        canvas.text(
          label, x: x + length / 2, y: top + 15, progressClass.labelStyle, anchor: "middle")
      }
      x += length
    }
    canvas.text(numbers.count(group.total), x: x + 6, y: y + height / 2 + 4, "kt-strong")
    y += height + 8
  }

  private mutating func drawLegend() {
    y += 12
    var x = 16.0
    for progressClass in classes {
      let text = progressClass.symbol + " " + progressClass.words[language]
      let length = 20 + TextWidth.of(text, size: textSize) + 18
      if x > 16, x + length > width {
        x = 16
        y += 20
      }
      canvas.box(x: x, y: y - 5, width: 14, height: 14, progressClass.barStyle)
      canvas.text(text, x: x + 20, y: y + 6, "kt-quiet")
      x += length
    }
    y += 24
  }
}

extension ProgressClass {
  /// The classes from the best to the worst, then those without an answer.
  static let inOrder: [ProgressClass] = [
    .achieved, .onCourse, .atRisk, .offCourse, .missed, .noProbability, .notQuantitative,
  ]

  /// The colour of a part of a bar.
  fileprivate var barStyle: String {
    switch self {
    case .achieved: "kt-good"
    case .onCourse: "kt-fargood"
    case .atRisk: "kt-middling"
    case .offCourse: "kt-farpoor"
    case .missed: "kt-poor"
    case .noProbability: "kt-open"
    case .notQuantitative: "kt-none"
    }
  }

  /// The colour of text on it.
  fileprivate var labelStyle: String {
    switch self {
    case .achieved, .onCourse, .atRisk, .offCourse, .missed: "kt-on"
    case .noProbability, .notQuantitative: "kt-dark"
    }
  }
}
