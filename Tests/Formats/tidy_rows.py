"""The tidy table of figures, in CSV and as a workbook's data: every kind of row against the publication."""

from collections import Counter
from fractions import Fraction

import publication as source
from faults import SEEN, fault
from goal_rows import interval
from numerals import fraction, is_rounded, nearest, numerals
from sheet_tables import unit_names

BASE = ("not_asked", "no_answer", "dont_know", "not_applicable", "unreadable")


def check_tidy(where, rows, publication, language):
    """Each row is one that the publication has, with its numbers; and each figure of the publication has its row."""
    wanted = expected(publication, language)
    for row in rows:
        SEEN["tidy rows"] += 1
        key = key_of(row)
        if not wanted.get(key):
            fault(where, f"has a row that nothing in the publication stands behind: {key}")
            continue
        # Values of others that differ in their part alone share a key: the one that fits is taken.
        found = min(wanted[key], key=lambda told: len(differences(row, told)))
        wanted[key].remove(found)
        for column, shown, told in differences(row, found):
            fault(where, f"{key} has {shown!r} under {column}, not {told!r}")
    for key, left in wanted.items():
        if left:
            fault(where, f"has no row of {key}")


def key_of(row):
    return tuple(row[column] for column in ("figure", "group", "goal", "instrument", "item", "option", "unit", "period"))


def differences(row, told):
    """The columns in which a row is not what is told; numbers are held as numbers."""
    return [(column, row[column], wanted) for column, wanted in told.items() if not is_same(row[column], wanted)]


def is_same(shown, wanted):
    """A wanted value is a rule, an exact number with the decimals it is written with, or the text itself."""
    if callable(wanted):
        return wanted(shown)
    if isinstance(wanted, tuple):
        exact, decimals = wanted
        return shown != "" and abs(Fraction(shown) - exact) * 10**decimals <= Fraction(1, 2)
    return shown.lstrip("'") == ("" if wanted is None else str(wanted))


def expected(publication, language):
    """What every row must hold, by its key."""
    told = {}
    for values in rows_of(publication, language):
        row = dict.fromkeys(("figure", "group", "goal", "instrument", "item", "option", "unit", "period"), "") | values
        told.setdefault(key_of(row), []).append(values)
    return told


def rows_of(publication, language):
    period = publication["period"]["id"]
    for group in publication["groups"]:
        for told in group["responses"]:
            yield {"figure": "responses", "group": group["key"], "instrument": told["instrument"], "period": told["period"],
                   "shown": "true", "count": told["records"], "invited": told.get("invited")}
    for goal in publication["goals"]:
        yield from goal_rows(goal, period, publication, language)
    for item in publication["items"]:
        yield from item_rows(item, period)
    for value in publication.get("indicators", []):
        yield {"figure": "indicator", "group": value["group"], "instrument": value["instrument"], "period": value["period"],
               "unit": value.get("unit", ""), "title": source.text(value["name"], language),
               "value": (fraction(value["value"]), 9) if "value" in value else None,
               "part": source.text(value["part"], language) if "part" in value else None}


def figures(share):
    """The exact counts of a share, and its percentage in whole percent."""
    if share is None:
        return {"agreeing": None, "base": None, "percent": None}
    return {"agreeing": share["k"], "base": share["n"], "percent": nearest(fraction(share) * 100)}


def percent_of(goal, exact):
    """A goal's percentage, with decimals where whole percent would tell another verdict."""

    def rule(shown):
        found = numerals(shown, "en")
        return len(found) == 1 and is_rounded(found[0], exact * 100) and (
            source.keeps(goal, found[0].value / 100) == source.keeps(goal, exact))

    return rule


def target_of(goal):
    """A goal's target has its limits first, in percent or numbers."""
    limits, are_shares = source.targets(goal)

    def rule(shown):
        found = numerals(shown.replace(",", "."), "en")[: len(limits)]
        return [numeral.value / (100 if are_shares else 1) for numeral in found] == limits

    return rule


def change(trend):
    """The arrow and the difference, or why there is none."""
    told = trend.get("change")
    if told is None:
        return {"arrow": None, "difference": None, "no_arrow": trend["none"]}
    limits = told.get("interval")
    return {"arrow": told["arrow"], "difference": (fraction(told["difference"]), 4), "no_arrow": None,
            "persons": told.get("persons"), "previous_period": told["previous_period"],
            "difference_low": limits and limits["lower"], "difference_high": limits and limits["upper"]}


def goal_rows(goal, period, publication, language):
    """A goal's row, and one for each of its units and statements."""
    description, outcome = goal["description"], source.shown(goal)
    row = {"figure": "goal", "group": goal["group"], "goal": description["id"], "period": period,
           "instrument": description.get("instrument", ""), "title": source.title(goal, language),
           "target": target_of(goal)}
    if outcome is None:
        yield row | {"shown": "false", "status": None} | dict.fromkeys(
            ("agreeing", "base", "percent", "count", "mean", "arrow", "difference", "interval_low", "interval_high", *BASE))
        return
    value = outcome.get("value") or {}
    share = source.share_of(value)
    limits = interval(outcome)
    numbers = {"count": value.get("count"), "mean": mean(value)} | figures(share)
    if share or "mean" in value:
        numbers["percent"] = percent_of(goal, fraction(share or value["mean"]["value"]))
    if share is None:
        numbers["base"] = outcome.get("base", {}).get("valid")
    base = outcome.get("base", {})
    yield row | {
        "shown": "true", "status": source.status(goal), "why": outcome["status"].get("why"),
        "interval_low": (limits[0], 4) if limits else None, "interval_high": (limits[1], 4) if limits else None,
        **numbers, **change(outcome["trend"]), **{kind: base.get(kind) for kind in BASE}, "invited": base.get("invited"),
    }
    names = unit_names(publication, outcome, language)
    for member in (value.get("units") or value.get("per_unit") or {}).get("members", []):
        told = member.get("share")
        yield row | {"figure": "goal_unit", "target": None, "unit": member["id"], "shown": "true",
                     "title": names.get(member["id"], member["id"]), "count": member.get("number"),
                     "status": reach(member), "why": "part_missing" if member.get("undecided") else None,
                     **figures(told)}
    for part in value.get("all_of", {}).get("parts", []):
        yield {name: text for name, text in row.items() if name not in ("title", "target")} | {
            "figure": "goal_item", "item": part["item"], "shown": "true", **figures(part.get("share"))}


def reach(member):
    """Whether a unit reaches its limit, or leaves that open by what it left blank."""
    if member.get("undecided"):
        return "cannot_be_judged"
    return "reached" if member["reaches"] else "not_reached"


def mean(value):
    """Means of scores and of differences in pairs."""
    if "score" in value:
        return fraction(value["score"]["mean"]), 4
    if "pairs" in value:
        return fraction(value["pairs"]["difference"]), 4
    return None


def item_rows(item, period):
    """An item's row, one for each option, and one for each earlier period."""
    row = {"figure": "item", "group": item["group"], "instrument": item["instrument"], "item": item["name"], "period": period}
    answers = item["answers"].get("shown")
    if answers is None:
        yield row | {"shown": "false"} | dict.fromkeys(
            ("agreeing", "base", "percent", "count", "arrow", "difference", *BASE))
    else:
        base, agree = answers["base"], answers.get("agree")
        yield row | {"shown": "true", **figures(agree), "base": base["valid"],
                     **{kind: base[kind] for kind in BASE}, "invited": base.get("invited"),
                     **change(item["trend"].get("shown", {"none": None}))}
        for option, count in zip(item["options"], answers["counts"]):
            yield row | {"figure": "option", "option": option["code"], "shown": "true", "count": count, "base": base["valid"],
                         "percent": nearest(Fraction(count * 100, base["valid"])) if base["valid"] else None}
    for point in item["history"]:
        told = point["agree"].get("shown")
        yield row | {"figure": "history", "period": point["period"], "shown": "true" if told else "false",
                     "continuation": point["continuation"], **figures(told)}


def check_same(where, rows, heads, data):
    """A workbook's data are the rows of the CSV, numbers as numbers."""
    if len(data) != len(rows):
        fault(where, f"has {len(data)} rows of data, and the CSV {len(rows)}")
    for row, cells in zip(rows, data):
        for head, cell in zip(heads, cells):
            SEEN["cells"] += 1
            value = "" if cell.value is None else cell.value
            told = row[head].lstrip("'") if head in row else None
            same = abs(float(told) - value) < 1e-9 if isinstance(value, (int, float)) and told else value == told
            if not same:
                fault(f"{where} {cell.coordinate}", f"{value!r} is not the CSV's {told!r}")


def check_excel(where, rows, others):
    """The table for Swedish spreadsheets holds the same rows, decimals with a comma."""
    swapped = [{name: text.replace(",", ".") if is_number(text) else text for name, text in row.items()} for row in others]
    if Counter(map(lambda row: tuple(row.values()), swapped)) != Counter(map(lambda row: tuple(row.values()), rows)):
        fault(where, "is not the same table as figures.csv")


def is_number(text):
    return text.replace(",", "", 1).lstrip("-").isdigit()
