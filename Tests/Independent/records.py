"""Reads files of answers and counts them, in another way than the toolkit does."""

import csv
import io
import re

from definitions import Condition, texts

TOKENS = ("_dont_know", "_not_applicable", "_no_answer", "_not_asked", "_unreadable")


def plain(text):
    """A text without needless spaces, in lower case."""
    return " ".join(text.replace("\ufeff", "").split()).lower()


def read_table(path):
    """Headings and rows, with encoding and delimiter found by trying."""
    with open(path, "rb") as file:
        data = file.read()
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = data.decode("cp1252")
    tables = []
    for delimiter in ";\t,":
        rows = [row for row in csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=False) if row]
        fitting = sum(len(row) == len(rows[0]) for row in rows)
        tables.append((len(rows[0]) > 1, fitting / len(rows), len(rows[0]), rows))
    rows = max(tables, key=lambda table: table[:3])[3]
    return rows[0], rows[1:]


def column_of(item, headings):
    """The column whose heading is the item's name, concept, label or alias; a variable in a label fits any words."""
    wanted = [item.name, item.concept] + texts(item.label) + item.aliases
    patterns = []
    for text in wanted:
        parts = re.split(r"\\\{[a-z_]+\\\}", re.escape(plain(text).rstrip(" :*")))
        patterns.append(re.compile(".+".join(parts) + "$"))
    found = [index for index, heading in enumerate(headings)
             if any(pattern.match(plain(heading).rstrip(" :*")) for pattern in patterns)]
    if not found and item.role == "timestamp":
        found = [index for index, heading in enumerate(headings) if plain(heading) == "tidstämpel"]
    return found[0] if found else None


class Coder:
    """Turns cells of one item into codes."""

    def __init__(self, item):
        self.item, self.codes = item, {}
        for option in item.options:
            for text in [option.code] + option.labels + option.aliases:
                self.codes.setdefault(plain(text), option.code)
        for option in item.options:
            self.codes.setdefault(option.code.lstrip("0"), option.code)
        for option in item.options:  # a code is meant before a label
            self.codes[plain(option.code)] = option.code

    def one(self, text):
        return self.codes.get(plain(text), "_unreadable")

    def __call__(self, text):
        """A code, a tuple of codes, a text, or a token; "" where nothing stands."""
        if not text.strip():
            return ""
        if plain(text) in TOKENS:
            return plain(text)
        if self.item.type == "select_one":
            return self.one(text)
        if self.item.type == "select_multiple":
            codes = [self.one(part) for part in re.split("[;,]", text)]
            return "_unreadable" if "_unreadable" in codes else tuple(dict.fromkeys(codes))
        return text.strip()


class Records:
    """The records of one file: for each, its code by item."""

    def __init__(self, path, instrument):
        self.instrument, self.list = instrument, []
        headings, rows = read_table(path)
        columns = {item.name: column_of(item, headings) for item in instrument.items}
        coders = {item.name: Coder(item) for item in instrument.items}
        rules = {item.name: Condition(item.relevant) for item in instrument.items if item.relevant}
        network, identity = instrument.role("network"), instrument.role("record_id")
        seen = set()
        for row in rows:
            record = {name: coders[name](row[column]) for name, column in columns.items() if column is not None}
            if identity and record[identity.name] in seen:
                continue
            if identity and record[identity.name]:
                seen.add(record[identity.name])
            for item in instrument.items:
                record[item.name] = self.settled(item, record, network, rules.get(item.name), columns)
            self.list.append(record)

    @staticmethod
    def settled(item, record, network, rule, columns):
        if columns[item.name] is None:
            return "_not_asked"
        if record[item.name] != "":
            return record[item.name]
        where = record.get(network.name, "") if network else ""
        is_elsewhere = item.networks is not None and where not in ("",) + TOKENS and where not in item.networks
        return "_not_asked" if is_elsewhere or (rule and not rule.holds(record)) else "_no_answer"


def tally(records, groups):
    """The CSV that `enkat tally --by …` is to print."""
    counts = {}
    for record in records.list:
        group = tuple("" if record[name].startswith("_") else record[name] for name in groups)
        for item in records.instrument.items:
            if not item.is_tallied or item.name in groups:
                continue
            value = record[item.name]
            for code in value if isinstance(value, tuple) else (value,):
                option = item.option(code)
                key = group + (item.name, option.missing if option and option.missing else code)
                counts[key] = counts.get(key, 0) + 1
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(list(groups) + ["item", "option", "count"])
    for key in sorted(counts, key=lambda each: [part.encode() for part in each]):
        writer.writerow(key + (counts[key],))
    return out.getvalue()
