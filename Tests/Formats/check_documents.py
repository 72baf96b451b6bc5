"""Word documents opened in LibreOffice, which reads the same tables and finds the same headings.

Usage: check_documents.py FOLDER
"""

import os
import subprocess
import sys
import tempfile

import docx
from faults import FAULTS, end, fault

DOCUMENTS = ["network-bou-chef.docx", "organisation.docx", "report-year.docx"]


def contents(path):
    """The headings of a document, and the words of every table's cells."""
    document = docx.Document(path)
    headings = [p.text.strip() for p in document.paragraphs if p.style.name.startswith(("Heading", "Title")) and p.text.strip()]
    tables = [[[" ".join(cell.text.split()) for cell in row.cells] for row in table.rows] for table in document.tables]
    return headings, tables


def compare(path, again):
    """What LibreOffice has read is what was written."""
    name = os.path.basename(path)
    if not os.path.exists(again):
        return fault(name, "LibreOffice does not open it")
    (headings, tables), (headings_again, tables_again) = contents(path), contents(again)
    if headings != headings_again:
        fault(name, f"has other headings in LibreOffice: {sorted(set(headings) ^ set(headings_again))}")
    if len(tables) != len(tables_again):
        return fault(name, f"has {len(tables_again)} tables in LibreOffice, not {len(tables)}")
    for number, (rows, rows_again) in enumerate(zip(tables, tables_again)):
        if rows != rows_again:
            fault(name, f"has other cells in table {number + 1} in LibreOffice")
    return None


def main(folder):
    paths = [os.path.join(folder, name) for name in DOCUMENTS]
    with tempfile.TemporaryDirectory() as scratch:
        run = ["soffice", f"-env:UserInstallation=file://{scratch}/user", "--headless", "--convert-to", "docx:MS Word 2007 XML"]
        subprocess.run(run + ["--outdir", scratch] + paths, check=True, capture_output=True, timeout=170)
        again = [os.path.join(scratch, name) for name in DOCUMENTS]
        for path, other in zip(paths, again):
            compare(path, other)
        # Two documents that are not the same must be told apart.
        found = len(FAULTS)
        compare(paths[0], again[1])
        if len(FAULTS) == found:
            sys.exit("error: documents that differ are taken for the same")
        del FAULTS[found:]
    end(f"{len(paths)} Word documents have the same headings and tables in LibreOffice")


main(sys.argv[1])
