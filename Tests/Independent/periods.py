"""A folder of a period: its files, its records, and how many were asked."""

import contextlib
import csv
import glob
import os
import re
import shutil
import tempfile

import yaml_subset
from figures import Computation
from records import Records


class Period:
    def __init__(self, folder, definitions):
        raw = yaml_subset.load(os.path.join(folder, "period.yaml"))
        self.folder, self.definitions = folder, definitions
        self.id, self.plan, self.previous = raw["period"]["id"], raw["period"]["plan"], raw["period"].get("previous")
        self.last_month = int(raw["period"]["to"].split("-")[1])
        self.waves = raw.get("waves", {})
        self.not_yet = {each["goal"]: each["text"]["sv"] for each in raw.get("not_yet", [])}

    def measures_later(self, goal):
        """Whether the goal's year, or its month, has not come when the period ends."""
        identifier = goal["measure"].get("instrument")
        rhythm = self.definitions.rhythms.get(identifier, {})
        own = goal.get("measured", rhythm)
        if own.get("every") != "year" or goal["measure"]["kind"] == "unspecified":
            return False
        month = own.get("in_month", rhythm.get("in_month") if rhythm.get("every") == "year" else None)
        return self.last_month < int(month or 12)

    def files(self):
        """Each instrument that has a file here, and the file."""
        for name in sorted(os.listdir(self.folder)):
            if name.endswith(".csv") and name[:-4] in self.definitions.instruments:
                yield name[:-4], os.path.join(self.folder, name)

    def instrument(self, identifier):
        return self.definitions.instrument(identifier, {"id": self.id, "waves": self.waves})

    def own_records(self, identifier):
        return Records(os.path.join(self.folder, identifier + ".csv"), self.instrument(identifier))

    def records(self):
        """The records of every instrument, those of a carried wave included."""
        found = {identifier: self.own_records(identifier) for identifier, _ in self.files()}
        for identifier, wave in self.waves.items():
            path = os.path.join(os.path.dirname(self.folder), wave, identifier + ".csv")
            if identifier not in found and os.path.exists(path):
                found[identifier] = Records(path, self.instrument(identifier))
        return found

    def population(self):
        path = os.path.join(self.folder, "population.csv")
        if not os.path.exists(path):
            return []
        with open(path, encoding="utf-8", newline="") as file:
            return list(csv.DictReader(file))

    def goals(self):
        return self.definitions.plans[self.plan]

    def computation(self, later=None):
        """`later` is the period into whose scales the answers are recoded."""
        instruments = {identifier: later.instrument(identifier) for identifier in self.definitions.instruments} \
            if later else {}
        return Computation(self.definitions, self.records(), self.population(), instruments)

    def before(self):
        """The period it is compared with."""
        path = os.path.join(os.path.dirname(self.folder), self.previous) if self.previous else None
        return Period(path, self.definitions) if path and os.path.isdir(path) else None


@contextlib.contextmanager
def other_readings(surveys):
    """A copy of the definitions in which every composite goal is read as `every_respondent`."""
    with tempfile.TemporaryDirectory() as folder:
        copy = os.path.join(folder, "Surveys")
        shutil.copytree(surveys, copy)
        for path in glob.glob(os.path.join(copy, "plans", "**", "*.yaml"), recursive=True):
            with open(path, encoding="utf-8") as file:
                text = file.read()
            with open(path, "w", encoding="utf-8") as file:
                file.write(re.sub("reading: each_item", "reading: every_respondent", text))
        yield copy
