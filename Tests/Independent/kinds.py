"""The rarer kinds of measure over made-up records: scores, pairs, numbers for each unit, done or not.

The records are drawn here from a fixed seed, counted here, and held against the toolkit's results.
"""

import os
import random
import tempfile
from fractions import Fraction

UNITS = ["0001", "0002", "0003", "0004", "0005"]
ITEMS = ["a", "b", "c"]

ORGANISATION = """organisation: {id: prov, name: Prov, language: sv}
units:
%s
  - {id: reg, name: Regionen, kind: region}
programme_areas: [{id: alla, name: Alla}]
networks: [{id: nat, name: Nätverket, area: alla}]
strategic_goals: [{id: nytta, text: {"2018": Nytta}, number: {"2018": 1}}]
""" % "\n".join('  - {id: "%s", name: Kommun %s}' % (unit, unit) for unit in UNITS)

INSTRUMENT = """instrument: {id: %(id)s, kind: %(kind)s, record: rad, title: %(id)s}
choice_lists:
  skala:
%(options)s
    - {code: "98", label: Vet ej, missing: dont_know}
  fas:
    - {code: f, label: Före, phase: before}
    - {code: e, label: Efter, phase: after}
items:
  - {name: enhet, type: select_one, choices: units, role: unit, label: Enhet}
%(code)s
  - {name: dag, type: date, role: timestamp, label: Dag}
  - {name: a, type: select_one, choices: skala, label: A}
  - {name: b, type: select_one, choices: skala, label: B}
  - {name: c, type: select_one, choices: skala, label: C}
  - {name: jobb, type: integer, label: Jobb}
anonymity: {mode: %(mode)s}
"""

CODES = """  - {name: kod, type: text, role: person_code, label: Kod}
  - {name: fas, type: select_one, choices: fas, role: phase, label: Fas}"""

GOALS = [
    ("skala", "score_mean", "items: [a, b, c]", "{at_least: 7}", "pooled"),
    ("skala-omraknad", "score_mean", "items: [a, b, c], answered_at_least: 2", "{at_least: 7}", "pooled"),
    ("skala-enheter", "score_mean", "items: [a, b, c], answered_at_least: 2", "{at_least: 7}", "mean_of_units"),
    ("tal-enhet", "min_per_unit", "items: [jobb]", "{at_least: 5}", "each_unit"),
    ("tal-medel", "min_per_unit", "items: [jobb]", "{at_least: 5}", "mean_of_units"),
    ("poster-enhet", "min_per_unit", "units: [all_units, reg]", "{at_least: 3}", "each_unit"),
    ("klart", "yes_no", "items: [a]", None, None),
    ("senast", "yes_no", "items: [a], distinct: enhet", None, None),
    ("arenden", "share_of_cases", "items: [a]", "{at_least: 50 %}", "pooled"),
    ("arenden-enheter", "share_of_cases", "items: [a]", "{at_least: 50 %}", "mean_of_units"),
    ("tackning", "coverage", "distinct: enhet", "{at_least: 100 %}", None),
    ("gor", "share_of_units", "items: [a]", "{at_least: 80 %}", None),
    ("par", "before_after", "items: [a, b], answered_at_least: 1", "increase", None),
    ("par-minst", "before_after", "items: [c]", "{at_least: 1}", None),
]


def plan():
    lines = ["plan: {id: \"2018\", language: sv, title: Plan}", "goals:"]
    for name, kind, measure, target, reading in GOALS:
        source = "samtal" if kind == "before_after" else "skala"
        lines.append("  - id: %s\n    organisation: true\n    text: %s" % (name, name))
        lines.append("    measure: {kind: %s, instrument: %s, %s}" % (kind, source, measure))
        lines += ["    target: %s" % target] if target else []
        lines += ["    reading: %s" % reading] if reading else []
    return "\n".join(lines) + "\n"


def draw(seed, persons):
    """Rows as dicts of strings; a code stands before and after, before alone, twice, or with other letters."""
    source = random.Random(seed)
    score = lambda: source.choice(["0", "1", "2", "3", "4", "4", "98", ""])
    rows = []
    for number in range(persons):
        for phase in source.choice([["f", "e"]] * 5 + [["f"], ["e"], ["f", "f", "e"]]):
            code = source.choice(["k%d", "K%d", " k%d "]) % number if source.random() > 0.05 else ""
            rows.append({"enhet": source.choice(UNITS[:-1] + [""]), "kod": code, "fas": phase, "a": score(),
                         "b": score(), "c": score(), "jobb": source.choice(["", "0", "2", "4", "7"]),
                         "dag": "2018-%02d-%02d" % (source.randint(1, 12), source.randint(1, 28))})
    return rows


def write(folder, rows, paired):
    definitions = {"organisation.yaml": ORGANISATION, "plans/2018.yaml": plan()}
    options = "\n".join('    - {code: "%d", label: Steg %d, score: %d%s}' % (
        step, step, step, ", agree: true" if step > 2 else "") for step in range(5))
    for name, kind, code, mode in (("skala", "register", "", "open"), ("samtal", "survey", CODES, "anonymous")):
        definitions["instruments/%s.yaml" % name] = INSTRUMENT % {
            "id": name, "kind": kind, "options": options, "code": code, "mode": mode}
    for path, text in definitions.items():
        os.makedirs(os.path.dirname(os.path.join(folder, "Surveys", path)), exist_ok=True)
        with open(os.path.join(folder, "Surveys", path), "w", encoding="utf-8") as file:
            file.write(text)
    period = os.path.join(folder, "2018")
    os.makedirs(period, exist_ok=True)
    with open(os.path.join(period, "period.yaml"), "w", encoding="utf-8") as file:
        file.write("period: {id: 2018, from: 2018-01-01, to: 2018-12-31, plan: 2018}\n")
    for name, own, columns in (("skala", rows, ["enhet", "dag"] + ITEMS + ["jobb"]),
                               ("samtal", paired, ["enhet", "kod", "fas", "dag"] + ITEMS + ["jobb"])):
        with open(os.path.join(period, name + ".csv"), "w", encoding="utf-8") as file:
            file.write("\n".join([",".join(columns)] + [",".join(row[each] for each in columns) for row in own]) + "\n")
    return period


def scored(row, items, least):
    """The sum of a row's scores, scaled up where enough are there, or None."""
    told = [int(row[item]) for item in items if row[item] not in ("", "98")]
    return Fraction(sum(told) * len(items), len(told)) if told and len(told) >= least else None


def by_unit(rows, value):
    found = {}
    for row in rows:
        if row["enhet"] and value(row) is not None:
            found.setdefault(row["enhet"], []).append(value(row))
    return found


def mean(values):
    values = list(values)
    return Fraction(sum(values), 1) / len(values) if values else None


def level(value, target):
    return "reached" if value >= target else "nearly" if value >= target * Fraction(4, 5) else "not_reached"


def done(row):
    return None if row["a"] in ("", "98") else int(row["a"]) > 2


def three_valued(told, possible, all_of):
    """The verdict of k of n now, and of the most it can be."""
    low, high = level(Fraction(told, all_of), 1), level(Fraction(possible, all_of), 1)
    return low if low == high else "cannot_be_judged"


def expected(rows, paired):
    """Each goal's exact value and status."""
    complete = lambda row: scored(row, ITEMS, 3)
    scaled = lambda row: scored(row, ITEMS, 2)
    found = {}
    # A register's record without a score leaves the mean without a verdict, but for those that the plan's rule leaves out.
    untold = any(scored(row, ITEMS, 1) is None for row in rows)
    lacking = {"skala": any(complete(row) is None for row in rows), "skala-omraknad": untold}
    for name, value in (("skala", complete), ("skala-omraknad", scaled)):
        pooled = mean(value(row) for row in rows if value(row) is not None)
        found[name] = pooled, "cannot_be_judged" if lacking[name] else level(pooled, 7)
    units = mean(mean(own) for own in by_unit(rows, scaled).values())
    untold = untold or any(row["enhet"] == "" for row in rows)
    found["skala-enheter"] = units, "cannot_be_judged" if untold else level(units, 7)
    jobs = {unit: sum(own) for unit, own in by_unit(rows, lambda row: int(row["jobb"]) if row["jobb"] else None).items()}
    reach = sum(number >= 5 for number in jobs.values())
    # A record that names no unit may be any unit's.
    unplaced = sum(row["enhet"] == "" for row in rows)
    most = 5 if unplaced else reach + 5 - len(jobs)
    found["tal-enhet"] = Fraction(reach, 5), three_valued(reach, most, 5)
    known = len(jobs) == 5 and not unplaced
    found["tal-medel"] = mean(jobs.values()), level(mean(jobs.values()), 5) if known else "cannot_be_judged"
    records = {unit: len(own) for unit, own in by_unit(rows, lambda row: 1).items()}
    enough = sum(records.get(unit, 0) >= 3 for unit in UNITS + ["reg"])
    most = sum(records.get(unit, 0) + unplaced >= 3 for unit in UNITS + ["reg"])
    found["poster-enhet"] = Fraction(enough, 6), three_valued(enough, most, 6)
    words = [done(row) for row in rows]
    told = [word for word in words if word is not None]
    found["klart"] = mean(map(int, told)), "not_reached" if not all(told) else \
        "reached" if len(told) == len(words) else "cannot_be_judged"
    latest = {}
    for place, row in enumerate(rows):
        key = row["enhet"] or place
        if key not in latest or (row["dag"], place) > latest[key][0]:
            latest[key] = (row["dag"], place), done(row)
    last = [word for _, word in latest.values()]
    told = [word for word in last if word is not None]
    found["senast"] = mean(map(int, told)), "not_reached" if not all(told) else \
        "reached" if len(told) == len(last) else "cannot_be_judged"
    cases = by_unit(rows, lambda row: None if done(row) is None else int(done(row)))
    pooled = mean(int(done(row)) for row in rows if done(row) is not None)
    band = lambda value: "reached" if value >= Fraction(1, 2) else "nearly" if value >= Fraction(2, 5) else "not_reached"
    # What a register leaves blank may be either.
    blank = sum(row["a"] == "" for row in rows)
    told = [done(row) for row in rows if done(row) is not None]
    low, high = Fraction(sum(told), len(told) + blank), Fraction(sum(told) + blank, len(told) + blank)
    found["arenden"] = pooled, band(low) if band(low) == band(high) else "cannot_be_judged"
    units = mean(mean(own) for own in cases.values())
    nobodys = any(row["enhet"] == "" and done(row) is not None for row in rows)
    found["arenden-enheter"] = units, "cannot_be_judged" if blank or nobodys else band(units)
    covered = len({row["enhet"] for row in rows} & set(UNITS))
    verdict = lambda k: "reached" if k == 5 else "nearly" if Fraction(k, 5) >= Fraction(9, 10) else "not_reached"
    # A record that names no unit may stand for one that no other names.
    low, high = verdict(covered), verdict(min(5, covered + sum(row["enhet"] == "" for row in rows)))
    found["tackning"] = Fraction(covered, 5), low if low == high else "cannot_be_judged"
    doing = sum(any(own) for own in cases.values())
    judge = lambda k: "reached" if Fraction(k, 5) >= Fraction(4, 5) else \
        "nearly" if Fraction(k, 5) >= Fraction(7, 10) else "not_reached"
    low, high = judge(doing), judge(doing + 5 - len(cases))
    found["gor"] = Fraction(doing, len(cases)) if cases else None, low if low == high else "cannot_be_judged"
    change = pairs(paired, ["a", "b"], 1)
    found["par"] = change, "reached" if change > Fraction(1, 10) else \
        "nearly" if 0 <= change <= Fraction(1, 10) else "not_reached"
    change = pairs(paired, ["c"], 1)
    found["par-minst"] = change, level(change, 1)
    return found


def pairs(rows, items, least):
    """The mean difference of persons with one scored answer on each occasion."""
    found = {}
    for row in rows:
        value, code = scored(row, items, least), " ".join(row["kod"].split()).lower()
        if code and value is not None:
            found.setdefault(code, {"f": [], "e": []})[row["fas"]].append(value)
    return mean(Fraction(own["e"][0] - own["f"][0], len(items)) for own in found.values() if len(own["e"]) == len(own["f"]) == 1)


def deciding(value):
    """What the toolkit holds against the target."""
    kind, own = next(iter(value.items()))
    exact = lambda pair: Fraction(pair["k"], pair["n"])
    if kind == "per_unit":
        told = [each["number"] for each in own["members"] if "number" in each]
        return mean(told) if own["reading"] == "mean_of_units" else \
            Fraction(sum(each["reaches"] for each in own["members"]), len(own["members"]))
    return {"score": lambda: exact(own["mean"]), "pairs": lambda: exact(own["difference"]),
            "mean": lambda: exact(own["value"]), "share": lambda: exact(own)}[kind]()


def problems(enkat):
    """Each goal of several draws with what differs, or None."""
    for seed, persons in ((1, 12), (2, 40), (3, 200)):
        with tempfile.TemporaryDirectory() as folder:
            rows, paired = draw(seed, persons), draw(seed + 100, max(persons, 30))
            period = write(folder, rows, paired)
            results = enkat.json("results", period, "--format", "json", "--surveys", os.path.join(folder, "Surveys"))
            theirs = {goal["description"]["id"]: goal["outcome"].get("shown") for goal in results["goals"]}
            for name, (value, status) in expected(rows, paired).items():
                own, problem = theirs[name], None
                if own is None or "value" not in own:
                    problem = "theirs has no figure, mine %s" % value
                elif (deciding(own["value"]), own["status"]["status"]) != (value, status):
                    problem = "%s %s, theirs %s %s" % (value, status, deciding(own["value"]), own["status"]["status"])
                yield "draw %d, %s: %s %s" % (seed, name, value, status), problem
