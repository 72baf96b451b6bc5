"""Instruments, organisation and plans as the definition files say, read without the toolkit."""

import os
import re

import yaml_subset

KINDS = {"dont_know": "_dont_know", "not_applicable": "_not_applicable"}


def texts(value):
    """All languages of a text."""
    return list(value.values()) if isinstance(value, dict) else [value] if value else []


def swedish(value):
    """The Swedish text."""
    return value.get("sv", next(iter(value.values()))) if isinstance(value, dict) else value


class Option:
    def __init__(self, code, labels, agree=False, missing=None, aliases=(), score=None, phase=None):
        self.code, self.labels, self.agree, self.aliases = code, labels, agree, list(aliases)
        self.score, self.phase = score, phase
        self.missing = KINDS[missing] if missing else None


class Item:
    def __init__(self, raw, options):
        self.name, self.type, self.role = raw["name"], raw["type"], raw.get("role")
        self.concept = raw.get("concept", self.name)
        self.label, self.aliases = raw.get("label"), raw.get("aliases", [])
        self.networks, self.relevant = raw.get("networks"), raw.get("relevant")
        self.comparability, self.crosswalk = raw.get("comparability"), raw.get("crosswalk", {})
        self.since = raw.get("since")
        self.part_of, self.unit = raw.get("part_of"), raw.get("unit")
        self.options = options
        self.is_tallied = self.type in ("select_one", "select_multiple")

    def option(self, code):
        return next((option for option in self.options if option.code == code), None)


class Instrument:
    def __init__(self, identifier, wave, items, mode, minimum):
        self.id, self.wave, self.items = identifier, wave, items
        self.is_protected, self.minimum = mode != "open", minimum

    def item(self, name):
        return next((item for item in self.items if item.name == name), None)

    def role(self, role):
        return next((item for item in self.items if item.role == role), None)


class Definitions:
    def __init__(self, folder):
        self.folder = folder
        self.organisation = yaml_subset.load(os.path.join(folder, "organisation.yaml"))
        self.networks = {network["id"]: network for network in self.organisation["networks"]}
        self.municipalities = {unit["id"] for unit in self.organisation["units"] if unit.get("kind") == "kommun"}
        self.instruments, self.rhythms = {}, {}
        top = os.path.join(folder, "instruments")
        for name in sorted(os.listdir(top)):
            path = os.path.join(top, name)
            files = [path] if name.endswith(".yaml") else [os.path.join(path, each) for each in sorted(os.listdir(path))]
            for file in files:
                self.read_instrument(file)
        self.plans = {}
        for name in sorted(os.listdir(os.path.join(folder, "plans"))):
            path = os.path.join(folder, "plans", name)
            parts = [path] if name.endswith(".yaml") else [os.path.join(path, each) for each in sorted(os.listdir(path))]
            for part in parts:
                plan = yaml_subset.load(part)
                self.plans.setdefault(plan["plan"]["id"], []).extend(plan["goals"])

    def read_instrument(self, path):
        raw = yaml_subset.load(path)
        head = raw.get("instrument")
        if head is None:  # a bank of items
            return
        lists, bank = dict(raw.get("choice_lists", {})), {}
        if "bank" in head:
            shared = yaml_subset.load(os.path.join(os.path.dirname(path), head["bank"]))
            lists = {**shared.get("choice_lists", {}), **lists}
            bank = {item["name"]: item for item in shared["items"]}
        items = []
        for own in raw["items"]:
            merged = {**bank.get(own.get("bank"), {}), **own}
            items.append(Item(merged, self.options(merged.get("choices"), lists)))
        anonymity = raw.get("anonymity", {})
        instrument = Instrument(
            head["id"], head.get("wave"), items, anonymity.get("mode", "anonymous"),
            int(anonymity.get("minimum_base", 5)))
        self.rhythms[head["id"]] = head.get("measured", {})
        self.instruments.setdefault(head["id"], {})[head.get("wave")] = instrument

    def options(self, name, lists):
        if name in ("units", "municipalities"):
            return [Option(unit["id"], texts(unit["name"]), aliases=unit.get("aliases", []))
                    for unit in self.organisation["units"]
                    if name == "units" or unit.get("kind", "kommun") == "kommun"]
        if name == "networks":
            return [Option(each["id"], texts(each["name"]), aliases=each.get("aliases", []))
                    for each in self.organisation["networks"]]
        return [Option(each["code"], texts(each["label"]), each.get("agree") == "true", each.get("missing"),
                       each.get("aliases", []), each.get("score"), each.get("phase")) for each in lists.get(name, [])]

    def instrument(self, identifier, period):
        """The instrument as it stood in a period (the content of period.yaml)."""
        waves = self.instruments[identifier]
        return waves.get(period["waves"].get(identifier, period["id"])) or waves.get(None)


class Condition:
    """A filter of the plan or a skip rule: asked of a record of codes by item."""

    TOKEN = re.compile(r"\s*('[^']*'|\(|\)|,|!=|<=|>=|=|<|>|[\w.]+)")

    def __init__(self, text):
        self.tokens, self.at = self.TOKEN.findall(text), 0
        self.holds = self.either()

    def next(self):
        self.at += 1
        return self.tokens[self.at - 1]

    def takes(self, token):
        found = self.at < len(self.tokens) and self.tokens[self.at] == token
        self.at += found
        return found

    def either(self):
        parts = [self.both()]
        while self.takes("or"):
            parts.append(self.both())
        return lambda record: any(part(record) for part in parts)

    def both(self):
        parts = [self.single()]
        while self.takes("and"):
            parts.append(self.single())
        return lambda record: all(part(record) for part in parts)

    def single(self):
        if self.takes("not"):
            inner = self.single()
            return lambda record: not inner(record)
        if self.takes("("):
            inner = self.either()
            self.next()
            return inner
        name, sign = self.next(), self.next()
        if sign == "in":
            self.next()
            codes = [self.next().strip("'")]
            while self.takes(","):
                codes.append(self.next().strip("'"))
            self.next()
            return lambda record: record.get(name) in codes
        code = self.next().strip("'")
        if sign == "=":
            return lambda record: record.get(name) == code
        if sign == "!=":
            return lambda record: not str(record.get(name)).startswith("_") and record.get(name) != code
        raise ValueError("the condition uses '%s', which this check does not read" % sign)
