"""What the silent may turn: the bounds of a share, counted from the records by the rule of the page on formats.

Silent are those asked less the valid answers, "don't know", "not applicable" and those who were not asked this.
"""

from fractions import Fraction

from targets import Target

ANSWERED = ("_dont_know", "_not_applicable", "_not_asked")


def problem(computation, goal, outcome):
    """What differs in the bounds of a share, or None; how many were asked is taken from what is published."""
    measure, base = goal["measure"], outcome.get("base") or {}
    bounds = outcome.get("bounds")
    if measure["kind"] not in ("share_agree", "share_agree_all_of") or "where" in measure or "invited" not in base:
        return None
    groups, instrument = computation.groups(goal)
    included = computation.shown(goal, groups, instrument)
    records = [record for network in included for record in groups[network]]
    if len(records) > base["invited"]:
        return "bounds, though more answered than were asked" if bounds else None
    if goal.get("reading") == "every_respondent":
        return None  # which kind of missing a record is that lacks several answers is not recomputed here
    wanted = [limits(computation, goal, instrument.item(name), records, base["invited"]) for name in measure["items"]]
    wanted = [each for each in wanted if each]
    lowest = min((each[0] for each in wanted), default=None)
    theirs = bounds and tuple((bounds[key]["k"], bounds[key]["n"]) for key in ("lowest", "highest"))
    if theirs not in [each[1:] for each in wanted if each[0] == lowest]:
        return "bounds %s, theirs %s" % (wanted, theirs)
    if len(measure["items"]) > 1:
        return None
    target = Target(goal.get("target", "track"))
    if not target.bounds or target.unit != "share":
        return None
    (low, n), (high, _) = theirs
    secured = len({target.is_met(Fraction(k, n)) for k in range(low, high + 1)}) == 1
    certainty = outcome["uncertainty"].get("certainty")
    return None if secured == (certainty == "secured") else "%s within %s, theirs %s" % (secured, theirs, certainty)


def limits(computation, goal, item, records, asked):
    """The share itself, and the lowest and the highest that it may be."""
    agreeing, valid = computation.counts(goal, item, records)
    silent = asked - valid - sum(kind(item, record[item.name]) in ANSWERED for record in records)
    if not valid:
        return None
    return Fraction(agreeing, valid), (agreeing, valid + silent), (agreeing + silent, valid + silent)


def kind(item, value):
    """The kind of missing of a cell; None of a valid one."""
    if isinstance(value, str) and value.startswith("_"):
        return value
    option = item.option(value) if isinstance(value, str) else None
    return option.missing if option else None
