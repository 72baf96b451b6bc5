"""The sentences of a goal: every number in them is one of that goal's own, and the same in every format."""

import math
import re
from fractions import Fraction

import publication as source
import sentence_parts
from faults import SEEN, fault
from numerals import fraction, is_rounded, numerals, pairs, values
from phrases import period_names


def check_sentence(where, goal, sentence, publication, language):
    """Each "9 av 11" is a share of the goal, each percentage one of its numbers rounded, each other number its own."""
    SEEN["sentences"] += 1
    where = f"{where} {goal['description']['id']}"
    outcome = source.shown(goal)
    if outcome is None:
        if numerals(sentence, language):
            fault(where, f"a withheld goal says {sentence!r}")
        return
    own = Own(goal, publication, language)
    false, rest = sentence_parts.read(goal, sentence, period_names(publication, language), language)
    for words in false:
        fault(where, f"says {words!r}, which is not so: {sentence!r}")
    told, alone = pairs(rest, language)
    for pair in told:
        if pair not in own.pairs:
            fault(where, f"says {pair[0]} of {pair[1]}, which is none of its shares: {sentence!r}")
    for numeral in alone:
        if not own.has(numeral):
            fault(where, f"says {numeral.value}{numeral.unit}, which is none of its numbers: {sentence!r}")


class Own:
    """The numbers of one goal: those of its outcome and target, and what is computed from them alone."""

    def __init__(self, goal, publication, language):
        self.pairs, self.exact, self.whole = set(), set(), set(source.years(publication))
        self.gather(goal["outcome"])
        self.gather(goal["description"]["target"])
        self.gather(goal.get("scale", {}))
        self.gather(goal.get("corrections", []))
        self.words(goal, publication, language)
        outcome = source.shown(goal)
        self.derive(goal, outcome, language)
        self.add_units(outcome.get("value") or {}, [
            result["value"] for result in publication.get("unit_results", []) if result["goal"] == goal["description"]["id"]])
        change = outcome["trend"].get("change")
        if change:
            self.derive(goal, {"value": change["previous"]}, language)

    def gather(self, part):
        """Every number below, and every {k, n}."""
        if isinstance(part, dict):
            if set(part) == {"k", "n"}:
                self.pairs.add((part["k"], part["n"]))
                self.exact.add(fraction(part))
            for key, value in part.items():
                if key in ("lower", "upper"):
                    self.exact.add(Fraction(value))
                self.gather(value)
        elif isinstance(part, list):
            self.whole.add(Fraction(len(part)))
            for value in part:
                self.gather(value)
        elif isinstance(part, int) and not isinstance(part, bool):
            self.whole.add(Fraction(part))

    def words(self, goal, publication, language):
        """Numbers in the names and words that a sentence quotes."""
        quoted = [goal["description"].get(key) for key in ("unit", "text", "measure_text", "note", "caveat", "measuring")]
        quoted += [item["label"] for item in publication["items"] if item["name"] in goal["description"]["items"]]
        quoted += [goal["outcome"], goal["description"]["target"]]
        self.whole |= numbers_in(quoted, language) | in_names(publication, language)

    def derive(self, goal, outcome, language):
        """What a sentence may compute: units that reach, the silent, the whole of the units, how many networks."""
        value = outcome.get("value") or {}
        members = (value.get("units") or value.get("per_unit") or {}).get("members", [])
        self.add_share(source.share_of(value))
        self.add_members(members)
        self.add_blank(value.get("units") or {}, members)
        parts = value.get("all_of", {}).get("parts", [])
        self.add_parts(goal, [part["share"] for part in parts if part.get("share")])
        networks = [entry["share"] for entry in outcome.get("attendance", [])]
        if networks:
            self.exact.add(sum(fraction(share) for share in networks) / len(networks))
        if "networks" in outcome:
            told = outcome["networks"]
            self.pairs.add((told["included"], told["answered"]))
        if "wanting" in outcome.get("values", {}):
            told = outcome["values"]
            self.pairs.add((sum(len(taken["units"]) for taken in told["taken"]), told["wanting"]))
        if "bounds" in outcome:
            self.add_silent(outcome["bounds"]["silent"], outcome.get("base", {}))
        self.add_silent_of_parts(goal, parts, outcome.get("silent_of_parts", []))

    def add_share(self, share):
        if share:
            # One person or unit of them is what a small change may amount to.
            self.pairs |= {(share["k"], share["n"]), (1, share["n"])}
            self.exact.add(fraction(share))

    def add_units(self, value, parts):
        """What municipalities and others have of a figure, and what is left for the rest."""
        if parts and "count" in value:
            counts = [part["count"] for part in parts]
            self.whole |= {Fraction(count) for count in counts + [value["count"] - sum(counts)]}
        elif parts and "share" in value:
            shares = [part["share"] for part in parts]
            rest = {key: value["share"][key] - sum(share[key] for share in shares) for key in ("k", "n")}
            for share in shares + [rest] if rest["n"] else shares:
                self.add_share(share)

    def add_members(self, members):
        """Of units: how many reach and how many do not, all their records together, and each unit's share."""
        if not members:
            return
        reaching = sum(member["reaches"] for member in members)
        self.whole |= {Fraction(reaching), Fraction(len(members) - reaching), Fraction(len(members))}
        shares = [member["share"] for member in members if member.get("share")]
        self.add_share({"k": sum(s["k"] for s in shares), "n": sum(s["n"] for s in shares)} if shares else None)
        numbers = [member["number"] for member in members if "number" in member]
        if numbers:
            self.exact.add(Fraction(sum(numbers), len(numbers)))

    def add_blank(self, value, members):
        """Of units that left cells blank: what they can have, how many cells, and of how many units that decides."""
        blank = [member for member in members if "blank" in member]
        for member in blank:
            base = member["share"]["n"] + member["blank"]
            for present in (member["share"]["k"], member["share"]["k"] + member["blank"]):
                self.exact.add(Fraction(present, base))
                self.whole.add(Fraction(present))
        undecided = sum(member.get("undecided", False) for member in members)
        self.whole |= {Fraction(sum(member["blank"] for member in blank)), Fraction(undecided + len(value.get("silent", [])))}

    def add_parts(self, goal, shares):
        """Of several statements: how many reach the target, of all."""
        if shares:
            kept = sum(source.keeps(goal, fraction(share)) for share in shares)
            self.pairs.add((kept, len(shares)))
            self.whole |= {Fraction(kept), Fraction(len(shares))}

    def add_silent(self, silent, base):
        """Of those who were asked and did not answer so many could decide."""
        self.pairs |= {(number, silent) for number in range(silent + 1)}
        self.whole |= {Fraction(number) for number in range(silent + 1)}
        if "invited" in base:
            self.pairs.add((base["valid"], base["invited"]))

    def add_silent_of_parts(self, goal, parts, silent):
        """Of several statements: how many of those who gave no answer to each the target needs, and of how many statements."""
        for part, number in zip(parts, silent):
            needed = needed_of_silent(goal["description"]["target"], part.get("share", {"k": 0, "n": 0}), number)
            if needed is not None:
                self.pairs.add((needed, number))
                self.whole |= {Fraction(needed), Fraction(number)}
        if silent and goal["description"].get("enough"):
            self.whole |= {Fraction(number) for number in range(len(parts) + 1)}

    def has(self, numeral):
        """Whether a number in a text is one of these, in percent or points where it says so."""
        if numeral.unit:
            exact = {number * 100 for number in self.exact}
            return any(is_rounded(numeral, sign * number) for number in exact for sign in (1, -1))
        if numeral.value in self.whole or -numeral.value in self.whole:
            return True
        return any(is_rounded(numeral, sign * number) for number in self.exact for sign in (1, -1))


def in_names(publication, language, made={}):
    """The numbers in the names of groups, units and sections, gathered once."""
    key = id(publication["groups"]), language
    if key not in made:
        names = [publication["groups"], publication["units"], publication.get("sections", [])]
        made[key] = names, numbers_in(names, language)
    return made[key][1]


def numbers_in(part, language):
    """Every number in the texts below."""
    return {value for text in texts(part) for value in values(text, language)}


def needed_of_silent(target, share, silent):
    """How many of the silent must agree for a least to hold whatever the others say, and must not for a most."""
    (kind, amount), = target.items()
    asked = share["n"] + silent
    if kind == "at_least":
        needed = max(0, math.ceil(fraction(amount["share"]) * asked) - share["k"])
    elif kind == "at_most":
        needed = max(0, share["k"] + silent - math.floor(fraction(amount["share"]) * asked))
    else:
        return None
    return needed if needed <= silent else None


def texts(part):
    """Every text below."""
    if isinstance(part, str):
        yield part
    elif isinstance(part, dict):
        for value in part.values():
            yield from texts(value)
    elif isinstance(part, list):
        for value in part:
            yield from texts(value)


def check_told(where, told):
    """What is said of a goal has the same words and numbers in every format that says it."""
    (first, wanted), *others = [(name, plain_words(lines)) for name, lines in told.items()]
    for name, found in others:
        if found != wanted:
            fault(f"{where} {name}", f"says {found!r}, and {first} {wanted!r}")


def plain_words(lines):
    """Lines as words alone: how they are spaced and where one ends with a full stop is a format's own."""
    return re.sub(r"\.(?= |$)", "", re.sub(r"[\s\u00a0\u202f]+", " ", " ".join(lines)).strip())
