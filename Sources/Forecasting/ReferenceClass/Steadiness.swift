/// How well the pace of a series is known from its own course.
///
/// ```
/// d = (zₙ − z₁) / (tₙ − t₁)            s² = Σ (Δzᵢ − d gᵢ)² / gᵢ / (n − 2)
/// τ = t² / (t² + 4)                    t² = d² (tₙ − t₁) / s²
/// ```
/// over the points of the last fifteen years on the working scale: 0 for a flat noisy series, near 1
/// for one that moves by nearly the same step every year; 0 with fewer than three points.
struct Steadiness: Hashable, Sendable {
  /// τ, 0 to 1.
  let share: Double

  /// Measures a history.
  init(years: [Int], values z: [Double]) {
    guard let last = years.last else {
      share = 0
      return
    }
    var start = years.count - 1
    while start > 0, years[start - 1] > last - CaseFeatures.window { start -= 1 }
    let count = years.count - start
    guard count >= 3 else {
      share = 0
      return
    }
    let span = Double(last - years[start])
    let pace = (z[years.count - 1] - z[start]) / span
    var squares = 0.0
    for i in (start + 1)..<years.count {
      let gap = Double(years[i] - years[i - 1])
      let rest = z[i] - z[i - 1] - pace * gap
      squares += rest * rest / gap
    }
    let signal = pace * pace * span
    let noise = 4 * squares / Double(count - 2)
    share = signal > 0 ? signal / (signal + noise) : 0
  }
}
