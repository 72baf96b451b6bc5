"""Asks `enkat explain` for published figures and looks for their own counts in what it says."""

import re

from definitions import swedish
from judgement import integer

EVERY = 12  # of the groups of items, each so many is asked for by name too


def questions(folder, results):
    """All that is published in one run; then, as the reader would ask, single goals and single groups' items."""
    goals, groups = [Goal(goal) for goal in results["goals"]], {}
    for item in results["items"]:
        groups.setdefault(item["group"], []).append(Item(item))
    items = [Item(item) for item in results["items"]]
    yield Question(folder, "all that is published", [], goals + items, is_named=False)
    for goal in goals[::len(goals) // 4]:
        yield Question(folder, goal.id, [], [goal])
    for group in sorted(groups)[::EVERY] + ["others", "organisation"]:
        kind, _, identifier = group.partition(":")
        options = {"network": ["--network", identifier], "area": ["--area", identifier], "organisation": [],
                   "others": ["--others"] + (["--area", identifier] if identifier else [])}[kind]
        if group in groups:
            yield Question(folder, "items of " + group, options, groups[group])


class Question:
    """One run of the command for several figures."""

    def __init__(self, folder, what, options, figures, is_named=True):
        self.folder, self.options, self.figures = folder, options, figures
        self.ids = [figure.id for figure in figures] if is_named else []
        self.name = "explain %s, %s: %d figures" % (folder, what, len(figures))

    def problem(self, enkat):
        status, out, err = enkat("explain", self.folder, *self.ids, *self.options)
        if status != 0:
            return "exit status %d: %s" % (status, err.strip())
        text = out.replace("\u00a0", " ")
        starts = []
        for figure in self.figures:
            match = re.compile("^" + re.escape(figure.head) + " – ", re.M).search(text, starts[-1] + 1 if starts else 0)
            if match is None:
                return "%s is not explained under '%s'" % (figure.id, figure.head)
            starts.append(match.start())
        for figure, start, end in zip(self.figures, starts, starts[1:] + [len(text)]):
            lacking = [each for each in figure.wanted() if each not in text[start:end]]
            if lacking:
                return "the explanation of %s lacks %s" % (figure.id, lacking)
        return None


def of(share):
    return " av ".join(integer(share[key]).replace("\u00a0", " ") for key in ("k", "n"))


class Goal:
    def __init__(self, goal):
        description = goal["description"]
        self.id, self.outcome = description["id"], goal["outcome"].get("shown")
        symbols = {"reached": "●", "nearly": "◆", "not_reached": "■", "not_measured_yet": "○", "cannot_be_judged": "–"}
        symbol = symbols[self.outcome["status"]["status"]] if self.outcome else "··"
        if self.outcome and self.outcome["status"].get("why") == "no_target":
            symbol = "△"
        # What the plan writes instead of a measure names nothing.
        named = None if description["kind"] == "unspecified" else description.get("measure_text")
        self.head = symbol + " " + swedish(named or description["text"])

    def wanted(self):
        if self.outcome is None:
            return ["Siffran visas inte", "Definierad i "]
        value = self.outcome.get("value")
        found = ["Definierad i "]
        if value is None:
            return found
        kind, content = next(iter(value.items()))
        if kind == "share":
            found.append(of(content))
        elif kind == "count":
            found.append("\n  %s\n" % integer(content).replace("\u00a0", " "))
        elif kind == "units":
            found += [": " + of(each["share"]) for each in content["members"]]
        elif kind == "all_of":
            found += [": %s" % of(part["share"]) for part in content["parts"] if "share" in part]
        elif kind == "mean":
            found.append("Medel av %d" % content["groups"])
        if "base" in self.outcome:
            found.append("bas): %s" % integer(self.outcome["base"]["valid"]).replace("\u00a0", " "))
        return found


class Item:
    def __init__(self, item):
        self.id, self.head, self.item = item["name"], swedish(item["label"]), item

    def wanted(self):
        answers = self.item["answers"].get("shown")
        if answers is None:
            return ["Siffran visas inte", "Definierad i "]
        found = ["Definierad i ", "bas): %s" % integer(answers["base"]["valid"]).replace("\u00a0", " ")]
        found += ["  %s %s" % (option["code"], swedish(option["label"])) for option in self.item["options"]]
        found += [": %s\n" % integer(count).replace("\u00a0", " ") for count in answers["counts"]]
        return found + ([of(answers["agree"])] if "agree" in answers else [])
