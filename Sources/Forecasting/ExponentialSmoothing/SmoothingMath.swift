import RealModule

extension SIMD4<Double> {
  /// The natural logarithm of each lane.
  @inline(__always)
  static func log(_ value: Self) -> Self {
    Self(Double.log(value[0]), Double.log(value[1]), Double.log(value[2]), Double.log(value[3]))
  }
}
