#include "CBoostMath.h"

#include <boost/math/distributions/students_t.hpp>

namespace {
// No exceptions cross into Swift: errors come back as NaN or infinity.
using Policy = boost::math::policies::policy<
    boost::math::policies::domain_error<boost::math::policies::ignore_error>,
    boost::math::policies::pole_error<boost::math::policies::ignore_error>,
    boost::math::policies::overflow_error<boost::math::policies::ignore_error>,
    boost::math::policies::evaluation_error<boost::math::policies::ignore_error>>;
using StudentT = boost::math::students_t_distribution<double, Policy>;
}  // namespace

double khathi_student_t_cdf(double df, double x) { return boost::math::cdf(StudentT(df), x); }

double khathi_student_t_quantile(double df, double p) {
  return boost::math::quantile(StudentT(df), p);
}
