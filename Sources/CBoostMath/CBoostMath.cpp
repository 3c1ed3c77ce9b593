#include "CBoostMath.h"

#include <boost/math/distributions/beta.hpp>
#include <boost/math/distributions/chi_squared.hpp>
#include <boost/math/distributions/fisher_f.hpp>
#include <boost/math/distributions/gamma.hpp>
#include <boost/math/distributions/normal.hpp>
#include <boost/math/distributions/students_t.hpp>
#include <cmath>
#include <limits>

namespace {

namespace bm = boost::math;
namespace policy = boost::math::policies;

// Errors come back as values, not as exceptions.
using Policy =
    policy::policy<policy::promote_double<false>,
                   policy::domain_error<policy::ignore_error>,
                   policy::pole_error<policy::ignore_error>,
                   policy::overflow_error<policy::ignore_error>,
                   policy::underflow_error<policy::ignore_error>,
                   policy::denorm_error<policy::ignore_error>,
                   policy::rounding_error<policy::ignore_error>,
                   policy::indeterminate_result_error<policy::ignore_error>,
                   policy::evaluation_error<policy::ignore_error>>;

using Normal = bm::normal_distribution<double, Policy>;
using StudentT = bm::students_t_distribution<double, Policy>;
using Gamma = bm::gamma_distribution<double, Policy>;
using ChiSquared = bm::chi_squared_distribution<double, Policy>;
using Beta = bm::beta_distribution<double, Policy>;
using FisherF = bm::fisher_f_distribution<double, Policy>;

const double nan = std::numeric_limits<double>::quiet_NaN();
const double logSqrtTwoPi = 0.918938533204672741780329736406;

// The policy leaves nothing to throw; an exception from below it must still not reach Swift.
template <typename Body>
double guarded(Body body) noexcept {
  try {
    return body();
  } catch (...) {
    return nan;
  }
}

// ln B(a, b); the direct form is the more accurate one as long as it does not underflow.
double logBeta(double a, double b) {
  const double direct = bm::beta(a, b, Policy());
  if (direct > std::numeric_limits<double>::min() && std::isfinite(direct)) {
    return std::log(direct);
  }
  return bm::lgamma(a, Policy()) + bm::lgamma(b, Policy()) - bm::lgamma(a + b, Policy());
}

// k · ln(x), with 0 · ln(0) = 0.
double timesLog(double k, double x) { return k == 0 ? 0 : k * std::log(x); }

double normalLogDensity(double x) { return -0.5 * x * x - logSqrtTwoPi; }

double studentLogDensity(double df, double x) {
  if (std::isinf(df)) return normalLogDensity(x);
  // ln(1 + x²/df) without overflow of x².
  const double ratio = x / std::sqrt(df);
  const double tail = std::fabs(ratio) < 1e100 ? std::log1p(ratio * ratio)
                                               : 2 * std::log(std::fabs(ratio));
  return -0.5 * (df + 1) * tail - 0.5 * std::log(df) - logBeta(0.5, 0.5 * df);
}

double gammaLogDensity(double shape, double x) {
  return timesLog(shape - 1, x) - x - bm::lgamma(shape, Policy());
}

double betaLogDensity(double a, double b, double x) {
  const double right = b == 1 ? 0 : (b - 1) * std::log1p(-x);
  return timesLog(a - 1, x) + right - logBeta(a, b);
}

double fisherLogDensity(double df1, double df2, double x) {
  const double a = 0.5 * df1, b = 0.5 * df2, ratio = df1 / df2;
  return a * std::log(ratio) + timesLog(a - 1, x) - (a + b) * std::log1p(ratio * x) -
         logBeta(a, b);
}

// Boost takes shapes of one half through an arcsine that loses digits where its argument is near 1:
// the smaller tail is computed, the greater one is its complement.
double betaTail(double a, double b, double x, bool upper) {
  const Beta beta(a, b);
  const double p = upper ? bm::cdf(bm::complement(beta, x)) : bm::cdf(beta, x);
  if (p < 0.5) return p;
  return 1 - (upper ? bm::cdf(beta, x) : bm::cdf(bm::complement(beta, x)));
}

}  // namespace

// The functions that every distribution takes from Boost in the same way.
#define KHATHI_TAILS(name, Type, parameters, arguments)                                 \
  double khathi_##name##_cdf parameters(x) {                                            \
    return guarded([=] { return bm::cdf(Type arguments, x); });                         \
  }                                                                                     \
  double khathi_##name##_upper_cdf parameters(x) {                                      \
    return guarded([=] { return bm::cdf(bm::complement(Type arguments, x)); });         \
  }

#define KHATHI_QUANTILES(name, Type, parameters, arguments)                             \
  double khathi_##name##_quantile parameters(p) {                                       \
    return guarded([=] { return bm::quantile(Type arguments, p); });                    \
  }                                                                                     \
  double khathi_##name##_upper_quantile parameters(p) {                                 \
    return guarded([=] { return bm::quantile(bm::complement(Type arguments, p)); });    \
  }                                                                                     \
  double khathi_##name##_pdf parameters(x) {                                            \
    return guarded([=] { return bm::pdf(Type arguments, x); });                         \
  }

#define KHATHI_NONE(x) (double x)
#define KHATHI_DF(x) (double df, double x)
#define KHATHI_SHAPE(x) (double shape, double x)
#define KHATHI_AB(x) (double a, double b, double x)
#define KHATHI_DF12(x) (double df1, double df2, double x)

KHATHI_TAILS(normal, Normal, KHATHI_NONE, ())
KHATHI_TAILS(student_t, StudentT, KHATHI_DF, (df))
KHATHI_TAILS(gamma, Gamma, KHATHI_SHAPE, (shape))
KHATHI_TAILS(chi_squared, ChiSquared, KHATHI_DF, (df))
KHATHI_TAILS(f, FisherF, KHATHI_DF12, (df1, df2))

KHATHI_QUANTILES(normal, Normal, KHATHI_NONE, ())
KHATHI_QUANTILES(student_t, StudentT, KHATHI_DF, (df))
KHATHI_QUANTILES(gamma, Gamma, KHATHI_SHAPE, (shape))
KHATHI_QUANTILES(chi_squared, ChiSquared, KHATHI_DF, (df))
KHATHI_QUANTILES(beta, Beta, KHATHI_AB, (a, b))
KHATHI_QUANTILES(f, FisherF, KHATHI_DF12, (df1, df2))

double khathi_beta_cdf(double a, double b, double x) {
  return guarded([=] { return betaTail(a, b, x, false); });
}

double khathi_beta_upper_cdf(double a, double b, double x) {
  return guarded([=] { return betaTail(a, b, x, true); });
}

double khathi_normal_log_pdf(double x) { return normalLogDensity(x); }

double khathi_student_t_log_pdf(double df, double x) {
  return guarded([=] { return studentLogDensity(df, x); });
}

double khathi_gamma_log_pdf(double shape, double x) {
  return guarded([=] { return gammaLogDensity(shape, x); });
}

double khathi_chi_squared_log_pdf(double df, double x) {
  return guarded([=] { return gammaLogDensity(0.5 * df, 0.5 * x) - std::log(2.0); });
}

double khathi_beta_log_pdf(double a, double b, double x) {
  return guarded([=] { return betaLogDensity(a, b, x); });
}

double khathi_f_log_pdf(double df1, double df2, double x) {
  return guarded([=] { return fisherLogDensity(df1, df2, x); });
}
