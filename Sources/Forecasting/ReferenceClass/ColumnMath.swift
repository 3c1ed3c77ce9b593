/// Loops over flat columns of numbers, which the compiler carries out several numbers at a time.
///
/// Sums run over a fixed number of lanes in a fixed order: the same numbers give the same sum, bit
/// for bit, on every processor.
enum ColumnMath {
  /// A column with what its distances from a query count.
  struct Distance {
    let column: UnsafePointer<Double>
    let origin: Double
    let precision: Double

    /// `min((value − origin)² × precision, cap)`.
    @inline(__always) func capped(_ row: Int, _ cap: Double) -> Double {
      let distance = column[row] - origin
      let square = distance * distance * precision
      return square < cap ? square : cap
    }
  }

  /// Adds the capped squares of two columns to `sums`.
  static func add(
    _ one: Distance, _ other: Distance, cap: Double, to sums: UnsafeMutablePointer<Double>,
    count: Int
  ) {
    for row in 0..<count { sums[row] += one.capped(row, cap) + other.capped(row, cap) }
  }

  /// Adds the capped squares of a column to `sums`.
  static func add(
    _ one: Distance, cap: Double, to sums: UnsafeMutablePointer<Double>, count: Int
  ) {
    for row in 0..<count { sums[row] += one.capped(row, cap) }
  }

  /// The smallest of at least one value.
  static func smallest(_ values: UnsafeBufferPointer<Double>) -> Double {
    var (a, b, c, d) = (values[0], values[0], values[0], values[0])
    var row = 0
    while row + 4 <= values.count {
      a = values[row] < a ? values[row] : a
      b = values[row + 1] < b ? values[row + 1] : b
      c = values[row + 2] < c ? values[row + 2] : c
      d = values[row + 3] < d ? values[row + 3] : d
      row += 4
    }
    while row < values.count {
      a = values[row] < a ? values[row] : a
      row += 1
    }
    return min(min(a, b), min(c, d))
  }

  /// The sum of all values.
  static func sum(_ values: UnsafePointer<Double>, count: Int) -> Double {
    var sums = SIMD8<Double>()
    var row = 0
    while row + 8 <= count {
      sums += UnsafeRawPointer(values + row).loadUnaligned(as: SIMD8<Double>.self)
      row += 8
    }
    var rest = 0.0
    while row < count {
      rest += values[row]
      row += 1
    }
    return sums.sum() + rest
  }

  /// Σ left × right.
  static func dot(
    _ left: UnsafePointer<Double>, _ right: UnsafePointer<Double>, count: Int
  ) -> Double {
    var sums = SIMD8<Double>()
    var row = 0
    while row + 8 <= count {
      let one = UnsafeRawPointer(left + row).loadUnaligned(as: SIMD8<Double>.self)
      let other = UnsafeRawPointer(right + row).loadUnaligned(as: SIMD8<Double>.self)
      sums += one * other
      row += 8
    }
    var rest = 0.0
    while row < count {
      rest += left[row] * right[row]
      row += 1
    }
    return sums.sum() + rest
  }

  /// Σ left × right for two columns on the left.
  static func dots(
    _ one: UnsafePointer<Double>, _ other: UnsafePointer<Double>, _ right: UnsafePointer<Double>,
    count: Int
  ) -> (Double, Double) {
    var sums = (SIMD8<Double>(), SIMD8<Double>())
    var row = 0
    while row + 8 <= count {
      let shared = UnsafeRawPointer(right + row).loadUnaligned(as: SIMD8<Double>.self)
      sums.0 += UnsafeRawPointer(one + row).loadUnaligned(as: SIMD8<Double>.self) * shared
      sums.1 += UnsafeRawPointer(other + row).loadUnaligned(as: SIMD8<Double>.self) * shared
      row += 8
    }
    var rest = (0.0, 0.0)
    while row < count {
      rest.0 += one[row] * right[row]
      rest.1 += other[row] * right[row]
      row += 1
    }
    return (sums.0.sum() + rest.0, sums.1.sum() + rest.1)
  }

  /// Σ weight × value².
  static func sumOfSquares(of values: [Double], weights: [Double]) -> Double {
    precondition(values.count == weights.count, "\(values.count) values, \(weights.count) weights")
    return values.withUnsafeBufferPointer { values in
      weights.withUnsafeBufferPointer { weights in
        guard let weight = weights.baseAddress else { return 0 }
        return withUnsafeTemporaryAllocation(of: Double.self, capacity: values.count) { squares in
          for row in values.indices { squares[row] = values[row] * values[row] }
          return dot(weight, squares.baseAddress!, count: values.count)
        }
      }
    }
  }

  /// Spreads weights linearly over the nodes of a grid, and adds up those whose outcome is 0.
  ///
  /// - Parameters:
  ///   - places: Where each weight lies on the grid, from 0 to the number of nodes less one; what
  ///     lies beyond counts at the end.
  ///   - bins: The nodes, 256 at most; weights are added to them.
  /// - Returns: The sum of the weights whose outcome is 0, which the nodes do not get.
  static func spread(
    _ weights: UnsafePointer<Double>, at places: UnsafePointer<Double>,
    outcomes: UnsafePointer<Double>, count: Int, over bins: UnsafeMutableBufferPointer<Double>
  ) -> Double {
    let last = Double(bins.count - 1) - 1e-6
    // Half a step less and rounded to the nearest is rounded down, and the lowest bits of a number
    // beyond 1.5 × 2⁵² are a whole number.
    let shifter = 0x1.8p52
    var still = 0.0
    for row in 0..<count {
      if outcomes[row] == 0 {
        still += weights[row]
        continue
      }
      let positive = places[row] > 0 ? places[row] : 0
      let place = positive < last ? positive : last
      let shifted = (place - 0.5) + shifter
      let node = Int(truncatingIfNeeded: shifted.bitPattern & 0xFF)
      let upper = weights[row] * (place - (shifted - shifter))
      bins[node] += weights[row] - upper
      bins[node &+ 1] += upper
    }
    return still
  }

  /// Multiplies every value by `factor × factors`, kept within limits.
  static func scale(
    _ values: inout [Double], by factors: [Double], times factor: Double,
    within limits: ClosedRange<Double>
  ) {
    precondition(values.count == factors.count, "\(values.count) values, \(factors.count) factors")
    let (low, high) = (limits.lowerBound, limits.upperBound)
    values.withUnsafeMutableBufferPointer { values in
      factors.withUnsafeBufferPointer { factors in
        for row in values.indices {
          let plain = factors[row] * factor
          let upper = plain < high ? plain : high
          values[row] *= upper > low ? upper : low
        }
      }
    }
  }

  /// Σ weight / (1 + odds × decayⁱ), i from 0 on.
  static func logisticSum(
    of weights: UnsafeBufferPointer<Double>, odds: Double, decay: Double
  ) -> Double {
    guard let start = weights.baseAddress else { return 0 }
    let square = decay * decay
    let fourth = square * square
    var terms = SIMD4(odds, odds * decay, odds * square, odds * (square * decay))
    var sums = SIMD4<Double>()
    var row = 0
    while row + 4 <= weights.count {
      let four = UnsafeRawPointer(start + row).loadUnaligned(as: SIMD4<Double>.self)
      sums += four / (1 + terms)
      terms *= fourth
      row += 4
    }
    var rest = 0.0
    for lane in 0..<(weights.count - row) { rest += weights[row + lane] / (1 + terms[lane]) }
    return sums.sum() + rest
  }

  /// e to a power from −700 to 700, with a relative error of at most 4e-16, without a branch or a
  /// call: x = k ln 2 + r with |r| ≤ ½ ln 2, and a Taylor series of degree 13 in r.
  @inline(__always) static func exponential(_ x: Double) -> Double {
    // Adding 1.5 × 2⁵² rounds to a whole number, which the lowest bits then hold.
    let shifter = 0x1.8p52
    let shifted = x * 1.4426950408889634 + shifter
    let k = shifted - shifter
    let r = (x - k * 0x1.62e42feep-1) - k * 0x1.a39ef35793c76p-33
    var sum = 1.6059043836821613e-10
    sum = sum * r + 2.08767569878681e-09
    sum = sum * r + 2.505210838544172e-08
    sum = sum * r + 2.755731922398589e-07
    sum = sum * r + 2.7557319223985893e-06
    sum = sum * r + 2.48015873015873e-05
    sum = sum * r + 1.984126984126984e-04
    sum = sum * r + 1.388888888888889e-03
    sum = sum * r + 8.333333333333333e-03
    sum = sum * r + 4.1666666666666664e-02
    sum = sum * r + 1.6666666666666666e-01
    sum = sum * r + 0.5
    sum = sum * r + 1
    sum = sum * r + 1
    return sum * Double(bitPattern: (shifted.bitPattern &+ 1023) &<< 52)
  }
}
