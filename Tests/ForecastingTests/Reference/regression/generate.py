"""Reference values of the regression tests: 40-digit arithmetic, and R's nlme as second source.

Run `python3 generate.py > reference.json`; versions in README.md. Input values are the decimals
written here, not their nearest doubles.
"""
import json
import subprocess
from mpmath import betainc, diag, findroot, inverse, log, matrix, mp, mpf, pi, sqrt

mp.dps = 40
HERE = __file__.rsplit("/", 1)[0] if "/" in __file__ else "."

GOLDEN = {
    "A": ("76.5 81.9 86.4 88.5 90.0 90.85 91.0 92.04 93.35 94.29", "98", True),
    "B": ("2.33 2.30 2.24 2.19 2.17 2.48 3.20 2.32 2.28 2.24", "2.0", False),
    "C": ("22.0 22.8 23.4 24.0 24.4 24.9 25.2 25.5 26.5 27.0", "30", True),
}
NILE = """1120 1160 963 1210 1160 1160 813 1230 1370 1140 995 935 1110 994 1020 960 1180 799 958
1140 1100 1210 1150 1250 1260 1220 1030 1100 774 840 874 694 940 833 701 916 692 1020 1050 969 831
726 456 824 702 1120 1100 832 764 821 768 845 864 862 698 845 744 796 1040 759 781 865 845 944 984
897 822 1010 771 676 649 846 812 742 801 1040 860 874 848 890 744 749 838 1050 918 986 797 923 975
815 1020 906 901 1170 912 746 919 718 714 740"""
LAKE_HURON = """580.38 581.86 580.97 580.80 579.79 580.39 580.42 580.82 581.40 581.32 581.44 581.68
581.17 580.53 580.01 579.91 579.14 579.16 579.55 579.67 578.44 578.24 579.10 579.09 579.35 578.82
579.32 579.01 579.00 579.80 579.83 579.72 579.89 580.01 579.37 578.69 578.19 578.67 579.55 578.92
578.09 579.37 580.13 580.14 579.51 579.24 578.66 578.86 578.05 577.79 576.75 576.75 577.82 578.64
580.58 579.48 577.38 576.90 576.94 576.24 576.84 576.85 576.90 577.79 578.18 577.51 577.23 578.42
579.61 579.05 579.26 579.22 579.38 579.10 577.95 578.12 579.75 580.85 580.41 579.96 579.61 578.76
578.18 577.21 577.13 579.10 578.25 577.91 576.89 575.96 576.80 577.68 578.38 578.52 579.74 579.31
579.89 579.96"""
NEGATIVE = "3.1 4.9 3.6 5.8 3.9 6.1 5.2 6.4 5.1 7.7 5.6 8.0 6.9 8.3"


def student_cdf(x, df):
    x, df = mpf(x), mpf(df)
    tail = betainc(df / 2, mpf(1) / 2, 0, df / (df + x * x), regularized=True) / 2
    return 1 - tail if x > 0 else tail


def least_squares(x, y, w):
    p = x.cols
    xtw = matrix(p, x.rows)
    for i in range(x.rows):
        for j in range(p):
            xtw[j, i] = x[i, j] * w[i]
    c = inverse(xtw * x)
    beta = c * (xtw * y)
    return beta, c, y - x * beta


def line(years):
    x = matrix(len(years), 2)
    for i, year in enumerate(years):
        x[i, 0], x[i, 1] = 1, mpf(year)
    return x


def golden(text, target, rising):
    years = list(range(2015, 2025))
    y = matrix([mpf(v) for v in text.split()])
    n = len(years)
    beta, c, e = least_squares(line(years), y, [mpf(1)] * n)
    s = sqrt(sum(v * v for v in e) / (n - 2))
    row = matrix([1, 2030])
    mean = (row.T * beta)[0]
    se = s * sqrt(1 + (row.T * c * row)[0])
    t = findroot(lambda q: student_cdf(q, n - 2) - mpf("0.975"), mpf("2.306"))
    reach = student_cdf((mean - mpf(target)) / se, n - 2)
    weights = [mpf(2030 - years[0]) / (2030 - v) for v in years]
    weighted, wc, we = least_squares(line(years), y, weights)
    slopes = sorted((y[j] - y[i]) / (j - i) for i in range(n) for j in range(i + 1, n))
    m = len(slopes)
    return {
        "years": years, "values": [float(v) for v in text.split()], "target": float(target),
        "rising": rising, "slope": beta[1], "intercept": beta[0], "s": s, "forecast": mean,
        "se_prediction": se, "lower_95": mean - t * se, "upper_95": mean + t * se,
        "probability": reach if rising else 1 - reach,
        "slope_t": beta[1] / (s * sqrt(c[1, 1])),
        "slope_p": 2 * student_cdf(-abs(beta[1] / (s * sqrt(c[1, 1]))), n - 2),
        "log_likelihood": -mpf(n) / 2 * (log(2 * pi * sum(v * v for v in e) / n) + 1),
        "wls_forecast": (row.T * weighted)[0], "wls_slope": weighted[1],
        "wls_slope_se": sqrt(wc[1, 1] * sum(w * v * v for w, v in zip(weights, we)) / (n - 2)),
        "durbin_watson": sum((e[i] - e[i - 1]) ** 2 for i in range(1, n)) / sum(v * v for v in e),
        "theil_sen": slopes[m // 2] if m % 2 else (slopes[m // 2 - 1] + slopes[m // 2]) / 2,
    }


def autoregressive(years, values):
    """The exact likelihood through the dense inverse of the correlation matrix."""
    n = len(years)
    y = matrix(values)
    x = line([2 * v - years[0] - years[-1] for v in years]) * diag([1, mpf(1) / 2])

    def parts(rho):
        # Ordered rows: the inverse is tridiagonal, and the determinant a product over the gaps.
        gaps = [years[i] - years[i - 1] for i in range(1, n)]
        logdet = sum(log(1 - rho ** (2 * g)) for g in gaps)
        inv = matrix(n, n)
        for i in range(n):
            left = gaps[i - 1] if i else None
            right = gaps[i] if i < n - 1 else None
            inv[i, i] = 1
            if left is not None:
                r = rho ** left
                inv[i, i] += r * r / (1 - r * r)
                inv[i, i - 1] = inv[i - 1, i] = -r / (1 - r * r)
            if right is not None:
                r = rho ** right
                inv[i, i] += r * r / (1 - r * r)
        if n <= 14:
            v = matrix(n, n)
            for i in range(n):
                for j in range(n):
                    v[i, j] = rho ** abs(years[i] - years[j])
            assert max(abs(u) for u in (inv * v - mp.eye(n))) < mpf(10) ** -25
        xtv = x.T * inv
        c = inverse(xtv * x)
        beta = c * (xtv * y)
        e = y - x * beta
        return beta, c, (e.T * inv * e)[0], logdet, e

    def loglik(rho):
        _, _, q, logdet, _ = parts(rho)
        return -mpf(n) / 2 * (log(2 * pi * q / n) + 1) - logdet / 2

    grid = [mpf(k) / 40 for k in range(-39, 40)]
    start = max(grid, key=loglik)
    step = mpf(10) ** -12

    def slope(rho):
        return (loglik(rho + step) - loglik(rho - step)) / (2 * step)

    rho = findroot(slope, (start - mpf("0.02"), start + mpf("0.02")), solver="secant", tol=1e-24)
    beta, c, q, _, e = parts(rho)
    innovation = q * (1 - rho * rho) / (n - 2)
    result = {
        "years": years, "values": [float(v) for v in values], "rho": rho,
        "log_likelihood": loglik(rho), "slope": beta[1],
        "slope_se": sqrt(q / (n - 2) * c[1, 1]), "innovation_sd": sqrt(innovation),
        "at_half": loglik(mpf(1) / 2),
    }
    for h in (1, 6):
        row = x[n - 1, 1] + h
        carry = rho ** h
        d = matrix([1 - carry, row - carry * x[n - 1, 1]])
        result[f"forecast_{h}"] = beta[0] + beta[1] * row + carry * e[n - 1]
        result[f"forecast_se_{h}"] = sqrt(
            innovation * sum(rho ** (2 * k) for k in range(h)) + q / (n - 2) * (d.T * c * d)[0])
    return result


def main():
    series = {
        key: (list(range(2015, 2025)), text.split()) for key, (text, _, _) in GOLDEN.items()
    }
    gaps = [0, 1, 3, 6, 7, 9]
    series["C_gaps"] = ([2015 + i for i in gaps], [series["C"][1][i] for i in gaps])
    series["nile"] = (list(range(1871, 1971)), NILE.split())
    series["nile_gaps"] = (
        [1871 + i for i in range(100) if i % 7 not in (2, 3)],
        [v for i, v in enumerate(NILE.split()) if i % 7 not in (2, 3)])
    series["lake_huron"] = (list(range(1875, 1973)), LAKE_HURON.split())
    series["negative"] = (list(range(2001, 2015)), NEGATIVE.split())
    gls = {k: autoregressive(v[0], [mpf(u) for u in v[1]]) for k, v in series.items()}
    rows = ["series,year,value"]
    rows += [f"{k},{a},{b}" for k, v in series.items() for a, b in zip(*v)]
    out = subprocess.run(
        ["Rscript", "--vanilla", f"{HERE}/gls.R"], input="\n".join(rows), text=True, check=True,
        capture_output=True).stdout
    for text in out.splitlines():
        key, quantity, value = text.split()
        gls[key][f"nlme_{quantity}"] = float(value)
    result = {"golden": {k: golden(*v) for k, v in GOLDEN.items()}, "autoregressive": gls}
    print(json.dumps(result, indent=1, default=float))


main()
