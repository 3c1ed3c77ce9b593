"""Forecasts of the trend models from their textbook formulas, by mpmath at 50 digits.

Usage: python3 trend_values.py > trend.json
"""

import json

from mpmath import mp, mpf, betainc, exp, findroot, log, sqrt

mp.dps = 50

A = "76.5 81.9 86.4 88.5 90.0 90.85 91.0 92.04 93.35 94.29".split()
B = "2.33 2.30 2.24 2.19 2.17 2.48 3.20 2.32 2.28 2.24".split()
C = "22.0 22.8 23.4 24.0 24.4 24.9 25.2 25.5 26.5 27.0".split()
YEARS = list(range(2015, 2025))
GAPPED = [2004, 2006, 2009, 2010, 2014, 2016, 2018, 2019, 2020, 2024]


def t_cdf(x, df):
    tail = betainc(df / mpf(2), mpf(1) / 2, 0, df / (df + x * x), regularized=True) / 2
    return tail if x < 0 else 1 - tail


def t_quantile(p, df):
    return findroot(lambda x: t_cdf(x, df) - p, mpf(2))


def drift(t, y, horizon, phi=mpf(1)):
    n, span = len(y), t[-1] - t[0]
    mu = (y[-1] - y[0]) / span
    gaps = [b - a for a, b in zip(t, t[1:])]
    s2 = sum((b - a - g * mu) ** 2 / g for a, b, g in zip(y, y[1:], gaps)) / (n - 2)
    years = sum(phi ** (j + 1) for j in range(horizon))
    return mu, y[-1] + mu * years, sqrt(s2 * (horizon + years**2 / span)), n - 2


def line(t, y, horizon, w=None):
    n = len(y)
    w = w or [mpf(1)] * n
    total = sum(w)
    tbar = sum(a * b for a, b in zip(w, t)) / total
    ybar = sum(a * b for a, b in zip(w, y)) / total
    sxx = sum(a * (b - tbar) ** 2 for a, b in zip(w, t))
    slope = sum(a * (b - tbar) * (c - ybar) for a, b, c in zip(w, t, y)) / sxx
    s2 = sum(a * (c - ybar - slope * (b - tbar)) ** 2 for a, b, c in zip(w, t, y)) / (n - 2)
    x = t[-1] + horizon - tbar
    return slope, ybar + slope * x, sqrt(s2 * (1 / w[-1] + 1 / total + x**2 / sxx)), n - 2


def median(values):
    v = sorted(values)
    m = len(v) // 2
    return v[m] if len(v) % 2 else (v[m - 1] + v[m]) / 2


FACTORS = dict(zip(range(2, 10), map(mpf, "1.196 1.495 1.363 1.206 1.200 1.140 1.129 1.107".split())))


def theil_sen(t, y, horizon):
    n, span = len(y), t[-1] - t[0]
    slope = median([(y[j] - y[i]) / (t[j] - t[i]) for j in range(n) for i in range(j)])
    r = [abs(b - a - (d - c) * slope) / sqrt(d - c) for a, b, c, d in zip(y, y[1:], t, t[1:])]
    s = mpf("1.4826") * FACTORS[n - 1] * median(r)
    return slope, y[-1] + slope * horizon, s * sqrt(horizon + mpf("1.2") * horizon**2 / span), n - 2


def row(model, name, years, texts, horizon, target, increase, transform=None, phi=None):
    t, raw = [mpf(x) for x in years], [mpf(x) for x in texts]
    forward = {None: lambda v: v, "log": log, "logit": lambda v: log(v / (100 - v))}[transform]
    inverse = {None: lambda v: v, "log": exp, "logit": lambda v: 100 / (1 + exp(-v))}[transform]
    y = [forward(v) for v in raw]
    if model == "drift":
        slope, centre, se, df = drift(t, y, horizon, phi or mpf(1))
    elif model == "theil-sen":
        slope, centre, se, df = theil_sen(t, y, horizon)
    elif model == "wls":
        last = t[-1] + horizon
        slope, centre, se, df = line(t, y, horizon, [(last - t[0]) / (last - x) for x in t])
    else:
        slope, centre, se, df = line(t, y, horizon)
    q = t_quantile(mpf("0.975"), df)
    p = t_cdf((forward(mpf(target)) - centre) / se, df)
    shown = lambda v: float(mp.nstr(v, 20))
    return {
        "model": model,
        "series": name,
        "transform": transform or "identity",
        "damping": float(phi or 1),
        "years": years,
        "values": [float(x) for x in texts],
        "horizon": horizon,
        "target": float(target),
        "slope": shown(slope),
        "location": shown(centre),
        "scale": shown(se),
        "lower95": shown(inverse(centre - q * se)),
        "upper95": shown(inverse(centre + q * se)),
        "probability": shown(1 - p if increase else p),
    }


rows = []
for name, texts, target, increase in [("A", A, "98", True), ("B", B, "2.0", False), ("C", C, "30", True)]:
    for years in (YEARS, GAPPED):
        label = name if years is YEARS else name + " gapped"
        for model in ("drift", "linear", "wls", "theil-sen"):
            rows.append(row(model, label, years, texts, 6, target, increase))
        rows.append(row("drift", label, years, texts, 6, target, increase, phi=mpf("0.9")))
        rows.append(row("linear", label, years, texts, 6, target, increase, transform="log"))
        rows.append(row("drift", label, years, texts, 1, target, increase, transform="log"))
        if name == "A":
            rows.append(row("linear", label, years, texts, 6, target, increase, transform="logit"))
            rows.append(row("drift", label, years, texts, 6, target, increase, transform="logit", phi=mpf("0.9")))
print("[\n" + ",\n".join(json.dumps(r) for r in rows) + "\n]")
