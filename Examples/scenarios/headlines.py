#!/usr/bin/env python3
"""Reads the JSON of `khathi scenario` and writes one line for each target: what helps most.

usage: khathi scenario FILE.yaml --format json | headlines.py
       headlines.py RESULT.json
"""

import json
import sys


def headline(target):
    """The target with the scenario that raises its probability most, or why it has none."""
    name = target["title_en"] or target["indicator"] or target["target_id"]
    place = f"{name}, {target['area'] or target['area_code']}, {target['target_year']}"
    outcomes = [item for item in target["scenarios"] if item["probability"] is not None]
    if not outcomes:
        return f"{place}: {target['status']} ({', '.join(target['reasons'])})"
    base = outcomes[0]
    best = max(outcomes, key=lambda item: item["difference"])
    # Three standard errors: what is smaller may be noise of the simulation.
    if best["difference"] <= 3 * best["difference_error"]:
        return f"{place}: {base['probability']:.0%}, no scenario helps"
    return (
        f"{place}: {base['probability']:.0%}, with {best['scenario']} {best['probability']:.0%} "
        f"(+{100 * best['difference']:.1f} ± {100 * best['difference_error']:.1f} points)"
    )


def main():
    if len(sys.argv) > 2 or sys.argv[1:] in (["-h"], ["--help"]):
        sys.exit(__doc__)
    try:
        with open(sys.argv[1], encoding="utf-8") if sys.argv[1:] else sys.stdin as file:
            result = json.load(file)
    except (OSError, ValueError) as error:
        sys.exit(f"headlines: no JSON of `khathi scenario` to read: {error}\n\n{__doc__}")
    if not isinstance(result, dict) or result.get("schema") != "khathi.scenario/1":
        sys.exit("headlines: expected khathi.scenario/1, the output of `khathi scenario --format json`")
    for target in result["targets"]:
        print(headline(target))


if __name__ == "__main__":
    main()
