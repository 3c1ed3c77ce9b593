"""A common trend with an offset for each source: normal equations by numpy's SVD.

Usage: python3 multi_source.py > numpy.json
"""
import json

import numpy as np

result = []
for case in json.load(open("cases.json")):
    lower, upper = case["lower"], case["upper"]

    def transform(x):
        x = np.asarray(x, dtype=float)
        if lower is not None and upper is not None:
            return np.log((x - lower) / (upper - x))
        return x if lower is None else np.log(x - lower)

    sources = case["sources"]
    last = sources[0]["years"][-1]
    years = np.concatenate([s["years"] for s in sources]) - last
    owner = np.concatenate([[i] * len(s["years"]) for i, s in enumerate(sources)])
    y = np.concatenate([transform(s["values"]) for s in sources])
    x = np.column_stack(
        [np.ones(len(y)), years] + [(owner == i).astype(float) for i in range(1, len(sources))])
    inverse = np.linalg.pinv(x.T @ x)
    beta = np.linalg.pinv(x) @ y
    df = len(y) - x.shape[1]
    variance = float(np.sum((y - x @ beta) ** 2)) / df
    location, scale = [], []
    for horizon in case["horizons"]:
        at = np.zeros(x.shape[1])
        at[:2] = 1, horizon
        location.append(float(at @ beta))
        scale.append(float(np.sqrt(variance * (1 + at @ inverse @ at))))
    result.append({
        "name": case["name"], "slope": float(beta[1]), "location": location, "scale": scale,
        "offset": [float(b) for b in beta[2:]],
        "error": [float(e) for e in np.sqrt(variance * np.diag(inverse)[2:])], "df": df})
print(json.dumps(result, indent=1))
