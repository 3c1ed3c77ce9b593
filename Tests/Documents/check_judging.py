"""Whether the sheet "Try another number" judges as the command does, recalculated by LibreOffice:
every comparator, both directions, with and without mass on a limit.

usage: check_judging.py KHATHI

Ends with 1 where a chance is off by more than two thousandths, or a class is another one.
"""

import os
import shutil
import sys
import tempfile

import openpyxl

from check_workbook import recalculated
from judging import Judge

TOLERANCE = 0.002
TITLE, NUMBER, CHANCE, CLASS = 1, 9, 14, 15
WORDS = {"on_course": "on course", "at_risk": "at risk", "off_course": "off course"}


def main(khathi):
    if not shutil.which("soffice"):
        print("check_judging.py: not recalculated: LibreOffice is not installed")
        return 0
    found = []
    with tempfile.TemporaryDirectory() as folder:
        judge = Judge(khathi, folder)
        path = os.path.join(folder, "judging.xlsx")
        judge.report(path)
        book = openpyxl.load_workbook(path)
        sheet = book["Try another number"]
        rows = {}
        for place in range(1, sheet.max_row + 1):
            key = sheet.cell(place, TITLE).value
            if key in judge.tried and sheet.cell(place, CHANCE).data_type == "f":
                rows[key] = place
                sheet.cell(place, NUMBER).value = judge.tried[key]
        book.save(path)
        fresh = recalculated(path, folder)["Try another number"]
        for key, place in rows.items():
            line = judge.expected[key]
            told = float(line["probability"])
            chance = fresh.cell(place, CHANCE).value
            if not isinstance(chance, (int, float)) or abs(chance - told) > TOLERANCE:
                found.append(f"{key}: {line['comparator']} {judge.tried[key]}: {chance}, not {told}")
            elif min(abs(told - cut) for cut in (0.66, 0.33)) > TOLERANCE:
                word = fresh.cell(place, CLASS).value
                if WORDS[line["class"]] not in word:
                    found.append(f"{key}: {word}, not {line['class']}")
    # Targets with two limits are listed as not tried; all others have to be there.
    print(f"{len(rows)} tried numbers of {len(judge.tried)} recalculated")
    if len(rows) < 240:
        found.append(f"only {len(rows)} targets can be tried")
    print("\n".join(found[:40]))
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
