"""Values of distribution functions to 17 digits, from mpmath at 60 digits.

Usage: python3 mpmath_values.py > mpmath.json
"""

import json

from mpmath import mp, mpf, betainc, erfc, findroot, gammainc, log, loggamma, pi, sqrt, beta, gamma

mp.dps = 60


def normal(x):
    return erfc(-x / sqrt(2)) / 2, erfc(x / sqrt(2)) / 2, -x * x / 2 - log(2 * pi) / 2


def student(df):
    def f(x):
        z = df / (df + x * x)
        tail = betainc(df / 2, mpf(1) / 2, 0, z, regularized=True) / 2
        density = -(df + 1) / 2 * log(1 + x * x / df) - log(sqrt(df) * beta(mpf(1) / 2, df / 2))
        return (1 - tail, tail, density) if x > 0 else (tail, 1 - tail, density)

    return f


def gamma_(shape):
    def f(x):
        return (
            gammainc(shape, 0, x, regularized=True),
            gammainc(shape, x, mp.inf, regularized=True),
            (shape - 1) * log(x) - x - loggamma(shape),
        )

    return f


def chi_squared(df):
    g = gamma_(df / 2)

    def f(x):
        lower, upper, density = g(x / 2)
        return lower, upper, density - log(2)

    return f


def beta_(a, b):
    def f(x):
        return (
            betainc(a, b, 0, x, regularized=True),
            betainc(b, a, 0, 1 - x, regularized=True),
            (a - 1) * log(x) + (b - 1) * log(1 - x) - log(gamma(a) * gamma(b) / gamma(a + b)),
        )

    return f


def fisher(d1, d2):
    def f(x):
        z, w = d1 * x / (d1 * x + d2), d2 / (d1 * x + d2)
        return (
            betainc(d1 / 2, d2 / 2, 0, z, regularized=True),
            betainc(d2 / 2, d1 / 2, 0, w, regularized=True),
            d1 / 2 * log(d1 / d2)
            + (d1 / 2 - 1) * log(x)
            - (d1 + d2) / 2 * log(1 + d1 * x / d2)
            - log(beta(d1 / 2, d2 / 2)),
        )

    return f


# Arguments are exact binary fractions or doubles as Python reads them.
CASES = [
    ("normal", [], normal, [-37.5, -10.0, -5.0, -1.96, -0.1, 0.0, 0.1, 1.0, 3.0, 8.0, 20.0, 37.5]),
]
for df in [0.5, 1.0, 2.0, 3.0, 4.5, 8.0, 30.0, 1000.0]:
    CASES.append(
        ("t", [df], student(mpf(df)), [-1e8, -1e3, -40.0, -6.5, -2.0, -0.1, 0.1, 0.75, 2.5, 12.0, 600.0, 1e6])
    )
for shape in [0.1, 0.5, 1.0, 2.5, 10.0, 100.0]:
    xs = [shape * k for k in (0.001, 0.1, 0.5, 1.0, 1.5, 3.0, 7.0)]
    CASES.append(("gamma", [shape], gamma_(mpf(shape)), xs))
for df in [1.0, 2.0, 3.5, 20.0, 200.0]:
    CASES.append(
        ("chi-squared", [df], chi_squared(mpf(df)), [df * k for k in (0.01, 0.2, 0.8, 1.0, 1.5, 4.0)])
    )
for a, b in [(0.5, 0.5), (1.0, 3.0), (2.0, 2.0), (5.0, 0.75), (30.0, 12.0), (150.0, 400.0)]:
    CASES.append(
        ("beta", [a, b], beta_(mpf(a), mpf(b)), [0.0009765625, 0.0625, 0.25, 0.5, 0.75, 0.9375, 0.9990234375])
    )
for d1, d2 in [(1.0, 1.0), (2.0, 5.0), (4.0, 3.5), (10.0, 40.0), (60.0, 7.0)]:
    CASES.append(("f", [d1, d2], fisher(mpf(d1), mpf(d2)), [0.001, 0.1, 0.5, 1.0, 2.0, 8.0, 100.0]))

SMALLEST = mpf("1e-300")


def shown(value):
    return float(mp.nstr(value, 20))


def quantile(f, x, index, p):
    """The x with the tail `index` equal to the double `p`, beside a known x."""
    root = findroot(lambda y: log(f(y)[index]) - log(mpf(p)), (mpf(x), mpf(x) * (1 + mpf("1e-12"))), tol=1e-45)
    return shown(root)


rows = []
for name, parameters, f, xs in CASES:
    for x in xs:
        lower, upper, density = f(mpf(x))
        if min(lower, upper) < SMALLEST:
            continue
        row = {
            "distribution": name,
            "parameters": parameters,
            "x": x,
            "cdf": shown(lower),
            "upper": shown(upper),
            "logDensity": shown(density),
        }
        # The quantile is asked of the smaller tail only: the other is flat in double precision.
        if x != 0 and lower <= upper:
            row["quantile"] = quantile(f, x, 0, row["cdf"])
        elif x != 0:
            row["upperQuantile"] = quantile(f, x, 1, row["upper"])
        rows.append(row)

print("[\n" + ",\n".join(json.dumps(row) for row in rows) + "\n]")
