package import TimeSeries

/// Where the values of a measure can lie, and who says so: the one place that knows the order.
///
/// The target speaks first, then the series, then its indicator, then its unit. What stands in the
/// own words of a target, a series or a table of indicators holds as it is; what only follows from
/// reference data or from a unit gives way to values that lie beyond it, since a percentage may well
/// exceed 100.
///
/// ```swift
/// NaturalLimits(unit: .percent, values: [93, 99.8]).bounds     // 0 to 100
/// NaturalLimits(unit: .percent, values: [98, 104]).bounds      // from 0 upwards, with a concern
/// ```
package struct NaturalLimits: Hashable, Sendable {
  /// Who says it.
  package enum Source: Hashable, Sendable {
    /// The target.
    case target
    /// The rows of the series.
    case series
    /// A table of indicators.
    case indicator
    /// The reference data.
    case reference
    /// The unit.
    case unit
    /// Nobody.
    case nobody
  }

  /// What is noteworthy about the limits of a share.
  package enum Concern: Hashable, Sendable {
    /// A value exceeds what the unit suggests as the greatest.
    case exceeded(value: Double)
    /// Nothing says that the share ends at the whole.
    case withoutUpperLimit
  }

  /// The limits.
  package let bounds: Bounds

  /// Who says them.
  package let source: Source

  /// What is noteworthy.
  package let concern: Concern?

  /// Chooses the limits.
  ///
  /// - Parameters:
  ///   - target: Those of the target; `.none` where it states none.
  ///   - series: Those that the rows of the series state.
  ///   - indicator: Those of a table that has the indicator, which may say that there are none.
  ///   - reference: Those of the reference data, where they have the indicator.
  ///   - unit: Those that the unit suggests: a percentage or a share.
  ///   - values: The values.
  package init(
    target: Bounds = .none, series: Bounds = .none, indicator: Bounds? = nil,
    reference: Bounds? = nil, unit: Bounds? = nil, values: [Double]
  ) {
    if target != .none {
      (bounds, source) = (target, .target)
    } else if series != .none {
      (bounds, source) = (series, .series)
    } else if let indicator {
      (bounds, source) = (Self.inUnit(indicator, unit), .indicator)
    } else if let reference, reference != .none {
      (bounds, source) = (Self.giving(Self.inUnit(reference, unit), wayTo: values), .reference)
    } else if let unit {
      (bounds, source) = (Self.giving(unit, wayTo: values), .unit)
    } else {
      (bounds, source) = (.none, .nobody)
    }
    guard let whole = unit?.upper, bounds.upper == nil else {
      concern = nil
      return
    }
    if let greatest = values.max(), greatest > whole {
      concern = .exceeded(value: greatest)
    } else {
      // A change in percent is no share.
      concern = values.allSatisfy { $0 >= 0 } ? .withoutUpperLimit : nil
    }
  }

  /// Whether values beyond the limits contradict what somebody stated.
  package var isStated: Bool {
    source == .target || source == .series || source == .indicator
  }

  /// The limits of a share, which a table gives in percent or as a fraction, in the unit of the values.
  private static func inUnit(_ bounds: Bounds, _ unit: Bounds?) -> Bounds {
    guard let unit, bounds == .percent || bounds == .fraction else { return bounds }
    return unit
  }

  /// The limits that the values leave: a share with negative values is none at all.
  private static func giving(_ bounds: Bounds, wayTo values: [Double]) -> Bounds {
    if let lower = bounds.lower, values.contains(where: { $0 < lower }) { return .none }
    guard let upper = bounds.upper, values.contains(where: { $0 > upper }) else { return bounds }
    return (try? Bounds(lower: bounds.lower, upper: nil)) ?? .none
  }
}

extension Bounds {
  /// From 0 to 1.
  package static let fraction = (try? Bounds(lower: 0, upper: 1)) ?? .nonNegative
}
