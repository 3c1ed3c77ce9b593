"""Opens workbooks with openpyxl and checks what people rely on.

usage: check_workbook.py [--hostile] WORKBOOK ...

Ends with 1 where a workbook can't be read, has an unfrozen table of targets, a formula that is not
ours, a link to outside or a macro, or with --hostile (a plan whose names are formulas) where such a
name is no plain text.

Where LibreOffice is installed, it also recalculates each workbook and compares every formula with
the value stored beside it.
"""

import os
import re
import shutil
import subprocess
import sys
import tempfile
import warnings
import zipfile

import openpyxl

# Bars of later versions are beyond openpyxl, which says so.
warnings.filterwarnings("ignore", module="openpyxl")

FUNCTIONS = {"IF", "OR", "SUM", "INDEX", "MATCH", "IFERROR", "SUMPRODUCT", "ISNUMBER"}


def cells(book):
    for sheet in book:
        for row in sheet.iter_rows():
            for cell in row:
                if cell.value is not None:
                    yield sheet, cell


def names_of_functions(formula):
    text = re.sub(r'"[^"]*"', '""', re.sub(r"'[^']*'", "''", formula))
    return set(re.findall(r"([A-Z][A-Z.]+)\(", text))


def check(path, is_hostile):
    book = openpyxl.load_workbook(path)
    found = []
    parts = zipfile.ZipFile(path).namelist()
    found += [f"{path}: {part}" for part in parts if "vba" in part or "externalLink" in part]
    targets = book.worksheets[1]
    if targets.freeze_panes is None or targets.auto_filter.ref is None:
        found.append(f"{path}: the table of targets has no frozen header or no filter")
    if not any(sheet._charts for sheet in book):
        found.append(f"{path}: no native chart")
    formulas = 0
    for sheet, cell in cells(book):
        place = f"{path}: {sheet.title}!{cell.coordinate}"
        if cell.data_type == "f":
            formulas += 1
            strange = names_of_functions(cell.value) - FUNCTIONS
            if strange:
                found.append(f"{place}: {strange}")
        elif cell.data_type == "e":
            found.append(f"{place}: {cell.value}")
        elif isinstance(cell.value, str):
            if any(ord(c) < 32 or c in "\u202e\u2066" for c in cell.value):
                found.append(f"{place}: a control or direction mark")
            if len(cell.value) > 32767:
                found.append(f"{place}: too long")
    if is_hostile and not any(str(c.value).startswith("=HYPERLINK") for _, c in cells(book)
                              if c.data_type == "s"):
        found.append(f"{path}: the hostile name is missing")
    return found, formulas


def recalculated(path, folder):
    # What openpyxl saves has formulas without values, so that LibreOffice has to work them out.
    bare = os.path.join(folder, "bare.xlsx")
    openpyxl.load_workbook(path).save(bare)
    fresh = os.path.join(folder, "fresh")
    subprocess.run(["soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless",
                    "--convert-to", "xlsx", "--outdir", fresh, bare],
                   check=True, capture_output=True, timeout=180)
    return openpyxl.load_workbook(os.path.join(fresh, "bare.xlsx"), data_only=True)


def compare(path, folder):
    formulas = openpyxl.load_workbook(path)
    stored = openpyxl.load_workbook(path, data_only=True)
    fresh = recalculated(path, folder)
    found = []
    for sheet, cell in cells(formulas):
        if cell.data_type != "f":
            continue
        before = stored[sheet.title][cell.coordinate].value
        after = fresh[sheet.title][cell.coordinate].value
        if isinstance(before, (int, float)) and isinstance(after, (int, float)):
            same = abs(before - after) <= 1e-9 * max(1, abs(before))
        else:
            same = (before or "") == (after or "")
        if not same:
            found.append(f"{path}: {sheet.title}!{cell.coordinate}: {before!r} is {after!r}")
    return found


def main(arguments):
    is_hostile = "--hostile" in arguments
    paths = [argument for argument in arguments if argument != "--hostile"]
    found = []
    for path in paths:
        more, formulas = check(path, is_hostile)
        found += more
        told = "not recalculated: LibreOffice is not installed"
        if shutil.which("soffice"):
            with tempfile.TemporaryDirectory() as folder:
                found += compare(path, folder)
            told = "recalculated"
        print(f"{path}: {formulas} formulas, {told}")
    print("\n".join(found[:40]))
    return 1 if found or not paths else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
