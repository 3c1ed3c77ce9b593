// Distribution functions of Boost.Math behind a C interface.
#ifndef KHATHI_CBOOSTMATH_H
#define KHATHI_CBOOSTMATH_H

#ifdef __cplusplus
extern "C" {
#endif

/// P(T <= x) of Student's t with `df` > 0 degrees of freedom (any real number).
double khathi_student_t_cdf(double df, double x);

/// The x with P(T <= x) = p, for 0 < p < 1.
double khathi_student_t_quantile(double df, double p);

#ifdef __cplusplus
}
#endif
#endif
