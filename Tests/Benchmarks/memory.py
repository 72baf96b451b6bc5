#!/usr/bin/env python3
"""Imports a workbook of 30 columns with a copy, and fails where that takes more memory than is promised for 100,000 rows:
`memory.py ENKAT [ROWS]`. Memory, not time: nearly the same on every run and machine, and in a debug build as in a release."""
import argparse
import os
import subprocess
import sys
import tempfile
import xml.sax.saxutils as sax
import zipfile

import make

MOST = 200  # MiB
HEADINGS = [*make.HEADINGS, "lopnummer", "minuter", "version"]
OPTIONS = argparse.Namespace(codes=False, bare=True, delimiter="\t", misspelt=False)


def answers(count):
    """Rows of labels, a fifth of them with a comment, and three columns that no item asks for."""
    for number, line in enumerate(make.rows(count, OPTIONS), 1):
        cells = [cell.strip('"').replace('""', '"') for cell in line.split("\t")][:len(make.HEADINGS)]
        yield cells + [number, number % 60, 3]


class Workbook:
    """A workbook as spreadsheets write it: one sheet, whose texts are shared."""

    def __init__(self):
        self.texts = {}

    def cell(self, value):
        """A number, or the place of a text among those that are shared."""
        if isinstance(value, int):
            return f"<c><v>{value}</v></c>"
        return f'<c t="s"><v>{self.texts.setdefault(value, len(self.texts))}</v></c>'

    def write(self, path, rows):
        """Writes the rows, each a list of texts and numbers."""
        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
            archive.writestr("[Content_Types].xml", "<Types/>")
            archive.writestr(
                "xl/workbook.xml", '<workbook xmlns:r="r"><sheets><sheet name="Svar" r:id="a"/></sheets></workbook>')
            archive.writestr(
                "xl/_rels/workbook.xml.rels",
                '<Relationships><Relationship Id="a" Type="x/worksheet" Target="worksheets/sheet1.xml"/>'
                '<Relationship Id="b" Type="x/sharedStrings" Target="sharedStrings.xml"/></Relationships>')
            with archive.open("xl/worksheets/sheet1.xml", "w") as sheet:
                sheet.write(b"<worksheet><sheetData>")
                for row in rows:
                    sheet.write(f"<row>{''.join(map(self.cell, row))}</row>".encode())
                sheet.write(b"</sheetData></worksheet>")
            texts = "".join(f"<si><t>{sax.escape(text)}</t></si>" for text in self.texts)
            archive.writestr("xl/sharedStrings.xml", f"<sst>{texts}</sst>")


def peak(command):
    """The most memory that a command held, in MiB."""
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    told = process.stderr.read().decode()
    _, status, usage = os.wait4(process.pid, 0)
    if status != 0:
        raise SystemExit(f"error: {' '.join(command[1:3])} ended with {status}: {told}")
    return usage.ru_maxrss // 1024


def main():
    """Makes the workbook, counts it and imports it with a copy."""
    enkat, count = sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else 100_000
    with tempfile.TemporaryDirectory() as folder:
        make.surveys(f"{folder}/Surveys")
        Workbook().write(f"{folder}/jobb.xlsx", (row for rows in ([HEADINGS], answers(count)) for row in rows))
        asked = [f"{folder}/jobb.xlsx", "--surveys", f"{folder}/Surveys", "--instrument", "jobb"]
        for name, more in (("tally", []), ("import", ["-o", f"{folder}/copy.csv"])):
            took = peak([enkat, name, *asked, *more])
            print(f"enkat {name} of {count:,} rows × {len(HEADINGS)} columns took {took} MiB; {MOST} are allowed.")
            if took > MOST:
                raise SystemExit("error: that is more than is promised.")
        with open(f"{folder}/copy.csv", encoding="utf-8", newline="") as copy:
            if sum(1 for _ in copy) < count:
                raise SystemExit("error: the copy lacks records.")


if __name__ == "__main__":
    main()
