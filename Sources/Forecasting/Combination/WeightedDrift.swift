/// The mean change a year, recent changes counting more, and how irregular the changes were.
///
/// ```
/// d   = Σ wᵢ (xᵢ − xᵢ₋₁) / (c + Σ wᵢ gᵢ)              wᵢ = decay^(tₙ − tᵢ),  gᵢ = tᵢ − tᵢ₋₁
/// dev = Σ wᵢ |xᵢ − xᵢ₋₁ − d gᵢ| / √gᵢ / Σ wᵢ
/// ```
/// A single value has no drift and no deviation.
struct WeightedDrift {
  /// d, drawn to 0 by c years of no change.
  private(set) var drift = 0.0

  /// dev, the mean absolute deviation of one year's change from the drift.
  private(set) var deviation = 0.0

  init(
    _ x: UnsafeBufferPointer<Double>, gaps: UnsafeBufferPointer<Int>, numbers: CombinationNumbers
  ) {
    guard x.count > 1 else { return }
    var change = 0.0
    var years = numbers.driftYears
    var weight = 1.0
    for index in stride(from: x.count - 1, to: 0, by: -1) {
      change += weight * (x[index] - x[index - 1])
      years += weight * Double(gaps[index])
      for _ in 0..<gaps[index] { weight *= numbers.decay }
    }
    drift = change / years
    weight = 1
    var total = 0.0
    for index in stride(from: x.count - 1, to: 0, by: -1) {
      let gap = Double(gaps[index])
      let distance = (x[index] - x[index - 1] - drift * gap).magnitude
      deviation += weight * distance / gap.squareRoot()
      total += weight
      for _ in 0..<gaps[index] { weight *= numbers.decay }
    }
    deviation /= total
  }
}
