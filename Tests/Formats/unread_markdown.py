"""Nothing in Markdown is unread: every line outside the tables, and the cells that no table's own check reads."""

import re

from lines import Lines
from phrases import normal
from readers import plain
from unread import NOTES, WORDS

MARKS = re.compile(r"^(?:#+|[-*]|\d+\.) |\*\*|<[^>]+>")
LINK = re.compile(r"\[((?:\\.|[^\]\\])*)\]\([^()]*\)")
MEASURES = {"Mätetal", "Measure"}


def check_markdown(path, where, publication, language, group=None, goals=None):
    """Every figure of a page in Markdown."""
    whole = lines = Lines(where, publication, language, group, goals)
    heads = None
    with open(path, encoding="utf-8") as file:
        for line in file:
            if line.startswith("|"):
                cells = [plain(cell) for cell in re.split(r"(?<!\\)\|", line.rstrip("\n"))[1:-1]]
                if heads:
                    row(heads, cells, lines)
                heads = heads or cells
                continue
            heads = None
            # What people wrote is one text in several lines; else each is told by itself.
            for part in [line[1:].replace("<br>", " ")] if line.startswith(">") else line.split("<br>"):
                text = normal(plain(MARKS.sub("", LINK.sub(r"\1", part))))
                if line.startswith("#"):
                    lines = whole.of(text)
                lines.read(text)


def row(heads, cells, lines):
    """Words and notes, and what is told of a goal of a report after its sentence."""
    for head, cell in zip(heads, cells):
        if heads[0] in WORDS or head in NOTES:
            for line in cell.split("<br>"):
                lines.read(line.strip())
        elif heads[0] in MEASURES and head == heads[-1]:
            for line in cell.split("<br>")[1:]:
                lines.read_told(line.strip(), cells[0])
