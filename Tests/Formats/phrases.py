"""The publication's own words that hold figures: titles, statements, notes, sources and what people wrote.

They are no numbers of the publication, but must stand as it has them: what is left when they are taken out of a line is read.
"""

import functools
import re

import publication as source

MONTHS = {
    "sv": "januari februari mars april maj juni juli augusti september oktober november december".split(),
    "en": "January February March April May June July August September October November December".split(),
}
# Figures and letters that are no words: hashes, codes of units and periods, limits of intervals.
CODE = re.compile(r"[0-9a-f]{32,}|-?[\d.]+|\d{4}-T\d|[a-z0-9_-]+")
CODED = ("definitions", "fingerprint", "id", "unit", "target", "measured_in")
DATE = re.compile(r"\d{4}-\d\d(?:-\d\d)?")
QUOTES = str.maketrans({quote: "'" for quote in "”“’‘\"„"} | {"\u00ad": None})


@functools.lru_cache(maxsize=None)
def normal(line):
    """A line with one kind of quotes, and one of spaces but within a number."""
    line = re.sub("(?<=[0-9])\u00a0(?=[0-9]{3}(?![0-9]))", "\x00", line.translate(QUOTES))
    return " ".join(line.split()).replace("\x00", "\u00a0")


def period_name(first, last, language):
    """What a period is called: its year, or its months and the year."""
    (year, month), (other, end) = (tuple(map(int, day.split("-")[:2])) for day in (first, last))
    if (month, end) == (1, 12):
        return str(year) if year == other else f"{year}–{other}"
    names = MONTHS[language]
    return f"{names[month - 1]}–{names[end - 1]} {year}" if month != end else f"{names[month - 1]} {year}"


def period_names(publication, language):
    """The names of this period and of the one before, whose first day is in the same month."""
    period = publication["period"]
    now = period_name(period["from"], period["to"], language)
    if "previous_to" not in period:
        return now, None
    before = period["previous_to"][:4] + period["from"][4:]
    return now, period_name(before, period["previous_to"], language)


class Phrases:
    """The words of a publication that hold figures, in one language."""

    def __init__(self, publication, language):
        found = set()
        gather(publication, language, found)
        found = sorted((phrase for phrase in found if len(phrase) > 2), key=len, reverse=True)
        self.pattern = re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, found))})(?!\w)", re.IGNORECASE) if found else re.compile(r"(?!)")
        self.all = set(found)

    def without(self, line):
        """A normal line without the publication's own words."""
        return self.pattern.sub("§", line)


def gather(part, language, found):
    """Every text below that holds a figure, whole and line by line."""
    if isinstance(part, str):
        for line in [part, *part.splitlines()]:
            line = normal(re.sub(r"^(?:#+|-|\d+\.) ", "", line))
            if re.search(r"\d", line) and (DATE.fullmatch(line) or not CODE.fullmatch(line)):
                found.add(line)
                found.add(line.rstrip("."))
    elif isinstance(part, list):
        for value in part:
            gather(value, language, found)
    elif isinstance(part, dict) and "sv" in part and all(isinstance(value, str) for value in part.values()):
        # The singular and the plural of a unit.
        for word in source.text(part, language).split("|"):
            gather(word, language, found)
    elif isinstance(part, dict):
        for key, value in part.items():
            if key not in CODED and not (key in ("period", "source") and isinstance(value, str)):
                gather(value, language, found)
