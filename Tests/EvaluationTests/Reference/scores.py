"""Reference values for the scores, from numpy and scipy and from nothing of KhaThi.

usage: python3 scores.py > scores.json
"""
import json
import math

import numpy as np
from scipy import integrate, stats

# Ties, both certainties, a certainty that failed, and clusters of unequal size.
PROBABILITIES = [
    (0.0, 0, "AAA"), (0.0, 1, "AAA"), (0.05, 0, "AAA"), (0.1, 0, "BBB"), (0.1, 1, "BBB"),
    (0.25, 0, "BBB"), (0.3, 0, "CCC"), (0.3, 1, "CCC"), (0.3, 0, "CCC"), (0.45, 1, "CCC"),
    (0.5, 1, "DDD"), (0.5, 0, "DDD"), (0.62, 1, "DDD"), (0.7, 0, "EEE"), (0.7, 1, "EEE"),
    (0.81, 1, "EEE"), (0.95, 1, "AAA"), (0.999, 1, "BBB"), (1.0, 1, "CCC"), (1.0, 0, "DDD"),
]
BASELINE = [0.1 + 0.04 * i for i in range(20)]

# History, then (horizon, actual, mean, standard deviation) of a normal forecast.
WINDOWS = [
    ([10, 12, 11, 15], [(1, 16.0, 15.5, 1.0), (2, 14.0, 16.0, 1.4), (3, 20.5, 16.5, 1.7)]),
    ([100, 90, 95, 80, 85], [(1, 60.0, 84.0, 6.0), (3, 84.0, 80.0, 10.0)]),
    ([0.5, -0.5, 0.25], [(1, 0.0, 0.1, 0.5), (2, -0.75, 0.0, 0.75)]),
    ([7, 7, 7], [(1, 7.0, 7.0, 0.5), (2, 9.0, 7.0, 0.6)]),
]


def clustered(values, clusters):
    values, names = np.array(values), sorted(set(clusters))
    centred = values - values.mean()
    sums = [sum(c for c, k in zip(centred, clusters) if k == name) for name in names]
    g = len(names)
    return values.mean(), math.sqrt(g / (g - 1) * sum(s * s for s in sums)) / len(values)


def probability_scores(rows):
    p, y = np.array([r[0] for r in rows]), np.array([r[1] for r in rows])
    k = [r[2] for r in rows]
    brier = clustered((p - y) ** 2, k)
    c = np.clip(p, 0.001, 0.999)
    log = clustered(-(y * np.log(c) + (1 - y) * np.log(1 - c)), k)
    bins = np.minimum((p * 10).astype(int), 9)
    ece = sum(abs((p - y)[bins == b].sum()) for b in range(10)) / len(p)
    chance = sum(math.sqrt(2 / math.pi * (p * (1 - p))[bins == b].sum()) for b in range(10))
    ones, zeros = p[y == 1], p[y == 0]
    wins = sum((a > b) + 0.5 * (a == b) for a in ones for b in zeros)
    return {
        "brier": brier[0], "brier_se": brier[1], "log_loss": log[0], "log_loss_se": log[1],
        "ece": ece, "ece_by_chance": chance / len(p), "auc": wins / (len(ones) * len(zeros)),
        "bin_counts": [int((bins == b).sum()) for b in range(10)],
    }


def crps_normal(y, m, s):
    z = (y - m) / s
    return s * (z * (2 * stats.norm.cdf(z) - 1) + 2 * stats.norm.pdf(z) - 1 / math.sqrt(math.pi))


def forecast_scores(windows, levels):
    points = [(x, f) for x, fs in windows for f in fs]
    step = lambda x: np.abs(np.diff(x)).mean()
    moving = [(x, fs) for x, fs in windows if step(x) > 0]
    smape = np.mean([200 * abs(f[1] - f[2]) / (abs(f[1]) + abs(f[2])) if f[1] != f[2] else 0
                     for _, f in points])
    mase = np.mean([np.mean([abs(f[1] - f[2]) for f in fs]) / step(x) for x, fs in moving])
    rmsse = np.mean([math.sqrt(np.mean([(f[1] - f[2]) ** 2 for f in fs])
                               / np.mean(np.diff(x) ** 2.0)) for x, fs in moving])
    crps = np.mean([np.mean([crps_normal(*f[1:]) for f in fs]) / step(x) for x, fs in moving])
    log = np.mean([-stats.norm.logpdf(f[1], f[2], f[3]) - math.log(step(x))
                   for x, f in points if step(x) > 0])
    result = {"smape": smape, "mase": mase, "rmsse": rmsse, "crps": crps, "log_score": log,
              "levels": []}
    for level in levels:
        z = stats.norm.ppf(0.5 + level / 2)

        def winkler(f):
            lo, hi = f[2] - z * f[3], f[2] + z * f[3]
            return hi - lo + 2 / (1 - level) * (max(lo - f[1], 0) + max(f[1] - hi, 0))

        result["levels"].append({
            "level": level,
            "coverage": np.mean([abs(f[1] - f[2]) <= z * f[3] for _, f in points]),
            "msis": np.mean([np.mean([winkler(f) for f in fs]) / step(x) for x, fs in moving]),
            "winkler": np.mean([winkler(f) for _, f in points]),
        })
    return result


def crps_numeric(distribution, y):
    low = integrate.quad(lambda x: distribution.cdf(x) ** 2, -np.inf, y, epsabs=1e-13)[0]
    return low + integrate.quad(lambda x: distribution.sf(x) ** 2, y, np.inf, epsabs=1e-13)[0]


json.dump({
    "probabilities": [{"p": p, "met": y, "cluster": k} for p, y, k in PROBABILITIES],
    "baseline": BASELINE,
    "probability_scores": probability_scores(PROBABILITIES),
    "difference": dict(zip(("brier", "brier_se"), clustered(
        [(p - y) ** 2 - (b - y) ** 2 for (p, y, _), b in zip(PROBABILITIES, BASELINE)],
        [k for _, _, k in PROBABILITIES]))),
    "windows": [{"history": x, "forecasts": fs} for x, fs in WINDOWS],
    "forecast_scores": forecast_scores(WINDOWS, [0.8, 0.95]),
    "crps": [
        {"df": df, "y": y, "crps": crps_numeric(stats.t(df) if df else stats.norm(), y)}
        for df in (0, 3, 8) for y in (-4.0, -0.3, 0.0, 1.0, 6.0)
    ],
}, __import__("sys").stdout, indent=1, default=float)
print()
