"""Counts and recomputes the sample data independently of the toolkit, and holds the toolkit against it.

Usage, from the root of the repository: python3 Tests/Independent/check.py PATH/TO/enkat
Needs Python 3.9 or later and nothing beside its standard library.
"""

import glob
import json
import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor

import kinds
import levels
import published_items
import tracing
from comparison import Comparison, tertial_rows
from definitions import Definitions
from periods import Period, other_readings
from records import tally


class Account:
    """One line a check, and the sum of them."""

    def __init__(self):
        self.passed, self.failed = 0, 0

    def note(self, name, problem=None):
        self.passed += problem is None
        self.failed += problem is not None
        print("%s  %s" % ("ok    " if problem is None else "FAILED", name + (": " + problem if problem else "")))


class Enkat:
    """Runs the command."""

    def __init__(self, path):
        self.path = os.path.abspath(path)

    def __call__(self, *arguments):
        done = subprocess.run([self.path] + list(arguments), stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        return done.returncode, done.stdout.decode("utf-8"), done.stderr.decode("utf-8")

    def json(self, *arguments):
        status, out, err = self(*arguments)
        if status != 0:
            raise SystemExit("enkat %s ended with %d: %s" % (" ".join(arguments), status, err))
        return json.loads(out)


def check_tallies(enkat, definitions, account):
    """Every file of the samples: the tally's CSV equals the count made here, byte for byte."""
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        for name, problem in pool.map(lambda each: tally_problem(enkat, *each), list(tallies(definitions))):
            account.note(name, problem)


def tallies(definitions):
    """Each file of the samples with its records, by network, unit or whatever it can be divided by, and undivided."""
    for folder in sorted(glob.glob("Samples/20*")):
        period = Period(folder, definitions)
        for identifier, path in period.files():
            instrument = period.instrument(identifier)
            group = instrument.role("network") or instrument.role("unit") or next(
                (item for item in instrument.items if item.type == "select_one"), None)
            records = period.own_records(identifier)
            yield path, records, [group.name] if group else []
            if len(records.list) > 200:
                yield path, records, []


def tally_problem(enkat, path, records, groups):
    """What the file's tally is called, and what is wrong with it."""
    name = "tally %s, %d records%s" % (path, len(records.list), " by " + groups[0] if groups else "")
    status, out, err = enkat("tally", path, *(["--by", ",".join(groups)] if groups else []))
    if status != 0:
        return name, "exit status %d: %s" % (status, err.strip())
    mine = tally(records, groups)
    if out == mine:
        return name, None
    differing = set(mine.split("\n")) ^ set(out.split("\n"))
    return name, "%d lines differ, first %s" % (len(differing), sorted(differing)[:2])


def check_figures(enkat, definitions, account):
    """Every goal and distribution of two periods, the seven rows of the tertial report, and the other readings."""
    for folder in ("Samples/2018", "Samples/2022-T2"):
        comparison = Comparison(enkat, definitions, folder)
        for goal, problem in comparison.problems():
            account.note("%s %s" % (folder, goal), problem)
        for group, problem in published_items.problems(enkat, definitions, folder):
            account.note(group, problem)
    for row, problem in tertial_rows(enkat, definitions, "Samples/2022-T2"):
        account.note("tertial row: " + row, problem)
    with other_readings("Surveys") as surveys:
        comparison = Comparison(enkat, Definitions(surveys), "Samples/2018", surveys)
        for goal, problem in comparison.problems(kinds=["share_agree_all_of"]):
            account.note("every_respondent: Samples/2018 " + goal, problem)


def check_levels(enkat, definitions, account):
    """Every level of two periods is made of the one below it."""
    for folder in ("Samples/2018", "Samples/2022-T2"):
        for level, problem in levels.problems(enkat, definitions, folder):
            account.note("level: " + level, problem)


def check_kinds(enkat, account):
    """Scores, pairs, numbers for each unit and what is done, over records drawn here."""
    for goal, problem in kinds.problems(enkat):
        account.note(goal, problem)


def check_tracing(enkat, account):
    """Every goal and every published item of every group is explained with its own counts.

    All are asked for in one run a period; of single figures and groups a sample is asked for by name as well.
    """
    questions = [question for folder in ("Samples/2018", "Samples/2022-T2")
                 for question in tracing.questions(folder, enkat.json("results", folder, "--format", "json"))]
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        for question, problem in zip(questions, pool.map(lambda each: each.problem(enkat), questions)):
            account.note(question.name, problem)


def main():
    if len(sys.argv) != 2 or not os.path.isfile(sys.argv[1]):
        raise SystemExit(__doc__)
    enkat, account, definitions = Enkat(sys.argv[1]), Account(), Definitions("Surveys")
    check_tallies(enkat, definitions, account)
    check_figures(enkat, definitions, account)
    check_levels(enkat, definitions, account)
    check_kinds(enkat, account)
    check_tracing(enkat, account)
    print("%d passed, %d failed" % (account.passed, account.failed))
    sys.exit(1 if account.failed else 0)


if __name__ == "__main__":
    main()
