"""Recomputes goals from records in exact fractions: value, status, arrow and rounded text."""

from fractions import Fraction

from definitions import Condition
from joint import joint_is_secret, joint_tells
from targets import Target

SCORED = ("score_mean", "before_after")
BASED_ON_ANSWERS = SCORED + ("share_agree", "share_agree_all_of", "share_of_cases")


class Figure:
    """A goal's value: `share` with k and n, `count`, `units` (a dict), `parts` (of a composite), or a mean."""

    def __init__(self, kind, deciding=None, share=None, **more):
        self.kind, self.deciding, self.share = kind, deciding, share
        self.more = more


def share(k, n):
    return Figure("share", Fraction(k, n), (k, n)) if n else None


def imported(records, instrument, measure):
    """Of values that others counted those of the latest period and, unless the filter names a part, of all."""
    part, period = instrument.role("breakdown"), instrument.role("value_period")
    value = measure["items"][0]
    told = [record for record in records if not record[value].startswith("_")]
    if part and part.name not in measure.get("where", ""):
        told = [record for record in told if record[part.name] in (part.options[0].code, "_no_answer", "_not_asked")]
    latest = max((record[period.name] for record in told), default=None)
    return [record for record in told if record[period.name] == latest]


class Computation:
    """The goals of one period."""

    def __init__(self, definitions, records, population, later=None):
        """`later` holds the instruments of a later period, into whose scales the answers are recoded."""
        self.definitions, self.records, self.population, self.later = definitions, records, population, later or {}

    def agreement(self, goal, item, record):
        """True or False for a valid answer, None where the answer is missing."""
        value = record[item.name]
        later = self.later.get(goal["measure"]["instrument"])
        successor = later.item(item.name) if later else None
        wave = self.records[goal["measure"]["instrument"]].instrument.wave
        if successor and wave in successor.crosswalk:
            value, item = successor.crosswalk[wave].get(value, value), successor
        option = item.option(value) if isinstance(value, str) else None
        if option is None or option.missing:
            return None
        counted = goal["measure"].get("options")
        return value in counted if counted is not None else option.agree

    def networks(self, goal):
        """The ids whose records the goal counts; None means all."""
        known = self.definitions.networks
        if "network" in goal:
            return {goal["network"]}
        if "networks" in goal:
            return set(goal["networks"])
        if "network_kinds" in goal:
            return {each for each in known if known[each].get("kind") in goal["network_kinds"]}
        if "area" in goal:
            return {each for each in known if known[each]["area"] == goal["area"]}
        return None

    def groups(self, goal):
        """The goal's records by network, and the instrument."""
        records = self.records.get(goal["measure"].get("instrument"))
        if records is None:
            return {}, None
        instrument, found = records.instrument, {}
        role, wanted = instrument.role("network"), self.networks(goal)
        where = goal["measure"].get("where")
        holds = Condition(where).holds if where else lambda record: True
        chosen = [record for record in records.list if holds(record)]
        if instrument.role("indicator") and goal["measure"].get("items"):
            chosen = imported(chosen, instrument, goal["measure"])
        for record in chosen:
            network = record[role.name] if role else ""
            if role is None or wanted is None or network in wanted:
                found.setdefault(network, []).append(record)
        return found, instrument

    def shown(self, goal, groups, instrument):
        """The networks that may go into the figure: each with enough answers, or small ones joined."""
        if not instrument.is_protected or goal["measure"]["kind"] not in BASED_ON_ANSWERS:
            return set(groups)
        items = [instrument.item(name) for name in goal["measure"]["items"]]
        if goal["measure"]["kind"] in SCORED:
            return self.shown_scores(goal, groups, instrument)
        bases = {network: self.bases(goal, items, own) for network, own in groups.items()}
        shown = {network for network in bases if min(bases[network]) >= instrument.minimum}
        small = {network for network in bases if network not in shown and min(bases[network][:-1]) > 0}
        areas = {}
        for network in small:
            areas.setdefault(self.definitions.networks.get(network, {}).get("area", ""), set()).add(network)
        for joined in list(areas.values()) + [small]:
            left = joined - shown
            sizes = [min(bases[each][:-1]) for each in left]
            jointly = [sum(column) for column in zip(*(bases[each] for each in left))]
            if (left and sum(sizes) - max(sizes) >= instrument.minimum and min(jointly) >= instrument.minimum
                    and self.keeps_secret(goal, items, groups, left) and self.row_joins(goal, items, groups, left)):
                shown |= left
        return shown

    def row_joins(self, goal, items, groups, joined):
        """A goal of all answers to one item joins what the item's row joins: at least two there chose each option."""
        counts_all = (goal["measure"]["kind"] == "share_agree" and len(items) == 1 and "where" not in goal["measure"]
                      and "networks" not in goal and "network_kinds" not in goal)
        if not counts_all:
            return True
        chosen = [record[items[0].name] for network in joined for record in groups[network]]
        return all(chosen.count(option.code) > 1 for option in items[0].options if not option.missing)

    def shown_scores(self, goal, groups, instrument):
        """Protected scores are checked where no network tells records apart: all or none."""
        if set(groups) - {""}:
            raise ValueError("%s: scores by network are not checked here" % goal["id"])
        figure = getattr(self, goal["measure"]["kind"])(goal, instrument, groups.get("", []), groups)
        return set(groups) if figure and figure.more["base"] >= instrument.minimum else set()

    def keeps_secret(self, goal, items, groups, joined):
        """Whether no reader can tell a count of a joined network, for each item and for all of them."""
        source = self.records[goal["measure"]["instrument"]]
        role = source.instrument.role("network")
        answered = [sum(record[role.name] == network for record in source.list) for network in sorted(joined)]
        rows = [[self.agreement(goal, item, record) for item in items]
                for network in joined for record in groups[network]]
        columns = list(zip(*rows))
        if len(items) > 1:
            columns.append([None if None in row else all(row) for row in rows])
        return all(joint_is_secret(answered, column.count(True), column.count(False), source.instrument.minimum)
                   for column in columns)

    def bases(self, goal, items, records):
        """Valid answers to each item, and last to all of them."""
        answers = [[self.agreement(goal, item, record) is not None for item in items] for record in records]
        return [sum(column) for column in zip(*answers)] + [sum(all(row) for row in answers)]

    def meeting(self, goal):
        """The networks of a goal of attendance in which somebody was expected."""
        groups, instrument = self.groups(goal)
        if instrument is None:
            return set()
        item = instrument.item(goal["measure"]["items"][0])
        return {network for network, own in groups.items() if self.counts(goal, item, own)[1]}

    def figure(self, goal, only=None):
        """The goal's figure, of these networks alone where given; "withheld" where too few answered, or None."""
        groups, instrument = self.groups(goal)
        if only is not None:
            groups = {network: own for network, own in groups.items() if network in only}
        kind = goal["measure"]["kind"]
        if instrument is None:
            return None
        if instrument.is_protected and kind in ("count", "count_target", "trend") and goal["measure"].get("items"):
            # The base of a sum is the records that give a number.
            told = sum(not record[goal["measure"]["items"][0]].startswith("_") for own in groups.values() for record in own)
            if told < instrument.minimum:
                return "withheld" if groups else None
        included = self.shown(goal, groups, instrument)
        records = [record for network in sorted(included) for record in groups[network]]
        if groups and not included:
            return "withheld"
        if "of" in goal["measure"]:
            return self.ratio(goal, records)
        return getattr(self, kind, lambda *_: None)(goal, instrument, records, groups)

    @staticmethod
    def ratio(goal, records):
        """A sum through a sum, over the records that give both."""
        pairs = [(record[goal["measure"]["items"][0]], record[goal["measure"]["of"]]) for record in records]
        pairs = [(int(k), int(n)) for k, n in pairs if not k.startswith("_") and not n.startswith("_")]
        return share(sum(k for k, _ in pairs), sum(n for _, n in pairs))

    def counts(self, goal, item, records):
        answers = [self.agreement(goal, item, record) for record in records]
        return sum(answer is True for answer in answers), sum(answer is not None for answer in answers)

    def share_agree(self, goal, instrument, records, _):
        return share(*self.counts(goal, instrument.item(goal["measure"]["items"][0]), records))

    share_of_cases = share_agree

    def attendance_share(self, goal, instrument, records, groups):
        if goal.get("reading") != "mean_of_shares":
            return self.share_agree(goal, instrument, records, groups)
        item = instrument.item(goal["measure"]["items"][0])
        pairs = [self.counts(goal, item, own) for own in groups.values()]
        shares = [Fraction(k, n) for k, n in pairs if n]
        return Figure("mean", sum(shares) / len(shares), groups=len(shares)) if shares else None

    def share_agree_all_of(self, goal, instrument, records, _):
        items = [instrument.item(name) for name in goal["measure"]["items"]]
        parts = {item.name: self.counts(goal, item, records) for item in items}
        rows = [[self.agreement(goal, item, record) for item in items] for record in records]
        valid = [row for row in rows if None not in row]
        joint = (sum(all(row) for row in valid), len(valid))
        if instrument.is_protected and joint_tells(joint, parts.values(), instrument.minimum):
            if goal.get("reading") == "every_respondent":
                return "withheld"
            joint = None
        measured = [pair for pair in parts.values() if pair[1]]
        lowest = min(measured, key=lambda pair: Fraction(*pair), default=(0, 0))
        deciding = joint if goal.get("reading") == "every_respondent" else lowest
        if not deciding or not deciding[1]:
            return None
        return Figure("all_of", Fraction(*deciding), deciding, parts=parts, joint=joint)

    def each_unit_attendance(self, goal, instrument, records, _):
        item, role = instrument.item(goal["measure"]["items"][0]), instrument.role("unit").name
        units = sorted({record[role] for record in records if not record[role].startswith("_")})
        pairs = {unit: self.counts(goal, item, [each for each in records if each[role] == unit]) for unit in units}
        return self.reaching(goal, {unit: pair for unit, pair in pairs.items() if pair[1]})

    def min_per_activity(self, goal, instrument, records, _):
        role, all_units = instrument.role("record_id").name, self.definitions.municipalities
        item = goal["measure"]["items"][0]
        return self.reaching(
            goal, {record[role]: (len(all_units & self.chosen(record[item])), len(all_units)) for record in records})

    @staticmethod
    def chosen(value):
        return set(value) if isinstance(value, tuple) else set()

    @staticmethod
    def reaching(goal, pairs):
        target = Target(goal.get("target", "track"))
        reach = {key: target.is_met(Fraction(k, n) if target.unit == "share" else Fraction(k))
                 for key, (k, n) in pairs.items()}
        if not pairs:
            return None
        return Figure("units", Fraction(sum(reach.values()), len(reach)), (sum(reach.values()), len(reach)),
                      members={key: pairs[key] + (reach[key],) for key in pairs})

    def share_of_units(self, goal, instrument, records, _):
        units, distinct = self.expected_units(goal), goal["measure"].get("distinct")
        if distinct and goal["measure"].get("items"):  # the register's own units, as teams: those that it names
            own = instrument.item(goal["measure"]["items"][0])
            told = [(record[distinct], self.agreement(goal, own, record)) for record in records]
            return share(len({name for name, word in told if word}), len({name for name, word in told if word is not None}))
        found = {record[distinct] for record in records} if distinct else set()
        item = None if distinct else instrument.item(goal["measure"]["items"][0])
        for record in records if item else []:
            if item.type == "select_one":
                found |= {record[instrument.role("unit").name]} if self.agreement(goal, item, record) else set()
            else:
                found |= self.chosen(record[item.name])
        return share(len(units & found), len(units))

    def count(self, goal, instrument, records, _):
        distinct, items = goal["measure"].get("distinct"), goal["measure"].get("items")
        if distinct:
            if not records and not instrument.is_protected and not self.is_listed(goal, instrument):
                return None  # a register without a record of those counted does not say that there was nothing
            number = len({record[distinct] for record in records} - {"_no_answer", "_not_asked"})
        elif items:
            numbers = [int(Fraction(record[items[0]])) for record in records if not record[items[0]].startswith("_")]
            if records and not numbers:
                return None  # a sum without a single number is no zero
            number = sum(numbers)
        else:
            number = len(records)
        return Figure("count", Fraction(number), None)

    count_target = trend = count

    def is_listed(self, goal, instrument):
        """Whether any record is of the goal's networks, whatever its filter says."""
        role, wanted = instrument.role("network"), self.networks(goal)
        return any(role is None or wanted is None or record[role.name] in wanted
                   for record in self.records[instrument.id].list)

    def scored(self, goal, instrument, record):
        """The sum of a record's scores, scaled up where enough are there, or None."""
        names = goal["measure"]["items"]
        told = [each for each in (self.score(instrument.item(name), record[name]) for name in names) if each is not None]
        least = int(goal["measure"].get("answered_at_least", len(names)))
        return sum(told) * Fraction(len(names), len(told)) if told and len(told) >= least else None

    @staticmethod
    def score(item, value):
        if item.is_tallied:
            option = item.option(value) if isinstance(value, str) else None
            if option is None or option.missing:
                return None
            return Fraction(option.score if option.score is not None else int(option.agree))
        return None if value.startswith("_") else Fraction(value)

    def score_mean(self, goal, instrument, records, _):
        pairs = [(record, self.scored(goal, instrument, record)) for record in records]
        scores = [score for _, score in pairs if score is not None]
        if not scores:
            return None
        means, value = self.unit_means(instrument, pairs), sum(scores) / len(scores)
        if goal.get("reading") == "mean_of_units":
            value = sum(means) / len(means)
        persons = len(self.persons(instrument, records)) if instrument.role("person_code") else len(scores)
        return Figure("score", value, base=min(len(scores), persons), scored=len(scores))

    @staticmethod
    def unit_means(instrument, pairs):
        role, found = instrument.role("unit"), {}
        for record, value in pairs:
            if role and value is not None and not record[role.name].startswith("_"):
                found.setdefault(record[role.name], []).append(value)
        return [Fraction(sum(own)) / len(own) for own in found.values()]

    @staticmethod
    def code(instrument, record):
        parts = [" ".join(record[item.name].split()).lower() for item in instrument.items if item.role == "person_code"]
        return None if any(part == "" or part.startswith("_") for part in parts) else tuple(parts)

    def persons(self, instrument, records):
        return {self.code(instrument, record) for record in records} - {None}

    def before_after(self, goal, instrument, records, _):
        phase, found = instrument.role("phase"), {}
        for record in records:
            option, value = phase.option(record[phase.name]), self.scored(goal, instrument, record)
            code = self.code(instrument, record)
            if option and option.phase and value is not None and code:
                found.setdefault(code, {"before": [], "after": []})[option.phase].append(value)
        changes = [Fraction(own["after"][0] - own["before"][0], len(goal["measure"]["items"])) for own in found.values()
                   if len(own["after"]) == len(own["before"]) == 1]
        return Figure("pairs", sum(changes) / len(changes), base=len(changes), scored=len(changes)) if changes else None

    def expected_units(self, goal):
        if "units_of" in goal["measure"]:
            return self.counted_units(goal["measure"]["units_of"])
        units = goal["measure"].get("units", "all_units")
        listed = [units] if isinstance(units, str) else units
        return {unit for each in listed for unit in (self.definitions.municipalities if each == "all_units" else [each])}

    def counted_units(self, name):
        """The municipalities that another goal counts."""
        goal = next(goal for goals in self.definitions.plans.values() for goal in goals if goal["id"] == name)
        groups, instrument = self.groups(goal)
        records = [record for own in groups.values() for record in own]
        distinct = goal["measure"].get("distinct")
        if distinct:
            return self.definitions.municipalities & {record[distinct] for record in records}
        item, role = instrument.item(goal["measure"]["items"][0]), instrument.role("unit").name
        return self.definitions.municipalities & {record[role] for record in records if self.agreement(goal, item, record)}

    def min_per_unit(self, goal, instrument, records, _):
        role, items, distinct = instrument.role("unit").name, goal["measure"].get("items"), goal["measure"].get("distinct")
        numbers = {}
        for unit in self.expected_units(goal):
            own = [record for record in records if record[role] == unit]
            told = [int(record[items[0]]) for record in own if not record[items[0]].startswith("_")] if items else []
            numbers[unit] = (sum(told) if told else None) if items else \
                len({record[distinct] for record in own}) if distinct else len(own)
        told = [number for number in numbers.values() if number is not None]
        if not told:
            return None
        target = Target(goal["target"])
        reaching = sum(target.is_met(Fraction(number)) for number in told)
        value = Fraction(sum(told), len(told)) if goal.get("reading") == "mean_of_units" else \
            Fraction(reaching, len(numbers))
        return Figure("per_unit", value, numbers=numbers, highest=Fraction(reaching + len(numbers) - len(told), len(numbers)))

    def yes_no(self, goal, instrument, records, _):
        items, distinct = goal["measure"].get("items"), goal["measure"].get("distinct")
        if not items:
            return share(min(len(records), 1), 1)
        day, latest = instrument.role("timestamp"), {}
        for place, record in enumerate(records):
            when = record[day.name] if day and not record[day.name].startswith("_") else ""
            matter = record[distinct] if distinct and not record[distinct].startswith("_") else place
            if matter not in latest or (when, place) > latest[matter][0]:
                latest[matter] = (when, place), self.agreement(goal, instrument.item(items[0]), record)
        words = [word for _, word in latest.values()]
        told = [word for word in words if word is not None]
        figure = share(sum(told), len(told))
        if figure:
            figure.more["lacks"] = len(words) - len(told)
        return figure

    def coverage(self, goal, instrument, records, _):
        if "distinct" in goal["measure"]:
            units = self.expected_units(goal)
            return share(len(units & {record[goal["measure"]["distinct"]] for record in records}), len(units))
        if goal["measure"].get("items"):
            return self.share_agree(goal, instrument, records, _)
        if str(goal["measure"].get("units", "")).isdigit():
            return share(len(records), int(goal["measure"]["units"]))
        wanted = self.networks(goal) if instrument.role("network") else None
        invited = [int(row["invited"]) for row in self.population
                   if row["instrument"] == instrument.id and (wanted is None or row["network"] in wanted)]
        return share(len(records), sum(invited)) if invited else None
