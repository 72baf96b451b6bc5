"""Drawings beside the tables: series over years, networks beside each other, and the dots of units."""

import re
from fractions import Fraction

import publication as source
from lines import question
from numerals import fraction, is_rounded, nearest, numerals, percent
from phrases import normal
from sheet_tables import unit_names

# A series is drawn between the line of 100 percent and that of 0; a place may be this far from where it should be.
TOP, BOTTOM, NEAR = 24, 120, Fraction(6, 10)
# The line of a unit's dot begins at 3 percent of the width, and is so long.
FIRST, WHOLE = 3, 94


def points(item, lines):
    """The periods of an item with their shares, those not shown without; this period is the last."""
    now = item["answers"].get("shown", {}).get("agree")
    names = {lines.publication["period"].get("previous"): lines.before}
    told = [(names.get(point["period"], point["period"]), point["agree"].get("shown")) for point in item["history"]]
    return told + [(lines.now, now)]


def is_series(item, label, lines):
    """The words of a series: each period that is shown with its share."""
    told = [(name, share) for name, share in points(item, lines) if share]
    parts = normal(label).split(", ")
    if len(parts) < len(told):
        return False
    for part, (name, share) in zip([part for part in parts if re.search(r"\d.*%", part)], told, strict=False):
        found = numerals(part.removeprefix(f"{name} "), lines.language)
        if not part.startswith(f"{name} ") or len(found) != 1 or not is_rounded(found[0], percent(share)):
            return False
    return sum("%" in part for part in parts) == len(told)


def is_drawn(item, drawing, lines):
    """Every point stands where its share is, with its figure; and every period has its name."""
    told = [share for _, share in points(item, lines) if share]
    dots = [Fraction(dot.attributes["cy"]) for dot in drawing.all("circle")]
    figures = [numerals(text.text(), lines.language)[0] for text in drawing.all("text", "figure") if re.search(r"\d", text.text())]
    if not len(dots) == len(figures) == len(told):
        return False
    for dot, figure, share in zip(dots, figures, told):
        if abs(dot - (BOTTOM - (BOTTOM - TOP) * fraction(share))) > NEAR or not is_rounded(figure, percent(share)):
            return False
    names = [normal(text.text()) for text in drawing.all("text", "year")]
    axis = [normal(text.text()) for text in drawing.all("text", "axis")]
    return names == [name for name, _ in points(item, lines)] and set(axis) <= {"", "0", "100 %", "100%"}


def check_series(figure, lines):
    """A figure of the series: some item of the page has this name, drawing and words."""
    drawing = figure.first("svg", "history")
    name = normal(figure.first("figcaption").text())
    return any(
        lines.said(item["label"]) == name and is_series(item, drawing.attributes["aria-label"], lines)
        and is_drawn(item, drawing, lines) for item in lines.items)


# A statement of a network with its share and that of all networks.
PANEL = {
    "sv": (r"(?P<label>.+?),? (?P<part>\d+) ?%(?: \((?P<all>\d+) ?%\))?",
           r"(?P<label>.+?)[:,]? nätverket (?P<part>\d+) ?%(?:, alla nätverk (?P<all>\d+) ?%)?"),
    "en": (r"(?P<label>.+?),? (?P<part>\d+) ?%(?: \((?P<all>\d+) ?%\))?",
           r"(?P<label>.+?)[:,]? the network (?P<part>\d+) ?%(?:, all networks (?P<all>\d+) ?%)?"),
}


def check_panel(element, statements, lines):
    """A network beside all: each statement with its share and that of all, in the words and in the drawing."""
    name, drawing = normal(element.first("a").text()), element.first("svg")
    key = next((group["key"] for group in lines.publication["groups"] if lines.said(group["name"]) == name), None)
    mine = [item for item in lines.publication["items"] if item["group"] == key and "agree" in item["answers"].get("shown", {})]
    shares, places = [], []
    for part in normal(drawing.attributes["aria-label"]).split("; "):
        matches = [match for match in (re.fullmatch(pattern, part) for pattern in PANEL[lines.language]) if match]
        found, match = next(((one, match) for one in mine for match in matches if is_compared(one, match, lines)), (None, None))
        if found is None:
            return False
        shares.append(percent(found["answers"]["shown"]["agree"]))
        places.append(statements.index(match["label"]) + 1 if match["label"] in statements else 0)
    texts = [text for text in drawing.all("text")]
    numbers = [normal(text.text()) for text in texts if "share" not in (text.attributes.get("class") or "")]
    told = [numerals(text.text(), lines.language) for text in texts if "share" in (text.attributes.get("class") or "")]
    return numbers == list(map(str, places)) and len(told) == len(shares) and all(
        len(one) == 1 and is_rounded(one[0], share) for one, share in zip(told, shares)) and is_dotted(drawing, shares)


def is_compared(item, match, lines):
    """Whether an item of a network, asked of all by this name, has these two shares."""
    agree = (lines.in_all(item) or {}).get("shown", {}).get("agree")
    told = match["all"]
    labels = {lines.said(other["label"]) for other in lines.items if question(other) == question(item)}
    return match["label"] in labels and nearest(percent(item["answers"]["shown"]["agree"])) == int(match["part"]) and (
        nearest(percent(agree)) == int(told) if agree and told else not told)


def is_dotted(drawing, shares):
    """The dots stand along the track where the shares are."""
    track = drawing.first("line", "track").attributes
    start, end = (Fraction(track[side].rstrip("%")) for side in ("x1", "x2"))
    dots = [Fraction(dot.attributes["cx"].rstrip("%")) for dot in drawing.all("circle", "dot")]
    return len(dots) == len(shares) and all(
        abs(dot - (start + (end - start) * share / 100)) <= Fraction(1, 30) for dot, share in zip(dots, shares))


def check_units(rows, goals, lines):
    """The dots of a table of units: along their line as the units' shares, or as their numbers are to each other."""
    for goal in goals:
        outcome = source.shown(goal) or {}
        value = outcome.get("value") or {}
        members = (value.get("units") or value.get("per_unit") or {}).get("members", [])
        names = unit_names(lines.publication, outcome, lines.language)
        wanted = {normal(names.get(member["id"], member["id"])): member for member in members}
        found = {normal(row.first("th").text()): row.first("circle", "dot") for row in rows}
        if set(wanted) == set(found) and are_alike(found, wanted):
            return True
    return False


def are_alike(dots, members):
    """Whether dots stand where the units' shares are, or as their numbers are to each other; a unit without has none."""
    pairs, are_shares = [], False
    for name, member in members.items():
        number = fraction(member["share"]) if "share" in member else member.get("number")
        are_shares = are_shares or "share" in member
        if (number is None) != (dots[name] is None):
            return False
        if number is not None:
            pairs.append((Fraction(dots[name].attributes["cx"].rstrip("%")) - FIRST, number))
    scale = WHOLE if are_shares else sum(place for place, _ in pairs) / (sum(number for _, number in pairs) or 1)
    return all(abs(place - number * scale) <= Fraction(1, 20) for place, number in pairs)
