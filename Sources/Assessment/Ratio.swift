package import Distributions

/// The distribution of a quantity divided by a known number.
package struct Ratio<Base: Distribution>: Distribution {
  private let base: Base
  private let divisor: Double

  /// Divides `base` by `divisor`, which is positive.
  package init(_ base: Base, to divisor: Double) {
    precondition(divisor > 0, "the base value is \(divisor), not positive")
    self.base = base
    self.divisor = divisor
  }

  package var support: ClosedRange<Double> {
    (base.support.lowerBound / divisor)...(base.support.upperBound / divisor)
  }

  package func cdf(_ x: Double) -> Double { base.cdf(x * divisor) }

  package func probabilityBelow(_ x: Double) -> Double { base.probabilityBelow(x * divisor) }

  package func quantile(_ p: Double) -> Double { base.quantile(p) / divisor }
}
