"""Holds every published distribution of an item against the raw records of its group."""

from definitions import swedish
from periods import Period


def problems(enkat, definitions, folder):
    """For each group how many of its figures were held against the records, and what differs, or None."""
    period = Period(folder, definitions)
    records, groups = period.records(), {}
    for item in enkat.json("results", folder, "--format", "json")["items"]:
        groups.setdefault(item["group"], []).append(item)
    for group, items in groups.items():
        checks = [check(item, records[item["instrument"]], networks_of(group, definitions)) for item in items]
        held = [each for each in checks if each is not None]
        wrong = next((each for each in held if each), None)
        yield "%s items of %s: %d of %d figures" % (folder, group, len(held), len(items)), wrong


def networks_of(group, definitions):
    """The networks of a group; None means all, and joined small networks are not told apart here."""
    kind, _, identifier = group.partition(":")
    if kind == "network":
        return {identifier}
    if kind == "area":
        return {each for each, network in definitions.networks.items() if network["area"] == identifier}
    return None if kind == "organisation" else set()


def check(item, records, networks):
    """"" where it agrees, what differs otherwise, None where it cannot be told from the group alone."""
    definition, role = records.instrument.item(item["name"]), records.instrument.role("network")
    own = [record[item["name"]] for record in records.list
           if networks is None or (role is not None and record[role.name] in networks)]
    answers = item["answers"].get("shown")
    codes = [option.code for option in definition.options if not option.missing]
    valid = [value for value in own if isinstance(value, tuple) or value in codes]
    if answers is None:
        return None
    coverage = answers.get("networks")
    if networks == set() or (coverage and coverage["included"] != coverage["answered"]):
        return None  # a joint figure that leaves out small networks
    if len(valid) < records.instrument.minimum and records.instrument.is_protected:
        return "%s is shown on %d answers" % (item["name"], len(valid))
    counts = [sum(code in value if isinstance(value, tuple) else code == value for value in valid) for code in codes]
    agreeing = sum(count for code, count in zip(codes, counts) if definition.option(code).agree)
    share = answers.get("agree", {"k": agreeing, "n": len(valid)})
    mine, theirs = (counts, len(valid), agreeing), (answers["counts"], answers["base"]["valid"], share["k"])
    same = mine == theirs and share["n"] == len(valid)
    return "" if same else "%s (%s): %s, theirs %s" % (item["name"], swedish(item["label"]), mine, theirs)
