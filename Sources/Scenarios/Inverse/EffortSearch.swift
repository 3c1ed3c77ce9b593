import Assessment

/// Finds the smallest effort that is enough, on a curve of fixed draws.
///
/// A curve that can only rise is bisected. Another one – a range can be overshot – is looked at on a
/// grid first, and bisected before the first point that is enough.
struct EffortSearch {
  let curve: EffortCurve

  private static let gridCells = 128
  private static let bisections = 60
  private static let relativeTolerance = 1e-10

  /// The smallest effort with at least the wanted probability, or the best there is.
  func smallest(_ wanted: Double) -> (enough: EffortAnswer.Point?, best: EffortAnswer.Point) {
    let start = curve.point(0)
    if start.probability >= wanted { return (start, start) }
    let largest = curve.largest
    guard largest > 0 else { return (nil, start) }
    if curve.isMonotone {
      let end = curve.point(largest)
      if end.probability >= wanted { return (bisect(0, largest, wanted), end) }
      return (nil, bisect(0, largest, end.probability))
    }
    let cell = largest / Double(Self.gridCells)
    var best = start
    for step in 1...Self.gridCells {
      let point = curve.point(cell * Double(step))
      if point.probability >= wanted {
        return (bisect(cell * Double(step - 1), cell * Double(step), wanted), point)
      }
      if point.probability > best.probability { best = point }
    }
    // The top may lie between two points of the grid.
    let top = finest(around: best, cell: cell, largest: largest)
    if top.probability >= wanted {
      return (bisect(max(top.effort - cell, 0), top.effort, wanted), top)
    }
    return (nil, top)
  }

  private func finest(
    around best: EffortAnswer.Point, cell: Double, largest: Double
  ) -> EffortAnswer.Point {
    var best = best
    var width = cell
    for _ in 0..<3 {
      let from = max(best.effort - width, 0)
      let to = min(best.effort + width, largest)
      let step = (to - from) / 32
      for index in 0...32 {
        let point = curve.point(from + step * Double(index))
        if point.probability > best.probability { best = point }
      }
      width = step
    }
    return best
  }

  /// The smallest effort in an interval at whose lower end the probability is below the wanted one,
  /// and at whose upper end it is not.
  private func bisect(_ low: Double, _ high: Double, _ wanted: Double) -> EffortAnswer.Point {
    var low = low
    var high = curve.point(high)
    if curve.point(low).probability >= wanted { return curve.point(low) }
    let tolerance = Self.relativeTolerance * (high.effort - low)
    for _ in 0..<Self.bisections where high.effort - low > tolerance {
      let middle = curve.point(low + (high.effort - low) / 2)
      if middle.probability >= wanted { high = middle } else { low = middle.effort }
    }
    return high
  }
}
