#!/usr/bin/env python3
"""Writes the benchmark's definitions and files: synthetic answers, the same for the same seed.

    make.py surveys FOLDER                       the definitions
    make.py job NETWORKS ROWS FOLDER             definitions with a plan of three goals a network, and a period's answers
    make.py file ROWS PATH [--codes] [--bare] [--delimiter ';'] [--encoding cp1252] [--crlf] [--misspelt]

One row is a time, a year, a network, a municipality, twenty items on a scale with quoted Swedish labels, two
multiple-choice columns, and free text with quotes and line breaks in a fifth of the rows: 604 bytes on average.
"""
import argparse
import os
import random

SCALE = [("5", "Instämmer helt"), ("4", "Instämmer till stor del"), ("3", "Instämmer delvis"),
         ("2", "Instämmer inte alls"), ("98", "Vet ej / kan inte svara")]
WEIGHTS = [25, 35, 22, 10, 8]
AREAS = ["äldreomsorg", "barn och unga", "funktionshinder", "missbruk och beroende", "psykisk hälsa", "elevhälsa"]
NETWORKS = []
UNITS = [("0604", "Aneby"), ("0686", "Eksjö"), ("0662", "Gislaved"), ("0617", "Gnosjö"), ("0643", "Habo"),
         ("0680", "Jönköping"), ("0642", "Mullsjö"), ("0682", "Nässjö"), ("0684", "Sävsjö"), ("0687", "Tranås"),
         ("0665", "Vaggeryd"), ("0685", "Vetlanda"), ("0683", "Värnamo")]
WAYS = [("a", "Möten på plats"), ("b", "Möten på nätet"), ("c", "Kurser"), ("d", "Studiebesök"), ("e", "Nyhetsbrev"),
        ("f", "Handledning")]
GROUPS = [("a", "Chefer"), ("b", "Medarbetare"), ("c", "Brukare"), ("d", "Anhöriga"), ("e", "Politiker")]
ITEMS = [f"p{number:02}" for number in range(1, 21)]
WORDS = ("det var en bra dag med många möten och jag lärde mig något nytt om hur vi arbetar i länet nästa gång vill jag "
         "gärna höra mer från andra kommuner – särskilt de små").split()
HEADINGS = ["inskickad", "ar", "natverk", "kommun", *ITEMS, "satt", "malgrupp", "kommentar"]


def set_networks(count):
    """The benchmark has thirty; the whole job says how many."""
    NETWORKS[:] = [(f"n{number:02}", f"Nätverk {AREAS[number % 6]} {number:02}") for number in range(1, count + 1)]


set_networks(30)


def surveys(folder):
    """The organisation and the instrument."""
    def choices(options, extra=lambda code: ""):
        return "\n".join(f'    - {{code: "{code}", label: "{label}"{extra(code)}}}' for code, label in options)

    os.makedirs(f"{folder}/instruments", exist_ok=True)
    with open(f"{folder}/organisation.yaml", "w", encoding="utf-8") as out:
        print("# Synthetic: for measuring speed only.\norganisation: {id: matning, name: Mätning, language: sv}", file=out)
        print("units:", file=out)
        for code, label in UNITS:
            print(f'  - {{id: "{code}", name: {label}, kind: kommun}}', file=out)
        print("programme_areas: [{id: alla, name: Alla}]\nnetworks:", file=out)
        for code, label in NETWORKS:
            print(f"  - {{id: {code}, name: {label}, kind: natverk, area: alla}}", file=out)
    with open(f"{folder}/instruments/jobb.yaml", "w", encoding="utf-8") as out:
        agree = lambda code: ", missing: dont_know" if code == "98" else (
            f", score: {code}" + ", agree: true" * (code in "45"))
        print("# Synthetic: for measuring speed only.", file=out)
        print("instrument: {id: jobb, kind: survey, record: person, language: sv, title: Mätning}", file=out)
        print("choice_lists:\n  skala:\n" + choices(SCALE, agree), file=out)
        print("  satt:\n" + choices(WAYS) + "\n  malgrupp:\n" + choices(GROUPS), file=out)
        print("items:\n  - {name: ar, type: integer, label: År}", file=out)
        print("  - {name: natverk, type: select_one, choices: networks, label: Nätverk, role: network}", file=out)
        print("  - {name: kommun, type: select_one, choices: units, label: Kommun, role: unit}", file=out)
        for number, item in enumerate(ITEMS, 1):
            print(f"  - {{name: {item}, type: select_one, choices: skala, label: Påstående {number}}}", file=out)
        print("  - {name: satt, type: select_multiple, choices: satt, label: Sätt}", file=out)
        print("  - {name: malgrupp, type: select_multiple, choices: malgrupp, label: Målgrupp}", file=out)
        print("  - {name: kommentar, type: text, label: Kommentar, role: comment}", file=out)


def job(networks, count, folder):
    """All that `enkat sheets FOLDER/period --surveys FOLDER/Surveys` needs."""
    set_networks(networks)
    surveys(f"{folder}/Surveys")
    os.makedirs(f"{folder}/Surveys/plans", exist_ok=True)
    os.makedirs(f"{folder}/period", exist_ok=True)
    with open(f"{folder}/Surveys/plans/matning.yaml", "w", encoding="utf-8") as out:
        print("# Synthetic: for measuring speed only.\nplan: {id: matning, title: Mätning}\ngoals:", file=out)
        for code, _ in NETWORKS:
            for item in ITEMS[:3]:
                print(f"  - id: {code}-{item}\n    network: {code}\n    text: 75 % instämmer ({item})\n"
                      f"    measure: {{kind: share_agree, instrument: jobb, items: [{item}]}}\n"
                      "    target: {at_least: 75 %}", file=out)
    with open(f"{folder}/period/period.yaml", "w", encoding="utf-8") as out:
        print('period: {id: "2022", from: 2022-01-01, to: 2022-12-31, plan: matning}', file=out)
    file(argparse.Namespace(rows=count, path=f"{folder}/period/jobb.csv", codes=False, bare=False, crlf=False,
                            misspelt=False, delimiter=",", encoding="utf-8"))


def comment(chance):
    """Free text; empty in four rows of five."""
    if chance.random() >= 0.2:
        return ""
    words = chance.choices(WORDS, k=chance.randint(5, 74))
    place = chance.randrange(len(words))
    if chance.random() < 0.5:
        words[place] = f'"{words[place]}"'
    separator = "\n" if chance.random() < 0.4 else " "
    return " ".join(words[:place]) + separator + " ".join(words[place:])


def rows(count, options):
    """Lines of text, without their ends."""
    chance = random.Random(20221121)
    pick = (lambda option: option[0]) if options.codes else (lambda option: option[1])
    labels = [pick(option) for option in SCALE]

    def quoted(text):
        needed = not options.bare or any(mark in text for mark in (options.delimiter, '"', "\n"))
        return '"' + text.replace('"', '""') + '"' if needed else text

    for number in range(count):
        scale = chance.choices(labels, WEIGHTS, k=20)
        if options.misspelt:
            scale = [f"{label} {chance.randrange(10 ** 9)}" for label in scale]
        day = f"2022-{chance.randint(1, 12):02}-{chance.randint(1, 28):02}"
        cells = [f"{day} {number % 24:02}.{number % 60:02}.{number * 7 % 60:02}", str(2017 + number % 6)]
        cells += [quoted(pick(chance.choice(NETWORKS))), quoted(pick(chance.choice(UNITS)))]
        cells += [quoted(label) for label in scale]
        for list_ in (WAYS, GROUPS):
            chosen = sorted(chance.sample(list_, chance.randint(0, 3)))
            joined = ", ".join(pick(option) for option in chosen)
            cells.append(quoted(joined) if joined else "")
        text = comment(chance)
        cells.append(quoted(text) if text else "")
        yield options.delimiter.join(cells)


def file(options):
    """A file; beyond 200,000 rows the first ones come again, since nothing measured here remembers that far."""
    end = "\r\n" if options.crlf else "\n"
    distinct = [line + end for line in rows(min(options.rows, 200_000), options)]
    blocks = ["".join(distinct[start:start + 10_000]).encode(options.encoding, "replace")
              for start in range(0, len(distinct), 10_000)]
    with open(options.path, "wb") as out:
        out.write((options.delimiter.join(HEADINGS) + end).encode(options.encoding))
        left, turn = options.rows, 0
        while left >= 10_000:
            out.write(blocks[turn % len(blocks)])
            left, turn = left - 10_000, turn + 1
        out.write("".join(distinct[:left]).encode(options.encoding, "replace"))


def main():
    """Reads the command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True)
    commands.add_parser("surveys").add_argument("folder")
    whole = commands.add_parser("job")
    whole.add_argument("networks", type=int)
    whole.add_argument("rows", type=int)
    whole.add_argument("folder")
    wanted = commands.add_parser("file")
    wanted.add_argument("rows", type=int)
    wanted.add_argument("path")
    for name in ("codes", "bare", "crlf", "misspelt"):
        wanted.add_argument(f"--{name}", action="store_true")
    wanted.add_argument("--delimiter", default=",")
    wanted.add_argument("--encoding", default="utf-8")
    options = parser.parse_args()
    if options.command == "surveys":
        surveys(options.folder)
    elif options.command == "job":
        job(options.networks, options.rows, options.folder)
    else:
        file(options)


if __name__ == "__main__":
    main()
