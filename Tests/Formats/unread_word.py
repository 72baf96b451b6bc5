"""Nothing in a Word document is unread: its paragraphs, its tables' cells and the words of its drawings.

A cell that the check of its table reads is left to that; what stands beside it, and every drawing, is read here.
"""

import re
import zipfile

import bars
import drawings
from faults import SEEN, fault
from goal_rows import check_label
from lines import Lines
from lxml import etree
from phrases import normal
from readers import DRAWN
from unread import NOTES, WORDS

SPACE = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
# What is told over a column that the tables' own checks read.
SPOKEN = ("descr", "title")


def body(path, part="word/document.xml"):
    """The document's paragraphs and tables."""
    with zipfile.ZipFile(path) as archive:
        return etree.fromstring(archive.read(part)), [name for name in archive.namelist() if re.match(r"word/(?:head|foot)er", name)]


def words(element):
    """The text of a paragraph without soft hyphens."""
    parts = element.iter(f"{SPACE}t", f"{SPACE}br")
    return "".join(" " if part.tag == f"{SPACE}br" else part.text or "" for part in parts).replace("\u00ad", "")


def spoken(element):
    """The alternative texts of the drawings in it."""
    return [text for below in element.iter() for name in SPOKEN if (text := below.get(name)) and re.search(r"\d", text)]


class Document:
    """One document in Word."""

    def __init__(self, path, lines):
        self.path, self.lines, self.where, self.language = path, lines, lines.where, lines.language
        self.whole = lines
        self.place = 0

    def read(self):
        root, edges = body(self.path)
        for element in root.find(f"{SPACE}body"):
            if element.tag == f"{SPACE}p":
                self.paragraph(element)
            elif element.tag == f"{SPACE}tbl":
                self.table(element)
                self.place = 0
        for name in edges:
            self.edge(body(self.path, name)[0])

    def paragraph(self, element):
        """A line; those of a list with numbers come in their order."""
        line = normal(words(element))
        match = re.match(r"(\d+)\. ", line)
        if match and self.is_statement(line[match.end() :]):
            self.place += 1
            if int(match[1]) != self.place:
                fault(self.where, f"has {line!r} as number {self.place} of its list")
            line = line[match.end() :]
        style = element.find(f"{SPACE}pPr/{SPACE}pStyle")
        if style is not None and style.get(f"{SPACE}val").startswith("Heading"):
            self.heading(line)
        self.lines.read(line)
        for text in spoken(element):
            fault(self.where, f"has a drawing {text!r} of which the check knows nothing")

    def heading(self, line):
        """What follows a group's name in a report is told of the group, until the next heading."""
        self.lines = self.whole.of(line)

    def is_statement(self, line):
        return any(self.lines.said(item["label"]) == line for item in self.lines.items)

    def edge(self, element):
        """A header or footer: the page's number is a field, and the rest a line."""
        for paragraph in element.iter(f"{SPACE}p"):
            is_field = False
            for run in list(paragraph.iter(f"{SPACE}r")):
                for mark in run.iter(f"{SPACE}fldChar"):
                    is_field = mark.get(f"{SPACE}fldCharType") != "end"
                if is_field:
                    run.getparent().remove(run)
            self.lines.read(words(paragraph))

    def table(self, element):
        rows = [[cell for cell in row.iter(f"{SPACE}tc")] for row in element.iter(f"{SPACE}tr")]
        heads = [words(cell) for cell in rows[0]]
        for number, row in enumerate(rows[1:]):
            if heads[0] == "Status":
                self.goal(row, number)
            elif heads[0] in ("Mätetal", "Measure"):
                # The status, the names, the target, the result and what is told first are read with the report's rows.
                for line in list(row[-1].iter(f"{SPACE}p"))[1:]:
                    self.lines.read_told(words(line), words(row[0]))
            else:
                self.row(heads, row)

    def row(self, heads, row):
        """Words, notes and drawings."""
        for head, cell in zip(heads, row):
            if heads[0] in WORDS or head in NOTES:
                for line in cell.iter(f"{SPACE}p"):
                    self.lines.read(words(line))
            for text in spoken(cell):
                SEEN["drawings' words"] += 1
                if head not in DRAWN or not self.is_drawn(heads, normal(words(row[0])), normal(text), row):
                    fault(self.where, f"has a drawing {text!r} beside '{words(row[0])}', which nothing stands behind")

    def is_drawn(self, heads, name, text, row):
        """The words of a bar, of a series or of a unit's dot."""
        if heads[0] in ("Enhet", "Unit"):
            return self.is_dot(heads, name, text, row)
        for item in self.lines.items:
            if self.lines.said(item["label"]) == name and (
                    bars.Bar(item, self.lines).is_label(text) or drawings.is_series(item, text, self.lines)):
                return True
        return False

    def is_dot(self, heads, name, text, row):
        """A unit and its share or number, which stands beside it."""
        return text == normal(f"{name} {words(row[1])}")

    def goal(self, row, number):
        """A goal's bar has the words that its bar in HTML has, as the check of it demands."""
        goal = self.lines.goals[number]
        for text in spoken(row[1]) + spoken(row[2]):
            SEEN["drawings' words"] += 1
            check_label(f"{self.where} {goal['description']['id']}", goal, text, self.language)


def check_document(path, where, publication, language, group=None, goals=None):
    """Every figure of a document in Word."""
    Document(path, Lines(where, publication, language, group, goals)).read()
