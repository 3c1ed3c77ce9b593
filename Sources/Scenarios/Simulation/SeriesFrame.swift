import Assessment
import RealModule
import TimeSeries

/// What effects have to know of a series: where it stands, and which years can still be changed.
struct SeriesFrame: Sendable {
  /// The last observed year; column 0 of the paths is the year after it.
  let origin: Int

  /// The number of years simulated.
  let horizon: Int

  /// The last observed value.
  let lastValue: Double

  /// The first year that can be changed: after the last observation and the information year.
  let firstFreeYear: Int

  /// The middle of each year, in the unit of the series.
  let medians: [Double]

  /// The natural limits.
  let bounds: Bounds

  /// The calendar year of a column.
  func year(_ column: Int) -> Int { origin + 1 + column }

  /// The columns of the years that can be changed.
  var freeColumns: Range<Int> {
    min(max(firstFreeYear - origin - 1, 0), horizon)..<horizon
  }
}

extension SeriesFrame {
  /// How many units of extra pace have come together in each column; for a factor, how far the
  /// median has moved while it is in force.
  func paceShape(_ change: PaceChange) -> [Double] {
    switch change.form {
    case .added:
      return paceShape(span: change.span)
    case .factor:
      return runningSum(over: change.span) { column in
        medians[column] - (column == 0 ? lastValue : medians[column - 1])
      }
    }
  }

  /// How many units of extra pace have come together in each column.
  func paceShape(span: YearSpan) -> [Double] {
    runningSum(over: span) { _ in 1 }
  }

  private func runningSum(over span: YearSpan, of step: (Int) -> Double) -> [Double] {
    var sum = 0.0
    return (0..<horizon).map { column in
      if freeColumns.contains(column), span.contains(year(column)) { sum += step(column) }
      return sum
    }
  }

  /// The share of a shock that is left in each column; nothing of a shock that is past.
  func shockShape(_ shock: Shock) -> [Double] {
    (0..<horizon).map { column in
      let age = Double(year(column) - shock.year)
      guard age >= 0, shock.year >= firstFreeYear else { return 0 }
      switch shock.recovery {
      case .none: return 1
      case .halfLife(let years): return Double.pow(0.5, age / years)
      case .linear(let years): return max(0, 1 - age / years)
      }
    }
  }

  /// The share of a programme that is there in each column, less what was there before the first
  /// year that can be changed.
  func rampShape(start: Double, ramp: Double) -> [Double] {
    (0..<horizon).map { rampShare(column: $0, start: start, ramp: ramp) }
  }

  /// The same for one column.
  func rampShare(column: Int, start: Double, ramp: Double) -> Double {
    let share = { (year: Int) in min(max((Double(year) - start + 1) / ramp, 0), 1) }
    let year = year(column)
    return year < firstFreeYear ? 0 : share(year) - share(firstFreeYear - 1)
  }
}
