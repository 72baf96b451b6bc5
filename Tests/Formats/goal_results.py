"""A goal's result and its counts as a format shows them: one rule for each kind of goal, and none unknown."""

import publication as source
from faults import SEEN, fault
from numerals import fraction, is_rounded, numerals, pairs, percent

# What a figure of each kind can be.
KINDS = {
    "share_agree": {"share", "mean"},
    "share_agree_all_of": {"all_of"},
    "attendance_share": {"share", "mean"},
    "each_unit_attendance": {"units", "share"},
    "share_of_cases": {"share", "mean"},
    "coverage": {"share"},
    "count": {"count"},
    "count_target": {"count"},
    "trend": {"count", "share", "score"},
    "share_of_units": {"share"},
    "min_per_activity": {"units"},
    "min_per_unit": {"per_unit"},
    "score_mean": {"score"},
    "before_after": {"pairs"},
    "yes_no": {"share"},
    "qualitative": set(),
    "unspecified": set(),
}
YES = {"sv": ("nej", "ja"), "en": ("no", "yes")}


def form(goal, value):
    """Which form a value has; a kind or a form that no rule is written for is a fault, not passed over."""
    kind = goal["description"]["kind"]
    found = set(value) & {"share", "count", "mean", "units", "all_of", "score", "pairs", "per_unit"}
    if kind not in KINDS or len(found) != 1 or not found <= KINDS[kind]:
        fault(goal["description"]["id"], f"is a {kind} with {sorted(value)}, of which the check knows nothing")
        return None
    return found.pop()


def check_result(where, goal, shown, counts, language):
    """One goal's result, and its counts where the format has them (None where it has none)."""
    SEEN["results"] += 1
    outcome = source.shown(goal)
    if outcome is None:
        SEEN["withheld"] += 1
        if shown != "··" or counts:
            fault(where, f"a withheld goal shows {shown!r} {counts!r}")
        return
    value = outcome.get("value")
    if value is None:
        if shown != "—" or counts:
            fault(where, f"no figure shows {shown!r} {counts!r}")
        return
    name = form(goal, value)
    if name and not RULES[name](goal, value, shown, language):
        fault(where, f"{shown!r} is not {value}")
    share = source.share_of(value)
    if name in ("units", "per_unit") or source.counts_units(goal):
        wanted = []
    else:
        wanted = [(share["k"], share["n"])] if share else []
    if counts is not None and pairs(counts, language) != (wanted, []):
        fault(where, f"the counts {counts!r} are not {wanted}")


def share_rule(goal, value, shown, language):
    """A share is a percentage; of a single thing done or not yes or no; of units in numbers "11 av 13"."""
    share = value["share"]
    if goal["description"]["kind"] == "yes_no" and share["n"] == 1:
        return shown == YES[language][share["k"]]
    if source.counts_units(goal):
        return is_pair(shown, share, language)
    return is_percentage(shown, percent(share), goal, language)


def is_pair(shown, share, language):
    return pairs(shown, language) == ([(share["k"], share["n"])], [])


def is_percentage(shown, exact, goal, language):
    """A percentage, with decimals where the whole number would tell another verdict than the exact one."""
    found = numerals(shown, language)
    if len(found) != 1 or found[0].unit != "%" or not is_rounded(found[0], exact):
        return False
    return source.keeps(goal, found[0].value / 100) == source.keeps(goal, exact / 100)


def number_rule(exact, signed=False):
    """A number with its unit: exactly one number, with a sign where it is a difference."""

    def rule(goal, value, shown, language):
        found = numerals(shown, language)
        wanted = exact(value)
        if len(found) != 1 or found[0].unit == "%" or not is_rounded(found[0], wanted):
            return False
        return has_unit(goal, wanted, shown, language) and (not signed or found[0].signed or found[0].value == 0)

    return rule


def has_unit(goal, wanted, shown, language):
    """What stands after the number is the unit, in the singular after 1 alone."""
    unit = goal["description"].get("unit")
    words = source.text(unit, language).split("|") if unit else []
    rest = shown.replace("\u00a0", " ").lstrip("+−0123456789., ")
    return not words or rest == words[0 if wanted == 1 or len(words) == 1 else 1]


RULES = {
    "share": share_rule,
    "mean": lambda goal, value, shown, language: is_percentage(
        shown, fraction(value["mean"]["value"]) * 100, goal, language),
    "all_of": lambda goal, value, shown, language: is_percentage(
        shown, percent(source.share_of(value)), goal, language),
    "units": lambda goal, value, shown, language: is_pair(shown, source.share_of(value), language),
    "per_unit": lambda goal, value, shown, language: is_pair(shown, source.share_of(value), language)
    if source.share_of(value)
    else number_rule(source.unit_mean)(goal, value, shown, language),
    "count": number_rule(lambda value: value["count"]),
    "score": number_rule(lambda value: fraction(value["score"]["mean"])),
    "pairs": number_rule(lambda value: fraction(value["pairs"]["difference"]), signed=True),
}
