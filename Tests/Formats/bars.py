"""The answers to an item as a bar shows them: its parts, its alternative text and the lines beside it.

`told` takes every line beside a bar of a page in HTML; a line that no rule is written for is not the item's.
"""

import re
from fractions import Fraction

import publication as source
from goal_rows import UNCHANGED
from numerals import fraction, is_rounded, numerals, pairs, percent
from phrases import normal
from sheet_tables import MISSING, WHOLE

# How far a place in a drawing, in percent, may be from where it should be.
NEAR = Fraction(1, 30)
APPROXIMATE = {"sv": " sedan {}; ungefärligt ", "en": " since {}; approximately "}


class Bar:
    """One item beside its publication."""

    def __init__(self, item, lines):
        self.item, self.lines, self.language = item, lines, lines.language
        self.answers = item["answers"].get("shown")

    def is_named(self, words):
        return normal(words) == self.lines.said(self.item["label"])

    def is_label(self, words):
        """Every option with its share in order, then n and the kinds of no answer that there are."""
        if self.answers is None:
            return not re.search(r"\d", words)
        base = self.answers["base"]
        valid = base["valid"]
        wanted = [(source.text(option["label"], self.language), count) for option, count in
                  zip(self.item["options"], self.answers["counts"])]
        shares, _, rest = words.partition("; ")
        found = numerals(self.after(shares, [name for name, _ in wanted]), self.language)
        if [numeral.unit for numeral in found] != ["%"] * len(wanted) or not all(
                is_rounded(numeral, percent({"k": count, "n": valid})) for numeral, (_, count) in zip(found, wanted)):
            return False
        told = dict(part.rsplit(" ", 1) for part in normal(rest).split(", "))
        return self.is_number(told.pop("n =", "0"), valid) and self.are_missing(told)

    def is_number(self, text, number):
        return [numeral.value for numeral in numerals(text, self.language)] == [number]

    def after(self, words, names):
        """A text without its options' names, each of which is there in order."""
        for name in names:
            before, found, rest = words.partition(name)
            words = before + rest if found else ""
        return words

    def are_missing(self, told):
        """The kinds of no answer with their numbers; one that is not told is none."""
        base = self.answers["base"]
        for kind, names in MISSING.items():
            count = next((told.pop(name) for name in list(told) if is_one_of(name, names)), "0")
            if not self.is_number(count, base[kind]):
                return False
        return not told

    def are_beside(self, texts):
        """Whether each line beside the bar is the item's own, and n among them."""
        return all(any(rule(normal(words)) for rule in (
            self.is_base, self.is_missing, self.is_whole, self.is_covered, self.is_change)) for words in texts)

    def is_base(self, words):
        return self.answers is not None and words.startswith("n = ") and self.is_number(words[4:], self.answers["base"]["valid"])

    def is_missing(self, words):
        name, _, count = words.rpartition(" ")
        kinds = [kind for kind, names in MISSING.items() if is_one_of(name, names)]
        return bool(kinds) and self.is_number(count, self.answers["base"][kinds[0]])

    def is_whole(self, words):
        """The share of all networks."""
        everybody = self.lines.in_all(self.item)
        if not any(words.lower().startswith(name.lower()) for name in WHOLE):
            return False
        found = numerals(words, self.language)
        if not everybody or "shown" not in everybody or "agree" not in everybody["shown"]:
            return not found
        return len(found) == 1 and found[0].unit == "%" and is_rounded(found[0], percent(everybody["shown"]["agree"]))

    def is_covered(self, words):
        """How many of the networks that answered are in the figure."""
        told = self.answers and self.answers.get("networks")
        pattern = "{included} (?:av|of) {answered} (?:nätverk|networks?)"
        return bool(told) and re.fullmatch(pattern.format(**told), words) is not None

    def is_change(self, words):
        """The arrow, the difference, how many persons that is, since when, and its interval."""
        change = self.item["trend"].get("shown", {}).get("change")
        if not change:
            return not re.search(r"\d", words.replace(self.lines.before or "", ""))
        if not words.startswith(source.ARROWS[change["arrow"]]):
            return False
        words = words[1:]
        limits = change.get("interval")
        first, middle, last = words.partition(APPROXIMATE[self.language].format(self.lines.before))
        if bool(limits) != bool(middle) and (limits is None or "ungefärl" in words or "approx" in words):
            return False
        if not middle:
            first, since, rest = words.partition(f" {APPROXIMATE[self.language].split()[0]} {self.lines.before}")
            if not since or re.search(r"\d", rest):
                return False
        return self.is_difference(first, change) and (not middle or self.is_interval(last, limits))

    def is_difference(self, words, change):
        found = numerals(words, self.language)
        signed = [numeral for numeral in found if numeral.signed]
        exact = fraction(change["difference"]) * 100
        small = [numeral for numeral in found if not numeral.signed and numeral.unit == "pp"]
        if any(numeral.value != 1 or not 0 < abs(exact) < 1 for numeral in small):
            return False
        # "Within 1 of 13": of the year with fewest answers.
        told, alone = pairs(words, self.language)
        fewest = min(self.answers["base"]["valid"], change["previous"].get("share", {"n": 0})["n"])
        if any(pair != (1, fewest) for pair in told):
            return False
        persons = [numeral.value for numeral in alone if not numeral.signed and numeral not in small]
        if len(signed) > 1 or any(numeral.unit != "pp" or not is_rounded(numeral, exact) for numeral in signed):
            return False
        if not signed and not small and (exact or not UNCHANGED[self.language].match(f"→{words}")):
            return False
        return persons in ([], [abs(change.get("persons", 0))])

    def is_interval(self, words, limits):
        found = numerals(words, self.language)
        return len(found) == 2 and all(
            is_rounded(numeral, Fraction(limits[end]) * 100) for numeral, end in zip(found, ("lower", "upper")))

    def is_agree(self, words):
        """The share that agrees, in large figures."""
        if self.answers is None or "agree" not in self.answers:
            return not re.search(r"\d", words)
        found = numerals(words, self.language)
        return len(found) == 1 and found[0].unit == "%" and is_rounded(found[0], percent(self.answers["agree"]))

    def is_drawn(self, drawing):
        """The parts stand beside each other, each as wide as its share, with its share where there is room for it."""
        parts = [part for part in drawing.all("rect") if not re.match(r"m\d", part.attributes["class"])]
        shares = [percent({"k": count, "n": self.answers["base"]["valid"]}) for count in self.answers["counts"] if count]
        # Those that agree are to the right, also where their options come first.
        return any(self.are_parts(drawing, parts, order) for order in (shares, shares[::-1]))

    def are_parts(self, drawing, parts, shares):
        if len(parts) != len(shares):
            return False
        widths = [Fraction(part.attributes["width"].rstrip("%")) for part in parts]
        starts = [Fraction(part.attributes["x"].rstrip("%")) for part in parts]
        scale = sum(widths) / 100
        if any(abs(width - share * scale) > NEAR for width, share in zip(widths, shares)):
            return False
        if any(abs(start + width - following) > NEAR for start, width, following in zip(starts, widths, starts[1:])):
            return False
        return self.are_figures(drawing, dict(zip((part.attributes["class"] for part in parts), shares)))

    def are_figures(self, drawing, shares):
        """Every figure in the bar is the share of the part that it stands on."""
        for text in drawing.all("text"):
            name = text.attributes["class"].split()[0].removeprefix("on-")
            found = numerals(text.text(), self.language)
            if len(found) != 1 or found[0].unit != "%" or name not in shares or not is_rounded(found[0], shares[name]):
                return False
        return True


def is_one_of(name, names):
    return name.lower() in {normal(one).lower() for one in names}


def check_item(element, lines):
    """A line of the list of answers: some item of the page has this name, bar, share and these lines beside it."""
    statement, drawing = element.first("p", "statement"), element.first("svg", "bar")
    side, agree = element.first("p", "side"), element.first("p", "agree")
    beside = [part.text() for part in side.all("span")] if side else []
    for bar in (Bar(item, lines) for item in lines.items):
        if bar.is_named(statement.text()) and bar.are_beside(beside) and (
                drawing is None or bar.is_label(drawing.attributes["aria-label"]) and bar.is_drawn(drawing)) and (
                agree is None or bar.is_agree(agree.text())):
            return True
    return False
