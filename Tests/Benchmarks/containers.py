#!/usr/bin/env python3
"""Reads a workbook and a data file of SPSS with enkat, openpyxl (read-only) and pyreadstat by turns:
`containers.py ENKAT FOLDER ROUNDS ROWS`. enkat reads, codes, counts and accounts for every cell as a whole process; the
others only read the cells, and the start of Python is not counted."""
import argparse
import collections
import statistics
import subprocess
import sys
import time

import make

ENKAT, FOLDER, ROUNDS, ROWS = sys.argv[1], sys.argv[2], int(sys.argv[3]), int(sys.argv[4])
OPTIONS = argparse.Namespace(codes=True, bare=True, delimiter="\t", misspelt=False)


def answers():
    """Rows of codes, without line breaks inside."""
    for line in make.rows(ROWS, OPTIONS):
        yield [cell.strip('"').replace("\n", " ").replace("\t", " ") for cell in line.split("\t")][:len(make.HEADINGS)]


def write_workbook(path):
    """One sheet of text cells."""
    from openpyxl import Workbook
    book = Workbook(write_only=True)
    sheet = book.create_sheet("Svar")
    sheet.append(make.HEADINGS)
    for row in answers():
        sheet.append(row)
    book.save(path)


def write_data_file(path):
    """Numeric items with value labels, the rest as text."""
    import pandas
    import pyreadstat
    frame = pandas.DataFrame(answers(), columns=make.HEADINGS)
    for name in [*make.ITEMS, "ar"]:
        frame[name] = frame[name].astype(float)
    labels = {float(code): label for code, label in make.SCALE}
    pyreadstat.write_sav(frame, path, variable_value_labels={name: labels for name in make.ITEMS}, compress=True)


def read_workbook(path):
    """Every cell, as openpyxl's manual says for large files."""
    from openpyxl import load_workbook
    sheet = load_workbook(path, read_only=True).worksheets[0]
    return collections.Counter(row[4] for row in sheet.iter_rows(min_row=2, values_only=True))


def read_data_file(path):
    """Every cell, into a frame."""
    import pyreadstat
    frame, _ = pyreadstat.read_sav(path)
    return collections.Counter(str(int(code)) for code in frame["p01"])


def enkat(path):
    """The tally of the first item, over all."""
    text = subprocess.run([ENKAT, "tally", path, "--surveys", f"{FOLDER}/Surveys", "--instrument", "jobb"], check=True,
                          capture_output=True, text=True).stdout
    counts = (line.split(",") for line in text.splitlines())
    return collections.Counter({"98" if row[-2] == "_dont_know" else row[-2]: int(row[-1])
                                for row in counts if row[0] == "p01"})


def seconds(read, path):
    """How long one reading takes, and what it found."""
    start = time.perf_counter()
    found = read(path)
    return time.perf_counter() - start, found


def main():
    """Prints the table."""
    print(f"\n{ROWS:,} rows of {len(make.HEADINGS)} cells in other containers\nfile    × the other reader", flush=True)
    for ending, write, read in (("xlsx", write_workbook, read_workbook), ("sav", write_data_file, read_data_file)):
        path = f"{FOLDER}/jobb-{ROWS}.{ending}"
        write(path)
        times = {"enkat": [], "other": []}
        for _ in range(ROUNDS):
            ours, counted = seconds(enkat, path)
            theirs, read_there = seconds(read, path)
            if counted != read_there:
                raise SystemExit(f"error: the counts of {path} differ.")
            times["enkat"].append(ours)
            times["other"].append(theirs)
        ratio = statistics.median(times["other"]) / statistics.median(times["enkat"])
        print(f"{ending:6}  {ratio:18.1f}   {'openpyxl' if ending == 'xlsx' else 'pyreadstat'}", flush=True)


if __name__ == "__main__":
    main()
