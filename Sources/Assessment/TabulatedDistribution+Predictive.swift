package import Distributions
package import Forecasting
import TimeSeries

extension TabulatedDistribution {
  /// Tabulates a predictive distribution of an indicator.
  ///
  /// Its distribution function has kinks where values begin to count as lying on a natural limit;
  /// they become nodes.
  ///
  /// - Parameters:
  ///   - lastValue: The last observation, which may have mass: series stand still.
  ///   - divisor: What values are divided by to have the unit of the target.
  package init(
    of predictive: PredictiveDistribution, lastValue: Double? = nil, divisor: Double = 1
  ) {
    let scale = predictive.scale
    let kinks = [
      scale.bounds.lower.map { $0 + scale.margin }, scale.bounds.upper.map { $0 - scale.margin },
      lastValue,
    ].compactMap { $0 }
    if divisor == 1 {
      self.init(of: predictive, atoms: kinks)
    } else {
      self.init(of: Ratio(predictive, to: divisor), atoms: kinks.map { $0 / divisor })
    }
  }
}
