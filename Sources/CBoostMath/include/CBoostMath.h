// Distribution functions of Boost.Math behind a C interface.
//
// Every distribution has six functions. `x` is a value inside the support, `p` a probability
// strictly between 0 and 1. Parameters are positive and finite unless a comment says otherwise. An
// argument outside its range gives NaN; nothing throws and nothing sets errno for the caller to
// read. The upper functions are computed as such, not as one minus the lower ones, so they keep
// their relative accuracy far out in the tail.
//
//   *_cdf             P(X <= x)
//   *_upper_cdf       P(X > x)
//   *_quantile        the x with P(X <= x) = p
//   *_upper_quantile  the x with P(X > x) = p
//   *_pdf             the density at x
//   *_log_pdf         its natural logarithm, finite where the density itself underflows
#ifndef KHATHI_CBOOSTMATH_H
#define KHATHI_CBOOSTMATH_H

#ifdef __cplusplus
extern "C" {
#endif

// The standard normal distribution.
double khathi_normal_cdf(double x);
double khathi_normal_upper_cdf(double x);
double khathi_normal_quantile(double p);
double khathi_normal_upper_quantile(double p);
double khathi_normal_pdf(double x);
double khathi_normal_log_pdf(double x);

// Student's t; `df` may be any positive number, infinity included.
double khathi_student_t_cdf(double df, double x);
double khathi_student_t_upper_cdf(double df, double x);
double khathi_student_t_quantile(double df, double p);
double khathi_student_t_upper_quantile(double df, double p);
double khathi_student_t_pdf(double df, double x);
double khathi_student_t_log_pdf(double df, double x);

// The gamma distribution with scale 1, for x >= 0.
double khathi_gamma_cdf(double shape, double x);
double khathi_gamma_upper_cdf(double shape, double x);
double khathi_gamma_quantile(double shape, double p);
double khathi_gamma_upper_quantile(double shape, double p);
double khathi_gamma_pdf(double shape, double x);
double khathi_gamma_log_pdf(double shape, double x);

// The chi-squared distribution, for x >= 0.
double khathi_chi_squared_cdf(double df, double x);
double khathi_chi_squared_upper_cdf(double df, double x);
double khathi_chi_squared_quantile(double df, double p);
double khathi_chi_squared_upper_quantile(double df, double p);
double khathi_chi_squared_pdf(double df, double x);
double khathi_chi_squared_log_pdf(double df, double x);

// The beta distribution on [0, 1].
double khathi_beta_cdf(double a, double b, double x);
double khathi_beta_upper_cdf(double a, double b, double x);
double khathi_beta_quantile(double a, double b, double p);
double khathi_beta_upper_quantile(double a, double b, double p);
double khathi_beta_pdf(double a, double b, double x);
double khathi_beta_log_pdf(double a, double b, double x);

// Fisher's F, for x >= 0.
double khathi_f_cdf(double df1, double df2, double x);
double khathi_f_upper_cdf(double df1, double df2, double x);
double khathi_f_quantile(double df1, double df2, double p);
double khathi_f_upper_quantile(double df1, double df2, double p);
double khathi_f_pdf(double df1, double df2, double x);
double khathi_f_log_pdf(double df1, double df2, double x);

#ifdef __cplusplus
}
#endif
#endif
