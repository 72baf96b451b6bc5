"""How many goals stand in each status, of the whole plan or a part of it; a figure that stands twice is one goal."""

import re

import publication as source
from faults import SEEN, fault
from numerals import numerals

WHOLE_PLAN = {"Hela planen", "The whole plan", "Alla i rapporten", "All in the report"}
NO_STRATEGIC_GOAL = {"Utan strategiskt mål", "Without a strategic goal", "No strategic goal"}


def statuses(goals):
    """The status of each goal of the plan, those beside it left out."""
    told = {}
    for goal in goals:
        if not goal["description"].get("beside_plan"):
            has_figure = "value" in (source.shown(goal) or {})
            told[goal["fingerprint"] if has_figure else goal["description"]["id"]] = source.status(goal)
    return list(told.values())


def counts(goals):
    """The number of goals by status."""
    found = statuses(goals)
    return {status: found.count(status) for status in source.SYMBOLS}


def check_lead(where, lead, goals, language):
    """The headline's numbers are those of the goals judged and of each status, none more often than it counts."""
    SEEN["headlines"] += 1
    told = counts(goals)
    wanted = [sum(told[status] for status in ("reached", "nearly", "not_reached")), sum(told.values()), *told.values()]
    for numeral in numerals(lead, language):
        if numeral.value not in wanted:
            return fault(where, f"the headline {lead!r} has {numeral.value}, and the goals {told}")
        wanted.remove(numeral.value)
    return None


# What is said of how many goals: what each number of a pattern counts, told as statuses.
JUDGED = ("reached", "nearly", "not_reached")
SAID = {
    "sv": [
        (r"([0-9]+) av ([0-9]+) (?:bedömda )?mål uppnå", ("reached",), JUDGED),
        (r"[Ii]nget av de ([0-9]+) (?:bedömda )?mål(?:en)? uppnå", JUDGED),
        (r"[Ii]nget av de ([0-9]+) mål(?:en)? kan bedömas", ("cannot_be_judged",)),
        (r"[Aa]lla ([0-9]+) (?:bedömda )?mål(?:en)? uppnå", ("reached",)),
        (r"([0-9]+) (?:bedömt mål, |mål som )(?:är )?uppnått", ("reached",)),
        (r"([0-9]+) (?:bedömt mål, |mål som )(?:är )?nästan", ("nearly",)),
        (r"([0-9]+) (?:bedömt mål, ej|mål som inte är) uppnått", ("not_reached",)),
        (r"([0-9]+) nästan", ("nearly",)),
        (r"([0-9]+) ej uppnå", ("not_reached",)),
        (r"([0-9]+) (?:mål (?:som )?)?(?:inte kan bedömas|kan inte bedömas)", ("cannot_be_judged",)),
        (r"([0-9]+) (?:mål (?:som )?)?följs", ("followed",)),
        (r"([0-9]+) (?:mål (?:som )?)?(?:inte visas|visas inte)", ("withheld",)),
        (r"([0-9]+) mål[,:] ", tuple(source.SYMBOLS)),
        (r"([0-9]+) (?:mål (?:som )?)?(?:inte är mätt|(?:är )?(?:inte|ej) mät)", ("not_measured_yet",)),
    ],
    "en": [
        (r"([0-9]+) of ([0-9]+) (?:judged )?goals? reached", ("reached",), JUDGED),
        (r"[Nn]one of the ([0-9]+) (?:judged )?goals reached", JUDGED),
        (r"[Nn]one of the ([0-9]+) goals can be judged", ("cannot_be_judged",)),
        (r"[Aa]ll ([0-9]+) (?:judged )?goals (?:are )?reached", ("reached",)),
        (r"([0-9]+) (?:judged goal, |goals? that (?:is|are) )reached", ("reached",)),
        (r"([0-9]+) (?:judged goal, |goals? that (?:is|are) )nearly", ("nearly",)),
        (r"([0-9]+) (?:judged goal, |goals? that (?:is|are) )not reached", ("not_reached",)),
        (r"([0-9]+) nearly", ("nearly",)),
        (r"([0-9]+) not reached", ("not_reached",)),
        (r"([0-9]+) (?:goals? (?:that )?)?cannot be judged", ("cannot_be_judged",)),
        (r"([0-9]+) (?:goals? (?:that )?)?(?:is |are )?followed", ("followed",)),
        (r"([0-9]+) (?:goals? (?:that )?)?(?:is |are )?not shown", ("withheld",)),
        (r"([0-9]+) goals[,:] ", tuple(source.SYMBOLS)),
        (r"([0-9]+) (?:goals? (?:that )?)?(?:is |are )?not (?:yet )?measured", ("not_measured_yet",)),
    ],
}


def is_told(line, goals, language):
    """Whether each number of a line counts these goals as it says; a number that is said of nothing is false."""
    told = counts(goals)
    for pattern, *counted in SAID[language]:
        for match in re.finditer(pattern, line):
            if any(int(text) != sum(told[status] for status in statuses) for text, statuses in zip(match.groups(), counted)):
                return False
        line = re.sub(pattern, "", line)
    return not numerals(line, language)


def parts(publication, language):
    """The goals of every part of the plan, by what the part is called."""
    goals = publication["goals"]
    areas = {group["key"]: group.get("area") for group in publication["groups"]}
    named = {}
    for strategic in publication["strategic_goals"]:
        name = " ".join(str(word) for word in (strategic.get("number"), source.text(strategic["text"], language)) if word)
        named[name] = [goal for goal in goals if goal["description"].get("strategic_goal") == strategic["id"]]
    for group in publication["groups"]:
        if group["kind"] in ("area", "organisation"):
            area = group["key"]
            named[source.text(group["name"], language)] = [
                goal for goal in goals if goal["group"] == group["key"] or areas.get(goal["group"]) == area]
    for section in publication.get("sections", []):
        for group in publication["groups"]:
            area = group["key"]
            mine = [
                goal for goal in goals if goal["description"].get("section") == section["id"]
                and (goal["group"] == group["key"] or areas.get(goal["group"]) == area)]
            if group["kind"] == "area" and mine:
                named[f"{source.text(group['name'], language)}: {source.text(section['title'], language)}"] = mine
    for name in WHOLE_PLAN:
        named[name] = goals
    for name in NO_STRATEGIC_GOAL:
        named[name] = [goal for goal in goals if "strategic_goal" not in goal["description"]]
    return named


def check_standing(where, heads, rows, publication, language):
    """A table of how many goals stand in each status: rows of (name, the number of goals, those of each status)."""
    named = parts(publication, language)
    words = source.STATUS_WORDS[language] | {"withheld": "isas inte" if language == "sv" else "ot shown"}
    columns = {status: next((n for n, head in enumerate(heads) if words[status] in head), None) for status in words}
    # "Uppnått" stands in "Nästan uppnått" with a small letter alone, so the first that fits is the right one.
    for name, *numbers in rows:
        SEEN["standings"] += 1
        if name not in named:
            fault(where, f"tells how '{name}' stands, which is no part of the plan")
            continue
        told = counts(named[name])
        if number(numbers[0]) != sum(told.values()):
            fault(where, f"'{name}' has {numbers[0]} goals, not {sum(told.values())}")
        for status, column in columns.items():
            shown = number(numbers[column - 1]) if column is not None else 0
            if shown != told[status]:
                fault(where, f"'{name}' has {shown} goals {status}, not {told[status]}")


def number(cell):
    """A cell's number; a blank is none."""
    return int(cell) if cell not in ("", None) else 0
