"""How many goals stand in each status, of the whole plan or a part of it; a figure that stands twice is one goal."""

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
