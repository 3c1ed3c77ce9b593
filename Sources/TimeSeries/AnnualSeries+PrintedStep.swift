extension AnnualSeries {
  /// The step of the last digit that the values are printed with: 0.01 for `94.29`, 1 for `57`.
  ///
  /// Taken from ``Observation/printedDecimals`` where recorded, else from the values themselves:
  /// the fewest decimals, up to 6, that write all of them. Values that 6 decimals do not write were
  /// computed, not printed; the step then is a millionth, and not more than a millionth of the
  /// largest of them. It is the resolution at which a value counts as having reached a bound.
  public var printedStep: Double {
    var decimals = 0
    var largestUnprinted: Double?
    for observation in observations {
      if let digits = observation.printedDecimals ?? Self.decimals(of: observation.value) {
        decimals = max(decimals, digits)
      } else {
        largestUnprinted = max(largestUnprinted ?? 0, observation.value.magnitude)
      }
    }
    if let largestUnprinted {
      return max(1e-6 * min(largestUnprinted, 1), .leastNormalMagnitude)
    }
    return decimals < Self.steps.count ? Self.steps[decimals] : 1e-6
  }

  private static let steps = [1, 0.1, 0.01, 0.001, 0.0001, 0.00001, 0.000001]

  /// The fewest decimals that write `value`, or `nil` where 6 are too few.
  private static func decimals(of value: Double) -> Int? {
    var scale = 1.0
    for decimals in steps.indices {
      let scaled = value * scale
      // A few units in the last place: sums and products of printed numbers are off by as much.
      if (scaled - scaled.rounded()).magnitude <= 16 * scaled.ulp { return decimals }
      scale *= 10
    }
    return nil
  }
}
