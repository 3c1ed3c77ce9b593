/// The search for the smoothing parameters of one form: a grid, then projected quasi-Newton steps.
///
/// The concentrated deviance has at most three arguments, mapped onto the unit cube: α on its
/// range, β between its lower limit and α, φ on its range. Every call evaluates four points, which
/// cost little more than one: a gradient by differences is one call, a line search another.
struct SmoothingSearch {
  typealias Lanes = SmoothingData.Lanes

  /// A point of the unit cube; coordinates beyond the dimension are 0.
  typealias Point = SIMD3<Double>

  /// The limits of α and β, those of R's `forecast::ets`; β never exceeds α. All points within are
  /// also admissible in the sense of Hyndman et al. 2008, ch. 10.
  static let smoothingRange = 1e-4...0.9999

  /// The limits of φ, those of R's `forecast::ets`.
  static let dampingRange = 0.80...0.98

  /// A point with its deviance and the initial states that belong to it.
  struct Candidate {
    var point: Point
    var deviance: Double
    var states = (level: 0.0, slope: 0.0)

    init(point: Point, value: SmoothingValue, lane: Int) {
      self.point = point
      deviance = value.deviance[lane]
      states = (value.level[lane], value.slope[lane])
    }
  }

  /// How exact the deviance has to be for choosing among points of the grid, and for the steps
  /// from there.
  private static let gridPrecision = 5.0
  private static let stepPrecision = 1e-6

  let data: SmoothingData
  let form: ExponentialSmoothing.Form

  private var dimension: Int { form.smoothingParameterCount }

  /// The best parameters found and their deviance in scaled units, or `nil` where the likelihood
  /// exists nowhere on the grid.
  ///
  /// - Parameters:
  ///   - hint: A promising point, such as the minimum of the form with the other kind of error; the
  ///     search sets out from it and from the best of the grid.
  ///   - goal: A deviance to get below; searches that gain too little to come there end early, and
  ///     what they found is above it.
  func minimum(
    startingAlsoFrom hint: Point? = nil, below goal: Double = .infinity
  ) -> Candidate? {
    var starts = gridStarts()
    if let hint {
      // First, because it is likely to end the others early.
      let value = values(hint, hint, hint, hint, precision: Self.gridPrecision)
      starts.insert(Candidate(point: hint, value: value, lane: 0), at: 0)
    }
    var best: Candidate?
    for start in starts where start.deviance.isFinite {
      let found = polished(start, below: min(goal, best?.deviance ?? .infinity))
      if found.deviance < best?.deviance ?? .infinity { best = found }
    }
    return best
  }

  /// Smoothing parameters at a point of the cube.
  static func parameters(
    _ form: ExponentialSmoothing.Form, at point: Point
  ) -> (alpha: Double, beta: Double, phi: Double) {
    let low = smoothingRange.lowerBound
    let alpha = low + point[0] * (smoothingRange.upperBound - low)
    guard form.trend != .none else { return (alpha, 0, 0) }
    let beta = low + point[1] * (alpha - low)
    guard form.trend == .damped else { return (alpha, beta, 1) }
    let damping = dampingRange.upperBound - dampingRange.lowerBound
    return (alpha, beta, dampingRange.lowerBound + point[2] * damping)
  }

  // MARK: Evaluation

  /// The deviance at four points of the cube.
  private func values(
    _ p0: Point, _ p1: Point, _ p2: Point, _ p3: Point, precision: Double,
    guess: (level: Double, slope: Double)? = nil
  ) -> SmoothingValue {
    let low = Self.smoothingRange.lowerBound
    let width = Self.smoothingRange.upperBound - low
    let alpha = Lanes(p0[0], p1[0], p2[0], p3[0]) * width + low
    var beta = Lanes.zero, phi = Lanes.zero
    if form.trend != .none {
      beta = Lanes(p0[1], p1[1], p2[1], p3[1]) * (alpha - low) + low
      phi = .one
    }
    if form.trend == .damped {
      let damping = Self.dampingRange.upperBound - Self.dampingRange.lowerBound
      phi = Lanes(p0[2], p1[2], p2[2], p3[2]) * damping + Self.dampingRange.lowerBound
    }
    return data.concentratedDeviance(
      form, alpha: alpha, beta: beta, phi: phi, precision: precision, guess: guess)
  }

  // MARK: Grid

  /// The best points of the grid, none near another, and none far behind the best.
  private func gridStarts() -> [Candidate] {
    let dampings: [Double] = dimension == 3 ? [0.2, 0.65, 1] : [0]
    var found: [Candidate] = []
    for damping in dampings {
      for (slope, lanes) in dimension == 1 ? Self.levelGrid : Self.slopeGrid {
        let value = values(
          Point(lanes[0], slope, damping), Point(lanes[1], slope, damping),
          Point(lanes[2], slope, damping), Point(lanes[3], slope, damping),
          precision: Self.gridPrecision)
        for lane in 0..<4 {
          let point = Point(lanes[lane], slope, damping)
          keep(Candidate(point: point, value: value, lane: lane), in: &found)
        }
      }
    }
    let limit = (found.first?.deviance ?? 0) + Self.widestLag
    return found.filter { $0.deviance <= limit }
  }

  /// Rows of the grid: the share of β, and four places of α. A trend that follows a level closely
  /// needs a small α: errors add up twice.
  private static let slopeGrid: [(Double, Lanes)] = [
    (0, Lanes(0, 0.3, 0.65, 1)), (0.12, Lanes(0.1, 0.35, 0.7, 1)),
    (0.45, Lanes(0.05, 0.2, 0.5, 1)), (1, Lanes(0.04, 0.15, 0.4, 0.9)),
  ]
  private static let levelGrid: [(Double, Lanes)] = [
    (0, Lanes(0, 0.15, 0.3, 0.45)), (0, Lanes(0.6, 0.75, 0.9, 1)),
  ]

  /// Searches set out from so many points of the grid at most, and from none that lags further
  /// behind the best: about what a step across half a cell of the grid gains.
  private static let mostStarts = 3
  private static let widestLag = 6.0

  /// Puts a candidate into a list that rises in deviance and holds no two points near each other.
  private func keep(_ candidate: Candidate, in found: inout [Candidate]) {
    guard candidate.deviance.isFinite else { return }
    let place = found.firstIndex { candidate.deviance < $0.deviance } ?? found.count
    for better in found[..<place] where isNear(better.point, candidate.point) { return }
    guard place < Self.mostStarts else { return }
    found[place...].removeAll { isNear($0.point, candidate.point) }
    found.insert(candidate, at: place)
    if found.count > Self.mostStarts { found.removeLast() }
  }

  private func isNear(_ a: Point, _ b: Point) -> Bool {
    // Distances of α count by its root: they matter more where it is small.
    (a[0].squareRoot() - b[0].squareRoot()).magnitude < 0.25 && (a[1] - b[1]).magnitude < 0.32
  }

  // MARK: Polish

  /// Follows projected quasi-Newton steps until they no longer improve, or gain too little to come
  /// below `goal`: steps gain less and less, so ten times the last gain is more than is left.
  private func polished(_ start: Candidate, below goal: Double) -> Candidate {
    var best = start
    var curvature = CubeCurvature(dimension: dimension)
    let wide = differences(at: start, width: 1e-3)
    let wider = differences(at: start, width: 2e-3)
    best = wide.center
    var gradient = 2 * wide.quotients - wider.quotients
    curvature.setDiagonal(2 * (wider.quotients - wide.quotients) / wide.steps)
    for _ in 0..<60 {
      let direction = curvature.step(from: best.point, gradient: gradient)
      guard let next = searched(from: best, along: direction) else { break }
      let previous = best
      best = next
      let gain = previous.deviance - best.deviance
      if gain < Self.smallestGain || best.deviance - 10 * gain > goal { break }
      let near = differences(at: best, width: 1e-5)
      let slope = near.quotients - 0.5 * near.steps * curvature.diagonal
      curvature.update(step: best.point - previous.point, change: slope - gradient)
      gradient = slope
    }
    return best
  }

  /// A step that gains less ends the search.
  private static let smallestGain = 1e-8

  /// The deviance and its difference quotients along the axes, steps leading inward.
  private func differences(
    at start: Candidate, width: Double
  ) -> (center: Candidate, quotients: Point, steps: Point) {
    let point = start.point
    let inward = Point(repeating: width).replacing(with: -width, where: point .> 1 - 4e-3)
    let near = values(
      point, point + Point(inward[0], 0, 0), point + Point(0, inward[1], 0),
      point + Point(0, 0, inward[2]), precision: Self.stepPrecision, guess: start.states)
    let deviance = near.deviance
    let quotients = (Point(deviance[1], deviance[2], deviance[3]) - deviance[0]) / inward
    let isUsed = SIMD3<Int64>(0, 1, 2) .< Int64(dimension)
    return (
      Candidate(point: point, value: near, lane: 0),
      Point.zero.replacing(with: quotients, where: isUsed), inward
    )
  }

  /// The best of several step lengths, or `nil` where none improves.
  private func searched(from start: Candidate, along direction: Point) -> Candidate? {
    searched(from: start, along: direction, lengths: Lanes(1, 0.4, 2, 0.1))
      ?? searched(from: start, along: direction, lengths: Lanes(0.03, 0.008, 0.002, 0.0003))
  }

  private func searched(
    from start: Candidate, along direction: Point, lengths: Lanes
  ) -> Candidate? {
    let value = values(
      moved(start, direction, lengths[0]), moved(start, direction, lengths[1]),
      moved(start, direction, lengths[2]), moved(start, direction, lengths[3]),
      precision: Self.stepPrecision, guess: start.states)
    let lane = value.deviance.indices.min { value.deviance[$0] < value.deviance[$1] } ?? 0
    guard value.deviance[lane] < start.deviance else { return nil }
    return Candidate(point: moved(start, direction, lengths[lane]), value: value, lane: lane)
  }

  private func moved(_ start: Candidate, _ direction: Point, _ length: Double) -> Point {
    (start.point + length * direction).clamped(lowerBound: .zero, upperBound: .one)
  }
}
