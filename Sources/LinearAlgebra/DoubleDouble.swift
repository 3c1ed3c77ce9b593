/// A number of about 32 decimal digits: the unevaluated sum of two doubles.
///
/// `high` is the nearest double and `low` what is missing, at most half a unit in the last place of
/// `high`. The range is that of `Double`; near its ends the low part is lost. Infinity and NaN do
/// not survive operations: callers check their input.
///
/// Algorithms: T. J. Dekker, Numer. Math. 18 (1971), 224–242; bounds of M. Joldes, J.-M. Muller and
/// V. Popescu, ACM Trans. Math. Softw. 44 (2017), algorithms 6 (sum, error 3u²), 12 (product, 5u²)
/// and 17 (quotient, 15u²) with u = 2⁻⁵³.
package struct DoubleDouble: Hashable, Sendable {
  /// The nearest double.
  package let high: Double

  /// The rest.
  package let low: Double

  /// Creates a number from a double, exactly.
  package init(_ value: Double) {
    high = value
    low = 0
  }

  /// Creates a number from parts that are already normalised.
  init(high: Double, low: Double) {
    self.high = high
    self.low = low
  }

  /// Zero.
  package static var zero: DoubleDouble { DoubleDouble(0) }

  /// a + b without error (Knuth's TwoSum).
  package static func sum(_ a: Double, _ b: Double) -> DoubleDouble {
    let s = a + b
    let t = s - a
    return DoubleDouble(high: s, low: (a - (s - t)) + (b - t))
  }

  /// a − b without error.
  package static func difference(_ a: Double, _ b: Double) -> DoubleDouble { sum(a, -b) }

  /// a · b without error, unless it underflows.
  package static func product(_ a: Double, _ b: Double) -> DoubleDouble {
    let p = a * b
    return DoubleDouble(high: p, low: (-p).addingProduct(a, b))
  }

  /// a + b without error where |a| ≥ |b| (Dekker's FastTwoSum).
  static func ordered(_ a: Double, _ b: Double) -> DoubleDouble {
    let s = a + b
    return DoubleDouble(high: s, low: b - (s - a))
  }
}

extension DoubleDouble {
  /// The sum.
  package static func + (a: DoubleDouble, b: DoubleDouble) -> DoubleDouble {
    let s = sum(a.high, b.high)
    let t = sum(a.low, b.low)
    let v = ordered(s.high, s.low + t.high)
    return ordered(v.high, t.low + v.low)
  }

  /// The difference.
  package static func - (a: DoubleDouble, b: DoubleDouble) -> DoubleDouble { a + (-b) }

  /// The negative.
  package static prefix func - (a: DoubleDouble) -> DoubleDouble {
    DoubleDouble(high: -a.high, low: -a.low)
  }

  /// The product.
  package static func * (a: DoubleDouble, b: DoubleDouble) -> DoubleDouble {
    let p = product(a.high, b.high)
    let cross = (a.high * b.low).addingProduct(a.low, b.high)
    return ordered(p.high, p.low + cross)
  }

  /// The product with a double.
  package static func * (a: DoubleDouble, b: Double) -> DoubleDouble {
    let p = product(a.high, b)
    return ordered(p.high, p.low.addingProduct(a.low, b))
  }

  /// The quotient.
  package static func / (a: DoubleDouble, b: DoubleDouble) -> DoubleDouble {
    let first = a.high / b.high
    let rest = a - b * first
    let second = rest.high / b.high
    let third = (rest - b * second).high / b.high
    return ordered(first, second) + DoubleDouble(third)
  }

  /// Adds to a number in place.
  package static func += (a: inout DoubleDouble, b: DoubleDouble) { a = a + b }

  /// The square root of a number that is not negative.
  ///
  /// One Newton step from the root of `high` (Karp and Markstein, ACM Trans. Math. Softw. 23, 1997).
  package func squareRoot() -> DoubleDouble {
    precondition(high >= 0, "the square root of \(high) is not real")
    guard high > 0 else { return .zero }
    let root = high.squareRoot()
    let rest = self - .product(root, root)
    return .ordered(root, rest.high / (2 * root))
  }

  /// The product with 2ᵉ, exact unless it leaves the range.
  package func scaled(byPowerOfTwo exponent: Int) -> DoubleDouble {
    DoubleDouble(
      high: Double(sign: .plus, exponent: exponent, significand: high),
      low: Double(sign: .plus, exponent: exponent, significand: low))
  }

  /// The sum of the products of two sequences of the same length.
  package static func dot(_ a: some Sequence<DoubleDouble>, _ b: some Sequence<DoubleDouble>)
    -> DoubleDouble
  {
    var total = DoubleDouble.zero
    for (x, y) in zip(a, b) { total += x * y }
    return total
  }

  /// The sum of doubles.
  package static func sum(of values: some Sequence<Double>) -> DoubleDouble {
    var total = DoubleDouble.zero
    for value in values { total += DoubleDouble(value) }
    return total
  }
}

extension DoubleDouble: Comparable {
  /// Whether `a` is smaller.
  package static func < (a: DoubleDouble, b: DoubleDouble) -> Bool {
    a.high < b.high || (a.high == b.high && a.low < b.low)
  }
}

extension Double {
  /// The nearest double.
  package init(_ value: DoubleDouble) { self = value.high }
}
