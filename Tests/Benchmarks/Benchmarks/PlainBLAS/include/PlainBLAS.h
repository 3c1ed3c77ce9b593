// dgemm without anything around it, to measure against.
#ifndef PLAIN_BLAS_H
#define PLAIN_BLAS_H

/// c = a b, with a m × k, b k × n, c m × n; on one thread.
void plain_dgemm(int m, int n, int k, const double *a, const double *b, double *c);

#endif
