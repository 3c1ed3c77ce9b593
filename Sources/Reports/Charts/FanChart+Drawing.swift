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
