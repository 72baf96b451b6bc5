"""The publication as JSON, and the figures it holds; shares no code with the toolkit."""

import json
import re
from fractions import Fraction

from numerals import fraction

SYMBOLS = {
    "reached": "●",
    "nearly": "◆",
    "not_reached": "■",
    "not_measured_yet": "○",
    "cannot_be_judged": "–",
    "followed": "△",
    "withheld": "··",
}
STATUS_WORDS = {
    "sv": {
        "reached": "Uppnått",
        "nearly": "Nästan uppnått",
        "not_reached": "Ej uppnått",
        "not_measured_yet": "Ej mätt än",
        "cannot_be_judged": "Kan inte bedömas",
        "followed": "Följs utan målvärde",
        "withheld": "visas inte: skyddat",
    },
    "en": {
        "reached": "Reached",
        "nearly": "Nearly reached",
        "not_reached": "Not reached",
        "not_measured_yet": "Not measured yet",
        "cannot_be_judged": "Cannot be judged",
        "followed": "Followed without a target",
        "withheld": "not shown: protected",
    },
}
ARROWS = {"up": "↗", "flat": "→", "down": "↘"}


def load(folder, language):
    """The publication with each item's options set in; for English pages with the apostrophe that they print."""
    with open(f"{folder}/publication.json", encoding="utf-8") as file:
        words = file.read()
    publication = json.loads(words.replace("'", "’") if language == "en" else words)
    for item in publication["items"]:
        item["options"] = publication["option_lists"][item["options"]]
    return publication


def file_name(key):
    """The name of a group's files."""

    def safe(text):
        return "".join(c if re.match(r"[a-z0-9-]", c) else "".join(f"_{b:02x}" for b in c.encode()) for c in text)

    return "-".join(safe(part) for part in key.split(":", 1))


def text(words, language):
    """Words in a language, else in the first there is."""
    return words.get(language) or words.get("sv") or next(iter(words.values()))


def title(goal, language):
    """What a goal's row is headed by: its measure where the plan says what is counted, else its text."""
    description = goal["description"]
    measure = description.get("measure_text") if description["kind"] != "unspecified" else None
    return text(measure or description["text"], language)


def shown(goal):
    """A goal's outcome, or None where it is withheld."""
    return goal["outcome"].get("shown")


def status(goal):
    """The status a reader sees: followed where there is no target, withheld where nothing is shown."""
    outcome = shown(goal)
    if outcome is None:
        return "withheld"
    if outcome["status"].get("why") == "no_target":
        return "followed"
    return outcome["status"]["status"]


def reaching(value):
    """How many units keep a promise, of how many; those that have told nothing do not."""
    members = value["members"]
    return {"k": sum(member["reaches"] for member in members), "n": len(members) + len(value.get("silent", []))}


def deciding(joint):
    """Of several statements the share that decides."""
    if joint["reading"] == "every_respondent":
        return joint.get("joint")
    shares = [part["share"] for part in joint["parts"] if part.get("share")]
    if not shares:
        return None
    best_first = sorted((fraction(s) for s in shares), reverse=not joint.get("is_limit"))
    needed = max(1, min(joint.get("enough") or len(joint["parts"]), len(joint["parts"])))
    # Of statements that are alike the first in the plan's order decides.
    return next(s for s in shares if fraction(s) == best_first[:needed][-1])


def share_of(value):
    """The share k of n behind a goal's value, or None."""
    if value is None:
        return None
    if "share" in value:
        return value["share"]
    if "units" in value:
        return reaching(value["units"])
    if "per_unit" in value and value["per_unit"]["reading"] == "each_unit":
        return reaching(value["per_unit"])
    if "all_of" in value:
        return deciding(value["all_of"])
    return None


def unit_mean(value):
    """The mean of units' numbers, where they are read so."""
    numbers = [member["number"] for member in value["per_unit"]["members"] if "number" in member]
    return Fraction(sum(numbers), len(numbers)) if numbers else None


def exact(value):
    """A goal's figure as one exact number."""
    if "count" in value:
        return Fraction(value["count"])
    if "mean" in value:
        return fraction(value["mean"]["value"])
    if "score" in value:
        return fraction(value["score"]["mean"])
    if "pairs" in value:
        return fraction(value["pairs"]["difference"])
    share = share_of(value)
    return fraction(share) if share else unit_mean(value)


def targets(goal):
    """A goal's limits as exact numbers, and whether they are shares; none where it has a direction alone."""
    target = goal["description"]["target"]
    limits = [target[key] for key in ("at_least", "at_most", "equal") if key in target] + target.get("between", [])
    return [fraction(limit.get("share") or limit["number"]) for limit in limits], any("share" in limit for limit in limits)


def summed(publication, key):
    """The goals that a sheet's first line counts: the whole plan's, an area's with its networks', or a group's own."""
    groups = {group["key"]: group for group in publication["groups"]}
    own = [goal for goal in publication["goals"] if goal["group"] == key]
    if groups[key]["kind"] == "organisation":
        return publication["goals"]
    if groups[key]["kind"] != "area" or not own:
        return own
    return [goal for goal in publication["goals"]
            if goal["group"] == key or groups.get(goal["group"], {}).get("area") == key]


def keeps(goal, number):
    """Whether a number, a share or what the target is in, is within the target's limits."""
    limits, _ = targets(goal)
    target = goal["description"]["target"]
    if "at_least" in target:
        return number >= limits[0]
    if "at_most" in target:
        return number <= limits[0]
    return not limits or limits[0] <= number <= limits[-1]


def counts_units(goal):
    """Whether a share of units is told as "11 av 13": it has a unit and no target in percent."""
    description = goal["description"]
    return description["kind"] == "share_of_units" and "unit" in description and not targets(goal)[1]


def years(publication):
    """The whole numbers in the names of the period and of the one before, as 2018 or 2021."""
    period = publication["period"]
    words = " ".join(str(period.get(key, "")) for key in ("id", "from", "to", "previous", "previous_to"))
    return {Fraction(year) for year in re.findall(r"\d{4}", words)}
