import Plans
import TimeSeries

/// What a target measures, in terms of the yearly values of a series.
package enum Quantity: Hashable, Sendable {
  /// The value of one year.
  case value(year: Int)
  /// The value of one year divided by the value of a base year.
  case ratio(year: Int, baseYear: Int)
  /// The change from the year before.
  case change(year: Int)
  /// The fall from the year before: a reduction counts as positive.
  case reduction(year: Int)
  /// The sum over the years of a period.
  case sum(ClosedRange<Int>)
  /// The mean over the years of a period.
  case mean(ClosedRange<Int>)
  /// The value of every single year of a period.
  case everyYear(ClosedRange<Int>)
  /// The reduction of every single year of a period.
  case everyReduction(ClosedRange<Int>)

  /// The years whose values are needed.
  package var years: ClosedRange<Int> {
    switch self {
    case .value(let year): year...year
    case .ratio(let year, _): year...year
    case .change(let year), .reduction(let year): (year - 1)...year
    case .sum(let period), .mean(let period), .everyYear(let period): period
    case .everyReduction(let period): (period.lowerBound - 1)...period.upperBound
    }
  }

  /// Whether the outcome of a single year settles it, so that the distribution of that year is
  /// enough and no joint paths are needed.
  package var isSettledByOneYear: Bool {
    switch self {
    case .value, .ratio: true
    default: false
    }
  }

  /// The outcome, given the values of ``years`` in order.
  ///
  /// - Parameters:
  ///   - values: One value for each of ``years``.
  ///   - baseValue: The value of the base year of a ratio; not read otherwise.
  ///   - worst: Picks the outcome furthest from the target, for targets that hold every year.
  package func outcome(
    _ values: [Double], baseValue: Double = 1, worst: ([Double]) -> Double
  ) -> Double {
    switch self {
    case .value: values[0]
    case .ratio: values[0] / baseValue
    case .change: values[1] - values[0]
    case .reduction: values[0] - values[1]
    case .sum: values.reduce(0, +)
    case .mean: values.reduce(0, +) / Double(values.count)
    case .everyYear: worst(values)
    case .everyReduction: worst(zip(values, values.dropFirst()).map { $0 - $1 })
    }
  }
}

extension Quantity {
  /// What `target` measures.
  ///
  /// - Parameters:
  ///   - derivation: How the indicator is derived, where it is.
  ///   - unitsAgree: Whether series and target have the same unit: an annual change is then
  ///     measured by the series itself rather than by its differences.
  /// - Throws: A ``Reason`` where the target leaves the quantity open.
  static func measured(
    by target: Target, derivation: Derivation.Transform?, unitsAgree: Bool
  ) throws(UnclearQuantity) -> Quantity {
    switch target.kind {
    case .level: try level(target)
    case .ratioToBaseYear: try ratio(target)
    case .cumulative: .sum(try period(of: target))
    case .annualChange: try annualChange(target, derivation: derivation, unitsAgree: unitsAgree)
    default: throw UnclearQuantity(Reason(.unknownKind, ["kind": .text(target.kind.rawValue)]))
    }
  }

  private static func level(_ target: Target) throws(UnclearQuantity) -> Quantity {
    if target.periodStart == nil, target.periodEnd == nil {
      guard let year = target.year else { throw UnclearQuantity(Reason(.noTargetYear)) }
      return .value(year: year)
    }
    let period = try period(of: target)
    return target.holdsEveryYear ? .everyYear(period) : .mean(period)
  }

  private static func ratio(_ target: Target) throws(UnclearQuantity) -> Quantity {
    guard let year = target.decisionYear else { throw UnclearQuantity(Reason(.noTargetYear)) }
    guard let baseYear = target.baseYear else {
      throw UnclearQuantity(Reason(.baseYearMissing))
    }
    return .ratio(year: year, baseYear: baseYear)
  }

  private static func annualChange(
    _ target: Target, derivation: Derivation.Transform?, unitsAgree: Bool
  ) throws(UnclearQuantity) -> Quantity {
    let hasPeriod = target.periodStart != nil || target.periodEnd != nil
    switch derivation {
    case .negativeDifference:
      if hasPeriod { return .everyReduction(try period(of: target)) }
      guard let year = target.year else { throw UnclearQuantity(Reason(.noTargetYear)) }
      return .reduction(year: year)
    case .meanOverPeriod where hasPeriod:
      return .mean(try period(of: target))
    default:
      if hasPeriod {
        let period = try period(of: target)
        return target.holdsEveryYear ? .everyYear(period) : .mean(period)
      }
      guard let year = target.year else { throw UnclearQuantity(Reason(.noTargetYear)) }
      return unitsAgree ? .value(year: year) : .change(year: year)
    }
  }

  private static func period(of target: Target) throws(UnclearQuantity) -> ClosedRange<Int> {
    guard let end = target.periodEnd ?? target.year else {
      throw UnclearQuantity(Reason(.noTargetYear))
    }
    guard let start = target.periodStart else {
      throw UnclearQuantity(Reason(.periodStartMissing, ["year": .year(end)]))
    }
    guard start <= end else { throw UnclearQuantity(Reason(.periodStartMissing)) }
    return start...end
  }
}

/// A target that does not say what it measures.
struct UnclearQuantity: Error {
  let reason: Reason

  init(_ reason: Reason) {
    self.reason = reason
  }
}
