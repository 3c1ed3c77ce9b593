import RealModule

/// What decides how much each part of a pool counts, beside the learned numbers.
package struct PoolInputs: Hashable, Sendable {
  /// The number of points of the last fifteen years.
  package var pointCount = 1

  /// The information year.
  package var asOf = 0

  /// Years ahead.
  package var horizon = 1

  /// The effective number of cases of the same indicator's class; 0 without one.
  package var effectiveSize = 0.0

  /// How far siblings speak: 1 where they are known up to the information year, less the longer ago
  /// they end, 0 without any.
  package var siblings = 0.0

  /// Whether any class speaks.
  package var hasClass = false

  /// How steady the own course is, 0 to 1.
  package var steadiness = 0.0

  /// Which way is progress on the scale of the pool, 1 or −1, times how sure that is.
  package var progress = 0.0

  /// Whether the area is a part of a country.
  package var isPartOfCountry = false

  /// 1 for a positive amount of which nothing else is known on a scale that rises with it, −1 on one
  /// that falls, 0 for all else.
  package var amount = 0.0

  /// Creates inputs.
  package init() {}

  /// How far the own trend speaks alone, 0 to 1: whole where nothing else speaks. An amount of which
  /// neither unit nor direction is known has little in common with others, and the less they say the
  /// more of the window of fifteen years it fills itself.
  var solitude: Double {
    if siblings > 0 { return 0 }
    if !hasClass { return 1 }
    guard amount != 0, pointCount >= 3 else { return 0 }
    return min(Double(pointCount) / Double(CaseFeatures.window), 1)
  }
}

/// The weights of the parts of a pool in log-odds, and what is added.
///
/// ```
/// s = ess / (ess + halfSize)              B = how far siblings speak, 0 to 1
/// own    = α + (1 − α) n / (n + halfLength) · (o₁ + o₂ s + o₃ τ + o₄ B)
/// same   = s (a₁ + a₂ B)                  kin = (1 − α) (1 − s) (k₁ + k₂ B)
/// siblings = b B / √h
/// constant = p (c₁ + c₂ / n + c₃ part of a country) + g (1 + 3 τ) / 4 · h^−fading where no class speaks
/// ```
/// A weight is never below 0. α is how far the own trend speaks alone, see ``PoolInputs``.
struct PoolWeights: Hashable, Sendable {
  var own = 0.0
  var sameIndicator = 0.0
  var kindred = 0.0
  var siblings = 0.0
  var constant = 0.0
  /// That part of ``constant`` which depends on the direction of progress.
  var slowdown = 0.0

  init(_ inputs: PoolInputs, numbers: LearnedNumbers.Pooling) {
    let slopes = PoolSlopes(inputs, numbers: numbers)
    func dot(_ slopes: [Double]) -> Double {
      zip(slopes, numbers.linear).reduce(0) { $0 + $1.0 * $1.1 }
    }
    own = inputs.solitude + max(0, dot(slopes.own))
    sameIndicator = max(0, dot(slopes.sameIndicator))
    kindred = max(0, dot(slopes.kindred))
    siblings = max(0, dot(slopes.siblings))
    slowdown = dot(slopes.slowdown)
    constant = slowdown + dot(slopes.growth)
  }
}

/// How the weights of a pool move with each of the linear numbers of ``LearnedNumbers/Pooling``.
struct PoolSlopes: Sendable {
  let own: [Double]
  let sameIndicator: [Double]
  let kindred: [Double]
  let siblings: [Double]
  let slowdown: [Double]
  let growth: [Double]

  init(_ inputs: PoolInputs, numbers: LearnedNumbers.Pooling) {
    typealias Place = LearnedNumbers.Pooling.Place
    func row(_ entries: (Int, Double)...) -> [Double] {
      var row = Array(repeating: 0.0, count: Place.count)
      for (place, value) in entries { row[place] = value }
      return row
    }
    let size = inputs.effectiveSize
    let share = size > 0 ? size / (size + numbers.halfSize) : 0
    let rest = 1 - share
    let beside = inputs.siblings
    let count = Double(inputs.pointCount)
    let horizon = Double(inputs.horizon)
    let alone = inputs.solitude
    let length = count < 3 ? 0 : (1 - alone) * count / (count + numbers.ownTrendHalfLength)
    own = row(
      (Place.ownTrend, length), (Place.ownTrendBesideClass, length * share),
      (Place.ownTrendSteady, length * inputs.steadiness),
      (Place.ownTrendBesideSiblings, length * beside))
    sameIndicator = row(
      (Place.sameIndicator, share), (Place.sameIndicatorBesideSiblings, share * beside))
    let kin = (1 - alone) * rest
    kindred = row((Place.kindred, kin), (Place.kindredBesideSiblings, kin * beside))
    siblings = row((Place.siblings, beside / horizon.squareRoot()))
    let progress = inputs.hasClass || inputs.siblings > 0 ? inputs.progress : 0
    slowdown = row(
      (Place.constant, progress), (Place.constantByCount, progress / count),
      (Place.constantOfAreas, inputs.isPartOfCountry ? progress : 0))
    // A class of kindred amounts holds their growth already.
    let amount = inputs.hasClass ? 0 : alone * inputs.amount
    growth = row(
      (
        Place.growth,
        amount * (0.25 + 0.75 * inputs.steadiness) * Double.pow(horizon, -numbers.fading)
      ))
  }
}
