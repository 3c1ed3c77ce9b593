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

  /// A point with its deviance.
  struct Candidate {
    var point: Point
    var deviance: Double
  }

  let data: SmoothingData
  let form: SmoothingForm

  private var dimension: Int { form.smoothingParameterCount }

  /// The best parameters found and their deviance in scaled units, or `nil` where the likelihood
  /// exists nowhere on the grid.
  ///
  /// - Parameter hint: A further point from which to search.
  func minimum(startingAlsoFrom hint: Point? = nil) -> Candidate? {
    var starts = gridMinima()
    if let hint {
      let deviance = deviances(hint, hint, hint, hint, precise: true)[0]
      if deviance.isFinite { starts.append(Candidate(point: hint, deviance: deviance)) }
    }
    return starts.map(polished).min { $0.deviance < $1.deviance }
  }

  /// Smoothing parameters at a point of the cube.
  static func parameters(
    _ form: SmoothingForm, at point: Point
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
  private func deviances(
    _ p0: Point, _ p1: Point, _ p2: Point, _ p3: Point, precise: Bool
  ) -> Lanes {
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
    return data.concentratedDeviance(form, alpha: alpha, beta: beta, phi: phi, precise: precise)
      .deviance
  }

  // MARK: Grid

  /// The best point of the grid and the best one that is not near it.
  private func gridMinima() -> [Candidate] {
    let levels = Lanes(0.04, 0.35, 0.7, 1)
    let slopes: [Double] = dimension == 1 ? [0] : [0, 0.12, 0.45, 0.9]
    let dampings: [Double] = dimension == 3 ? [0.35, 1] : [0]
    var best = Candidate(point: .zero, deviance: .infinity)
    var second = best
    for damping in dampings {
      for slope in slopes {
        let values = deviances(
          Point(levels[0], slope, damping), Point(levels[1], slope, damping),
          Point(levels[2], slope, damping), Point(levels[3], slope, damping), precise: false)
        for lane in 0..<4 {
          let point = Point(levels[lane], slope, damping)
          let candidate = Candidate(point: point, deviance: values[lane])
          if candidate.deviance < best.deviance {
            if !isNear(candidate.point, best.point) { second = best }
            best = candidate
          } else if candidate.deviance < second.deviance, !isNear(candidate.point, best.point) {
            second = candidate
          }
        }
      }
    }
    return [best, second].filter { $0.deviance.isFinite }
  }

  private func isNear(_ a: Point, _ b: Point) -> Bool {
    (a[0] - b[0]).magnitude < 0.4 && (a[1] - b[1]).magnitude < 0.4
  }

  // MARK: Polish

  /// Follows projected quasi-Newton steps until they no longer improve.
  private func polished(_ start: Candidate) -> Candidate {
    var best = start
    var curvature = CubeCurvature(dimension: dimension)
    let wide = differences(at: start.point, width: 1e-3)
    let wider = differences(at: start.point, width: 2e-3)
    best.deviance = wide.deviance
    var gradient = 2 * wide.quotients - wider.quotients
    curvature.setDiagonal(2 * (wider.quotients - wide.quotients) / wide.steps)
    for _ in 0..<60 {
      let direction = curvature.step(from: best.point, gradient: gradient)
      guard let next = searched(from: best, along: direction) else { break }
      let previous = best
      best = next
      if previous.deviance - best.deviance < Self.smallestGain { break }
      let near = differences(at: best.point, width: 1e-5)
      let slope = near.quotients - 0.5 * near.steps * curvature.diagonal
      curvature.update(step: best.point - previous.point, change: slope - gradient)
      gradient = slope
    }
    return best
  }

  /// A step that gains less ends the search.
  private static let smallestGain = 1e-9

  /// The deviance and its difference quotients along the axes, steps leading inward.
  private func differences(
    at point: Point, width: Double
  ) -> (deviance: Double, quotients: Point, steps: Point) {
    let inward = Point(repeating: width).replacing(
      with: -width, where: point .> 1 - 4e-3)
    let values = deviances(
      point, point + Point(inward[0], 0, 0), point + Point(0, inward[1], 0),
      point + Point(0, 0, inward[2]), precise: true)
    let quotients = (Point(values[1], values[2], values[3]) - values[0]) / inward
    let isUsed = SIMD3<Int64>(0, 1, 2) .< Int64(dimension)
    return (values[0], Point.zero.replacing(with: quotients, where: isUsed), inward)
  }

  /// The best of several step lengths, or `nil` where none improves.
  private func searched(from start: Candidate, along direction: Point) -> Candidate? {
    searched(from: start, along: direction, lengths: Lanes(1, 0.4, 2, 0.1))
      ?? searched(from: start, along: direction, lengths: Lanes(0.03, 0.008, 0.002, 0.0003))
  }

  private func searched(
    from start: Candidate, along direction: Point, lengths: Lanes
  ) -> Candidate? {
    let values = deviances(
      moved(start, direction, lengths[0]), moved(start, direction, lengths[1]),
      moved(start, direction, lengths[2]), moved(start, direction, lengths[3]), precise: true)
    let lane = values.indices.min { values[$0] < values[$1] } ?? 0
    guard values[lane] < start.deviance else { return nil }
    return Candidate(point: moved(start, direction, lengths[lane]), deviance: values[lane])
  }

  private func moved(_ start: Candidate, _ direction: Point, _ length: Double) -> Point {
    (start.point + length * direction).clamped(lowerBound: .zero, upperBound: .one)
  }
}
