/// The curvature of a function on the unit cube of up to three dimensions, learned from its slopes.
struct CubeCurvature {
  typealias Point = SmoothingSearch.Point

  private let dimension: Int
  private var rows: (Point, Point, Point)

  init(dimension: Int) {
    self.dimension = dimension
    rows = (Point(1, 0, 0), Point(0, 1, 0), Point(0, 0, 1))
  }

  /// The second derivatives along the axes.
  var diagonal: Point { Point(rows.0[0], rows.1[1], rows.2[2]) }

  /// Takes second derivatives along the axes; those that are not positive count by magnitude.
  mutating func setDiagonal(_ values: Point) {
    for i in 0..<dimension {
      var row = Point.zero
      row[i] = max(values[i].magnitude, 1e-2)
      self[i] = row
    }
  }

  /// The quasi-Newton step, free coordinates only: a coordinate on a face stays there while the
  /// slope points outward.
  func step(from point: Point, gradient: Point) -> Point {
    let isHeld = ((point .<= 0) .& (gradient .> 0)) .| ((point .>= 1) .& (gradient .< 0))
    return solve(gradient, isFree: .!isHeld)
  }

  /// The update of Broyden, Fletcher, Goldfarb and Shanno; left out where it would lose
  /// positive definiteness.
  mutating func update(step: Point, change: Point) {
    let product = (step * change).sum()
    let image = Point(
      (rows.0 * step).sum(), (rows.1 * step).sum(), (rows.2 * step).sum())
    let energy = (step * image).sum()
    guard product > 1e-10 * (step * step).sum(), energy > 0 else { return }
    for i in 0..<dimension {
      self[i] = self[i] + change[i] / product * change - image[i] / energy * image
    }
  }

  /// Solves for minus the inverse times the gradient by elimination among the free coordinates.
  private func solve(_ gradient: Point, isFree: SIMDMask<SIMD3<Int64>>) -> Point {
    var matrix = self
    var right = Point.zero.replacing(with: -gradient, where: isFree)
    for i in 0..<3 {
      if isFree[i] {
        matrix[i].replace(with: 0, where: .!isFree)
      } else {
        matrix[i] = .zero
        matrix[i][i] = 1
      }
    }
    for pivot in 0..<2 {
      for i in (pivot + 1)...2 {
        let factor = matrix[i][pivot] / matrix[pivot][pivot]
        matrix[i] -= factor * matrix[pivot]
        right[i] -= factor * right[pivot]
      }
    }
    right[2] /= matrix.rows.2[2]
    right[1] = (right[1] - matrix.rows.1[2] * right[2]) / matrix.rows.1[1]
    right[0] =
      (right[0] - matrix.rows.0[1] * right[1] - matrix.rows.0[2] * right[2]) / matrix.rows.0[0]
    return right
  }

  private subscript(i: Int) -> Point {
    get {
      switch i {
      case 0: rows.0
      case 1: rows.1
      default: rows.2
      }
    }
    set {
      switch i {
      case 0: rows.0 = newValue
      case 1: rows.1 = newValue
      default: rows.2 = newValue
      }
    }
  }
}
