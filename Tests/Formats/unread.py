"""Nothing on a page is unread: every figure of its texts and alternative texts has a rule, or a place that has one.

A place is an element whose figures another file of these checks reads; all else is read line by line.
"""

import re

import bars
import drawings
import method_lines
import page_reader
import summary_lines
import told_lines
from faults import SEEN, fault
from lines import Lines
from page_reader import Element
from phrases import normal

# The files whose rules a line is read by.
READ_BY = method_lines, summary_lines, told_lines
# What a line is: the innermost of these that holds no other of them.
BLOCKS = {"p", "li", "dd", "dt", "h1", "h2", "h3", "h4", "caption", "figcaption", "summary", "td", "th", "title", "desc", "q",
          "text", "option"}
# The lines of an item and the texts of a drawing that the rules of their places read.
BESIDE = {"statement", "agree", "side"}
DRAWN = {"figure", "year", "axis", "share"}
SPOKEN = ("aria-label", "title", "alt", "placeholder", "data-label")
# A table of which the lines are words of the plan and what is said of them.
WORDS = {"Mål", "Goal"}
# A column of words in a table of numbers.
NOTES = {"Anmärkning", "Note"}
ANSWERS = {"sv": re.compile(r"Svaren som tabell (\d+)|Visa som tabell: Svaren (\d+)"),
           "en": re.compile(r"The answers as a table (\d+)|Show as a table: The answers (\d+)")}
READINGS = re.compile(r".+ \((\d+)\)")


class Page:
    """One page in HTML."""

    def __init__(self, where, root, lines):
        self.where, self.root, self.lines, self.whole = where, root, lines, lines
        self.statements, self.tables, self.rows = [], 0, 0

    def read(self):
        self.walk(self.root, [])

    def fault(self, what):
        fault(self.where, what)

    def walk(self, element, above):
        """Gives an element to the rule of its place, else reads its own line, else what is in it."""
        if element.tag in ("style", "script"):
            return
        for name in SPOKEN:
            self.words(element.attributes.get(name) or "", element)
        if self.has_place(element, above):
            return self.beside(element)
        inner = [child for child in element.children if isinstance(child, Element)]
        if element.tag in BLOCKS or is_line(element):
            if not any(below.tag in BLOCKS or is_line(below) for below in element.all()):
                self.words(element.text(), element)
                for below in element.all():
                    for name in SPOKEN:
                        self.words(below.attributes.get(name) or "", below)
                return
        for child in element.children:
            if isinstance(child, str):
                self.words(child, element)
        for child in inner:
            self.walk(child, above + [element])
        if element.tag in ("tr", "section"):
            self.lines = self.whole

    def beside(self, place):
        """What the rule of a place does not read: other lines than those it knows, and what is said of them."""
        for below in place.all():
            classes = set((below.attributes.get("class") or "").split())
            if below.tag == "p" and not classes & BESIDE or below.tag in ("desc", "title"):
                self.words(below.text(), below)
            for name in SPOKEN:
                if below.tag != "svg" and name != "data-label":
                    self.words(below.attributes.get(name) or "", below)

    def words(self, text, element):
        """A line; the tables of answers are numbered as they come."""
        match = ANSWERS[self.lines.language].fullmatch(normal(text))
        if match:
            self.tables += match[2] is not None
            if int(match[1] or match[2]) != self.tables:
                self.fault(f"has {text!r} for the table {self.tables}")
        elif not (element.tag == "summary" and self.is_readings(text)):
            self.lines.read(text)

    def is_readings(self, text):
        """How many readings a fold holds stands in its name."""
        match = READINGS.fullmatch(normal(text))
        return match is not None and int(match[1]) == self.rows

    def has_place(self, element, above):
        """Whether an element is in a place with its own rule, which has then read it."""
        classes = (element.attributes.get("class") or "").split()
        if element.tag == "details":
            table = element.first("tbody")
            self.rows = len(list(table.all("tr"))) if table else 0
        if element.tag == "li" and "item" in classes:
            SEEN["bars"] += 1
            if not bars.check_item(element, self.lines):
                self.fault(f"shows {element.text()!r} beside a bar, which no item stands behind")
            return True
        if element.tag == "figure" and element.first("svg", "history"):
            return self.series(element, above)
        if element.tag == "ol" and "statements" in classes:
            self.statements = [normal(line.text()) for line in element.all("li")]
        if element.tag == "li" and any("panels" in (one.attributes.get("class") or "") for one in above[-1:]):
            SEEN["panels"] += 1
            if not drawings.check_panel(element, self.statements, self.lines):
                self.fault(f"compares {element.first('svg').attributes['aria-label']!r}, which nothing stands behind")
            return True
        if element.tag == "h3":
            self.lines = self.whole.of(normal(element.text()))
        if element.tag == "tr":
            return self.row(element, above)
        return False

    def series(self, figure, above):
        """A series' drawing; the note below it is a line."""
        SEEN["series drawn"] += 1
        if not drawings.check_series(figure, self.lines):
            self.fault(f"draws {figure.first('svg').attributes['aria-label']!r}, which no item stands behind")
        for text in figure.all("text"):
            if not DRAWN & set((text.attributes.get("class") or "").split()):
                self.words(text.text(), text)
        return True

    def row(self, row, above):
        """A table's row: its cells are read by the table's rule, what is told beside them as lines."""
        table = next(one for one in reversed(above) if one.tag == "table")
        classes = (table.attributes.get("class") or "").split()
        if "goals" in classes or "report" in classes:
            read = claimed(row, classes[0]) if above[-1].tag == "tbody" else []
        elif table.first("th").text() in WORDS:
            return False
        elif "index" in classes:
            self.lines = self.whole.of(normal(row.first("a").text())) if row.first("a") else self.whole
            return False
        else:
            read = [cell for cell in row.children if isinstance(cell, Element)]
            if list(table.first("thead").all("th"))[-1].text() in NOTES:
                del read[-1]
            if "units" in classes and above[-1].tag == "tbody" and row is above[-1].first("tr"):
                self.dots(above[-1])
        self.rest(row, read, above)
        return True

    def dots(self, body):
        rows = list(body.all("tr"))
        SEEN["rows of dots"] += len(rows)
        if not drawings.check_units(rows, self.lines.goals, self.lines):
            self.fault(f"has dots of {len(rows)} units that no goal stands behind")

    def rest(self, element, read, above):
        """What no table's rule has read in a row."""
        for child in element.children:
            if isinstance(child, str):
                self.words(child, element)
            elif any(child is one for one in read):
                self.unseen(child)
            elif is_line(child):
                self.walk(child, above)
            else:
                self.rest(child, read, above)


    def unseen(self, cell):
        """What is read aloud in a cell that has been read; of its drawing what is written there."""
        for below in cell.all():
            if below.tag == "text" or "unseen" in (below.attributes.get("class") or ""):
                self.words(below.text(), below)


def is_line(element):
    """A span that is a line of its own."""
    classes = (element.attributes.get("class") or "").split()
    return element.tag == "span" and bool({"action", "promise", "strategic", "few", "kind", "paper"} & set(classes))


def claimed(row, table):
    """What goal_rows and report_rows read of a goal's row, each once."""
    if table == "report":
        cells = [cell for cell in row.children if isinstance(cell, Element)]
        told = [part for cell in cells[1:] for part in cell.children if isinstance(part, Element) and "action" not in (
            part.attributes.get("class") or "")]
        return [part for part in [cells[0].first("span", "status"), cells[0].first("span", "goal"), *told] if part]
    names = [("span", name) for name in ("status", "goal", "value", "unit", "counts", "uncertainty", "sentence")]
    found = [row.first(tag, name) for tag, name in [*names, ("td", "target"), ("td", "change"), ("svg", "goal-bar")]]
    return [part for part in found if part]


def check_page(path, where, publication, language, group=None, goals=None):
    """Every figure of a page in HTML."""
    Page(where, page_reader.read(path), Lines(where, publication, language, group, goals)).read()
