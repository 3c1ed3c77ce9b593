"""Values of ESCAP's extrapolators that no table prints, by numpy and mpmath.

Run: python3 escap_values.py; the numbers stand in OfficialRuleGoldenTests.swift.
numpy.polyfit weighs residuals, so its weights are the square roots of ours.
"""

import mpmath as mp
import numpy as np

A = [76.5, 81.9, 86.4, 88.5, 90.0, 90.85, 91.0, 92.04, 93.35, 94.29]
B = [2.33, 2.30, 2.24, 2.19, 2.17, 2.48, 3.20, 2.32, 2.28, 2.24]
C = [22.0, 22.8, 23.4, 24.0, 24.4, 24.9, 25.2, 25.5, 26.5, 27.0]
years = np.arange(2015, 2025)
weights = (2030 - 2015) / (2030 - years)

for name, values in (("A", A), ("B", B), ("C", C)):
    product = mp.mpf(1)
    for i in range(1, 10):
        product *= (mp.mpf(values[i]) / values[i - 1]) ** mp.mpf(weights[i])
    wgm = values[-1] * product ** (mp.mpf(6) / mp.mpf(weights.sum()))
    print(name, "wgm", mp.nstr(wgm, 12))
    share = np.array(values) / 100
    odds = np.log(share / (1 - share))
    line = np.polyfit(years - 2020.0, odds, 1, w=np.sqrt(weights))
    print(name, "wlogit", f"{100 / (1 + np.exp(-np.polyval(line, 10.0))):.9f}")
