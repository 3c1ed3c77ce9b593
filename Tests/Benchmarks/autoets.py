"""Exponential smoothing beside AutoETS of statsforecast, in one run on one core.

usage: python3 autoets.py DATA [RUNS]

DATA has the columns series_id and value, and year or t; where it has a column `part`, only rows with
`train` count. Each run lets both choose the form, fit it and forecast six years with 95 % intervals
for every series; runs alternate. Prints medians a series, their ratio, and how the corrected Akaike
criteria of the chosen forms compare. Needs statsforecast 2.1.1.
"""
import csv
import importlib.metadata
import os
import pathlib
import statistics
import subprocess
import sys
import tempfile
import time

os.environ.update(OMP_NUM_THREADS="1", OPENBLAS_NUM_THREADS="1", NUMBA_NUM_THREADS="1")
import numpy as np  # noqa: E402
from statsforecast.models import AutoETS  # noqa: E402

HERE = pathlib.Path(__file__).parent
HORIZON, LEVEL = 6, [95]


def read(path):
    series = {}
    for row in csv.DictReader(open(path, newline="")):
        if row.get("part", "train") == "train":
            year = int(row.get("year") or 1900 + int(row["t"]))
            series.setdefault(row["series_id"], []).append((year, float(row["value"])))
    return {key: sorted(values) for key, values in series.items()}


def swift(path, runs):
    program = HERE / ".build" / "release" / "SmoothingTimes"
    lines = subprocess.run(
        [program, path, str(runs)], check=True, capture_output=True, text=True
    ).stdout.splitlines()
    rows = [line.split(",") for line in lines]
    seconds = [float(row[2]) for row in rows if row[0] == "run"]
    # A short name holds commas: the last two fields are numbers, the second is the key.
    fits = {row[1]: float(row[-1]) for row in rows if row[0] == "fit"}
    return seconds, fits


def main():
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    series = read(sys.argv[1])
    runs = int(sys.argv[2]) if len(sys.argv) > 2 else 5
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})
    subprocess.run(
        ["swift", "build", "-c", "release", "--product", "SmoothingTimes"], cwd=HERE, check=True
    )
    values = {key: np.array([value for _, value in rows]) for key, rows in series.items()}
    with tempfile.NamedTemporaryFile("w", suffix=".csv") as file:
        file.write("series_id,year,value\n")
        for key, rows in series.items():
            file.writelines(f"{key},{year},{value!r}\n" for year, value in rows)
        file.flush()
        # Compiles what numba compiles before anything is timed.
        for one in list(values.values())[:20]:
            AutoETS(season_length=1).forecast(one, HORIZON, level=LEVEL)
        theirs, ours = [], []
        for _ in range(runs):
            start = time.perf_counter()
            for one in values.values():
                AutoETS(season_length=1).forecast(one, HORIZON, level=LEVEL)
            theirs.append(time.perf_counter() - start)
            seconds, fits = swift(file.name, 1)
            ours += seconds
    report(values, theirs, ours, fits)


def report(values, theirs, ours, fits):
    count = len(values)
    their, our = (statistics.median(times) / count * 1e3 for times in (theirs, ours))
    print(f"statsforecast {importlib.metadata.version('statsforecast')}, {count} series,"
          f" {len(ours)} runs each")
    print(f"AutoETS: {their:.3f} ms a series; KhaThi: {our:.4f} ms; {their / our:.1f} times")
    differences = []
    for key, one in values.items():
        if key in fits:
            differences.append(fits[key] - AutoETS(season_length=1).fit(one).model_["aicc"])
    differences = np.array(differences)
    worse = differences > 1e-3
    print(f"criterion of the chosen form: lower in {np.sum(differences < -1e-3)} series, equal within"
          f" 0.001 in {np.sum(np.abs(differences) <= 1e-3)}, higher in {np.sum(worse)}"
          f" (at most by {max(differences.max(), 0):.4f}); mean difference {differences.mean():+.4f}")


if __name__ == "__main__":
    main()
