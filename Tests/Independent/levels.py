"""Holds every level of a period against the one below it: network, area, organisation, principal, strategic goal."""

import collections
import html
import json
import os
import re
import tempfile

from comparison import Comparison
from definitions import swedish

STATUSES = ["reached", "nearly", "not_reached", "not_measured_yet", "cannot_be_judged"]


def problems(enkat, definitions, folder):
    """What is held, and what differs, or None."""
    comparison = Comparison(enkat, definitions, folder)
    results = published(enkat, folder)
    yield from sums_of_parts(definitions, folder, results)
    yield from principals(comparison, definitions, folder, results)
    yield from strategic_goals(enkat, comparison, definitions, folder)


def published(enkat, folder):
    """All that is published of a period."""
    with tempfile.TemporaryDirectory() as out:
        path = os.path.join(out, "snapshot.json")
        status, _, err = enkat("snapshot", folder, "-o", path)
        if status != 0:
            raise SystemExit("enkat snapshot %s ended with %d: %s" % (folder, status, err))
        with open(path, encoding="utf-8") as file:
            return json.load(file)


# --- network → area → organisation


def sums_of_parts(definitions, folder, results):
    """A joint row is the sum of the rows shown below it, where all that it joins are shown there."""
    rows, sizes = {}, {group["key"]: group.get("network_count", 1) for group in results["groups"]}
    for item in results["items"]:
        rows.setdefault((item["instrument"], item["name"]), {})[item["group"]] = item["answers"].get("shown")
    held, wrong = collections.Counter(), {}
    for (instrument, name), own in rows.items():
        for group, joint in own.items():
            kind = group.partition(":")[0]
            if joint is None or kind not in ("area", "organisation") or "networks" not in joint:
                continue
            parts = [key for key, row in own.items() if row is not None and is_part(key, group, definitions)]
            if sum(sizes.get(key) or 1 for key in parts) != joint["networks"]["included"]:
                continue  # networks that are shown in no row of their own go into it as well
            summed = [sum(column) for column in zip(*(own[key]["counts"] for key in parts))]
            held[kind] += 1
            if summed != joint["counts"]:
                wrong.setdefault(kind, "%s %s of %s: %s, its parts %s" % (instrument, name, group, joint["counts"], summed))
    for kind in ("area", "organisation"):
        yield "%s %s: %d rows are the sums of their networks" % (folder, kind, held[kind]), wrong.get(kind)


def is_part(key, group, definitions):
    kind, _, identifier = key.partition(":")
    if kind == "network":
        return group == "organisation" or definitions.networks[identifier]["area"] == group.partition(":")[2]
    if kind == "others":
        return group == "organisation" or key == "others:" + group.partition(":")[2]
    return False


# --- municipality and region as principals


def principals(comparison, definitions, folder, results):
    """All units of a kind together: their attendance, or their part of a number."""
    kinds = {unit["id"]: unit.get("kind", "kommun") for unit in definitions.organisation["units"]}
    goals = {goal["id"]: goal for goal in comparison.period.goals()}
    for result in results.get("unit_results", []):
        kind, _, name = result["unit"].partition(":")
        if kind != "kind":
            continue
        goal, theirs = goals[result["goal"]], result["value"]
        mine = together(comparison, goal, [unit for unit, own in kinds.items() if own == name])
        shown = (theirs["share"]["k"], theirs["share"]["n"]) if "share" in theirs else theirs["count"]
        yield "%s %s of all %s: %s" % (folder, goal["id"], name, mine), \
            None if mine == shown else "theirs %s" % (shown,)


def together(comparison, goal, units):
    groups, instrument = comparison.now.groups(goal)
    item = instrument.item(goal["measure"]["items"][0])
    records = [record for own in groups.values() for record in own]
    role = instrument.role("unit")
    if goal["measure"]["kind"] == "attendance_share":
        return comparison.now.counts(goal, item, [record for record in records if record[role.name] in units])
    parts = [part.name for part in instrument.items if part.part_of == item.name and part.unit in units]
    told = [record[name] for record in records for name in parts]
    if role is not None:
        told += [record[item.name] for record in records if record[role.name] in units]
    return sum(int(number) for number in told if not number.startswith("_"))


# --- goal → strategic goal → organisation


def strategic_goals(enkat, comparison, definitions, folder):
    """The table of the index: how many goals of each strategic goal stand in each status, as judged here."""
    with tempfile.TemporaryDirectory() as out:
        status, _, err = enkat("sheets", folder, "-o", out, "--format", "html", "--language", "sv")
        if status != 0:
            yield "%s strategic goals" % folder, err.strip()
            return
        with open(os.path.join(out, "index.html"), encoding="utf-8") as file:
            table = standing(file.read())
    counts = collections.defaultdict(collections.Counter)
    for goal in comparison.period.goals():
        if goal.get("beside_plan"):
            continue
        counts[heading(goal.get("strategic_goal"), comparison, definitions)][place(comparison, goal)] += 1
    for title, row in counts.items():
        yield "%s %s: %s" % (folder, title, dict(row)), None if table.get(title) == dict(row) else \
            "the table has %s" % table.get(title)
    # A figure that several goals show counts once in the whole, so the whole is no more than its rows.
    rows, whole = sum(counts.values(), collections.Counter()), table.get("", {})
    fits = whole and "all" not in whole and all(number <= rows[status] for status, number in whole.items())
    yield "%s, the whole plan: %s" % (folder, whole), None if fits else "the rows add up to %s" % dict(rows)


def heading(identifier, comparison, definitions):
    plan = comparison.period.plan
    for goal in definitions.organisation["strategic_goals"]:
        if goal["id"] == identifier:
            return "%s %s" % (goal["number"][plan], swedish(goal["text"][plan]))
    return None


def place(comparison, goal):
    figure, _, status = comparison.mine(goal)
    if figure == "withheld":
        return "withheld"
    followed = status == "cannot_be_judged" and goal.get("target", "track") == "track" and figure is not None
    return "followed" if followed else status


def standing(page):
    """The rows of the table by their heading, that of goals without a strategic goal by None, and that of them all by "".

    The first number of each row is all of its goals, and the last row the sum of the others; whoever adds up must find so.
    """
    table = re.search(r'<table class="standing"[^>]*>.*?</table>', page, re.S).group(0)
    columns = re.findall(r'<th[^>]*scope="col">.*?class="symbol (\w+)"|<th[^>]*scope="col">·', table)
    rows = {}
    for title, cells in re.findall(r'<tr[^>]*><th[^>]*scope="row">(.*?)</th>(.*?)</tr>', table, re.S):
        numbers = [int(cell or 0) for cell in re.findall(r"<td[^>]*>(\d*)</td>", cells)]
        name = html.unescape(title).replace("\u00a0", " ")
        named = dict((column or "withheld", number) for column, number in zip(columns, numbers[1:]) if number)
        if numbers[0] != sum(named.values()):
            named["all"] = numbers[0]
        rows[name if name[:1].isdigit() else "" if name == "Hela planen" else None] = named
    return rows
