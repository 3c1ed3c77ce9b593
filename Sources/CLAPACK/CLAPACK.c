#include "CLAPACK.h"

#include <stddef.h>

typedef khathi_lapack_int integer;

// Fortran prototypes. Every CHARACTER argument takes a hidden length after the last argument.

extern void dgemm_(const char *, const char *, const integer *, const integer *, const integer *,
                   const double *, const double *, const integer *, const double *,
                   const integer *, const double *, double *, const integer *, size_t, size_t);
extern void dgemv_(const char *, const integer *, const integer *, const double *, const double *,
                   const integer *, const double *, const integer *, const double *, double *,
                   const integer *, size_t);
extern void dtrtrs_(const char *, const char *, const char *, const integer *, const integer *,
                    const double *, const integer *, double *, const integer *, integer *, size_t,
                    size_t, size_t);
extern void dgeqp3_(const integer *, const integer *, double *, const integer *, integer *,
                    double *, double *, const integer *, integer *);
extern void dormqr_(const char *, const char *, const integer *, const integer *, const integer *,
                    const double *, const integer *, const double *, double *, const integer *,
                    double *, const integer *, integer *, size_t, size_t);
extern void dpotrf_(const char *, const integer *, double *, const integer *, integer *, size_t);
extern void dpotrs_(const char *, const integer *, const integer *, const double *,
                    const integer *, double *, const integer *, integer *, size_t);
extern void dsyevd_(const char *, const char *, const integer *, double *, const integer *,
                    double *, double *, const integer *, integer *, const integer *, integer *,
                    size_t, size_t);
extern void dgesdd_(const char *, const integer *, const integer *, double *, const integer *,
                    double *, double *, const integer *, double *, const integer *, double *,
                    const integer *, integer *, integer *, size_t);
extern void openblas_set_num_threads(int count);

void khathi_blas_use_one_thread(void) { openblas_set_num_threads(1); }

void khathi_dgemm(char transa, char transb, integer m, integer n, integer k, double alpha,
                  const double *a, integer lda, const double *b, integer ldb, double beta,
                  double *c, integer ldc) {
  dgemm_(&transa, &transb, &m, &n, &k, &alpha, a, &lda, b, &ldb, &beta, c, &ldc, 1, 1);
}

void khathi_dgemv(char trans, integer m, integer n, double alpha, const double *a, integer lda,
                  const double *x, double beta, double *y) {
  const integer one = 1;
  dgemv_(&trans, &m, &n, &alpha, a, &lda, x, &one, &beta, y, &one, 1);
}

integer khathi_dtrtrs(char uplo, char trans, char diag, integer n, integer nrhs, const double *a,
                      integer lda, double *b, integer ldb) {
  integer info = 0;
  dtrtrs_(&uplo, &trans, &diag, &n, &nrhs, a, &lda, b, &ldb, &info, 1, 1, 1);
  return info;
}

integer khathi_dgeqp3(integer m, integer n, double *a, integer lda, integer *jpvt, double *tau,
                      double *work, integer lwork) {
  integer info = 0;
  dgeqp3_(&m, &n, a, &lda, jpvt, tau, work, &lwork, &info);
  return info;
}

integer khathi_dormqr(char side, char trans, integer m, integer n, integer k, const double *a,
                      integer lda, const double *tau, double *c, integer ldc, double *work,
                      integer lwork) {
  integer info = 0;
  dormqr_(&side, &trans, &m, &n, &k, a, &lda, tau, c, &ldc, work, &lwork, &info, 1, 1);
  return info;
}

integer khathi_dpotrf(char uplo, integer n, double *a, integer lda) {
  integer info = 0;
  dpotrf_(&uplo, &n, a, &lda, &info, 1);
  return info;
}

integer khathi_dpotrs(char uplo, integer n, integer nrhs, const double *a, integer lda, double *b,
                      integer ldb) {
  integer info = 0;
  dpotrs_(&uplo, &n, &nrhs, a, &lda, b, &ldb, &info, 1);
  return info;
}

integer khathi_dsyevd(char jobz, char uplo, integer n, double *a, integer lda, double *w,
                      double *work, integer lwork, integer *iwork, integer liwork) {
  integer info = 0;
  dsyevd_(&jobz, &uplo, &n, a, &lda, w, work, &lwork, iwork, &liwork, &info, 1, 1);
  return info;
}

integer khathi_dgesdd(char jobz, integer m, integer n, double *a, integer lda, double *s,
                      double *u, integer ldu, double *vt, integer ldvt, double *work,
                      integer lwork, integer *iwork) {
  integer info = 0;
  dgesdd_(&jobz, &m, &n, a, &lda, s, u, &ldu, vt, &ldvt, work, &lwork, iwork, &info, 1);
  return info;
}
