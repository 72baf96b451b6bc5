"""A workbook cell by cell: numbers as numbers, in the format that shows them as the other formats do."""

import re
from fractions import Fraction

import publication as source
from faults import SEEN, fault
from goal_results import YES, has_unit, is_percentage
from goal_rows import check_change, check_status, check_target, interval
from goal_sentences import check_sentence
from numerals import fraction, nearest, numerals, percent
from sheet_tables import COVERS, MISSING, UNDECIDED, WHOLE, same, unit_names
from sheet_tables import YES as REACHES
from standing import check_standing

# What stands in place of a number.
WORDS = {"sv": ("inget värde", "okänt", "visas inte: skyddat"), "en": ("no figure", "unknown", "not shown: protected")}
GOAL_HEADS = {
    "result": {"Resultat", "Result"},
    "status": {"Status"},
    "title": {"Mätetal", "Measure"},
    "target": {"Målvärde", "Target"},
    "change": {"Förändring", "Change"},
    "told": {"Beskrivning av resultat", "Description of the result"},
    "k": {"Antal (k)", "Count (k)"},
    "n": {"Antal svar (n)", "Answers (n)"},
    "invited": {"Tillfrågade", "Asked"},
    "lower": {"Osäkerhet från", "Uncertainty from"},
    "upper": {"Osäkerhet till", "Uncertainty to"},
}


def is_number(cell):
    return isinstance(cell.value, (int, float)) and not isinstance(cell.value, bool)


def is_share(cell, share):
    """The share itself, shown as a percentage."""
    return is_number(cell) and abs(cell.value - share["k"] / share["n"]) < 1e-9 and shows_percent(cell)


def is_count(cell, count):
    """A whole number, shown as one."""
    return is_number(cell) and cell.value == count and "#,##0" in cell.number_format and "%" not in cell.number_format


def shows_percent(cell):
    return "%" in cell.number_format and cell.number_format != "General"


class Cells:
    """One workbook, and what of the publication no table of it has shown yet."""

    def __init__(self, where, tables, publication, groups, language):
        self.where, self.tables, self.publication, self.language = where, tables, publication, language
        self.groups = {source.text(group["name"], language): group["key"] for group in groups}
        keys = set(self.groups.values())
        self.goals = [goal for goal in publication["goals"] if goal["group"] in keys]
        self.items = [item for item in publication["items"] if item["group"] in keys]
        self.responses = [(group["key"], told) for group in groups for told in group["responses"]]
        self.indicators = [value for value in publication.get("indicators", []) if value["group"] in keys]
        self.left = list(self.items)

    def fault(self, what):
        fault(self.where, what)

    def check(self):
        """Each table by its name; a name that no rule is written for is a fault."""
        rules = {"goals": self.goal_rows, "answers": self.answers, "chart": self.chart, "years": self.years,
                 "units": self.units, "responses": self.response_rows, "indicators": self.indicator_rows,
                 "standing": self.standing, "contents": self.words, "notes": self.words, "comments": self.words,
                 "data": self.words}
        for name, (heads, rows) in self.tables.items():
            rule = rules.get(name.rstrip("0123456789"))
            if rule is None:
                self.fault(f"has a table '{name}' of which the check knows nothing")
            else:
                rule(heads, rows)
            self.formats(name, rows)
        if "goals" not in self.tables and self.goals:
            self.fault(f"has no table of {len(self.goals)} goals")
        for item in self.left:
            self.fault(f"has no row of '{item['name']}' of {item['group']} that agrees with the publication")

    def formats(self, name, rows):
        """No number is left to the program's own taste."""
        for row in rows:
            for cell in row:
                SEEN["cells"] += 1
                if is_number(cell) and cell.number_format == "General":
                    self.fault(f"{name} {cell.coordinate} has a number without a format")

    def words(self, heads, rows):
        """Words alone: their numbers are held where they come from."""

    def goal_rows(self, heads, rows):
        if len(rows) != len(self.goals):
            return self.fault(f"has {len(rows)} goals, not {len(self.goals)}")
        places = {part: next((n for n, head in enumerate(heads) if head in words), None) for part, words in GOAL_HEADS.items()}
        if None in places.values():
            return self.fault(f"has goals under the heads {heads}")
        for goal, row in zip(self.goals, rows):
            cells = {part: row[place] for part, place in places.items()}
            where = f"{self.where} {goal['description']['id']}"
            self.goal(where, goal, cells)
            others = [cell for number, cell in enumerate(row) if number not in places.values()]
            if any(is_number(cell) for cell in others):
                fault(where, "has a number under a head of which the check knows nothing")
        return None

    def goal(self, where, goal, cells):
        check_status(where, goal, cells["status"].value, self.language)
        if cells["title"].value != source.title(goal, self.language):
            fault(where, f"is called {cells['title'].value!r}")
        self.target(where, goal, cells["target"])
        outcome = source.shown(goal) or {}
        value = outcome.get("value")
        if not (is_result(goal, value, cells["result"], self.language) if value else self.is_words(cells["result"])):
            fault(where, f"has the result {cells['result'].value!r} as {cells['result'].number_format!r}, not {value}")
        share = source.share_of(value) or {}
        limits = interval(outcome)
        wanted = {"k": share.get("k"), "n": share.get("n"), "invited": outcome.get("base", {}).get("invited")}
        for part, number in wanted.items():
            if not (self.is_words(cells[part]) if number is None else is_count(cells[part], number)):
                fault(where, f"has {cells[part].value!r} under {part}, not {number}")
        for part, limit in zip(("lower", "upper"), limits or (None, None)):
            cell = cells[part]
            if not (self.is_words(cell) if limit is None else is_share(cell, {"k": float(limit), "n": 1})):
                fault(where, f"has {cell.value!r} under {part}, not {limit}")
        if outcome:
            change = cells["change"].value
            check_change(where, goal, "—" if change in WORDS[self.language] else change, self.publication, self.language)
        check_sentence(self.where, goal, cells["told"].value, self.publication, self.language)

    def is_words(self, cell):
        return cell.value in WORDS[self.language]

    def target(self, where, goal, cell):
        """A limit alone as a number, else in the words of the other formats."""
        limits, are_shares = source.targets(goal)
        if not is_number(cell):
            check_target(where, goal, cell.value, self.language)
        elif len(limits) != 1 or abs(cell.value - float(limits[0])) > 1e-9 or shows_percent(cell) != are_shares:
            fault(where, f"has the target {cell.value} as {cell.number_format!r}, not {[str(limit) for limit in limits]}")

    def take(self, row, left, fits):
        """The item of the row's group and statement, taken from those left; a remark may stand after the statement."""
        key, label = self.groups.get(row[0].value), row[1].value
        for item in left:
            statement = source.text(item["label"], self.language)
            if item["group"] == key and (label == statement or label.startswith(f"{statement} (")) and fits(item):
                left.remove(item)
                return
        self.fault(f"has {[cell.value for cell in row]}, which nothing in the publication stands behind")

    def answers(self, heads, rows):
        for row in rows:
            self.take(row, self.left, lambda item, row=row: self.is_answers(item, heads, row))

    def is_answers(self, item, heads, row):
        answers, size = item["answers"].get("shown"), len(item["options"])
        if answers is None:
            return not any(is_number(cell) for cell in row[2:])
        labels = [source.text(option["label"], self.language) for option in item["options"]]
        if [head.rpartition(", ")[0] for head in heads[3 : 3 + 2 * size]] != labels * 2:
            return False
        base = answers["base"]["valid"]
        shares, counts = row[3 : 3 + size], row[3 + size : 3 + 2 * size]
        if not is_count(row[2], base) or not all(map(is_count, counts, answers["counts"])):
            return False
        if base and not all(is_share(cell, {"k": count, "n": base}) for cell, count in zip(shares, answers["counts"])):
            return False
        rest = list(zip(heads, row))[3 + 2 * size :]
        silent = [kind for kind, words in MISSING.items() if not any(head in words for head, _ in rest)]
        return all(answers["base"][kind] == 0 for kind in silent) and all(self.is_rest(item, *pair) for pair in rest)

    def is_rest(self, item, head, cell):
        """A cell to the right of the options, by its head."""
        answers = item["answers"]["shown"]
        for kind, words in MISSING.items():
            if head in words:
                return is_count(cell, answers["base"][kind])
        if head in WHOLE:
            everybody = next((other["answers"] for other in self.publication["items"]
                              if other["group"] == "organisation" and same(other, item)), {})
            agree = everybody.get("shown", {}).get("agree")
            alone = agree and agree["n"] == answers["base"]["valid"]
            return is_share(cell, agree) if agree and is_number(cell) else not is_number(cell) and (not agree or alone)
        if head in COVERS:
            return not is_number(cell)
        if head.startswith(("Andel", "Share")):
            return is_share(cell, answers["agree"]) if answers.get("agree") else not is_number(cell)
        return self.fault(f"has a column of which the check knows nothing: '{head}'") or False

    def chart(self, heads, rows):
        """What a chart is drawn from: shares, those that do not count as agreeing below zero."""
        for row in rows:
            if not any(self.is_drawn(item, heads[2:], row) for item in self.items):
                self.fault(f"draws {[cell.value for cell in row]}, which nothing in the publication stands behind")

    def is_drawn(self, item, heads, row):
        answers, label = item["answers"].get("shown"), source.text(item["label"], self.language)
        options = {source.text(option["label"], self.language): number for number, option in enumerate(item["options"])}
        if not row[1].value.startswith(label) or set(options) != set(heads):
            return False
        if answers is None or not answers["base"]["valid"]:
            return not any(is_number(cell) and cell.value for cell in row[2:])
        for head, cell in zip(heads, row[2:]):
            sign = 1 if item["options"][options[head]]["agrees"] else -1
            share = {"k": sign * answers["counts"][options[head]], "n": answers["base"]["valid"]}
            if not is_share(cell, share):
                return False
        told = numerals(row[1].value[len(label) :], self.language)
        return not told or told[0].value == answers["base"]["valid"]

    def years(self, heads, rows):
        """A series' shares and then its numbers of answers, the last of each this period's."""
        size = (len(heads) - 3) // 2
        left = [item for item in self.items if item["history"]]
        periods = sorted({point["period"] for item in left for point in item["history"]})
        if size != len(periods) + 1:
            return self.fault(f"has series over {heads}, and the publication over {periods}")
        for row in rows:
            self.take(row, left, lambda item, row=row: self.is_series(item, periods, row[2 : 2 + size], row[2 + size : 2 + 2 * size]))
        return None

    def is_series(self, item, periods, shares, bases):
        history = {point["period"]: point["agree"] for point in item["history"]}
        now = item["answers"].get("shown", {}).get("agree")
        told = [history.get(period, {}).get("shown") for period in periods] + [now]
        return all(
            is_share(share, point) and is_count(base, point["n"]) if point else not is_number(share) and not is_number(base)
            for share, base, point in zip(shares, bases, told))

    def units(self, heads, rows):
        for row in rows:
            cells = dict(zip(heads, row))
            goals = [goal for goal in self.goals if source.title(goal, self.language) == row[1].value]
            if not any(self.is_unit(goal, row[2].value, cells) for goal in goals):
                self.fault(f"has {[cell.value for cell in row]}, which nothing in the publication stands behind")

    def is_unit(self, goal, name, cells):
        """A unit's share with its counts, or its number; the limit; and whether it keeps it."""
        outcome = source.shown(goal) or {}
        value = outcome.get("value") or {}
        names = unit_names(self.publication, outcome, self.language)
        for member in (value.get("units") or value.get("per_unit") or {}).get("members", []):
            if names.get(member["id"], member["id"]) == name:
                told = [cell for head, cell in cells.items() if head in ("Andel", "Antal", "Av", "Share", "Count", "Number", "Of")]
                return all(self.is_member(member, head, cell) for head, cell in cells.items()) and len(told) > 0
        return False

    def is_member(self, member, head, cell):
        share = member.get("share")
        if head in ("Andel", "Share"):
            return is_share(cell, share) if share else not is_number(cell)
        if head in ("Antal", "Count", "Number"):
            wanted = share["k"] if share else member.get("number")
            return not is_number(cell) if wanted is None else is_count(cell, wanted)
        if head in ("Av", "Of"):
            return is_count(cell, share["n"]) if share else not is_number(cell)
        if member.get("undecided") and cell.value in (*REACHES, *UNDECIDED):
            return cell.value in UNDECIDED
        return REACHES.get(cell.value, member["reaches"]) == member["reaches"]

    def response_rows(self, heads, rows):
        """How many answered of those asked; the share where it is known how many were asked."""
        left = list(self.responses)
        for row in rows:
            told = next((pair for pair in left if self.is_response(*pair, row)), None)
            if told:
                left.remove(told)
                SEEN["responses"] += 1
            else:
                self.fault(f"has {[cell.value for cell in row]}, which nothing in the publication stands behind")
        for key, response in left:
            if "invited" in response:
                self.fault(f"has no row of how many answered {response['instrument']} in {key}")

    def is_response(self, key, response, row):
        titles = [source.text(one["title"], self.language) for one in self.publication["instruments"]
                  if one["id"] == response["instrument"]]
        if self.groups.get(row[0].value) != key or not any(row[1].value.startswith(title) for title in titles):
            return False
        if not is_count(row[3], response["records"]):
            return False
        if "invited" not in response:
            return not is_number(row[4]) and not is_number(row[5])
        return is_count(row[4], response["invited"]) and is_share(row[5], {"k": response["records"], "n": response["invited"]})

    def indicator_rows(self, heads, rows):
        if len(rows) != len(self.indicators):
            self.fault(f"has {len(rows)} values of others, not {len(self.indicators)}")
        for row in rows:
            found = [value for value in self.indicators if source.text(value["name"], self.language) == row[1].value
                     and value["period"] == row[4].value]
            cell = next(cell for head, cell in zip(heads, row) if head in ("Värde", "Value"))
            values = [float(fraction(value["value"])) if "value" in value else None for value in found]
            if (cell.value if is_number(cell) else None) not in values:
                self.fault(f"has the value {cell.value!r} of {row[1].value}, not {values}")

    def standing(self, heads, rows):
        check_standing(self.where, heads[1:], [[cell.value for cell in row[1:]] for row in rows], self.publication, self.language)


def is_result(goal, value, cell, language):
    """The result as a number shown in percent, of so many units, or with its unit; yes or no in words."""
    share = source.share_of(value)
    if goal["description"]["kind"] == "yes_no" and share["n"] == 1:
        return cell.value == YES[language][share["k"]]
    if goal["description"]["kind"] == "yes_no" and isinstance(cell.value, str):
        return is_percentage(cell.value, percent(share), goal, language)
    if not is_number(cell) or cell.number_format == "General":
        return False
    if "units" in value or "per_unit" in value and share or source.counts_units(goal):
        of = re.search(r"(?:av|of)\s(\d+)\"", cell.number_format)
        return of is not None and int(of[1]) == share["n"] and cell.value == share["k"]
    if share or "mean" in value:
        told = share or value["mean"]["value"]
        return is_share(cell, told) and shown_decimals(cell) >= needed_decimals(goal, percent(told))
    exact = source.exact(value)
    if "%" in cell.number_format or min(abs(cell.value - exact), abs(cell.value - nearest(exact * 10) / 10)) > 1e-9:
        return False
    unit = "".join(re.findall(r'"([^"]*)"', cell.number_format.split(";")[0]))
    return not unit.strip("\u00a0 +−") or has_unit(goal, exact, unit.strip("+−\u00a0 "), language)


def shown_decimals(cell):
    found = re.search(r"0\.(0+)", cell.number_format.split(";")[0])
    return len(found[1]) if found else 0


def needed_decimals(goal, exact):
    """As many as it takes for the rounded number to tell the same verdict."""
    decimals = 0
    while source.keeps(goal, Fraction(nearest(exact * 10**decimals), 10**decimals * 100)) != source.keeps(goal, exact / 100):
        decimals += 1
    return decimals
