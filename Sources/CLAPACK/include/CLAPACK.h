// The BLAS and LAPACK routines that LinearAlgebra calls, with C signatures.
//
// Arrays are column-major. Characters and sizes are passed by value here; the shim adds the
// addresses and the hidden lengths of CHARACTER arguments that Fortran expects. A function that
// returns `khathi_lapack_int` returns LAPACK's INFO.
#ifndef KHATHI_CLAPACK_H
#define KHATHI_CLAPACK_H

#ifdef __cplusplus
extern "C" {
#endif

/// The integer of the installed LAPACK (LP64).
typedef int khathi_lapack_int;

/// Sets OpenBLAS to one thread; to be called once before any other routine.
///
/// Its default threading corrupts the heap under many concurrent callers, and our systems are tiny.
void khathi_blas_use_one_thread(void);

/// c = alpha op(a) op(b) + beta c.
void khathi_dgemm(char transa, char transb, khathi_lapack_int m, khathi_lapack_int n,
                  khathi_lapack_int k, double alpha, const double *a, khathi_lapack_int lda,
                  const double *b, khathi_lapack_int ldb, double beta, double *c,
                  khathi_lapack_int ldc);

/// y = alpha op(a) x + beta y.
void khathi_dgemv(char trans, khathi_lapack_int m, khathi_lapack_int n, double alpha,
                  const double *a, khathi_lapack_int lda, const double *x, double beta, double *y);

/// Solves op(a) x = b for a triangular a, in place of b.
khathi_lapack_int khathi_dtrtrs(char uplo, char trans, char diag, khathi_lapack_int n,
                                khathi_lapack_int nrhs, const double *a, khathi_lapack_int lda,
                                double *b, khathi_lapack_int ldb);

/// QR with column pivoting; `lwork` -1 asks for the best size in work[0].
khathi_lapack_int khathi_dgeqp3(khathi_lapack_int m, khathi_lapack_int n, double *a,
                                khathi_lapack_int lda, khathi_lapack_int *jpvt, double *tau,
                                double *work, khathi_lapack_int lwork);

/// Multiplies c by the Q of a QR factorization.
khathi_lapack_int khathi_dormqr(char side, char trans, khathi_lapack_int m, khathi_lapack_int n,
                                khathi_lapack_int k, const double *a, khathi_lapack_int lda,
                                const double *tau, double *c, khathi_lapack_int ldc, double *work,
                                khathi_lapack_int lwork);

/// Cholesky factorization in place.
khathi_lapack_int khathi_dpotrf(char uplo, khathi_lapack_int n, double *a, khathi_lapack_int lda);

/// Solves with a Cholesky factor, in place of b.
khathi_lapack_int khathi_dpotrs(char uplo, khathi_lapack_int n, khathi_lapack_int nrhs,
                                const double *a, khathi_lapack_int lda, double *b,
                                khathi_lapack_int ldb);

/// Eigenvalues, rising, and eigenvectors of a symmetric matrix, by divide and conquer.
khathi_lapack_int khathi_dsyevd(char jobz, char uplo, khathi_lapack_int n, double *a,
                                khathi_lapack_int lda, double *w, double *work,
                                khathi_lapack_int lwork, khathi_lapack_int *iwork,
                                khathi_lapack_int liwork);

/// Singular values, falling, and singular vectors, by divide and conquer.
khathi_lapack_int khathi_dgesdd(char jobz, khathi_lapack_int m, khathi_lapack_int n, double *a,
                                khathi_lapack_int lda, double *s, double *u, khathi_lapack_int ldu,
                                double *vt, khathi_lapack_int ldvt, double *work,
                                khathi_lapack_int lwork, khathi_lapack_int *iwork);

#ifdef __cplusplus
}
#endif
#endif
