extension RegressionFit {
  /// Akaike's criterion with the correction for short series; `nil` without a likelihood, infinite
  /// where there are too few observations for the correction.
  ///
  /// Reference: C. Hurvich and C.-L. Tsai, Biometrika 76 (1989), 297–307.
  public var aicc: Double? {
    guard let logLikelihood else { return nil }
    let (n, k) = (Double(count), Double(parameterCount))
    guard n - k - 1 > 0 else { return .infinity }
    return -2 * logLikelihood + 2 * k + 2 * k * (k + 1) / (n - k - 1)
  }

  /// The statistic of Durbin and Watson, from 0 to 4, near 2 for uncorrelated residuals; `nil` for
  /// an exact fit.
  ///
  /// Reference: J. Durbin and G. Watson, Biometrika 37 (1950), 409–428.
  public var durbinWatson: Double? {
    let scale = residuals.reduce(0) { max($0, $1.magnitude) }
    guard scale > 0 else { return nil }
    let relative = residuals.map { $0 / scale }
    let total = relative.reduce(0) { $0 + $1 * $1 }
    let changes = zip(relative.dropFirst(), relative).reduce(0) {
      $0 + ($1.0 - $1.1) * ($1.0 - $1.1)
    }
    return changes / total
  }
}
