/// A number of about 32 decimal digits: the unevaluated sum of two doubles.
///
/// `high` is the nearest double and `low` what is missing, at most half a unit in the last place of
/// `high`. The range is that of `Double`; near its ends the low part is lost. Infinity and NaN do
/// not survive operations: callers check their input.
///
/// Algorithms: T. J. Dekker, Numer. Math. 18 (1971), 224–242; bounds of M. Joldes, J.-M. Muller and
/// V. Popescu, ACM Trans. Math. Softw. 44 (2017), algorithms 6 (sum, error 3u²), 12 (product, 5u²)
/// and 17 (quotient, 15u²) with u = 2⁻⁵³.
public struct DoubleDouble: Hashable, Sendable {
  /// The nearest double.
  public let high: Double

  /// The rest.
  public let low: Double

  /// Creates a number from a double, exactly.
  @inlinable
  public init(_ value: Double) {
    high = value
    low = 0
  }

  /// Creates a number from parts that are already normalised.
  @inlinable
  init(high: Double, low: Double) {
    self.high = high
    self.low = low
  }

  /// Zero.
  @inlinable
  public static var zero: DoubleDouble { DoubleDouble(0) }

  /// a + b without error (Knuth's TwoSum).
  @inlinable
  public static func sum(_ a: Double, _ b: Double) -> DoubleDouble {
    let s = a + b
    let t = s - a
    return DoubleDouble(high: s, low: (a - (s - t)) + (b - t))
  }

  /// a − b without error.
  @inlinable
  public static func difference(_ a: Double, _ b: Double) -> DoubleDouble { sum(a, -b) }

  /// a · b without error, unless it underflows.
  @inlinable
  public static func product(_ a: Double, _ b: Double) -> DoubleDouble {
    let p = a * b
    return DoubleDouble(high: p, low: (-p).addingProduct(a, b))
  }

  /// a + b without error where |a| ≥ |b| (Dekker's FastTwoSum).
  @inlinable
  static func ordered(_ a: Double, _ b: Double) -> DoubleDouble {
    let s = a + b
    return DoubleDouble(high: s, low: b - (s - a))
  }
}
