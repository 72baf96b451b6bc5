"""Plants one falsehood at a time in a copy of a folder of sheets, and demands that the check of numbers finds each.

Usage: check_planted.py FOLDER, the Swedish sheets of 2018
"""

import csv
import os
import re
import sys
import tempfile
import zipfile
from functools import partial

import openpyxl

import publication as source
import readers
import tidy_rows
from check_numbers import check_format, check_group, check_index, check_report
from faults import FAULTS, SEEN
from planted_words import IN_DOCUMENT, IN_MARKDOWN, IN_PAGES
from report_rows import check_told

NETWORK, AREA = "network:bou-chef", "area:psykiatri"
NOTHING = "nothing"
AV = "[ \u00a0]av[ \u00a0]"


def other(number):
    """Another number of as many digits, or the opposite of a verdict."""
    opposites = {"nåddes inte": "nåddes", "Upp från": "Ned från"}
    return opposites.get(number) or "".join(str((int(digit) + 4) % 9 + 1) if digit.isdigit() else digit for digit in number)


def in_text(pattern, text):
    """The text with the first number that the pattern holds changed; None where there is none."""
    found = re.search(pattern, text, flags=re.DOTALL)
    return text[: found.start(1)] + other(found[1]) + text[found.end(1) :] if found else None


def in_file(pattern, path):
    """Changes a number in a page, in Markdown or in CSV."""
    with open(path, encoding="utf-8", newline="") as file:
        changed = in_text(pattern, file.read())
    return changed and changed.encode()


def in_word(pattern, path):
    """Changes a number in the text of a Word document."""
    with tempfile.TemporaryFile() as made:
        with zipfile.ZipFile(path) as archive, zipfile.ZipFile(made, "w") as copy:
            for name in archive.namelist():
                data = archive.read(name)
                if name == "word/document.xml":
                    changed = in_text(pattern, data.decode())
                    if changed is None:
                        return None
                    data = changed.encode()
                copy.writestr(name, data)
        made.seek(0)
        return made.read()


def in_workbook(table, row, head, change, path):
    """Changes a cell of a workbook's table."""
    book = openpyxl.load_workbook(path)
    sheet = next(sheet for sheet in book.worksheets if table in sheet.tables)
    rows = list(sheet[sheet.tables[table].ref])
    heads = [cell.value for cell in rows[0]]
    change(rows[row][heads.index(head)])
    with tempfile.TemporaryFile() as made:
        book.save(made)
        made.seek(0)
        return made.read()


def in_table(figure, column, path):
    """Changes a column of the first row of a kind in the tidy table; a status becomes another."""
    with open(path, encoding="utf-8", newline="") as file:
        heads, *rows = list(csv.reader(file))
    place = heads.index(column)
    words = {"reached": "not_reached", "up": "down"}
    row = next((row for row in rows if row[0] == figure and (row[place] in words or re.search("[1-9]", row[place]))), None)
    if row is None:
        return None
    row[place] = words.get(row[place]) or other(row[place])
    with tempfile.TemporaryFile("w+", encoding="utf-8", newline="") as made:
        csv.writer(made).writerows([heads] + rows)
        made.seek(0)
        return made.read().encode()


def set_value(value):
    return lambda cell: setattr(cell, "value", value)


def as_words(cell):
    cell.value = f"{cell.value}"


def as_general(cell):
    cell.number_format = "General"


def falsehoods(check):
    """What is planted: words for it, the file, how, and the check that must find it; first two that are no falsehoods."""
    network, area, tidy, report, index = check["network"], check["area"], check["tidy"], check["report"], check["index"]
    page, markdown, word, book = (f"network-bou-chef.{end}" for end in ("html", "md", "docx", "xlsx"))
    yield NOTHING, page, lambda path: open(path, "rb").read(), network
    yield NOTHING, book, partial(in_workbook, "goals", 1, "Resultat", lambda cell: None), network
    for words, pattern in (
        ("a target", r'class="target"[^>]*><span>(\d+)'),
        ("a change", r'class="change".*?[+−](\d+)'),
        ("a share in a sentence", rf'class="sentence">[^<]*?(\d+){AV}\d'),
        ("an interval", r'class="uncertainty">\D*(\d+)'),
        ("how many answered", r'class="facts">\s*<li>[^<]*<strong>(\d+)'),
        ("a result in units", rf'class="value">(\d+){AV}13'),
        ("the headline", r'class="lead"><span>(\d+)'),
        ("a goal's bar", r'class="value" x="0" y="8" width="(\d+)'),
        ("a share of units", r'<td class="percent">(\d+)'),
        ("answers of all networks", r'class="numbers">.*?<td>100\W%</td>\s*<td>(\d+)'),
    ):
        yield f"{words} in HTML", page, partial(in_file, pattern), network
    yield "a mean in HTML", "area-psykiatri.html", partial(in_file, r'class="value">(\d+),\d'), area
    for words, pattern in (
        ("a target", r"\| (\d+)\W%[^|]*kommun"),
        ("a result in units", rf"\| (\d+){AV}13 \|"),
        ("the share that agrees", r"\| (\d+)\W% \| \d+\W% \|\n"),
        ("don't know", r"\)\s\| (\d+) \| \d+ \| \d+ \| \d+\W% \|"),
        ("a year before", r"\| (\d+)\W% \(n\W=\W\d+\) \|"),
    ):
        yield f"{words} in Markdown", markdown, partial(in_file, pattern), network
    for words, pattern in (
        ("a result in units", rf">(\d+){AV}13<"),
        ("a year before", r">(\d+)\W% \(n\W=\W\d+\)<"),
        ("a change", r">[↗→↘] [+−](\d+)"),
    ):
        yield f"{words} in Word", word, partial(in_word, pattern), network
    for words, place, change in (
        ("a target", ("goals", 2, "Målvärde"), set_value(0.5)),
        ("a change", ("goals", 1, "Förändring"), set_value("↗ +7 kommuner sedan 2017")),
        ("a result as words", ("goals", 2, "Resultat"), as_words),
        ("a result without a format", ("goals", 2, "Resultat"), as_general),
        ("the share that agrees", ("answers1", 1, "Andel som instämmer"), set_value(0.11)),
        ("a chart's number", ("chart1", 1, "Instämmer i hög grad"), set_value(0.01)),
        ("a year before", ("years", 1, "2017"), set_value(0.13)),
        ("a unit's number", ("units", 1, "Antal"), set_value(1)),
        ("how many answered", ("responses", 1, "Svar"), set_value(4)),
        ("its own data", ("data", 2, "agreeing"), set_value(1)),
    ):
        yield f"{words} in a workbook", book, partial(in_workbook, *place, change), network
    for figure, column in (("goal", "status"), ("goal", "percent"), ("goal", "count"), ("goal", "interval_low"),
                           ("goal_unit", "agreeing"), ("item", "dont_know"), ("option", "count"), ("history", "base")):
        yield f"{column} of a row {figure} in CSV", "figures.csv", partial(in_table, figure, column), tidy
    yield "a result in the report", "report-year.html", partial(in_file, r'class="result"[^>]*><span>(\d+)'), report("html")
    yield "a result in the report", "report-year.md", partial(in_file, r"\| (\d+)\W% [↗→↘]"), report("md")
    yield "a count in the report", "report-year.docx", partial(in_word, r">(\d\d)<"), report("docx")
    for words, pattern in (("a verdict", "(nåddes inte)"), ("a direction", "(Upp från)")):
        yield f"{words} in Markdown", markdown, partial(in_file, pattern), network
        yield f"{words} in Word", word, partial(in_word, pattern), network
        yield f"{words} in the report", "report-year.md", partial(in_file, pattern), check["told"]
    yield "the number of a statement in Markdown", "area-psykiatri.md", partial(in_file, r"\| Nätverk \| 1 \| (\d+)"), area
    yield "a target in a sentence of the report", "report-year.md", partial(in_file, r"Målet (\d+)\Wslingor"), check["told"]
    for file, planted in IN_PAGES.items():
        for words, pattern in planted:
            yield f"{words} in HTML", file, partial(in_file, pattern), check["page"](file)
    for words, pattern in IN_MARKDOWN:
        yield f"{words} in Markdown", markdown, partial(in_file, pattern), check["page"](markdown)
    for words, pattern in IN_DOCUMENT:
        # What is told of a goal is held against the other formats too.
        yield f"{words} in Word", word, partial(in_word, pattern), network if "asked" in words else check["page"](word)
    yield "the headline of the index", "index.html", partial(in_file, r'class="lead"><span>(\d+)'), index


def checks(folder, publication):
    """The parts of the check, each over a folder."""
    rows = readers.tidy(f"{folder}/figures.csv")

    def group(key):
        found = next(group for group in publication["groups"] if group["key"] == key)
        return lambda: check_group(folder, found, rows, publication, "sv")

    def page(file):
        """One format of what a file shows."""
        stem, name = file.rsplit(".", 1)
        if stem == "index":
            return lambda: check_index(folder, name, publication, "sv")
        if stem.startswith("report"):
            return report(name)
        found = next(group for group in publication["groups"] if source.file_name(group["key"]) == stem)
        goals = [goal for goal in publication["goals"] if goal["group"] == found["key"]]
        return lambda: check_format(folder, name, found, goals, publication, "sv")

    def report(name):
        return lambda: check_report(folder, "year", name, publication, "sv")

    return {
        "network": group(NETWORK),
        "area": group(AREA),
        "tidy": lambda: tidy_rows.check_tidy("figures.csv", readers.tidy(f"{folder}/figures.csv"), publication, "sv"),
        "report": report,
        "told": lambda: check_told(folder, "year"),
        "page": page,
        "index": lambda: check_index(folder, "html", publication, "sv"),
    }


def main(folder):
    publication = source.load(folder, "sv")
    overlooked, planted = [], 0
    with tempfile.TemporaryDirectory() as copy:
        for name in os.listdir(folder):
            os.symlink(os.path.join(os.path.abspath(folder), name), os.path.join(copy, name))
        for words, name, plant, check in falsehoods(checks(copy, publication)):
            path = os.path.join(copy, name)
            made = plant(os.path.join(folder, name))
            if made is None:
                overlooked.append(f"{words} ({name}) could not be planted")
                continue
            os.remove(path)
            with open(path, "wb") as file:
                file.write(made)
            FAULTS.clear()
            check()
            planted += words != NOTHING
            if bool(FAULTS) == (words == NOTHING):
                overlooked.append(f"{words} ({name}) is found: {FAULTS[0]}" if FAULTS else f"{words} ({name}) is overlooked")
            os.remove(path)
            os.symlink(os.path.join(os.path.abspath(folder), name), path)
    FAULTS.clear()
    SEEN.clear()
    if overlooked:
        sys.exit("error: the check of numbers cannot fail:\n" + "\n".join(overlooked))
    print(f"{planted} falsehoods planted one at a time, each found")


main(sys.argv[1])
