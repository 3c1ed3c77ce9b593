"""Forecasts of local linear trends by statsmodels' exact diffuse filter.

Run after generate.R: python3 forecasts.py. Needs the packages of requirements.txt. Writes
forecasts-statsmodels.json: mean and variance at given variances, without damping, which
statsmodels does not have for this model.
"""
import json

import numpy as np
from statsmodels.tsa.statespace.structural import UnobservedComponents

GIVEN = [(1.0, 0.5, 0.1), (1.0, 0.0, 0.2), (0.0, 1.0, 0.05), (0.3, 0.3, 0.0)]  # irregular, level, slope
HORIZONS = [1, 2, 5, 10]


def forecast(y, variances):
    first = y[0]
    model = UnobservedComponents(y - first, "lltrend", use_exact_diffuse=True)
    found = model.smooth(list(variances)).get_forecast(max(HORIZONS))
    steps = [h - 1 for h in HORIZONS]
    mean = np.asarray(found.predicted_mean)[steps] + first
    return {"mean": mean.tolist(), "variance": np.asarray(found.var_pred_mean)[steps].tolist()}


result = []
for entry in json.load(open("series.json")):
    y = np.array([np.nan if v is None else v for v in entry["values"]], dtype=float)
    result.append({"id": entry["id"], "given": [forecast(y, v) for v in GIVEN]})
json.dump({"horizons": HORIZONS, "series": result}, open("forecasts-statsmodels.json", "w"),
          indent=None, separators=(",", ":"))
