// Transcendental functions only; nothing else of the C library is used here.
#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The natural logarithm.
@inline(__always)
func naturalLogarithm(_ value: Double) -> Double { log(value) }

/// The natural logarithm of each lane.
@inline(__always)
func naturalLogarithm(_ value: SIMD4<Double>) -> SIMD4<Double> {
  SIMD4(log(value[0]), log(value[1]), log(value[2]), log(value[3]))
}
