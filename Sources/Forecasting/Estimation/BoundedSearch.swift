/// The search for the minimum of a function on an interval.
enum BoundedSearch {
  /// The place and value of the smallest minimum that a grid and Brent's method find.
  ///
  /// The grid guards against the second minimum that likelihoods of short series often have.
  /// Reference: R. Brent, *Algorithms for Minimization without Derivatives* (1973), chapter 5.
  ///
  /// - Parameters:
  ///   - grid: Rising places, 3 or more; the search stays between the first and the last.
  ///   - tolerance: The accuracy of the place.
  static func minimum(
    grid: [Double], tolerance: Double, of function: (Double) -> Double
  ) -> (place: Double, value: Double) {
    precondition(grid.count >= 3, "\(grid.count) places are not 3 or more")
    let values = grid.map(function)
    var best = 0
    for index in values.indices where values[index] < values[best] { best = index }
    let found = refine(
      from: grid[max(best - 1, 0)], to: grid[min(best + 1, grid.count - 1)],
      tolerance: tolerance, of: function)
    return found.value < values[best] ? found : (grid[best], values[best])
  }

  private static func refine(
    from lower: Double, to upper: Double, tolerance: Double, of function: (Double) -> Double
  ) -> (place: Double, value: Double) {
    let golden = 0.381_966_011_250_105_1
    var (a, b) = (lower, upper)
    // The best, the second best and the one before that.
    var x = a + golden * (b - a)
    var (w, v) = (x, x)
    var fx = function(x)
    var (fw, fv) = (fx, fx)
    var (step, before) = (0.0, 0.0)
    for _ in 0..<100 {
      let middle = a + (b - a) / 2
      let width = tolerance + 0x1p-50 * x.magnitude
      if (x - middle).magnitude <= 2 * width - (b - a) / 2 { break }
      let parabola = vertex(x, fx, w, fw, v, fv)
      if let parabola, before.magnitude > width, parabola.magnitude < before.magnitude / 2,
        x + parabola > a, x + parabola < b
      {
        (before, step) = (step, parabola)
        if x + step - a < 2 * width || b - x - step < 2 * width {
          step = x < middle ? width : -width
        }
      } else {
        before = x < middle ? b - x : a - x
        step = golden * before
      }
      let u = step.magnitude >= width ? x + step : x + (step > 0 ? width : -width)
      let fu = function(u)
      if fu <= fx {
        if u < x { b = x } else { a = x }
        (v, fv, w, fw, x, fx) = (w, fw, x, fx, u, fu)
      } else {
        if u < x { a = u } else { b = u }
        if fu <= fw || w == x {
          (v, fv, w, fw) = (w, fw, u, fu)
        } else if fu <= fv || v == x || v == w {
          (v, fv) = (u, fu)
        }
      }
    }
    return (x, fx)
  }

  /// The distance from x to the vertex of the parabola through three points; `nil` where they do
  /// not make one.
  private static func vertex(
    _ x: Double, _ fx: Double, _ w: Double, _ fw: Double, _ v: Double, _ fv: Double
  ) -> Double? {
    let r = (x - w) * (fx - fv)
    let q = (x - v) * (fx - fw)
    let denominator = 2 * (q - r)
    let step = -((x - v) * q - (x - w) * r) / denominator
    return denominator != 0 && step.isFinite ? step : nil
  }
}
