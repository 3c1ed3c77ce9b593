/// A straight line through points, by weighted least squares in centred form.
struct WeightedLine {
  let slope: Double
  let centre: Double
  let level: Double

  /// The line Σ wᵢ (yᵢ − a − b xᵢ)² → min; `weights` of `nil` count all points alike.
  init(_ x: [Double], _ y: [Double], weights: [Double]? = nil) {
    let weights = weights ?? Array(repeating: 1, count: x.count)
    let total = weights.reduce(0, +)
    let centre = zip(weights, x).reduce(0) { $0 + $1.0 * $1.1 } / total
    let level = zip(weights, y).reduce(0) { $0 + $1.0 * $1.1 } / total
    var covariance = 0.0
    var variance = 0.0
    for index in x.indices {
      let distance = x[index] - centre
      covariance += weights[index] * distance * (y[index] - level)
      variance += weights[index] * distance * distance
    }
    self.centre = centre
    self.level = level
    slope = covariance / variance
  }

  /// The line at `x`.
  func value(at x: Double) -> Double { level + slope * (x - centre) }
}
