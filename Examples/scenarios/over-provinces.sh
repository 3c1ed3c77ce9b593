#!/usr/bin/env bash
# One scenario file over several provinces: one table each, and one line each for the best scenario.
#
# usage: over-provinces.sh [KHATHI]        the command, or its path; khathi where not given
set -euo pipefail
cd "$(dirname "$0")"
khathi=${1:-khathi}
out=${OUT:-out}
mkdir -p "$out"

for area in VN-36 VN-40 VN-43; do
  "$khathi" scenario three-provinces.yaml --area "$area" --paths 2000 \
    --format csv --output "$out/$area.csv" --force --quiet
  # Columns by name, so that new ones never shift the others; no field up to these holds a comma.
  awk -F, -v area="$area" '
    NR == 1 { for (i = 1; i <= NF; i++) column[$i] = i; next }
    $column["probability"] != "" { sum[$column["scenario"]] += $column["probability"]; }
    END {
      for (name in sum) if (best == "" || sum[name] > sum[best]) best = name
      printf "%s: %s, %.1f targets expected to be met (baseline %.1f)\n",
        area, best, sum[best], sum["baseline"]
    }' "$out/$area.csv"
done
