import Targets

extension FanChart {
  /// The chart as an SVG file in one language: text and numbers set in it, readable on light and
  /// dark grounds, the same bytes for the same chart.
  public func svg(in language: Language) -> String {
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

  /// Everything that has to lie within the plot.
  var allValues: [Double] {
    observations.map(\.value) + path.map(\.value)
      + bands.flatMap { [$0.middle95.lowerBound, $0.middle95.upperBound] }
      + [goal?.value, goal?.farEnd].compactMap { $0 }
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
    case .achieved, .onCourse: "kt-good"
    case .atRisk: "kt-middling"
    case .missed, .offCourse: "kt-poor"
    case .noProbability, .notQuantitative: "kt-mute"
    }
  }
}
