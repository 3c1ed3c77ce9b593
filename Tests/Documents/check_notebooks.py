"""Executes notebooks from end to end and compares what their cells show with what is stored.

usage: KHATHI=path/to/khathi check_notebooks.py NOTEBOOK ...

Needs nbformat, nbconvert and ipykernel. Ends with 1 where a notebook breaks the schema of nbformat,
a cell fails or takes longer than a minute, or a cell shows something else than what is stored.
"""

import sys
import tempfile

import nbformat
from nbconvert.preprocessors import ExecutePreprocessor


def differences(path, folder):
    stored = nbformat.read(path, as_version=4)
    nbformat.validate(stored)
    run = nbformat.read(path, as_version=4)
    processor = ExecutePreprocessor(timeout=60, kernel_name="python3")
    processor.preprocess(run, {"metadata": {"path": folder}})
    for before, after in zip(stored.cells, run.cells):
        if before.cell_type != "code":
            continue
        shown = [output.get("data") for output in after.outputs]
        if [output.get("data") for output in before.outputs] != shown:
            yield f"{path}: cell {before.id} shows something else than what is stored"


def main(paths):
    found = []
    with tempfile.TemporaryDirectory() as folder:
        for path in paths:
            found += differences(path, folder)
    print("\n".join(found) if found else f"{len(paths)} notebooks show what they store")
    return 1 if found or not paths else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
