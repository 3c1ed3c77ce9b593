"""Exact likelihoods of local linear trends by statsmodels, and damped ones by dense covariances.

Run after generate.R: python3 generate.py. Needs the packages of requirements.txt.
The likelihood is that of the observations from the third on, given the first two.
"""
import json
import numpy as np
from scipy.optimize import minimize
from statsmodels.tsa.statespace.structural import UnobservedComponents

GIVEN = [(1.0, 0.5, 0.1), (1.0, 0.0, 0.2), (0.0, 1.0, 0.05), (0.3, 0.3, 0.0)]  # irregular, level, slope
DAMPING = 0.9


def statsmodels_likelihood(y, variances):
    model = UnobservedComponents(y, "lltrend", use_exact_diffuse=True)
    full = model.loglike(list(variances))
    second = np.flatnonzero(~np.isnan(y))[1] + 1
    head = UnobservedComponents(y[:second], "lltrend", use_exact_diffuse=True)
    return full - head.loglike(list(variances))


def dense_likelihood(y, variances, damping):
    """Writes the observations as X (level, slope) + noise, and takes contrasts free of both."""
    irregular, level, slope = variances
    times = np.flatnonzero(~np.isnan(y))
    n = times[-1] + 1
    powers = damping ** np.arange(n)
    reach = np.concatenate([[0.0], np.cumsum(powers)])  # what a slope shock adds k years later
    design = np.column_stack([np.ones(len(times)), reach[times]])
    # What the slope shock of year k adds to the observation of year t.
    years = times[:, None] - np.arange(1, n)[None, :]
    response = np.where(years > 0, reach[np.maximum(years, 0)], 0.0)
    covariance = (irregular * np.eye(len(times)) + level * np.minimum.outer(times, times)
                  + slope * response @ response.T)
    # The others given the first two: subtract what the first two say of level and slope.
    weights = design[2:] @ np.linalg.inv(design[:2])
    contrast = np.hstack([-weights, np.eye(len(times) - 2)])
    error = contrast @ y[times]
    sigma = contrast @ covariance @ contrast.T
    sign, logdet = np.linalg.slogdet(sigma)
    return -0.5 * (len(error) * np.log(2 * np.pi) + logdet + error @ np.linalg.solve(sigma, error))


def largest(y, damped):
    """The largest likelihood found from many starts, over variances and damping in 0.80 to 0.98."""
    scale = np.nanvar(np.diff(y[~np.isnan(y)])) + 1e-12

    def objective(u):
        damping = 0.89 + 0.09 * np.tanh(u[3]) if damped else 1.0
        return -dense_likelihood(y, scale * u[:3] ** 2, damping)

    best = np.inf
    for start in [(1, 0.3, 0.1), (0.1, 1, 0.1), (0.3, 0.1, 0.5)]:
        x0 = list(start) + ([0.0] if damped else [])
        for method in ("BFGS", "Nelder-Mead"):
            options = {"maxiter": 1000} | ({"xatol": 1e-9, "fatol": 1e-11} if method != "BFGS" else {})
            with np.errstate(all="ignore"):
                try:
                    found = minimize(objective, x0, method=method, options=options)
                except np.linalg.LinAlgError:
                    continue
            best = min(best, found.fun)
            x0 = found.x
    return -best


result = []
for entry in json.load(open("series.json")):
    y = np.array([np.nan if v is None else v for v in entry["values"]], dtype=float)
    small = len(y) <= 40
    result.append({
        "id": entry["id"],
        "given": [{
            "irregular": v[0], "level": v[1], "slope": v[2],
            "statsmodels": statsmodels_likelihood(y, v),
            "dense": dense_likelihood(y, v, 1.0),
            "damping": DAMPING, "damped": dense_likelihood(y, v, DAMPING),
        } for v in GIVEN],
        "largest": largest(y, False) if small else None,
        "largestDamped": largest(y, True) if small else None,
    })
json.dump(result, open("likelihoods.json", "w"), indent=None, separators=(",", ":"))
