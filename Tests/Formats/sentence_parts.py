"""The parts of a goal's sentences that say which number they tell: each is held to that number and no other.

What no part explains is left to the rule of the whole sentence, that every number is one of the goal's own.
"""

import re
from fractions import Fraction

import publication as source
from numerals import fraction, is_rounded, numerals, pairs

NUMBER = {"sv": r"([+−]?\d+(?:\u00a0\d{3})*(?:,\d+)?)", "en": r"([+−]?\d+(?:,\d{3})*(?:\.\d+)?)"}
# A period as it is called, and in a pattern of the other words P.
PERIOD = {"sv": r"((?:[a-z]+(?:–[a-z]+)? )?\d{4})\b", "en": r"((?:[A-Z][a-z]+(?:–[A-Z][a-z]+)? )?\d{4})\b"}
PARTS = []


def part(sv, en):
    """A part and its pattern in each language; N is a number, P a period, a space any space."""

    def add(check):
        PARTS.append(({"sv": pattern_in("sv", sv), "en": pattern_in("en", en)}, check))
        return check

    return add


def pattern_in(language, words):
    words = re.sub(r"\bN\b", lambda _: NUMBER[language], words)
    return re.compile(re.sub(r"\bP\b", lambda _: PERIOD[language], words).replace(" ", "[ \u00a0]"))


class Told:
    """A goal of which something is told."""

    def __init__(self, goal, periods, language):
        self.goal, self.language, self.now, self.before = goal, language, *periods
        self.outcome = source.shown(goal) or {}
        self.value = self.outcome.get("value") or {}
        self.base = self.outcome.get("base", {})
        self.change = self.outcome.get("trend", {}).get("change") or {}

    def number(self, text):
        return numerals(text, self.language)[0]

    def is_whole(self, text, number):
        return self.number(text).value == number

    def is_figure(self, text, value):
        """Whether a text such as "82 %", "9 av 11" or "5 brev" begins with a value."""
        share, told = source.share_of(value), pairs(text, self.language)[0]
        if told:
            return share is not None and told[0] == (share["k"], share["n"])
        found = numerals(text, self.language)
        return bool(found) and is_rounded(found[0], source.exact(value) * (100 if found[0].unit == "%" else 1))


def read(goal, sentence, periods, language):
    """What is false in a sentence, and what is left of it to read: the parts that know nothing of this goal too."""
    told, false = Told(goal, periods, language), []

    def rest(match):
        holds = check(told, *match.groups())
        if holds is False:
            false.append(match[0])
        return match[0] if holds is None else re.sub(r"\d", "", match[0])

    for patterns, check in PARTS:
        sentence = patterns[language].sub(rest, sentence)
    return false, sentence


@part(sv=r"\(N tillfrågade\)", en=r"\(N asked\)")
def asked(told, number):
    return told.is_whole(number, told.base.get("invited"))


@part(sv=r"är ungefärlig: N till N procentenheter", en=r"is approximate: N to N percentage points")
def interval(told, low, high):
    limits = told.change.get("interval")
    return bool(limits) and all(is_rounded(told.number(text), Fraction(limits[end]) * 100)
                                for text, end in ((low, "lower"), (high, "upper")))


@part(sv=r"(?:Upp|Ned) från (.+?) (?:år )?P", en=r"(?:Up|Down) from (.+?) in P")
def moved(told, figure, period):
    return bool(told.change) and period == told.before and told.is_figure(figure, told.change["previous"])


@part(sv=r"[Oo]förändrat sedan P(?: \((.+?)\))?", en=r"(?:Unchanged since|About the same as in) P(?: \((.+?)\))?")
def same(told, period, figure):
    return bool(told.change) and period == told.before and (figure is None or told.is_figure(figure, told.change["previous"]))


@part(sv=r"(?:Hade inget värde|Inte gjort(?: år)?|Ingen jämförelse med) P", en=r"(?:Had no figure in|Not done in|No comparison with) P")
def not_before(told, period):
    return period == told.before


@part(sv=r"(?<=, )N personers skillnad", en=r"a difference of N people")
def persons(told, number):
    return told.is_whole(number, abs(told.change.get("persons", 0)))


@part(sv=r"(?:räknas lika): N %(?: \(N av N\))?", en=r"counting alike: N%(?: \(N of N\))?")
def other_reading(told, percent, k, n):
    other = told.outcome.get("other_reading")
    return other is not None and is_rounded(told.number(percent), fraction(other) * 100) and (
        k is None or (told.number(k).value, told.number(n).value) == (other["k"], other["n"]))


@part(sv=r"N % \(N av N\) (?:instämmer i|svarar positivt på) alla", en=r"N% \(N of N\) (?:agree with|answer positively to) all")
def all_at_once(told, percent, k, n):
    joint = told.value.get("all_of", {}).get("joint")
    return joint is not None and is_rounded(told.number(percent), fraction(joint) * 100) and (
        told.number(k).value, told.number(n).value) == (joint["k"], joint["n"])


@part(sv=r"[Gg]äller N av N nätverk", en=r"[Cc]overs N of N networks")
def covers(told, included, answered):
    networks = told.outcome.get("networks", {})
    return (told.number(included).value, told.number(answered).value) == (networks.get("included"), networks.get("answered"))


@part(sv=r"Med N [”\"]vet ej[”\"] i basen", en=r"With N [“\"]don[’']t know[”\"] in the base")
def with_dont_know(told, number):
    return told.is_whole(number, told.base.get("dont_know"))


@part(sv=r"N av N (?:påståenden|frågor) nå", en=r"N of N (?:statements|questions) reach")
def statements(told, kept, count):
    parts = [one["share"] for one in told.value.get("all_of", {}).get("parts", []) if one.get("share")]
    return (told.number(kept).value, told.number(count).value) == (
        sum(source.keeps(told.goal, fraction(share)) for share in parts), len(parts))


@part(sv=r"(?:inget|ingen|alla) (?:av )?(?:de )?N (?:påstående|fråg)", en=r"(?:none|all)(?: of the)? N (?:statement|question)")
def all_statements(told, count):
    parts = told.value.get("all_of", {}).get("parts", [])
    return not parts or told.is_whole(count, sum("share" in one for one in parts))


@part(sv=r"minst N av de N som inte svarat", en=r"at least N of the N who did not answer")
def needed(told, number, silent):
    """The least that those who are silent must agree for the target to be reached, which they alone can decide."""
    target = told.goal["description"]["target"]
    bounds = told.outcome.get("bounds")
    if not bounds or "at_least" not in target or "all_of" in told.value:
        return None
    low, high = bounds["lowest"], bounds["highest"]
    least = next((count for count in range(bounds["silent"] + 1)
                  if source.keeps(told.goal, Fraction(low["k"] + count, high["n"]))), None)
    return told.is_whole(number, least) and told.is_whole(silent, bounds["silent"])


@part(sv=r"alla N som inte svarat", en=r"all N who did not answer")
def silent(told, number):
    bounds = told.outcome.get("bounds")
    return None if not bounds or "all_of" in told.value else told.is_whole(number, bounds["silent"])
