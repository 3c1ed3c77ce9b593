"""Second source: exponential smoothing by statsmodels' ETSModel, for some of the series of r.json.

usage: python3 ets_statsmodels.py > statsmodels.json
"""
import json
import math
import sys
import warnings

import numpy as np
from statsmodels.tsa.exponential_smoothing.ets import ETSModel

warnings.simplefilter("ignore")
FORMS = {"ANN": ("add", None, False), "AAN": ("add", "add", False), "AAdN": ("add", "add", True),
         "MNN": ("mul", None, False), "MAN": ("mul", "add", False), "MAdN": ("mul", "add", True)}
NAMES = ["simulated-01", "simulated-04", "simulated-09", "simulated-22", "simulated-35", "Nile",
         "LakeHuron", "airmiles", "nhtemp"]

result = []
for row in json.load(open("r.json")):
    if row["name"] not in NAMES:
        continue
    y, n, forms = row["values"], len(row["values"]), {}
    for form, (error, trend, damped) in FORMS.items():
        model = ETSModel(
            np.array(y), error=error, trend=trend, damped_trend=damped,
            initialization_method="estimated",
            bounds={"smoothing_level": (1e-4, 0.9999)} | (
                {"smoothing_trend": (1e-4, 0.9999)} if trend else {}) | (
                {"damping_trend": (0.8, 0.98)} if damped else {}))
        fit = model.fit(disp=False, maxiter=5000)
        found = dict(zip(fit.param_names, fit.params))
        if found.get("smoothing_trend", 0) > found["smoothing_level"]:
            continue  # Outside the limits that R and this library keep.
        # statsmodels keeps the constants of the normal density that R leaves out.
        likelihood = fit.llf + n / 2 * (1 + math.log(2 * math.pi / n))
        forms[form] = {"logLikelihood": likelihood, "mean": list(fit.forecast(6))}
    result.append({"name": row["name"], "forms": forms})
json.dump(result, sys.stdout, indent=1)
