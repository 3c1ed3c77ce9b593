/// How closely one area follows its parent, learned from areas that have both series.
///
/// ```
/// own step = b_j × parent step + e,   b_j ~ N(b, τ²),   Var e = σ² × years
/// ```
///
/// The mean b, the spread τ and the noise σ are those of a prior worth
/// ``RelativeNumbers/priorAreas`` areas, moved by what areas did; the area's own steps, where it has
/// any, then move its own b_j. An area counts by how well it measures its b_j,
/// `m = τ₀² / (τ₀² + σ² / Sxx)`, so one whose parent hardly moved says little.
struct Coupling: Hashable, Sendable {
  /// b_j of the area: the share of the parent's change that it makes.
  let slope: Double

  /// The variance of that share.
  let slopeVariance: Double

  /// σ², the variance of a year's own step.
  let noiseVariance: Double

  /// The degrees of freedom of σ².
  let degreesOfFreedom: Double

  /// Sums over the steps of one area, each step divided by the root of its years.
  struct Steps: Hashable, Sendable {
    private(set) var count = 0
    private(set) var parentSquares = 0.0
    private(set) var products = 0.0
    private(set) var ownSquares = 0.0

    mutating func add(own: Double, parent: Double, years: Int) {
      count += 1
      parentSquares += parent * parent / Double(years)
      products += own * parent / Double(years)
      ownSquares += own * own / Double(years)
    }

    /// The sum of squared errors about a slope.
    func errors(about slope: Double) -> Double {
      max(ownSquares - 2 * slope * products + slope * slope * parentSquares, 0)
    }
  }

  /// Learns from `others`, then from the area itself.
  ///
  /// - Parameter priorNoise: σ₀², positive.
  init(own: Steps, others: [Steps], priorNoise: Double, numbers: RelativeNumbers) {
    let spread = numbers.couplingSpread * numbers.couplingSpread
    let ridge = priorNoise / spread
    var errors = numbers.priorAreas * priorNoise
    var freedom = numbers.priorAreas
    for steps in others + [own] where steps.count > 0 {
      let slope =
        (steps.products + ridge * numbers.coupling) / (steps.parentSquares + ridge)
      errors += steps.errors(about: slope)
      freedom += Double(steps.count) - steps.parentSquares / (steps.parentSquares + ridge)
    }
    let noise = errors / freedom

    var weight = numbers.priorAreas
    var weightedSlopes = numbers.priorAreas * numbers.coupling
    for steps in others {
      let precision = spread / (spread * steps.parentSquares + noise)
      weight += precision * steps.parentSquares
      weightedSlopes += precision * steps.products
    }
    let mean = weightedSlopes / weight
    var squares = numbers.priorAreas * spread
    for steps in others where steps.parentSquares > 0 {
      let reliability = spread * steps.parentSquares / (spread * steps.parentSquares + noise)
      let distance = steps.products / steps.parentSquares - mean
      squares += reliability * max(distance * distance - noise / steps.parentSquares, 0)
    }
    let between = squares / weight

    let variance = between * (1 + 1 / weight)
    let precision = 1 / variance + own.parentSquares / noise
    slope = (mean / variance + own.products / noise) / precision
    slopeVariance = 1 / precision
    noiseVariance = noise
    degreesOfFreedom = freedom
  }
}
