"""A goal's row as a format shows it: status, result, target, change and uncertainty against the publication."""

import re
from fractions import Fraction

import publication as source
from faults import SEEN, fault
from goal_results import check_result
from numerals import fraction, is_rounded, nearest, numerals, pairs

PERSONS = {"sv": re.compile("[ \u00a0]person"), "en": re.compile("[ \u00a0](?:person|people)")}
UNCHANGED = {"sv": re.compile("→ oförändrat"), "en": re.compile("→ unchanged")}


def check_row(where, goal, row, publication, language):
    """Every part of a row that the format has; a part it has not is None in the row."""
    where = f"{where} {goal['description']['id']}"
    check_status(where, goal, row["status"], language)
    if row["title"] != source.title(goal, language):
        fault(where, f"is called {row['title']!r}")
    check_result(where, goal, row["result"], row.get("counts"), language)
    if row.get("target") is not None:
        check_target(where, goal, row["target"], language)
    if row.get("change") is not None:
        check_change(where, goal, row["change"], publication, language)
    if row.get("uncertainty") is not None:
        check_uncertainty(where, goal, row["uncertainty"], language)


def check_status(where, goal, shown, language):
    """The symbol and the words are those of the status."""
    SEEN["statuses"] += 1
    status = source.status(goal)
    words = source.STATUS_WORDS[language][status]
    # A figure that is not shown has the two dots of the legend, and its words hold them or not.
    if shown not in (f"{source.SYMBOLS[status]} {words}", words if status == "withheld" else None):
        fault(where, f"has the status {shown!r}, not {status}")


def check_target(where, goal, shown, language):
    """The limits as they stand in the plan, in percent or numbers; a direction has no number but its unit's."""
    SEEN["targets"] += 1
    limits, are_shares = source.targets(goal)
    found = numerals(shown, language)
    heads, rest = found[: len(limits)], found[len(limits) :]
    wanted = [limit * 100 if are_shares else limit for limit in limits]
    if [numeral.value for numeral in heads] != wanted or any((numeral.unit == "%") != are_shares for numeral in heads):
        fault(where, f"has the target {shown!r}, not {[str(limit) for limit in wanted]}")
    unit = goal["description"].get("unit")
    allowed = {numeral.value for numeral in numerals(source.text(unit, language), language)} if unit else set()
    if any(numeral.value not in allowed for numeral in rest):
        fault(where, f"has the target {shown!r}, which has a number too many")


def check_change(where, goal, shown, publication, language):
    """The arrow, how much, since when, and how many persons that is."""
    SEEN["changes"] += 1
    outcome = source.shown(goal)
    if outcome is None:
        if shown not in ("··", "—", ""):
            fault(where, f"a withheld goal shows the change {shown!r}")
        return
    change = outcome["trend"].get("change")
    if change is None:
        if re.search("[↗→↘%]|[+−][0-9]", shown) or {n.value for n in numerals(shown, language)} - source.years(publication):
            fault(where, f"shows the change {shown!r} though there is none")
        return
    arrow = source.ARROWS[change["arrow"]]
    if not shown.startswith(arrow) or any(other in shown[1:] for other in source.ARROWS.values()):
        fault(where, f"shows the change {shown!r}, not {arrow}")
    if not change_is_told(goal, outcome["value"], change, shown, publication, language):
        fault(where, f"shows the change {shown!r}, not {change['difference']} since {change['previous_period']}")


def change_is_told(goal, value, change, shown, publication, language):
    """The signed number is the difference; the others are known; "unchanged" is said of no difference alone."""
    found = numerals(shown, language)
    signed = [numeral for numeral in found if numeral.signed]
    before = source.share_of(change["previous"])
    if len(signed) > 1 or not all(is_difference(goal, value, change, numeral) for numeral in signed):
        return False
    if not signed and UNCHANGED[language].match(shown) and change["difference"]["k"]:
        return False
    if not signed and not UNCHANGED[language].match(shown) and not is_told_in_words(goal, before, shown, language):
        return False
    known = source.years(publication) | {Fraction(1)}
    if before:
        known |= {Fraction(before["k"]), Fraction(before["n"]), Fraction(source.share_of(value)["n"])}
    for numeral in found:
        if numeral.signed:
            continue
        if PERSONS[language].match(shown[numeral.end :]):
            if numeral.value != abs(change.get("persons", 0)):
                return False
        elif numeral.unit or numeral.value not in known:
            return False
    return True


def is_told_in_words(goal, before, shown, language):
    """Without a signed number the figure before is told: "2 av 6 kommuner 2017", or not done then."""
    if goal["description"]["kind"] == "yes_no" and before["n"] == 1:
        return True
    return before is not None and (before["k"], before["n"]) in pairs(shown, language)[0]


def is_difference(goal, value, change, numeral):
    """Percentage points of shares, numbers of units and counts, steps of means."""
    difference, before = fraction(change["difference"]), change["previous"]
    if "units" in value or "per_unit" in value or source.counts_units(goal):
        now, then = source.share_of(value), source.share_of(before)
        if now and then and not numeral.unit:
            return now["n"] == then["n"] and numeral.value == now["k"] - then["k"]
    is_share = bool(source.share_of(value)) or "mean" in value
    if is_share != (numeral.unit == "pp"):
        return False
    return is_rounded(numeral, difference * 100 if is_share else difference)


def check_uncertainty(where, goal, shown, language):
    """The interval as whole percent, and none where the publication has none or it is a single point."""
    SEEN["intervals"] += 1
    outcome = source.shown(goal) or {}
    limits = interval(outcome)
    found = [numeral.value for numeral in numerals(shown, language)]
    wanted = [Fraction(nearest(limit * 100)) for limit in limits]
    if found != wanted and not (not found and len(set(limits)) == 1):
        fault(where, f"has the uncertainty {shown!r}, not {[str(limit) for limit in wanted]}")


def interval(outcome):
    """The two limits of an outcome's interval as exact numbers, or none."""
    uncertainty = outcome.get("uncertainty")
    return [Fraction(uncertainty["lower"]), Fraction(uncertainty["upper"])] if uncertainty else []


def check_drawing(where, goal, drawing, language):
    """The goal's bar: its words, and where value, limits and the ends of the interval stand on their line.

    The line of a share is 0 to 100 percent; of numbers it begins at zero, or at the low end of their scale.
    """
    SEEN["drawings"] += 1
    outcome = source.shown(goal) or {}
    share = source.share_of(outcome.get("value"))
    limits, are_shares = source.targets(goal)
    if source.counts_units(goal):
        limits = [limit / share["n"] for limit in limits]
    told = {"value": [source.exact(outcome["value"])], "limit": limits, "end": interval(outcome)}
    if not drawing["end"] and len(set(told["end"])) < 2:
        told["end"] = []
    places = {name: [Fraction(place) for place in drawing[name]] for name in told}
    lowest = fraction(goal["scale"]["lowest"]) if "scale" in goal else Fraction(0)
    top = max((place for row in places.values() for place in row), default=Fraction(0))
    largest = max(number - lowest for row in told.values() for number in row)
    scale = 100 if share or "mean" in outcome["value"] else top / largest if largest else 0
    for name, numbers in told.items():
        wanted = [(number - lowest) * scale for number in numbers]
        if len(wanted) != len(places[name]) or any(abs(a - b) > Fraction(1, 50) for a, b in zip(places[name], wanted)):
            fault(where, f"the bar has its {name} at {drawing[name]}, not {[float(place) for place in wanted]}")
    if drawing["track"] != ["100"] or not is_band(*([Fraction(place) for place in drawing[name]] for name in ("end", "band"))):
        fault(where, f"the bar has its track over {drawing['track']} and its band at {drawing['band']}")
    check_label(where, goal, drawing["label"], language)


def is_band(ends, band):
    """The band of a bar reaches from the one end of the interval to the other."""
    if not band or not ends:
        return not band
    start, width = band
    return abs(start - ends[0]) <= Fraction(1, 50) and abs(start + width - ends[-1]) <= Fraction(1, 50)


def check_label(where, goal, label, language):
    """The words of a bar: the result, the ends of its interval where it has one, and the target's limits, in this order."""
    outcome = source.shown(goal) or {}
    share = source.share_of(outcome.get("value"))
    limits, are_shares = source.targets(goal)
    if source.counts_units(goal):
        value, factor = [Fraction(share["k"]), Fraction(share["n"])], 1
    else:
        factor = 100 if share or are_shares else 1
        value = [source.exact(outcome["value"]) * factor]
    ends, limits = ([number * factor for number in row] for row in (interval(outcome), limits))
    unit = goal["description"].get("unit")
    named = [numeral.value for numeral in numerals(source.text(unit, language), language)] if unit else []
    found = [numeral for numeral in numerals(label, language)]
    if not any(are_rounded(found, value + between + limits + last) for between in (ends, []) for last in (named, [])):
        fault(where, f"the bar says {label!r}, not {[str(number) for number in value + ends + limits]}")


def are_rounded(found, wanted):
    return len(found) == len(wanted) and all(is_rounded(numeral, number) for numeral, number in zip(found, wanted))
