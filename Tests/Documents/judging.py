"""Targets of every comparator, direction and kind of distribution, with other numbers to try.

The command itself says what each tried number should give: `khathi assess` judges a target that was
written with that number. Pages and workbooks have to agree with it.
"""

import csv
import os
import subprocess

# Values of yearly series, limits, and numbers to try: some with mass on a natural bound.
SERIES = {
    "zeros": ([3, 2, 1, 0, 1, 0, 1, 0, 0], 0, "", [0, 1, 0.4, 2]),
    "full": ([97, 98.2, 99, 99.6, 99.9, 100, 100, 100, 100], 0, 100, [100, 99.95, 100.02, 100.2, 99]),
    "empty": ([4, 3, 2, 1.1, 0.4, 0, 0, 0, 0], 0, 100, [0, 0.03, -0.02, -0.2, 1]),
    "free": ([10.1, 10.4, 9.9, 10.2, 10, 10.3, 9.8, 10.1, 10], "", "", [10, 10.5, 9.5, -3]),
    "growth": ([100, 112, 126, 140, 160, 181, 203, 230, 251], 0, "", [300, 280.5, 0, 251]),
}
COMPARATORS = (">=", ">", "<=", "<", "=", "approx", "range")
DIRECTIONS = ("increase", "decrease", "")
YEAR = 2026
WIDTH = 0.5
COLUMNS = ("target_id", "series_id", "target_year", "comparator", "value", "lower", "upper",
           "lower_bound", "upper_bound", "direction", "indicator_en", "indicator_vi")


def printed(number):
    """With two decimals always: how many are printed says how near "=" and "about" are meant."""
    return f"{number:.2f}"


def row(key, series, comparator, direction, number):
    _, low, high, _ = SERIES[series]
    value, lower, upper = printed(number), "", ""
    if comparator == "range":
        # The near end in the wanted direction is the number that moves.
        ends = (number - WIDTH, number) if direction == "decrease" else (number, number + WIDTH)
        value, (lower, upper) = "", map(printed, ends)
    return dict(zip(COLUMNS, (key, series, YEAR, comparator, value, lower, upper, low, high,
                              direction, key, key)))


def cases():
    """Key, series, comparator, direction, the number printed, the number tried."""
    for series, (_, _, _, numbers) in SERIES.items():
        for comparator in COMPARATORS:
            for direction in DIRECTIONS:
                for place, tried in enumerate(numbers):
                    key = f"{series}{COMPARATORS.index(comparator)}{direction[:1] or 'n'}{place}"
                    yield key, series, comparator, direction, numbers[place - 1], tried


class Judge:
    """The files of the targets as printed, and what the command says of the numbers tried."""

    def __init__(self, khathi, folder):
        self.khathi = khathi
        self.data = os.path.join(folder, "judging-data.csv")
        self.printed = os.path.join(folder, "judging-targets.csv")
        tried = os.path.join(folder, "judging-tried.csv")
        with open(self.data, "w", encoding="utf-8", newline="") as file:
            writer = csv.writer(file)
            writer.writerow(("series_id", "year", "value"))
            for name, (values, *_) in SERIES.items():
                for place, value in enumerate(values):
                    writer.writerow((name, 2015 + place, value))
        self.tried = {}
        for path, which in ((self.printed, 0), (tried, 1)):
            with open(path, "w", encoding="utf-8", newline="") as file:
                writer = csv.DictWriter(file, COLUMNS)
                writer.writeheader()
                for key, series, comparator, direction, *numbers in cases():
                    self.tried[key] = numbers[1]
                    writer.writerow(row(key, series, comparator, direction, numbers[which]))
        told = subprocess.run(
            [khathi, "assess", "--targets", tried, "--data", self.data, "--format", "csv"],
            capture_output=True, text=True, check=True).stdout
        self.expected = {line["target_id"]: line for line in csv.DictReader(told.splitlines())}

    def report(self, path):
        """Writes the report of the targets as printed."""
        subprocess.run(
            [self.khathi, "report", "--targets", self.printed, "--data", self.data, "--lang", "en",
             "--output", path], capture_output=True, text=True, check=True)
