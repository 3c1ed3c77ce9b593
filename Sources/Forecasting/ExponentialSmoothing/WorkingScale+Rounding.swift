import TimeSeries

extension WorkingScale {
  /// The values of a series themselves, within its bounds.
  init(identityFor series: AnnualSeries) {
    self.init(.identity, bounds: series.bounds, margin: Self.margin(of: series))
  }

  /// The standard deviation of the rounding error of the last value on the working scale: that of
  /// a uniform error of half the printed step, at most 0.5 % of the largest value.
  ///
  /// No residual scale can be told from one below it: five values on a line print zero residuals,
  /// not certainty.
  func rounding(for series: AnnualSeries) -> Double {
    let largest = series.values.reduce(0) { max($0, $1.magnitude) }
    let half = largest > 0 ? min(margin, largest / 200) : margin
    let last = series.last?.value ?? 0
    return half / 3.0.squareRoot() * transformation.slope(at: last, margin: margin)
  }
}
