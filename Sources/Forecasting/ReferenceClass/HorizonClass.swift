import RealModule

/// What comparable cases did over a horizon, carried there from the years at which classes are
/// weighed.
///
/// Each year ahead has other cases, so that classes weighed year by year jump. They are weighed at a
/// few years – 1, 2, 5, 10, 20 – and between two of them mean and variance run on straight lines and
/// the shapes are mixed:
///
/// ```
/// λ = (h − a) / (b − a)
/// m = (1 − λ) m_a + λ m_b          s² = (1 − λ) s_a² + λ s_b²,  no s below that of a year before
/// S(x) = (1 − λ) S_a((x − m) / s) + λ S_b((x − m) / s)
/// ```
/// Beyond the last year with cases the mean goes on in proportion, the deviation with a power of the
/// horizon.
struct HorizonClass: Sendable {
  /// The years at which classes of the reference data are weighed.
  static let years = [1, 2, 5, 10, 20]

  /// The years at which siblings are weighed, whose histories are short.
  static let siblingYears = [1, 2, 3, 5, 10, 15]

  /// The class at the last of those years that is not after the horizon.
  let near: ClassEstimate

  /// The class at the next of them, where the horizon lies between.
  private let far: ClassEstimate?

  /// λ, the share of the farther class.
  private let share: Double

  /// The expected change.
  let mean: Double

  /// The standard deviation.
  let deviation: Double

  /// The weight of the cases that did not change at all.
  let atom: Double

  /// The class of a horizon, given those at some years; `nil` where none of these speaks up to it.
  ///
  /// - Parameters:
  ///   - growth: The power with which the deviation grows beyond the last year that speaks.
  ///   - inflation: What else widens a class.
  init?(
    horizon: Int, years: [Int], growth: Double,
    inflation: (ClassEstimate) -> Double = { _ in 1 }, at estimate: (Int) -> ClassEstimate?
  ) {
    var spoken: [(year: Int, estimate: ClassEstimate, deviation: Double)] = []
    for year in years {
      if let last = spoken.last, last.year >= horizon { break }
      guard let one = estimate(year) else { continue }
      let width = one.deviation * inflation(one)
      spoken.append((year, one, max(width, spoken.last?.deviation ?? 0)))
    }
    guard let place = spoken.lastIndex(where: { $0.year <= horizon }) else { return nil }
    let near = spoken[place]
    self.near = near.estimate
    guard near.year < horizon, place + 1 < spoken.count else {
      let stretch = Double(horizon) / Double(near.year)
      (far, share, atom) = (nil, 0, near.estimate.atom)
      mean = near.estimate.mean * stretch
      deviation = near.deviation * Double.pow(stretch, growth)
      return
    }
    let next = spoken[place + 1]
    let share = Double(horizon - near.year) / Double(next.year - near.year)
    self.share = share
    far = next.estimate
    mean = (1 - share) * near.estimate.mean + share * next.estimate.mean
    atom = (1 - share) * near.estimate.atom + share * next.estimate.atom
    deviation =
      ((1 - share) * near.deviation * near.deviation + share * next.deviation * next.deviation)
      .squareRoot()
  }

  /// The effective number of cases, of the class at the earlier year.
  var effectiveSize: Double {
    guard let far else { return near.effectiveSize }
    return (1 - share) * near.effectiveSize + share * far.effectiveSize
  }

  /// The number of cases that were visible.
  var visibleCount: Int { near.visibleCount }

  /// P(change ≥ x).
  func survival(_ x: Double) -> Double { (x <= 0 ? atom : 0) + smooth(x) }

  /// P(change > x).
  func survivalBeyond(_ x: Double) -> Double { (x < 0 ? atom : 0) + smooth(x) }

  private func smooth(_ x: Double) -> Double {
    let place = (x - mean) / deviation
    guard let far, share > 0 else { return near.smoothSurvival(standardised: place) }
    if share == 1 { return far.smoothSurvival(standardised: place) }
    return (1 - share) * near.smoothSurvival(standardised: place)
      + share * far.smoothSurvival(standardised: place)
  }
}
