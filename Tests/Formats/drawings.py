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
    return (names == [name for name, _ in points(item, lines)] and set(axis) <= {"", "0", "100 %", "100%"}
            and is_joined(item, drawing, lines) and is_aimed(item, drawing, lines))


def is_joined(item, drawing, lines):
    """Points beside each other are joined from height to height; a broken series has a gap there instead."""
    told = points(item, lines)
    pairs = [(now, then, point["continuation"])
             for (_, now), (_, then), point in zip(told[:-1], told[1:], item["history"], strict=True)]
    heights = [BOTTOM - (BOTTOM - TOP) * fraction(share)
               for now, then, how in pairs if how != "broken" and now and then for share in (now, then)]
    joints = drawing.all("line", "series")
    drawn = [Fraction(joint.attributes[side]) for joint in joints for side in ("y1", "y2")]
    return (len(drawn) == len(heights) and all(abs(one - other) <= NEAR for one, other in zip(drawn, heights))
            and sum(1 for _ in drawing.all("line", "gap")) == sum(how == "broken" for _, _, how in pairs))


def is_aimed(item, drawing, lines):
    """The line of a target stands at the target of a goal that the statement measures; none where there is no such goal."""
    aims = [fraction(amount["share"]) for goal in lines.publication["goals"]
            if goal["group"] == item["group"] and goal["description"].get("instrument") == item["instrument"]
            and goal["description"]["kind"] in ("share_agree", "share_agree_all_of") and item["name"] in goal["description"]["items"]
            for amount in goal["description"]["target"].values() if isinstance(amount, dict) and "share" in amount]
    found = list(drawing.all("line", "target"))
    return len(found) == bool(aims) and all(
        any(abs(Fraction(line.attributes[side]) - (BOTTOM - (BOTTOM - TOP) * aim)) <= NEAR for aim in aims)
        for line in found for side in ("y1", "y2"))


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
    shares, wholes, places = [], [], []
    for part in normal(drawing.attributes["aria-label"]).split("; "):
        matches = [match for match in (re.fullmatch(pattern, part) for pattern in PANEL[lines.language]) if match]
        found, match = next(((one, match) for one in mine for match in matches if is_compared(one, match, lines)), (None, None))
        if found is None:
            return False
        shares.append(percent(found["answers"]["shown"]["agree"]))
        wholes.append(percent(lines.in_all(found)["shown"]["agree"]))
        places.append(statements.index(match["label"]) + 1 if match["label"] in statements else 0)
    texts = [text for text in drawing.all("text")]
    numbers = [normal(text.text()) for text in texts if "share" not in (text.attributes.get("class") or "")]
    told = [numerals(text.text(), lines.language) for text in texts if "share" in (text.attributes.get("class") or "")]
    return numbers == list(map(str, places)) and len(told) == len(shares) and all(
        len(one) == 1 and is_rounded(one[0], share) for one, share in zip(told, shares)) and is_dotted(drawing, shares, wholes)


def is_compared(item, match, lines):
    """Whether an item of a network, asked of all by this name, has these two shares."""
    agree = (lines.in_all(item) or {}).get("shown", {}).get("agree")
    told = match["all"]
    labels = {lines.said(other["label"]) for other in lines.items if question(other) == question(item)}
    return match["label"] in labels and nearest(percent(item["answers"]["shown"]["agree"])) == int(match["part"]) and (
        nearest(percent(agree)) == int(told) if agree and told else not told)


def is_dotted(drawing, shares, wholes):
    """The dots stand along the track where the shares are, the lines where those of all are, joined to the dots."""
    track = drawing.first("line", "track").attributes
    start, end = (Fraction(track[side].rstrip("%")) for side in ("x1", "x2"))

    def stand(places, told):
        return len(places) == len(told) and all(
            abs(place - (start + (end - start) * share / 100)) <= Fraction(1, 30) for place, share in zip(places, told))

    def along(tag, name, side):
        return [Fraction(mark.attributes[side].rstrip("%")) for mark in drawing.all(tag, name)]

    return (stand(along("circle", "dot", "cx"), shares) and stand(along("line", "span", "x2"), shares)
            and all(stand(along("line", name, side), wholes) for name, side in (("limit", "x1"), ("limit", "x2"), ("span", "x1"))))


def check_units(rows, goals, lines):
    """The dots of a table of units: along their line as the units' shares, or as their numbers are to each other."""
    for goal in goals:
        outcome = source.shown(goal) or {}
        value = outcome.get("value") or {}
        members = (value.get("units") or value.get("per_unit") or {}).get("members", [])
        names = unit_names(lines.publication, outcome, lines.language)
        wanted = {normal(names.get(member["id"], member["id"])): member for member in members}
        found = {normal(row.first("th").text()): row.first("circle", "dot") for row in rows}
        limits = [line.attributes for row in rows for line in row.all("line", "limit")]
        if set(wanted) == set(found) and are_alike(found, wanted) and are_limits(limits, goal, len(rows)):
            return True
    return False


def are_limits(drawn, goal, rows):
    """The line of the target in each row where units' shares are held against one share, and in none else."""
    shares, are_shares = source.targets(goal)
    wanted = shares if are_shares and len(shares) == 1 and "units" in source.shown(goal)["value"] else []
    return len(drawn) == rows * len(wanted) and all(
        abs(Fraction(line[side].rstrip("%")) - (FIRST + WHOLE * wanted[0])) <= Fraction(1, 20)
        for line in drawn for side in ("x1", "x2"))


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
