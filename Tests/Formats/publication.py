"""The publication as JSON, and the numbers every format must show; shares no code with the toolkit."""

import json
import re
from fractions import Fraction

NO_BREAK = "\u00a0"


def load(folder):
    """The publication with each item's options set in."""
    with open(f"{folder}/publication.json", encoding="utf-8") as file:
        publication = json.load(file)
    for item in publication["items"]:
        item["options"] = publication["option_lists"][item["options"]]
    return publication


def file_name(key):
    """The name of a group's files."""

    def safe(text):
        return "".join(c if re.match(r"[a-z0-9-]", c) else "".join(f"_{b:02x}" for b in c.encode()) for c in text)

    return "-".join(safe(part) for part in key.split(":", 1))


def share_of(value):
    """The share behind a goal's value, or None."""
    if value is None:
        return None
    if "share" in value:
        return value["share"]
    if "units" in value:
        members = value["units"]["members"]
        return {"k": sum(m["reaches"] for m in members), "n": len(members)}
    if "all_of" in value:
        joint = value["all_of"]
        if joint["reading"] == "every_respondent":
            return joint.get("joint")
        shares = [part["share"] for part in joint["parts"] if part.get("share")]
        if not shares:
            return None
        best_first = sorted((Fraction(s["k"], s["n"]) for s in shares), reverse=not joint.get("is_limit"))
        needed = max(1, min(joint.get("enough") or len(joint["parts"]), len(joint["parts"])))
        # Of statements that are alike the first in the plan's order decides.
        return next(s for s in shares if Fraction(s["k"], s["n"]) == best_first[:needed][-1])
    return None


def is_rounded(shown, exact):
    """Whether a text such as "89,7 %" is that fraction, rounded half up to its own decimals."""
    digits = re.fullmatch(r"(-?\d+)(?:[.,](\d+))?" + NO_BREAK + "?%", shown)
    if not digits:
        return False
    decimals = len(digits[2] or "")
    units = int(digits[1] + (digits[2] or ""))
    return units == int(exact * 100 * 10**decimals + Fraction(1, 2))


def text(words, language):
    """Words in a language, else in the first there is."""
    return words.get(language) or words.get("sv") or next(iter(words.values()))
