"""One group's sheet as a reader of each format finds it: what stands at its head, the goals' rows and the other tables.

A sheet is a dict: `facts` and `lead` at its head, `goals` as rows of named parts, `tables` as (lines before it, rows of
texts). A part that a format lacks is not in its row.
"""

import csv
import re

import docx
import openpyxl
from docx.table import Table
from docx.text.paragraph import Paragraph

import page_reader

COUNTS = re.compile(r"(.*?)(?: \((.*)\))?", re.DOTALL)
# The head of a column of drawings, which only a Word document has.
DRAWN = {"Diagram", "Chart"}


def html(path):
    """A sheet in HTML."""
    page = page_reader.read(path)
    sheet = {"page": page, "facts": [], "lead": "", "goals": [], "tables": []}
    facts = page.first("ul", "facts")
    sheet["facts"] = [line.text() for line in facts.all("li")] if facts else []
    lead = page.first("p", "lead")
    sheet["lead"] = lead.text() if lead else ""
    before = []
    for element in blocks(page.first("main")):
        if element.tag != "table":
            before.append(element.text(["unseen"]))
        elif "goals" in element.attributes.get("class", ""):
            sheet["goals"] = [html_goal(row) for row in element.first("tbody").all("tr")]
            before = []
        else:
            caption = element.first("caption")
            before += [caption.text()] if caption else []
            sheet["tables"].append((before, [html_cells(row) for row in element.all("tr")]))
            before = []
    return sheet


def blocks(element):
    """Headings, paragraphs, lines of lists and tables in the page's order."""
    for child in element.children:
        if isinstance(child, page_reader.Element):
            if child.tag in ("h2", "h3", "h4", "p", "li", "figcaption", "table"):
                yield child
            elif child.tag != "svg":
                yield from blocks(child)


def html_cells(row):
    cells = [cell for cell in row.children if isinstance(cell, page_reader.Element) and cell.tag in ("th", "td")]
    return [cell.text(["unseen"]) for cell in cells if "drawn" not in (cell.attributes.get("class") or "")]


def html_goal(row):
    """A goal's row, with its drawing."""

    def part(tag, name, without=("unseen",)):
        found = row.first(tag, name)
        return found.text(without) if found else ""

    drawing = row.first("svg", "goal-bar")
    return {
        "status": part("span", "status"),
        "title": part("span", "goal"),
        "result": f"{part('span', 'value')} {part('span', 'unit')}".strip(),
        "counts": part("span", "counts"),
        "uncertainty": part("span", "uncertainty"),
        "target": part("td", "target"),
        "change": part("td", "change"),
        "told": [e.text() for e in row.first("span", "told").children if isinstance(e, page_reader.Element) and is_told(e)],
        "sentence": part("span", "sentence"),
        "drawing": bar(drawing) if drawing else None,
    }


def is_told(element):
    """What is said of the goal's figure: not the plan's words, which other formats have elsewhere."""
    return element.tag == "span" and not {"promise", "strategic"} & set((element.attributes.get("class") or "none").split())


def bar(drawing):
    """Where the parts of a goal's bar stand, in percent."""

    def places(tag, name, attribute):
        return [element.attributes[attribute].rstrip("%") for element in drawing.all(tag, name)]

    return {
        "label": drawing.attributes.get("aria-label", ""),
        "value": places("rect", "value", "width"),
        "limit": places("line", "limit", "x1"),
        "end": places("line", "end", "x1"),
        "track": places("rect", "track", "width"),
        "band": places("rect", "band", "x") + places("rect", "band", "width"),
    }


def markdown(path):
    """A sheet in Markdown."""
    with open(path, encoding="utf-8") as file:
        lines = [line.rstrip("\n") for line in file] + [""]
    sheet = {"facts": [], "lead": "", "goals": [], "tables": []}
    rows, before, head = [], [], True
    for line in lines:
        if line.startswith("|"):
            rows.append([plain(cell) for cell in re.split(r"(?<!\\)\|", line)[1:-1]])
            continue
        if rows:
            if rows[0][0] == "Status" and len(rows[0]) == 6:
                sheet["goals"] = [markdown_goal(row) for row in rows[2:]]
            else:
                sheet["tables"].append((before, [rows[0]] + rows[2:]))
            rows, before = [], []
        head = head and not line.startswith("## ")
        if head and line.startswith("- ") and not line.startswith("- **"):
            sheet["facts"].append(plain(line[2:]))
        if head and line.startswith("**") and not sheet["lead"]:
            sheet["lead"] = plain(line.replace("**", ""))
        if line:
            before.append(plain(re.sub(r"^#+ |^\d+\. |\*\*", "", line)))
    return sheet


def markdown_goal(row):
    result = COUNTS.fullmatch(row[2])
    told = [part.strip() for part in row[5].split("<br>")]
    return {"status": row[0], "title": row[1], "result": result[1], "counts": result[2] or "", "target": row[3],
            "change": row[4], "told": told, "sentence": told[0]}


def plain(cell):
    """Words of Markdown as they show."""
    cell = cell.strip().replace("<!-- -->", "")
    cell = re.sub(r"\\([\\|`*_\[\]~$#+.!()<>{}-])", r"\1", cell)
    return cell.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")


def word(path):
    """A sheet in Word, by python-docx."""
    document = docx.Document(path)
    sheet = {"facts": [], "lead": "", "goals": [], "tables": []}
    before = []
    for element in document.element.body:
        if element.tag.endswith("}p"):
            paragraph = Paragraph(element, document)
            if paragraph.style.name == "Subtitle":
                sheet["facts"].append(paragraph.text)
            if paragraph.style.name == "Lead" and not sheet["lead"]:
                sheet["lead"] = paragraph.text
            if paragraph.text:
                before.append(re.sub(r"^\d+\. ", "", paragraph.text))
        elif element.tag.endswith("}tbl"):
            table = Table(element, document)
            rows = [[[p.text.replace("\u00ad", "") for p in cell.paragraphs] for cell in row.cells] for row in table.rows]
            if rows[0][0] == ["Status"]:
                sheet["goals"] = [word_goal(row) for row in rows[1:]]
            else:
                drawn = [number for number, head in enumerate(rows[0]) if head[0] in DRAWN]
                sheet["tables"].append((before, [
                    ["\n".join(cell) for number, cell in enumerate(row) if number not in drawn] for row in rows]))
            before = []
    return sheet


def word_goal(row):
    status, named, results, target, change = row
    counts = next((line for line in results[1:] if re.match(r"\d", line)), "")
    uncertainty = next((line for line in results[1:] if re.match(r"\D.*\d", line)), "")
    unit = next((line for line in results[1:] if line not in (counts, uncertainty)), "")
    return {"status": status[0], "title": named[0], "result": f"{results[0]} {unit}".strip(), "counts": counts,
            "uncertainty": uncertainty,
            "target": " ".join(target), "change": " ".join(change), "told": [line for line in named[1:] if line]}


def workbook(path):
    """A workbook, and every table of it by its name: heads, and rows of cells."""
    book = openpyxl.load_workbook(path)
    tables = {}
    for sheet in book.worksheets:
        for table in sheet.tables.values():
            rows = list(sheet[table.ref])
            tables[table.name] = ([cell.value for cell in rows[0]], rows[1:])
    return book, tables


def tidy(path):
    """The rows of a table in CSV, its first row as heads; with or without the mark of a spreadsheet's encoding."""
    with open(path, encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file, delimiter=";" if path.endswith(".excel.csv") else ","))
