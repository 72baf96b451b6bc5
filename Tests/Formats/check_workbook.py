"""The workbook against the published rules for accessible spreadsheets, and opened in LibreOffice.

Usage: check_workbook.py FOLDER
"""

import glob
import os
import subprocess
import sys
import tempfile
import zipfile

import openpyxl
import readers

FAULTS = []
# The symbols of a status with a colour; what is not shown has none.
COLOURED = {"●", "◆", "■", "○"}


def fault(path, what):
    FAULTS.append(f"{os.path.basename(path)}: {what}")


def check(path):
    """The rules of the UK's Analysis Function that can be held by a program."""
    book, tables = readers.workbook(path)
    if not book.properties.title or not book.properties.creator:
        fault(path, "has no title or author")
    if [sheet.title for sheet in book.worksheets[:3]] not in (
        ["Omslag", "Innehåll", "Anteckningar"],
        ["Cover", "Contents", "Notes"],
    ):
        fault(path, "does not begin with cover, contents and notes")
    if book.active != book.worksheets[0]:
        fault(path, "does not open at its cover")
    for number, sheet in enumerate(book.worksheets):
        where = f"{sheet.title}"
        if sheet.merged_cells.ranges:
            fault(path, f"{where} has merged cells")
        if not isinstance(sheet["A1"].value, str):
            fault(path, f"{where} has no title in A1")
        if len(sheet.tables) != (0 if number == 0 else 1):
            fault(path, f"{where} has {len(sheet.tables)} tables")
        edges = (sheet.oddHeader, sheet.oddFooter)
        if any(getattr(edge, part).text for edge in edges for part in ("left", "center", "right")):
            fault(path, f"{where} has a header or footer")
        if sheet.sheet_state != "visible":
            fault(path, f"{where} is hidden")
        if any(line.hidden for line in [*sheet.row_dimensions.values(), *sheet.column_dimensions.values()]):
            fault(path, f"{where} has hidden rows or columns")
        for table in sheet.tables.values():
            check_table(path, sheet, table)
            if table.name == "goals":
                check_colours(path, sheet, table)
    listed = {row[0].value for row in tables["contents"][1]}
    if listed != {sheet.title for sheet in book.worksheets[2:]}:
        fault(path, f"the contents list {sorted(listed)}")
    check_charts(path)


def check_table(path, sheet, table):
    rows = list(sheet[table.ref])
    heads = [cell.value for cell in rows[0]]
    if len(set(heads)) != len(heads) or not all(isinstance(head, str) and head for head in heads):
        fault(path, f"{sheet.title} has heads {heads}")
    if sheet.freeze_panes is None or not table.autoFilter:
        fault(path, f"{sheet.title} has no frozen heads or no filter")
    if not table.ref.startswith("A") or rows[-1][0].row != sheet.max_row or rows[0][-1].column != sheet.max_column:
        fault(path, f"{sheet.title} has something beside or below its table")
    for row in rows[1:]:
        values = [cell.value for cell in row]
        if all(value is None for value in values):
            fault(path, f"{sheet.title} has a blank row {row[0].row}")
        if table.name != "data" and any(value is None for value in values):
            fault(path, f"{sheet.title} has a blank cell in row {row[0].row}")
    for column in range(len(heads)):
        letter = openpyxl.utils.get_column_letter(column + 1)
        width = sheet.column_dimensions[letter].width
        if width < max(len(word) for word in heads[column].split()):
            fault(path, f"{sheet.title}: the head '{heads[column]}' does not fit its column")


def check_colours(path, sheet, table):
    """Every status has its colour as a rule of the sheet, beside its symbol and its word."""
    rows = list(sheet[table.ref])
    place = [cell.value for cell in rows[0]].index("Status")
    coloured = {}
    for area in sheet.conditional_formatting:
        for rule in area.rules:
            if rule.dxf and rule.dxf.fill and rule.dxf.font:
                coloured[rule.text or "".join(rule.formula)] = area
    for row in rows[1:]:
        cell = row[place]
        symbol = cell.value.split(" ")[0]
        areas = [area for words, area in coloured.items() if symbol in words]
        if symbol in COLOURED and not any(cell.coordinate in area for area in areas):
            fault(path, f"{sheet.title} {cell.coordinate} has no colour for '{symbol}'")


def check_charts(path):
    """Every chart has a text alternative; and no chart draws from outside the workbook."""
    with zipfile.ZipFile(path) as archive:
        for name in archive.namelist():
            if name.startswith("xl/drawings/drawing"):
                drawing = archive.read(name).decode()
                if drawing.count("<xdr:graphicFrame") != drawing.count(" descr="):
                    fault(path, f"{name} has a chart without words")
            if name.endswith(".rels") and b'TargetMode="External"' in archive.read(name):
                fault(path, f"{name} leads out of the workbook")


def open_in_libreoffice(paths):
    """LibreOffice reads each workbook and writes the same cells again."""
    with tempfile.TemporaryDirectory() as folder:
        run = ["soffice", f"-env:UserInstallation=file://{folder}/user", "--headless", "--convert-to", "xlsx:Calc MS Excel 2007 XML"]
        subprocess.run(run + ["--outdir", folder] + paths, check=True, capture_output=True, timeout=170)
        for path in paths:
            again = os.path.join(folder, os.path.basename(path))
            if not os.path.exists(again):
                fault(path, "LibreOffice does not open it")
                continue
            before, after = openpyxl.load_workbook(path), openpyxl.load_workbook(again)
            if before.sheetnames != after.sheetnames:
                fault(path, f"has the sheets {after.sheetnames} in LibreOffice")
            for sheet in before.worksheets:
                compare(path, sheet, after[sheet.title])


def compare(path, sheet, other):
    for row in sheet.iter_rows():
        for cell in row:
            value, again = cell.value, other[cell.coordinate].value
            if isinstance(value, float) and isinstance(again, (int, float)):
                same = abs(value - again) < 1e-9
            else:
                same = value == again
            if not same:
                fault(path, f"{sheet.title} {cell.coordinate} is {again!r} in LibreOffice, not {value!r}")
                return


def main(folder):
    paths = sorted(glob.glob(f"{folder}/*.xlsx"))
    for path in paths:
        check(path)
    open_in_libreoffice([f"{folder}/figures.xlsx"] + [p for p in paths if "bou-chef" in p or "organisation" in p])
    for line in FAULTS[:40]:
        print(line, file=sys.stderr)
    if FAULTS:
        sys.exit(f"error: {len(FAULTS)} faults in {len(paths)} workbooks")
    print(f"{len(paths)} workbooks keep the rules for accessible spreadsheets and open in LibreOffice")


main(sys.argv[1])
