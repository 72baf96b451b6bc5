"""What a reader finds in each format of one group's sheet: the goals' results and counts, and the answers' cells."""

import csv
import re
from html.parser import HTMLParser

import docx
import openpyxl


class Tables(HTMLParser):
    """Every table of a page, as rows of the texts of their cells."""

    def __init__(self):
        super().__init__()
        self.tables, self.depth, self.spans = [], 0, []

    def handle_starttag(self, tag, attributes):
        attributes = dict(attributes)
        if tag == "table":
            self.tables.append({"class": attributes.get("class", ""), "rows": []})
        elif tag == "tr" and self.tables:
            self.tables[-1]["rows"].append([])
        elif tag in ("td", "th") and self.tables and self.tables[-1]["rows"]:
            self.tables[-1]["rows"][-1].append({"text": "", "parts": {}})
            self.depth += 1
        elif tag == "span" and self.depth:
            self.spans.append(attributes.get("class", ""))

    def handle_endtag(self, tag):
        if tag in ("td", "th") and self.depth:
            self.depth -= 1
        elif tag == "span" and self.spans:
            self.spans.pop()

    def handle_data(self, data):
        if not self.depth:
            return
        cell = self.tables[-1]["rows"][-1][-1]
        cell["text"] += data
        for name in self.spans:
            cell["parts"][name] = cell["parts"].get(name, "") + data


def html(path):
    """Goals as (result, counts); answers as rows of texts."""
    page = Tables()
    with open(path, encoding="utf-8") as file:
        page.feed(file.read())
    goals, answers = [], []
    for table in page.tables:
        if table["class"] == "goals":
            for row in table["rows"][1:]:
                parts = row[2]["parts"]
                goals.append((parts["value"], parts.get("counts")))
        if table["class"] in ("numbers", "measures"):
            answers.append([[cell["text"].strip() for cell in row] for row in table["rows"]])
    return goals, answers


def indicators(tables):
    """The rows of the table of others' values, told by its heads."""
    return [row for table in tables if table[0][0] in ("Nyckeltal", "Key figure") for row in table[1:]]


def markdown(path):
    """The same of Markdown."""
    goals, answers, rows = [], [], []
    with open(path, encoding="utf-8") as file:
        lines = file.read().split("\n") + [""]
    for line in lines:
        if line.startswith("|"):
            rows.append([plain(cell) for cell in re.split(r"(?<!\\)\|", line)[1:-1]])
            continue
        if rows and len(rows[0]) == 6 and rows[0][0] == "Status":
            for row in rows[2:]:
                found = re.fullmatch(r"(.*?)(?: \((.*)\))?", row[2])
                goals.append((found[1], found[2]))
        elif rows:
            answers.append([rows[0]] + rows[2:])
        rows = []
    return goals, answers


def plain(cell):
    """A Markdown cell as it shows."""
    cell = cell.strip().replace("<!-- -->", "")
    cell = re.sub(r"\\([\\|`*_\[\]~$])", r"\1", cell)
    return cell.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")


def word(path):
    """The same of a Word document, by python-docx."""
    document = docx.Document(path)
    goals, answers = [], []
    for table in document.tables:
        rows = [[cell for cell in row.cells] for row in table.rows]
        heads = [cell.text for cell in rows[0]]
        if heads[0] == "Status":
            for row in rows[1:]:
                lines = [p.text for p in row[2].paragraphs]
                counts = next((line for line in lines[1:] if re.match(r"\d", line)), None)
                goals.append((lines[0], counts))
        else:
            answers.append([[cell.text for cell in row] for row in rows])
    return goals, answers


def workbook(path):
    """Every table of a workbook by its name: heads, and rows of cells."""
    book = openpyxl.load_workbook(path)
    tables = {}
    for sheet in book.worksheets:
        for table in sheet.tables.values():
            rows = list(sheet[table.ref])
            tables[table.name] = ([cell.value for cell in rows[0]], rows[1:])
    return book, tables


def tidy(path):
    """The rows of the tidy CSV."""
    with open(path, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))
