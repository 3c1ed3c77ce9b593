import Distributions

/// The distribution of a quantity divided by a known number.
struct Ratio<Base: Distribution>: Distribution {
  private let base: Base
  private let divisor: Double

  /// Divides `base` by `divisor`, which is positive.
  init(_ base: Base, to divisor: Double) {
    precondition(divisor > 0, "the base value is \(divisor), not positive")
    self.base = base
    self.divisor = divisor
  }

  var support: ClosedRange<Double> {
    (base.support.lowerBound / divisor)...(base.support.upperBound / divisor)
  }

  func cdf(_ x: Double) -> Double { base.cdf(x * divisor) }

  func probabilityBelow(_ x: Double) -> Double { base.probabilityBelow(x * divisor) }

  func quantile(_ p: Double) -> Double { base.quantile(p) / divisor }
}
