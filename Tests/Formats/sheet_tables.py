"""The tables of one sheet beside its goals: answers, series over years, networks compared, units and others' values.

A table is told by its first heads; one that no rule is written for is a fault, as is a row that nothing in the
publication stands behind.
"""

import re

import publication as source
from faults import SEEN, fault
from numerals import fraction, is_rounded, numerals, pairs, percent
from phrases import normal, period_names

BASE = {"Antal svar (n)", "Answers (n)"}
MISSING = {
    "dont_know": {"Vet ej", "Don’t know"},
    "not_applicable": {"Ej aktuellt", "Not applicable"},
    "no_answer": {"Inget svar", "No answer"},
    "unreadable": {"Oläsligt", "Unreadable"},
}
WHOLE = {"Alla nätverk", "All networks"}
COVERS = {"Gäller", "Covers"}
SHARE = ("Andel", "Share")
YES = {"Ja": True, "Nej": False, "Yes": True, "No": False}
UNDECIDED = ("Uppgift saknas", "No data")


def check_tables(where, sheet, group, publication, language):
    """Every table of a sheet, and that each item, unit and value stands in one."""
    reader = Reader(where, group, publication, language)
    for before, rows in sheet["tables"]:
        reader.table(before, rows)
    reader.end()


class Reader:
    """Holds what of a group no table has shown yet."""

    def __init__(self, where, group, publication, language):
        self.where, self.language, self.publication = where, language, publication
        self.key = group["key"]
        self.items = [item for item in publication["items"] if item["group"] == self.key]
        self.goals = [goal for goal in publication["goals"] if goal["group"] == self.key]
        self.indicators = [value for value in publication.get("indicators", []) if value["group"] == self.key]
        self.repeated = []
        self.left = {"answers": list(self.items), "series": [
            item for item in self.items
            if "shown" in item["answers"] and any("shown" in point["agree"] for point in item["history"])]}

    def fault(self, what):
        fault(self.where, what)

    def table(self, before, rows):
        """Gives a table to the rule that its heads tell."""
        heads = rows[0]
        if heads[0] in ("Påstående", "Statement") and heads[1] in BASE:
            self.answers(heads, rows[1:])
        elif heads[0] in ("Påstående", "Statement") and heads[1] in SHARE and heads[2] in BASE:
            self.drawn(rows[1:])
        elif heads[0] in ("Påstående", "Statement") and re.search(r"\d{4}$", heads[1]):
            years = heads[1:-1] if heads[-1] in ("Anmärkning", "Note") else heads[1:]
            self.series(years, rows[1:])
        elif heads[0] in ("Nätverk", "Network"):
            self.networks(before, heads, rows[1:])
        elif heads[0] in ("Enhet", "Unit"):
            self.units(before, heads, rows[1:])
        elif heads[0] in ("Nyckeltal", "Key figure"):
            check_indicators(self.where, self.indicators, rows[1:], self.publication, self.language)
            self.indicators = []
        elif heads[0] not in ("Mål", "Goal"):
            self.fault(f"has a table that the check knows nothing of: {heads}")

    def end(self):
        for kind, items in self.left.items():
            for item in items:
                self.fault(f"has no row of {kind} for '{item['name']}' that agrees with the publication")
        if self.indicators:
            self.fault(f"has no table of {len(self.indicators)} values of others")

    def take(self, kind, label, fits):
        """The item that a row shows, taken from those left; or None, told as a fault."""
        found = [item for item in self.left[kind] if source.text(item["label"], self.language) == label]
        for item in found:
            if fits(item):
                self.left[kind].remove(item)
                SEEN[kind] += 1
                return item
        return self.fault(f"has a row of {kind} for '{label}' that nothing in the publication stands behind")

    def answers(self, heads, rows):
        for row in rows:
            # A Word document has a battery of which nothing is shown both among the drawings and among the numbers.
            if (heads, row) not in self.repeated:
                self.take("answers", row[0], lambda item, row=row: self.is_answers(item, heads, row))
                self.repeated.append((heads, row))

    def is_answers(self, item, heads, row):
        """n, every option's share and count, the kinds of no answer, the share that agrees and that of all networks."""
        answers = item["answers"].get("shown")
        if answers is None:
            SEEN["withheld"] += 1
            return not any(re.search(r"\d", cell) for cell in row[1:])
        labels = [source.text(option["label"], self.language) for option in item["options"]]
        if heads[2 : 2 + len(labels)] != labels or whole(row[1], self.language) != answers["base"]["valid"]:
            return False
        options = row[2 : 2 + len(labels)]
        if not all(self.is_option(*pair, answers["base"]["valid"]) for pair in zip(options, answers["counts"])):
            return False
        rest = list(zip(heads, row))[2 + len(labels) :]
        told = {head for head, _ in rest}
        silent = [kind for kind, words in MISSING.items() if not words & told]
        return all(answers["base"][kind] == 0 for kind in silent) and all(self.is_rest(item, *pair) for pair in rest)

    def is_option(self, cell, count, base):
        if base == 0:
            return cell == "— (0)"
        found = numerals(cell, self.language)
        return len(found) == 2 and self.is_percent(found[0], {"k": count, "n": base}) and found[1].value == count

    def is_percent(self, numeral, share):
        return numeral.unit == "%" and is_rounded(numeral, percent(share))

    def is_rest(self, item, head, cell):
        """A cell to the right of the options, by its head."""
        answers = item["answers"]["shown"]
        for kind, words in MISSING.items():
            if head in words:
                return whole(cell, self.language) == answers["base"][kind]
        if head in WHOLE:
            everybody = self.in_all(item)
            # Where no other network was asked there is nothing to compare with.
            alone = everybody and everybody.get("shown", {}).get("n") == answers["base"]["valid"]
            return self.is_share(cell, everybody) or alone and cell == "—"
        if head in COVERS:
            covered = answers.get("networks", {"included": 0, "answered": 0})
            some = [(covered["included"], covered["answered"])] if covered["included"] != covered["answered"] else []
            return pairs(cell, self.language) == (some, [])
        if head.startswith(SHARE):
            return self.is_share(cell, {"shown": answers["agree"]} if "agree" in answers else None)
        return self.fault(f"has a column that the check knows nothing of: '{head}'") or False

    def is_share(self, cell, told):
        """A share alone in a cell; two dots where it is withheld, a dash where there is none."""
        if not told or "withheld" in told:
            return cell == ("··" if told else "—")
        found = numerals(cell, self.language)
        return len(found) == 1 and self.is_percent(found[0], told["shown"])

    def in_all(self, item):
        """The share of the same item in all networks."""
        for other in self.publication["items"]:
            if other["group"] == "organisation" and same(other, item):
                if "shown" in other["answers"]:
                    return {"shown": other["answers"]["shown"]["agree"]} if "agree" in other["answers"]["shown"] else None
                return other["answers"]
        return None

    def drawn(self, rows):
        """The short table beside the bars of a Word document: share and n."""
        for label, share, base in rows:
            found = [item for item in self.items if source.text(item["label"], self.language) == label]
            if not any(self.is_drawn(item, share, base) for item in found):
                self.fault(f"draws '{label}' with {share!r} {base!r}")

    def is_drawn(self, item, share, base):
        answers = item["answers"].get("shown")
        if answers is None:
            return not re.search(r"\d", share + base)
        told = {"shown": answers["agree"]} if "agree" in answers else None
        first = numerals(base, self.language)[:1]
        return self.is_share(share, told) and [n.value for n in first] == [answers["base"]["valid"]]

    def series(self, years, rows):
        """The years of a series are those of its items' histories, in order, and this period last."""
        periods = sorted({point["period"] for item in self.items for point in item["history"]})
        now, before = period_names(self.publication, self.language)
        previous = self.publication["period"].get("previous")
        if list(map(normal, years)) != [before if period == previous else period for period in periods] + [now]:
            return self.fault(f"has series over {years}, and the publication over {periods}")
        for row in rows:
            self.take("series", row[0], lambda item, row=row: self.is_series(item, row[1 : 1 + len(years)], periods))
        return None

    def is_series(self, item, cells, periods):
        """Each year's share and n; the last cell is this period's."""
        answers = item["answers"]
        now = {"shown": answers["shown"]["agree"]} if "shown" in answers else answers
        history = {point["period"]: point["agree"] for point in item["history"]}
        told = [history.get(period) for period in periods] + [now]
        return all(self.is_point(cell, point) for cell, point in zip(cells, told, strict=True))

    def is_point(self, cell, told):
        if told is None or "withheld" in told:
            return not re.search(r"\d", cell)
        found = numerals(cell, self.language)
        return len(found) == 2 and self.is_percent(found[0], told["shown"]) and found[1].value == told["shown"]["n"]

    def networks(self, before, heads, rows):
        """Networks beside each other: a column is a statement of the list before the table."""
        statements = [line for line in before if any(
            line == source.text(item["label"], self.language) for item in self.items)][-(len(heads) - 1) :]
        if len(statements) != len(heads) - 1:
            return self.fault(f"compares networks in {len(heads) - 1} columns and names {len(statements)} statements")
        numbers = [str(place + 1) for place in range(len(statements))]
        if [head.split()[0].rstrip(".") for head in heads[1:]] != numbers:
            self.fault(f"compares networks under {heads[1:]}, where the list is numbered to {len(numbers)}")
        named = {source.text(group["name"], self.language): group["key"] for group in self.publication["groups"]}
        for row in rows:
            key = "organisation" if row[0] in WHOLE else named.get(row[0])
            for statement, cell in zip(statements, row[1:]):
                if not self.is_compared(statement, key, cell):
                    self.fault(f"compares '{row[0]}' on '{statement}' with {cell!r}")
                SEEN["compared"] += 1
        return None

    def is_compared(self, statement, key, cell):
        mine = [item for item in self.items if source.text(item["label"], self.language) == statement]
        others = [other for other in self.publication["items"] if other["group"] == key and any(
            same(other, item) for item in mine)]
        if not re.search(r"\d", cell):
            return not any("agree" in other["answers"].get("shown", {}) for other in others) or cell == "··"
        return any(self.is_share(cell, {"shown": other["answers"]["shown"]["agree"]})
                   for other in others if "shown" in other["answers"])

    def units(self, before, heads, rows):
        """Every unit of a promise for each of them, with its share or its number, and whether it keeps it."""
        goals = [goal for goal in self.goals if any(line.startswith(source.title(goal, self.language)) for line in before)]
        for goal in goals:
            if self.is_units(goal, heads, rows):
                SEEN["units"] += len(rows)
                return None
        return self.fault(f"has a table of units for {before[-1:]} that no goal stands behind")

    def is_units(self, goal, heads, rows):
        value = (source.shown(goal) or {}).get("value") or {}
        members = (value.get("units") or value.get("per_unit") or {}).get("members", [])
        names = unit_names(self.publication, source.shown(goal) or {}, self.language)
        wanted = {names.get(member["id"], member["id"]): member for member in members}
        return {row[0] for row in rows} == set(wanted) and len(rows) == len(members) and all(
            self.is_unit(wanted[row[0]], row) for row in rows)

    def is_unit(self, member, row):
        if member.get("undecided"):
            if row[-1] not in UNDECIDED:
                return False
        elif YES.get(row[-1]) != member["reaches"]:
            return False
        if "share" in member:
            counts = pairs(row[2], self.language)
            return self.is_share(row[1], {"shown": member["share"]}) and counts == (
                [(member["share"]["k"], member["share"]["n"])], [])
        found = numerals(row[1], self.language)
        return not found if "number" not in member else [n.value for n in found] == [member["number"]]


def same(one, other):
    """Whether two items are the same question, of two groups."""
    return (one["instrument"], one["name"], one.get("wave")) == (other["instrument"], other["name"], other.get("wave"))


def unit_names(publication, outcome, language):
    """What units, or the activities of a figure, are called."""
    names = {unit["id"]: unit["name"] for unit in publication["units"]}
    # A name is the same in every language unless it is told in each.
    named = {unit: name if isinstance(name, str) else source.text(name, language) for unit, name in names.items()}
    return named | outcome.get("activity_names", {})


def whole(cell, language):
    """The number that a cell is, or None."""
    found = numerals(cell, language)
    return found[0].value if len(found) == 1 else None


def check_indicators(where, indicators, rows, publication, language):
    """Each value of others stands in a row with its name, unit, period, number, source and day."""
    names = unit_names(publication, {}, language)
    for indicator in indicators:
        SEEN["indicators"] += 1
        name = source.text(indicator["name"], language)
        value = indicator.get("value")
        origin = indicator.get("source", {})
        unit = names.get(indicator.get("unit"), indicator.get("unit"))
        part = source.text(indicator["part"], language).lower() if "part" in indicator else ""
        fits = [
            row for row in rows
            if row[0].startswith(name) and part in (row[0] + row[1]).lower() and row[2] == indicator["period"]
            and (unit is None or unit in row[1]) and number_of(row[3], language) == (fraction(value) if value else None)
            and (not origin or (row[4], row[5]) == (origin["name"], origin.get("retrieved", row[5])))
        ]
        if not fits:
            fault(where, f"no row of {name} {indicator['period']} with {value}")
    if len(rows) != len(indicators):
        fault(where, f"has {len(rows)} values of others, not {len(indicators)}")


def number_of(cell, language):
    """The number that a value such as "1 842 fall" begins with; None where it begins with words."""
    found = numerals(cell, language)
    return found[0].value if found and found[0].start == (1 if found[0].signed else 0) - found[0].signed else None


def check_head(where, sheet, group, publication, language):
    """How many answered of those asked, line by line."""
    titles = {}
    for instrument in publication["instruments"]:
        titles.setdefault(instrument["id"], set()).add(source.text(instrument["title"], language))
    for response in group["responses"]:
        if "invited" not in response:
            continue
        SEEN["responses"] += 1
        share = {"k": response["records"], "n": response["invited"]}
        lines = [line for line in sheet["facts"] if any(line.startswith(title) for title in titles[response["instrument"]])]
        if not any(is_response(line, share, language) for line in lines):
            fault(where, f"says of {response['instrument']} {lines}, not {share}")


def is_response(line, share, language):
    told, alone = pairs(line, language)
    shares = [numeral for numeral in alone if numeral.unit == "%"]
    return (share["k"], share["n"]) in told and all(is_rounded(numeral, percent(share)) for numeral in shares)
