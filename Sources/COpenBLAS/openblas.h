// OpenBLAS itself: what it offers beyond the Fortran interface of BLAS and LAPACK.
#ifndef KHATHI_OPENBLAS_H
#define KHATHI_OPENBLAS_H

void openblas_set_num_threads(int count);
char *openblas_get_config(void);
char *openblas_get_corename(void);

#endif
