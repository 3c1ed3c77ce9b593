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
/// m = (1 − λ) m_a + λ m_b          s² = (1 − λ) s_a² + λ s_b²,  never below s_a²
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

  /// The class of a horizon between two of the years.
  ///
  /// - Parameter inflation: What else widens it.
  init(near: ClassEstimate, far: ClassEstimate?, share: Double, inflation: Double = 1) {
    let share = far == nil ? 0 : share
    self.near = near
    self.far = far
    self.share = share
    guard let far else {
      (mean, deviation, atom) = (near.mean, near.deviation * inflation, near.atom)
      return
    }
    let widest = max(far.deviation, near.deviation)
    mean = (1 - share) * near.mean + share * far.mean
    let nearVariance = near.deviation * near.deviation
    deviation =
      ((1 - share) * nearVariance + share * widest * widest).squareRoot() * inflation
    atom = (1 - share) * near.atom + share * far.atom
  }

  /// A class carried beyond its years: `stretch` is by how much longer the horizon is, `growth` the
  /// power with which the deviation grows, `inflation` what else widens it.
  init(_ near: ClassEstimate, stretch: Double, growth: Double, inflation: Double = 1) {
    self.near = near
    far = nil
    share = 0
    mean = near.mean * stretch
    deviation = near.deviation * Double.pow(stretch, growth) * inflation
    atom = near.atom
  }

  /// The class of a horizon, given those at some years; `nil` where none of these speaks up to it.
  ///
  /// - Parameters:
  ///   - growth: The power with which the deviation grows beyond the last year that speaks.
  ///   - inflation: What else widens a class.
  init?(
    horizon: Int, years: [Int], growth: Double,
    inflation: (ClassEstimate) -> Double = { _ in 1 }, at estimate: (Int) -> ClassEstimate?
  ) {
    for place in years.indices.reversed() where years[place] <= horizon {
      guard let near = estimate(years[place]) else { continue }
      let widening = inflation(near)
      if years[place] == horizon {
        self.init(near: near, far: nil, share: 0, inflation: widening)
      } else if place + 1 < years.count, let far = estimate(years[place + 1]) {
        let width = Double(years[place + 1] - years[place])
        let share = Double(horizon - years[place]) / width
        self.init(near: near, far: far, share: min(share, 1), inflation: widening)
      } else {
        self.init(
          near, stretch: Double(horizon) / Double(years[place]), growth: growth,
          inflation: widening)
      }
      return
    }
    return nil
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
