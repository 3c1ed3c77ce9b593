// The BLAS and LAPACK routines that LinearAlgebra calls, with C signatures.
#ifndef KHATHI_CLAPACK_H
#define KHATHI_CLAPACK_H

#ifdef __cplusplus
extern "C" {
#endif

/// Sets OpenBLAS to one thread; to be called once before any other routine.
///
/// Its default threading corrupts the heap under many concurrent callers, and our systems are tiny.
void khathi_blas_use_one_thread(void);

#ifdef __cplusplus
}
#endif
#endif
