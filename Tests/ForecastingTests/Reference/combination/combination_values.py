"""Reference values of the combination: its formulas in plain Python, scipy for Student's t only.

Reads the series (name, years, values, horizon) from a file of reference values and writes the file
anew:  python3 combination_values.py golden.json > new.json
"""
import json
import sys
import math
from scipy.stats import t as student

# --- structural constants (grid, chosen once, flat optimum) ---
ALPHA = (.2, .5, .8, 1.0); BETA = (0.0, .15, .4); PHI = (0.0, .8, .98)   # smoothing grid, 4*(1+2*3) = 28 models
RIDGE = 10.0                    # prior on the initial slope: b0 ~ N(0, sigma^2/10)
DECAY, DAMP, C = .85, .95, 1.0  # weighted drift
# --- learned numbers of the predictive distribution ---
W_DEV, W_TREND, W_LEVEL = .94, .32, .072
GROWTH = .49
NU, NU_N = 3.8, 5.6
LAMBDA = .75                    # power of the error scale for strictly positive series


def smoothing_average(t, x, H):
    """Damped-trend exponential smoothing, likelihood-weighted over the 28 grid points."""
    n, T, z0 = len(x), t[-1] + 1, x[0]
    total = sum((v - z0) ** 2 for v in x)
    sse, paths = [], []
    for a in ALPHA:
        for ph in PHI:
            for bs in BETA if ph > 0 else (0.0,):
                be = a * bs
                l = b = b1 = l2 = 0.0        # state with (l0,b0) = 0 on x - z0
                l1 = b2 = 1.0                # derivatives of the state by l0 (1) and b0 (2)
                m11 = m12 = r1 = r2 = q = 0.0
                m22 = RIDGE
                j = 0
                for s in range(T):
                    b *= ph; b1 *= ph; b2 *= ph
                    l += b; l1 += b1; l2 += b2
                    if t[j] == s:            # observed year; otherwise only the time step
                        e = x[j] - z0 - l; j += 1
                        m11 += l1 * l1; m12 += l1 * l2; m22 += l2 * l2
                        r1 += l1 * e; r2 += l2 * e; q += e * e
                        l += a * e; b += be * e
                        p1, p2 = l1, l2
                        l1 -= a * p1; b1 -= be * p1
                        l2 -= a * p2; b2 -= be * p2
                det = m11 * m22 - m12 * m12  # > 0 because of RIDGE
                l0 = (r1 * m22 - r2 * m12) / det
                b0 = (m11 * r2 - m12 * r1) / det
                S = max(q - l0 * r1 - b0 * r2, 0.0)
                f = z0 + l + l0 * l1 + b0 * l2
                B = b + l0 * b1 + b0 * b2
                path = []
                for h in range(H):
                    B *= ph; f += B
                    path.append(f)
                sse.append(S); paths.append(path)
    m = max(min(sse), 1e-10 * total)
    w = [(m / max(S, m)) ** (.5 * n) if m > 0 else 1.0 for S in sse]
    W = sum(w)
    return [sum(wk * p[h] for wk, p in zip(w, paths)) / W for h in range(H)]


def weighted_drift(t, x, H):
    num, den = 0.0, C
    for i in range(len(x) - 2, -1, -1):
        w = DECAY ** (t[-1] - t[i + 1])
        num += w * (x[i + 1] - x[i]); den += w * (t[i + 1] - t[i])
    out, s, p = [], 0.0, 1.0
    for _ in range(H):
        p *= DAMP; s += p
        out.append(x[-1] + num / den * s)
    return out, num / den


def deviation(t, x, drift):
    num = den = 0.0
    for i in range(len(x) - 2, -1, -1):
        w = DECAY ** (t[-1] - t[i + 1]); g = t[i + 1] - t[i]
        num += w * abs(x[i + 1] - x[i] - drift * g) / math.sqrt(g); den += w
    return num / den if den > 0 else 0.0


def theta(t, z, H):
    """Simple exponential smoothing (alpha on a grid of 10, l0 by least squares) plus half the OLS slope, as R thetaf."""
    n, T = len(z), t[-1] + 1
    best = None
    for k in range(1, 11):
        a = k / 10.0
        s0 = s1 = l = q = 0.0; w = 1.0
        for v in z:                           # gaps are ignored here
            e = v - z[0] - l
            s0 += e * w; s1 += w * w; q += e * e
            l += a * e; w *= 1 - a
        sse = q - s0 * s0 / s1
        if best is None or sse < best[0]:
            best = (sse, z[0] + l + s0 / s1 * w, a)
    _, level, a = best
    tb = sum(t) / n
    sxx = sum((u - tb) ** 2 for u in t)
    b = sum((u - tb) * v for u, v in zip(t, z)) / sxx if sxx > 0 else 0.0
    c = (1 - (1 - a) ** T) / a
    return [level + .5 * b * (h + c) for h in range(H)]


class Forecast:
    def __init__(self, years, values, H):
        x = [float(v) for v in values]; t = [int(y) - int(years[0]) for y in years]; n = len(x)
        low = min(x)
        A = smoothing_average(t, x, H)
        B, drift = weighted_drift(t, x, H)
        if low > 0:
            G = [math.exp(min(max(v, -700.0), 700.0)) for v in theta(t, [math.log(v) for v in x], H)]
        else:
            G = theta(t, x, H)
        if low > 0:                            # a fall is proportional: f -> x_n exp(f/x_n - 1)
            last, LG, ldrift = x[-1], *weighted_drift(t, [math.log(v) for v in x], H)
            A, B, G = ([v if v >= last else last * math.exp(max(v / last - 1, -60.0)) for v in M] for M in (A, B, G))
            B = [v if v >= last else max(v, last * math.exp(max(min(u - math.log(last), 0.0), -60.0))) for v, u in zip(B, LG)]
        med = [sorted(v)[1] for v in zip(A, B, G)]
        if low >= 0: med = [max(v, 0.0) for v in med]
        dev = deviation(t, x, drift)       # mean absolute deviation of the changes from the weighted drift
        if low > 0: dev = min(dev, x[-1] * deviation(t, [math.log(v) for v in x], ldrift))
        level = sum(abs(v) for v in x) / n
        self.members, self.median = (A, B, G), med
        self.scale = [(W_DEV * dev + W_TREND * abs(med[h] - x[-1]) + W_LEVEL * level / n ** 2) * (h + 1) ** GROWTH for h in range(H)]
        self.nu = 1 + (NU - 1) * n / (n + NU_N)
        self.positive, self.nonnegative, self.last = low > 0, low >= 0, x[-1]

    def quantile(self, h, p):
        m = self.median[h - 1]
        e = self.scale[h - 1] * float(student.ppf(p, self.nu))
        if self.positive:
            mu = max(m, self.last)
            y = m + mu * (max(1 + LAMBDA * e / mu, 0.0) ** (1 / LAMBDA) - 1)
        else:
            y = m + e
        return max(y, 0.0) if self.nonnegative else y

    def cdf(self, h, y):
        """P(Y <= y). A series without negative values has its lower tail as an atom at 0."""
        m, s = self.median[h - 1], self.scale[h - 1]
        if self.nonnegative and y < 0: return 0.0
        if s == 0: return 1.0 if y >= m else 0.0
        if self.positive:
            mu = max(m, self.last)
            e = mu * (max(1 + (y - m) / mu, 0.0) ** LAMBDA - 1) / LAMBDA
        else:
            e = y - m
        return float(student.cdf(e / s, self.nu))

    def interval(self, h, level):
        a = (1 - level / 100) / 2
        return self.quantile(h, a), self.quantile(h, 1 - a)


def values(row):
    f, H = Forecast(row["years"], row["values"], row["horizon"]), row["horizon"]
    result = {k: row[k] for k in ("name", "years", "values", "horizon")}
    result |= {"nu": f.nu, "scale": f.scale, "median": f.median, "members": [list(m) for m in f.members]}
    for level in (80, 95):
        bounds = [f.interval(h, level) for h in range(1, H + 1)]
        result[f"lower_{level}"] = [b[0] for b in bounds]
        result[f"upper_{level}"] = [b[1] for b in bounds]
    result["cdf_last"] = [f.cdf(h, f.last) for h in range(1, H + 1)]
    return result


if __name__ == "__main__":
    with open(sys.argv[1]) as file:
        rows = [values(row) for row in json.load(file)]
    print("[\n" + ",\n".join(json.dumps(row) for row in rows) + "\n]")
