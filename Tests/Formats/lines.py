"""What a line outside the tables says, in any format: one rule for each kind of line, and none unknown.

A rule is a pattern in each language and a check of the numbers it has found. A line holds when one of the rules whose
pattern is the whole of it does; else the line's sentences must, the publication's own words apart.
"""

import re

import publication as source
from faults import SEEN, fault, holds
from goal_sentences import check_sentence
from numerals import is_rounded, numerals, percent
from phrases import Phrases, normal, period_names

RULES = []
NUMBER = {"sv": r"[+−]?\d+(?:\u00a0\d{3})*(?:,\d+)?", "en": r"[+−]?\d+(?:,\d{3})*(?:\.\d+)?"}
SENTENCE = re.compile(r"(?<=[.:;!?]) (?=[A-ZÅÄÖ§'])")


def rule(sv, en):
    """A rule and its pattern in each language; a space is any space, and N is a number with its decimals."""

    def add(check):
        patterns = {"sv": sv, "en": en}
        RULES.append(({
            language: re.compile(re.sub(r"\bN\b", lambda _: NUMBER[language], pattern))
            for language, pattern in patterns.items()}, check))
        return check

    return add


class Known:
    """What every page of a publication needs: its words, and each item's share in all networks."""

    made = {}

    @classmethod
    def of(cls, publication, language):
        """Made once, also for the part of a publication that a report shows."""
        key = id(publication["groups"]), language
        if key not in cls.made:
            cls.made[key] = cls(publication, language)
        return cls.made[key]

    def __init__(self, publication, language):
        self.groups = publication["groups"]
        self.phrases = Phrases(publication, language)
        self.plan = publication["goals"]
        self.levels = levels(publication["goals"])
        self.whole = {question(item): item for item in publication["items"] if item["group"] == "organisation"}


def levels(part):
    """Every level of an interval below."""
    if isinstance(part, dict):
        return set().union(*map(levels, part.values())) | ({str(part["level"])} if "level" in part else set())
    return set().union(*map(levels, part)) if isinstance(part, list) else set()


def question(item):
    """What makes two groups' items the same question."""
    return item["instrument"], item["name"], item.get("wave"), item["concept"]


class Lines:
    """The lines of one page: of a group's sheet, or of the index or a report where the group is None."""

    def __init__(self, where, publication, language, group=None, goals=None):
        self.where, self.publication, self.language, self.group = where, publication, language, group
        self.goals = [goal for goal in publication["goals"] if group is None or goal["group"] == group["key"]]
        self.goals = self.goals if goals is None else goals
        self.plan = self.goals
        if goals is None:
            self.plan = publication["goals"] if group is None else source.summed(publication, group["key"])
        self.items = [item for item in publication["items"] if group is None or item["group"] == group["key"]]
        self.groups = publication["groups"] if group is None else [group]
        self.known = Known.of(publication, language)
        self.phrases = self.known.phrases
        self.now, self.before = period_names(publication, language)
        self.kinds = {one["id"]: one for one in publication["instruments"]}

    def of(self, name):
        """Under a group's name on the index or in a report its lines, else those of the page."""
        group = next((one for one in self.publication["groups"] if self.said(one["name"]) == name), None)
        if group is None or self.group:
            return self
        return Lines(self.where, self.publication, self.language, group)

    def read(self, line):
        """A line whose figures no rule explains is a fault."""
        line = normal(line)
        if not re.search(r"\d", line):
            return
        SEEN["lines"] += 1
        if not self.is_known(line):
            fault(self.where, f"says {line!r}, which nothing in the publication stands behind")

    def read_told(self, line, name):
        """A line that is told of a goal of this name: such as others, or the rest of what its sentence says."""
        if re.search(r"\d", line) and not self.is_known(normal(line)):
            goals = [goal for goal in self.goals if normal(source.title(goal, self.language)) in normal(name)]
            if not any(holds(check_sentence, "", goal, line, self.publication, self.language) for goal in goals):
                fault(self.where, f"says {line!r} of '{name}', which nothing in the publication stands behind")

    def is_known(self, line):
        if self.follows(line):
            return True
        rest = self.phrases.without(line)
        # In a document a line of the box on method begins with its heading.
        headless = re.sub(r"^[^.:\d]{3,40}\. (?=.*\d)", "", line)
        if headless != line and self.is_known(headless):
            return True
        return self.follows(rest) or all(not re.search(r"\d", part) or self.follows(part.strip()) for part in SENTENCE.split(rest))

    def follows(self, line):
        """Whether a rule's pattern is the line and its check holds."""
        for patterns, check in RULES:
            match = patterns[self.language].fullmatch(line)
            if match and check(self, **match.groupdict()):
                return True
        return False

    def number(self, text):
        """The one number that a text is."""
        return numerals(text, self.language)[0]

    def whole(self, text):
        return self.number(text).value

    def is_share(self, share, part=None, k=None, n=None):
        """Whether "82 %" and "9 of 11" are a share, each where it stands."""
        if part is not None and not is_rounded(self.number(part), percent(share)):
            return False
        return (k is None or self.whole(k) == share["k"]) and (n is None or self.whole(n) == share["n"])

    def in_all(self, item):
        """An item's answers in all networks, or None."""
        whole = self.known.whole.get(question(item))
        return whole and whole["answers"]

    def titles(self, key):
        """What an instrument is called."""
        return {normal(source.text(one["title"], self.language)) for one in self.publication["instruments"] if one["id"] == key}

    def said(self, words):
        return normal(source.text(words, self.language))

    def shown_items(self, kind=None):
        """The items that have a share, with it; of one kind of instrument, if told."""
        return [(item, item["answers"]["shown"]["agree"]) for item in self.items
                if "agree" in item["answers"].get("shown", {}) and kind in (None, self.kinds[item["instrument"]]["kind"])]
