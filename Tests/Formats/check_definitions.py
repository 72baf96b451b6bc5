"""Every definition file of the repository against its JSON Schema; and faults planted in each kind of file, which both
the schema and the toolkit refuse.

Usage: check_definitions.py ENKAT
"""

import copy
import glob
import json
import os
import re
import subprocess
import sys
import tempfile

import jsonschema
import yaml

FAULTS = []
SCHEMAS = "Surveys/schema"
PAGE = "Sources/SurveyDefinition/SurveyDefinition.docc/Formats.md"


class Loader(yaml.SafeLoader):
    """YAML as editors read it: days stay texts."""


Loader.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if tag != "tag:yaml.org,2002:timestamp"]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


def with_text_keys(value):
    """The value as JSON has it: 2018 as a key is a text."""
    if isinstance(value, dict):
        return {str(key): with_text_keys(inner) for key, inner in value.items()}
    return [with_text_keys(inner) for inner in value] if isinstance(value, list) else value


def read(text):
    return with_text_keys(yaml.load(text, Loader))


def validator(kind):
    with open(f"{SCHEMAS}/{kind}.schema.json", encoding="utf-8") as file:
        schema = json.load(file)
    jsonschema.Draft202012Validator.check_schema(schema)
    return jsonschema.Draft202012Validator(schema)


KINDS = ("organisation", "instrument", "bank", "plan", "period", "import-profile", "simulation")
VALIDATORS = {kind: validator(kind) for kind in KINDS}


def kind_of(path, data):
    """Which kind of definition a file is, told as the toolkit tells it."""
    if "plans/" in path:
        return "plan"
    if "instruments/" in path:
        return "instrument" if "instrument" in data else "bank"
    if "profiles/" in path:
        return "import-profile"
    return re.sub(r"\.(yaml|json)$", "", os.path.basename(path))


def check(path, data):
    kind = kind_of(path, data)
    for error in VALIDATORS[kind].iter_errors(data):
        place = ".".join(str(part) for part in error.path)
        FAULTS.append(f"{path}: {place}: {error.message[:200]} ({kind}.schema.json refuses what the toolkit takes)")
    return kind


def examples():
    """The definition files of the page Formats, by path."""
    with open(PAGE, encoding="utf-8") as file:
        page = file.read()
    return dict(re.findall(r"```yaml\n# (\S+\.yaml)\n(.*?)```", page, re.S))


def set_to(*path_and_value):
    *path, last, value = path_and_value

    def plant(data):
        for key in path:
            data = data[key]
        data[last] = value

    return plant


def without(*path):
    *path, last = path

    def plant(data):
        for key in path:
            data = data[key]
        del data[last]

    return plant


# File of the page, what is wrong, and how it is planted.
PLANTED = [
    ("organisation.yaml", "a key nobody knows", set_to("organisation", "nmae", "x")),
    ("organisation.yaml", "no id", without("organisation", "id")),
    ("organisation.yaml", "a code that became a number", set_to("units", 0, "id", 604)),
    ("organisation.yaml", "members in words", set_to("networks", 0, "members", "alla")),
    ("organisation.yaml", "no members at all", set_to("networks", 0, "members", 0)),
    ("organisation.yaml", "a network without an area", without("networks", 0, "area")),
    ("organisation.yaml", "a strategic goal without words", without("strategic_goals", 0, "text")),
    ("organisation.yaml", "a colour without digits", set_to("organisation", "theme", {"accent": "red"})),
    ("instruments/enkat/items.yaml", "a label that became a boolean", set_to("choice_lists", "fem", 0, "label", True)),
    ("instruments/enkat/items.yaml", "a missing option that agrees", set_to("choice_lists", "fem", 2, "agree", True)),
    ("instruments/enkat/items.yaml", "a kind of missing nobody knows", set_to("choice_lists", "fem", 2, "missing", "vet_ej")),
    ("instruments/enkat/items.yaml", "a list without options", set_to("choice_lists", "fem", [])),
    ("instruments/enkat/items.yaml", "a list named units", set_to("choice_lists", "units", [{"code": "a", "label": "A"}])),
    ("instruments/enkat/items.yaml", "no type", without("items", 1, "type")),
    ("instruments/enkat/items.yaml", "choices of a text", set_to("items", 1, "type", "text")),
    ("instruments/enkat/items.yaml", "select_one without choices", without("items", 1, "choices")),
    ("instruments/enkat/2018.yaml", "wave and waves", set_to("instrument", "waves", [2018])),
    ("instruments/enkat/2018.yaml", "a role nobody knows", set_to("items", 3, "role", "coment")),
    ("instruments/enkat/2018.yaml", "a name with a space", set_to("items", 4, "name", "antal traffar")),
    ("instruments/enkat/2018.yaml", "a name that is too long", set_to("items", 4, "name", "antal_traffar_under_aret")),
    ("instruments/enkat/2018.yaml", "comparability without a level", without("items", 1, "comparability", "level")),
    ("instruments/enkat/2018.yaml", "a level nobody knows", set_to("items", 1, "comparability", "level", "minor")),
    ("instruments/enkat/2018.yaml", "asked in no network", set_to("items", 3, "networks", [])),
    ("instruments/enkat/2018.yaml", "a response floor without percent", set_to("instrument", "response_floor", 60)),
    ("instruments/enkat/2018.yaml", "protection without a mode", without("anonymity", "mode")),
    ("instruments/enkat/2018.yaml", "a base of nobody", set_to("anonymity", "minimum_base", 0)),
    ("instruments/enkat/2018.yaml", "a day as nobody writes it", set_to("retention", "delete_after", "31/12 2024")),
    ("instruments/enkat/2018.yaml", "a retired item without a reason", without("retired", 0, "reason")),
    ("instruments/enkat/2018.yaml", "a part of nothing", set_to("items", 4, "unit", "0604")),
    ("plans/2018.yaml", "no id", without("goals", 0, "id")),
    ("plans/2018.yaml", "no measure", without("goals", 0, "measure")),
    ("plans/2018.yaml", "a kind nobody knows", set_to("goals", 0, "measure", "kind", "share")),
    ("plans/2018.yaml", "a kind that needs an instrument", without("goals", 0, "measure", "instrument")),
    ("plans/2018.yaml", "two places", set_to("goals", 0, "area", "barn")),
    ("plans/2018.yaml", "no place", without("goals", 0, "network")),
    ("plans/2018.yaml", "networks beside a network", set_to("goals", 0, "networks", ["chefer"])),
    ("plans/2018.yaml", "two bounds", set_to("goals", 0, "target", "at_most", "95 %")),
    ("plans/2018.yaml", "an amount in words", set_to("goals", 0, "target", "at_least", "nio av tio")),
    ("plans/2018.yaml", "a direction nobody knows", set_to("goals", 0, "target", "incraese")),
    ("plans/2018.yaml", "a band without points", set_to("goals", 0, "nearly", {"within": 10})),
    ("plans/2018.yaml", "an empty band", set_to("goals", 0, "nearly", {})),
    ("plans/2018.yaml", "a reading nobody knows", set_to("goals", 1, "reading", "all")),
    ("plans/2018.yaml", "a month of a half-year", set_to("goals", 5, "measured", "in_month", 11)),
    ("plans/2018.yaml", "a report nobody makes", set_to("goals", 2, "reports", ["month"])),
    ("plans/2018.yaml", "an action without words", set_to("goals", 0, "action", {"responsible": "teamchef"})),
    ("2018/period.yaml", "no plan", without("period", "plan")),
    ("2018/period.yaml", "a comment on nothing", without("follow_up", 0, "goal")),
    ("2018/period.yaml", "a correction without a day", without("corrections", 0, "date")),
    ("2018-T2/period.yaml", "not yet, without a word of when", without("not_yet", 0, "text")),
    ("2018-T2/simulation.yaml", "no seed", without("simulation", "seed")),
    ("2018-T2/simulation.yaml", "a group of nobody", without("files", 0, "groups", 0, "records")),
    ("2018-T2/simulation.yaml", "records and meetings", set_to("files", 1, "groups", 0, "records", 3)),
    ("2018-T2/simulation.yaml", "present and absences", set_to("files", 1, "groups", 1, "present", 3)),
    ("2018-T2/simulation.yaml", "a share without percent", set_to("files", 0, "items", "stod", {"agree": 85})),
    ("2018-T2/simulation.yaml", "an encoding nobody writes", set_to("files", 0, "encoding", "latin-1")),
    ("2018-T2/simulation.yaml", "a file without groups", set_to("files", 0, "groups", [])),
    ("profiles/webropol.yaml", "a delimiter nobody reads", set_to("table", "delimiter", ":")),
    ("profiles/webropol.yaml", "an order of days nobody knows", set_to("dates", "day_month")),
    ("profiles/webropol.yaml", "a column that is nothing", without("columns", 1, "item")),
]


def command(enkat, folder, path):
    """What reads the file: check for definitions, and the command that needs each other kind."""
    base = [enkat, "--surveys", folder]
    if path.endswith("simulation.yaml"):
        return [*base, "simulate", "--parameters", f"{folder}/{path}", "-o", f"{folder}/made"]
    if path.startswith("profiles/"):
        return [*base, "import", f"{folder}/answers.csv", "--instrument", "enkat", "--wave", "2018",
                "--profile", f"{folder}/{path}", "--dry-run"]
    if path.endswith("period.yaml"):
        return [*base, "check", "--period", f"{folder}/{os.path.dirname(path)}"]
    return [*base, "check"]


def write_answers(folder):
    """Answers under the headings of the page's import profile."""
    with open(f"{folder}/answers.csv", "w", encoding="windows-1252") as file:
        file.write("Nr;Fråga 1;Fråga 2: Helt;E-post\n1;2;1;\n")


def fingerprint(enkat):
    """The fingerprint of those headings; the page shows another, as that of a file nobody has."""
    with tempfile.TemporaryDirectory() as folder:
        write_answers(folder)
        made = f"{folder}/profile.yaml"
        subprocess.run([enkat, "import", f"{folder}/answers.csv", "--dry-run", "--save-profile", made],
                       capture_output=True, check=True)
        with open(made, encoding="utf-8") as file:
            return read(file.read())["profile"]["fingerprint"]


def run(enkat, files, path):
    """What reads a folder of these files, run: its exit status, and all it told."""
    with tempfile.TemporaryDirectory() as folder:
        for name, data in files.items():
            os.makedirs(os.path.dirname(f"{folder}/{name}") or folder, exist_ok=True)
            with open(f"{folder}/{name}", "w", encoding="utf-8") as file:
                json.dump(data, file, ensure_ascii=False)  # JSON is YAML, with every text in quotes
        write_answers(folder)
        done = subprocess.run(command(enkat, folder, path), capture_output=True, text=True)
        return done.returncode, done.stdout + done.stderr


def check_planted(enkat, files):
    for path, what, plant in PLANTED:
        broken = copy.deepcopy(files)
        plant(broken[path])
        kind = kind_of(path, files[path])
        if VALIDATORS[kind].is_valid(broken[path]):
            FAULTS.append(f"{kind}.schema.json takes a file with {what}")
        if run(enkat, broken, path)[0] == 0:
            FAULTS.append(f"the toolkit takes a {kind} with {what}, which the schema refuses")


def maps(value, path=()):
    """Every map in a definition that has keys of its own, by its path."""
    if isinstance(value, dict):
        yield path
    for key, inner in value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ():
        yield from maps(inner, (*path, key))


def check_missing_keys(enkat, files):
    """Each key of each map taken away: what the schema then demands, the toolkit demands, and the other way round."""
    tried = 0
    for path, data in files.items():
        kind = kind_of(path, data)
        for place in maps(data):
            at = data
            for key in place:
                at = at[key]
            for key in at:
                if key == "instrument" and not place:
                    continue  # such a file passes for a bank that nobody uses, of which the toolkit warns
                broken = copy.deepcopy(files)
                without(*place, key)(broken[path])
                errors = list(VALIDATORS[kind].iter_errors(broken[path]))
                code, told = run(enkat, broken, path)
                where = f"{path} without {'.'.join(map(str, (*place, key)))}"
                if errors and code == 0:
                    FAULTS.append(f"{where}: refused by the schema alone: {errors[0].message[:120]}")
                if not errors and f"lacks '{key}'" in told:
                    FAULTS.append(f"{where}: refused by the toolkit alone")
                tried += 1
    return tried


def main(enkat):
    counts = {}
    paths = [p for root in ("Surveys", "Samples") for p in glob.glob(f"{root}/**/*.yaml", recursive=True)]
    for path in sorted(paths):
        with open(path, encoding="utf-8") as file:
            kind = check(path, read(file.read()))
        counts[kind] = counts.get(kind, 0) + 1
    files = {path: read(text) for path, text in examples().items()}
    for path, data in files.items():
        kind = check(f"Formats.md/{path}", data)
        counts[kind] = counts.get(kind, 0) + 1
    if set(counts) != set(KINDS):
        FAULTS.append(f"no file of {sorted(set(KINDS) - set(counts))} was held against its schema")
    files["profiles/webropol.yaml"]["profile"]["fingerprint"] = fingerprint(enkat)
    for path in ("organisation.yaml", "2018/period.yaml", "2018-T2/simulation.yaml", "profiles/webropol.yaml"):
        if run(enkat, files, path)[0] != 0:
            FAULTS.append(f"the toolkit refuses the page's {path} as it stands: planted faults prove nothing")
    check_planted(enkat, files)
    tried = check_missing_keys(enkat, files)
    if FAULTS:
        sys.exit("\n".join(FAULTS))
    told = ", ".join(f"{count} of {kind}" for kind, count in sorted(counts.items()))
    print(f"definitions fit their schemas ({told}); {len(PLANTED)} planted faults are refused by schema "
          f"and toolkit; {tried} keys taken away are missed by both or by neither")


main(os.path.abspath(sys.argv[1]))
