// Transcendental functions only; nothing else of the C library is used here.
#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The natural logarithm.
func naturalLogarithm(_ value: Double) -> Double { log(value) }

/// The cosine of `halfTurns` × π.
func cosine(_ halfTurns: Double) -> Double { cos(halfTurns * .pi) }
