internal import CLAPACK

/// The gate to the Fortran routines: the only place that sets their number of threads.
enum BLAS {
  private static let configured: Void = khathi_blas_use_one_thread()

  /// Prepares OpenBLAS, the first time; to be called before any routine of CLAPACK.
  @inline(__always)
  static func prepare() { configured }

  /// An integer as LAPACK takes it.
  @inline(__always)
  static func integer(_ value: Int) -> khathi_lapack_int { khathi_lapack_int(value) }

  /// A character as LAPACK takes it.
  @inline(__always)
  static func character(_ value: Unicode.Scalar) -> CChar { CChar(truncatingIfNeeded: value.value) }
}
