"""Every number of every format is the number of the publication.

Usage: check_numbers.py FOLDER LANGUAGE
"""

import json
import re
import sys
from fractions import Fraction

import jsonschema

import publication as source
import readers

FAULTS = []
SEEN = {"goals": 0, "answers": 0, "withheld": 0, "cells": 0, "indicators": 0}


def fault(where, what):
    FAULTS.append(f"{where}: {what}")


def check_schema(publication_text):
    with open("Surveys/schema/publication.schema.json", encoding="utf-8") as file:
        validator = jsonschema.Draft202012Validator(json.load(file))
    for error in validator.iter_errors(json.loads(publication_text)):
        fault("publication.json", f"{list(error.path)}: {error.message[:200]}")
    # A withheld figure with a number beside it must be refused.
    broken = json.loads(publication_text)
    broken["goals"][0]["outcome"] = {"withheld": True, "shown": {"value": {"count": 3}}}
    if validator.is_valid(broken):
        fault("publication.schema.json", "lets a withheld figure have a number")


def check_goal(where, goal, shown, counts):
    """One goal's result and counts as a format shows them."""
    SEEN["goals"] += 1
    outcome = goal["outcome"].get("shown")
    if outcome is None:
        SEEN["withheld"] += 1
        if shown != "··" or counts:
            fault(where, f"a withheld goal shows {shown!r} {counts!r}")
        return
    value = outcome.get("value")
    share = source.share_of(value)
    if counts and share and [int(number) for number in re.findall(r"\d+", re.sub(r"(?<=\d)[\u00a0,](?=\d)", "", counts))][:2] != [
            share["k"], share["n"]]:
        fault(where, f"counts {counts!r} are not {share}")
    if value is None:
        if shown != "—":
            fault(where, f"no figure shows {shown!r}")
    elif "count" in value:
        if goal["description"]["kind"] != "yes_no" and digits(shown) != value["count"]:
            fault(where, f"{shown!r} is not {value['count']}")
    elif shown.endswith("%") and share and not source.is_rounded(shown, Fraction(share["k"], share["n"])):
        fault(where, f"{shown!r} is not {share}")
    elif shown.endswith("%") and "mean" in value:
        mean = value["mean"]["value"]
        if not source.is_rounded(shown, Fraction(mean["k"], mean["n"])):
            fault(where, f"{shown!r} is not {mean}")


def digits(text):
    """The first number of a text, whatever parts its thousands."""
    number = ""
    for character in text:
        if character.isdigit():
            number += character
        elif number and character not in "\u00a0,":
            break
    return int(number) if number else None


def check_answers(where, items, tables, language):
    """The tables of answers: n, every option's share and count."""
    rows = {}
    for table in tables:
        for row in table[1:]:
            rows.setdefault(row[0], []).append(row)
    for item in items:
        label = source.text(item["label"], language)
        answers = item["answers"].get("shown")
        found = rows.get(label, [])
        if not found:
            fault(where, f"no row of '{item['name']}'")
        elif answers is None:
            SEEN["withheld"] += 1
            if any(any(c.isdigit() for c in cell) for row in found[:1] for cell in row[1:]):
                fault(where, f"the withheld '{item['name']}' shows digits")
        elif not any(matches(row, answers, item) for row in found):
            fault(where, f"'{item['name']}' shows {found[0][1:]}, not {answers['counts']} of {answers['base']['valid']}")
        SEEN["answers"] += 1


def matches(row, answers, item):
    base = answers["base"]["valid"]
    cells = row[2 : 2 + len(item["options"])]
    if len(cells) < len(item["options"]) or digits(row[1]) != base:
        return False
    for cell, count in zip(cells, answers["counts"]):
        percent, _, rest = cell.partition(" (")
        if digits(rest) != count or (base and not source.is_rounded(percent, Fraction(count, base))):
            return False
    return True


def check_indicators(where, indicators, rows, language):
    """Each value of others stands in a row with its name, period, number, source and day."""
    for indicator in indicators:
        SEEN["indicators"] += 1
        name = source.text(indicator["name"], language)
        value = indicator.get("value")
        wanted = decimal(value) if value else None
        origin = indicator.get("source", {})
        if not any(
            row[0].startswith(name) and row[2] == indicator["period"] and number(row[3], language) == wanted
            and (not origin or (row[4], row[5]) == (origin["name"], origin.get("retrieved", row[5])))
            for row in rows
        ):
            fault(where, f"no row of {name} {indicator['period']} with {value}")
    if len(rows) != len(indicators):
        fault(where, f"has {len(rows)} values of others, not {len(indicators)}")


def decimal(fraction):
    return Fraction(fraction["k"], fraction["n"])


def number(shown, language):
    """The number that a value such as "1 842 fall" begins with; None where it begins with words."""
    found = re.match(r"[−-]?\d[\d\u00a0.,]*", shown)
    if not found:
        return None
    text = found[0].replace("\u00a0", "").replace("−", "-")
    return Fraction(text.replace(",", "") if language == "en" else text.replace(",", "."))


def check_workbook(where, path, goals, items, language):
    """A workbook cell by cell: numbers as numbers, shown with the decimals of the other formats."""
    _, tables = readers.workbook(path)
    if goals:
        heads, rows = tables["goals"]
        for goal, row in zip(goals, rows, strict=True):
            check_goal_row(f"{where} {goal['description']['id']}", goal, row)
    found = {}
    for name, (heads, rows) in tables.items():
        if name.startswith("answers"):
            for row in rows:
                found.setdefault((row[0].value, row[1].value), []).append(row)
    for item in items:
        check_item_row(where, item, found, language)


def check_goal_row(where, goal, row):
    outcome = goal["outcome"].get("shown")
    result, k, n = row[3], row[7], row[8]
    if outcome is None:
        if any(isinstance(cell.value, (int, float)) for cell in (row[3], *row[5:12])):
            fault(where, "a withheld goal has a number in the workbook")
        return
    share = source.share_of(outcome.get("value"))
    if share and goal["description"]["kind"] != "yes_no":
        SEEN["cells"] += 3
        if (k.value, n.value) != (share["k"], share["n"]):
            fault(where, f"{k.value} of {n.value} is not {share}")
        # A number of units is shown as such, of how many: the format says "av 13".
        of = re.search(r'"\s(?:av|of)\s(\d+)"', result.number_format)
        wanted = share["k"] if of else share["k"] / share["n"]
        if of and int(of[1]) != share["n"]:
            fault(where, f"{result.number_format!r} is not {share}")
        if isinstance(result.value, (int, float)) and abs(result.value - wanted) > 1e-12:
            fault(where, f"{result.value} is not {share}")
    count = (outcome.get("value") or {}).get("count")
    if count is not None and goal["description"]["kind"] != "yes_no" and result.value != count:
        fault(where, f"{result.value} is not {count}")


def check_item_row(where, item, found, language):
    answers = item["answers"].get("shown")
    label = source.text(item["label"], language)
    rows = [row for (_, statement), all_rows in found.items() if statement == label for row in all_rows]
    if not rows:
        return fault(where, f"no row of '{item['name']}' in the workbook")
    if answers is None:
        if all(any(isinstance(cell.value, (int, float)) for cell in row[2:]) for row in rows):
            fault(where, f"the withheld '{item['name']}' has a number in the workbook")
        return None
    base, count = answers["base"]["valid"], len(item["options"])
    for row in rows:
        shares = [cell.value for cell in row[3 : 3 + count]]
        counts = [cell.value for cell in row[3 + count : 3 + 2 * count]]
        right = row[2].value == base and counts == answers["counts"]
        if right and base:
            right = all(abs(s - c / base) < 1e-12 for s, c in zip(shares, counts))
        if right:
            SEEN["cells"] += 1 + 2 * count
            return None
    return fault(where, f"'{item['name']}' is {[c.value for c in rows[0][2:]]} in the workbook, not {answers['counts']}")


def check_tidy(folder, publication):
    rows = readers.tidy(f"{folder}/figures.csv")
    goals = {row["goal"]: row for row in rows if row["figure"] == "goal"}
    for goal in publication["goals"]:
        row, outcome = goals[goal["description"]["id"]], goal["outcome"].get("shown")
        share = source.share_of(outcome.get("value")) if outcome else None
        if outcome is None and (row["shown"] != "false" or row["percent"] or row["count"] or row["agreeing"]):
            fault("figures.csv", f"the withheld {goal['description']['id']} has a figure")
        if share and (int(row["agreeing"]), int(row["base"])) != (share["k"], share["n"]):
            fault("figures.csv", f"{goal['description']['id']} is {row['agreeing']} of {row['base']}, not {share}")
    _, tables = readers.workbook(f"{folder}/figures.xlsx")
    heads, data = tables["data"]
    if len(data) != len(rows):
        fault("figures.xlsx", f"has {len(data)} rows of data, and the CSV {len(rows)}")
    for row, cells in zip(rows, data):
        for head, cell in zip(heads, cells):
            SEEN["cells"] += 1
            text = "" if cell.value is None else cell.value
            same = abs(float(row[head]) - text) < 1e-9 if isinstance(text, (int, float)) else text == row[head].lstrip("'")
            if not same:
                fault(f"figures.xlsx {cell.coordinate}", f"{text!r} is not the CSV's {row[head]!r}")


def check_others(folder, publication):
    """Values of others in the tidy table."""
    rows = [row for row in readers.tidy(f"{folder}/figures.csv") if row["figure"] == "indicator"]
    told = publication.get("indicators", [])
    if len(rows) != len(told):
        fault("figures.csv", f"has {len(rows)} values of others, not {len(told)}")
    for row, indicator in zip(sorted(rows, key=lambda row: row["group"]), sorted(told, key=lambda one: one["group"])):
        value = indicator.get("value")
        if (Fraction(row["value"]) if row["value"] else None) != (decimal(value) if value else None):
            fault("figures.csv", f"{row['title']} {row['period']} is {row['value']}, not {value}")
        if (row["unit"], row["period"]) != (indicator.get("unit", ""), indicator["period"]):
            fault("figures.csv", f"{row['title']} {row['period']} {row['unit']} is not {indicator}")


def main(folder, language):
    with open(f"{folder}/publication.json", encoding="utf-8") as file:
        check_schema(file.read())
    publication = source.load(folder)
    for group in publication["groups"]:
        key = group["key"]
        goals = [goal for goal in publication["goals"] if goal["group"] == key]
        items = [item for item in publication["items"] if item["group"] == key]
        indicators = [value for value in publication.get("indicators", []) if value["group"] == key]
        if not (goals or items or group["responses"] or indicators):
            continue
        path = f"{folder}/{source.file_name(key)}"
        for name, read in (("html", readers.html), ("md", readers.markdown), ("docx", readers.word)):
            where = f"{key} {name}"
            results, tables = read(f"{path}.{name}")
            if len(results) != len(goals):
                fault(where, f"has {len(results)} goals, not {len(goals)}")
            for goal, (shown, counts) in zip(goals, results):
                check_goal(f"{where} {goal['description']['id']}", goal, shown, counts)
            check_answers(where, items, tables, language)
            check_indicators(where, indicators, readers.indicators(tables), language)
        check_workbook(f"{key} xlsx", f"{path}.xlsx", goals, items, language)
    check_tidy(folder, publication)
    check_others(folder, publication)
    if not SEEN["goals"] or not SEEN["cells"]:
        fault(folder, "nothing was compared")
    for line in FAULTS[:40]:
        print(line, file=sys.stderr)
    if FAULTS:
        sys.exit(f"error: {len(FAULTS)} figures differ between the formats of {folder}")
    print(
        f"{folder.split('/')[-2]}/{folder.split('/')[-1]}: {SEEN['goals']} results, {SEEN['answers']} rows of answers and "
        f"{SEEN['cells']} cells agree with the publication, {SEEN['withheld']} times withheld; "
        f"{SEEN['indicators']} values of others")


main(sys.argv[1], sys.argv[2])
