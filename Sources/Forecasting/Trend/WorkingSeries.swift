import TimeSeries

/// A series as a trend model sees it: values on the working scale, years counted from the last.
struct WorkingSeries: Sendable {
  /// The series in its own unit.
  let series: AnnualSeries

  /// The map between the scales.
  let scale: WorkingScale

  /// Years after the last observation: 0 for the newest, negative for the others.
  let times: [Double]

  /// Values on the working scale less ``level``, divided by ``unit``: none above 1 in magnitude,
  /// so that no sum of squares overflows or underflows.
  let deviations: [Double]

  /// The newest value on the working scale.
  let level: Double

  /// The largest distance of a value from the newest one on the working scale; 1 for a constant
  /// series.
  let unit: Double

  /// The smallest standard deviation of one year that a fit may state, on the working scale.
  ///
  /// It is that of rounding to the printed step, `step / √12`, taken to the working scale at the
  /// newest value; for a constant series at least a thousandth of the range of the indicator (of
  /// the newest value where there are not two bounds), because values that never move in print say
  /// more about how they were collected than about how far they can move. A billionth of the
  /// largest working value is the least in all cases: less would vanish when it is added.
  let smallestDeviation: Double

  /// Carries a series with at least one observation to the working scale.
  ///
  /// - Throws: ``FitError/numericRange`` where values on the working scale exceed 1e280.
  init(_ series: AnnualSeries, scale: WorkingScale) throws(FitError) {
    let values = series.values.map(scale.forward)
    let largest = values.reduce(0) { max($0, $1.magnitude) }
    guard largest <= 1e280, let last = series.last, let level = values.last else {
      throw .numericRange
    }
    self.series = series
    self.scale = scale
    self.level = level
    times = series.years.map { Double($0 - last.year) }
    let spread = values.reduce(0) { max($0, ($1 - level).magnitude) }
    unit = spread > 0 ? spread : 1
    let unit = unit
    deviations = values.map { ($0 - level) / unit }
    smallestDeviation = Self.smallestDeviation(
      of: series, scale: scale, last: last.value, largest: largest, isConstant: spread == 0)
  }

  private static func smallestDeviation(
    of series: AnnualSeries, scale: WorkingScale, last: Double, largest: Double, isConstant: Bool
  ) -> Double {
    let slope = scale.transformation.slope(at: last, margin: scale.margin)
    var result = series.printedStep / 12.0.squareRoot() * slope
    if isConstant {
      let range: Double
      if let lower = series.bounds.lower, let upper = series.bounds.upper {
        range = upper - lower
      } else {
        range = (last - (series.bounds.lower ?? 0)).magnitude
      }
      result = max(result, range * 1e-3 * slope)
    }
    return max(result, largest * 1e-9, .leastNormalMagnitude)
  }

  /// The number of observations.
  var count: Int { deviations.count }

  /// The years from the first to the last observation.
  var span: Double { -(times.first ?? 0) }

  /// A standard deviation in the working unit from one in units of ``unit``, with the floor
  /// applied, and the caveat that this asks for.
  func floored(_ relative: Double) -> (deviation: Double, diagnostics: [Diagnostic]) {
    let deviation = relative * unit
    // Above the floor by rounding alone is not above it.
    guard deviation <= smallestDeviation else { return (deviation, []) }
    let caveat = Diagnostic(
      .varianceFloor, ["standard_deviation": .number(smallestDeviation)])
    return (smallestDeviation, [caveat])
  }

  /// The changes between neighbouring observations with the years between them, less `drift` a
  /// year and divided by the root of the years: alike in variance if the series is a random walk.
  ///
  /// - Parameter drift: In units of ``unit`` a year.
  func standardisedIncrements(less drift: Double) -> [Double] {
    (1..<max(count, 1)).map { index in
      let years = times[index] - times[index - 1]
      let change = deviations[index] - deviations[index - 1]
      return (change - drift * years) / years.squareRoot()
    }
  }
}
