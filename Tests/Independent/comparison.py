"""Holds the toolkit's outcomes against those computed here."""

import csv
import io
from fractions import Fraction

import judgement
import silence
from definitions import swedish
from figures import SCORED
from periods import Period
from targets import Target

ARROWS = {"up": "↗", "flat": "→", "down": "↘"}
SYMBOLS = {"reached": "●", "nearly": "◆", "not_reached": "■", "not_measured_yet": "○", "cannot_be_judged": "–"}

# The published table of the second tertial of 2022: symbol, measure, target, result with arrow. The source has ■ also
# for what is not measured yet; the toolkit has a symbol of its own for that.
PUBLISHED = [
    ("◆", "Närvaro vid samtliga chefsnätverk/styrgrupper eller liknande", "80 %", "79 % →"),
    ("●", "Närvaro vid PKS sammanträden", "80 %", "90 % →"),
    ("●", "Närvaro vid träffar med länets kommundirektörer", "80 %", "96 % ↘"),
    ("○", "Andel mycket nöjda med bidraget till att underlätta samverkan med regionen", "", "—"),
    ("○", "Närvaro vid samtliga träffar i samverkan med regionen", "", "—"),
    ("■", "Antal genomförda kurser genom Kurs och konferens", "50 kurser", "15 kurser ↘"),
    ("◆", "Antal deltagare via Kurs och konferens", "949 deltagare", "797 deltagare ↘"),
]


def fraction(share):
    return Fraction(share["k"], share["n"])


class Comparison:
    """One period: every goal of its plan against the toolkit's results and its report's text."""

    def __init__(self, enkat, definitions, folder, surveys="Surveys"):
        common = ["--surveys", surveys]
        self.period = Period(folder, definitions)
        self.now, before = self.period.computation(), self.period.before()
        self.before = before.computation(later=self.period) if before else None
        self.before_not_yet = before.not_yet if before else {}
        self.theirs = {goal["description"]["id"]: goal
                       for goal in enkat.json("results", folder, "--format", "json", *common)["goals"]}
        _, text, _ = enkat("report", folder, "--kind", "year", "--format", "csv", *common)
        self.texts = {row["goal"]: row["result"] for row in csv.DictReader(io.StringIO(text))}

    def problems(self, kinds=None):
        """Each goal's id with what it is, and what differs, or None."""
        for goal in self.period.goals():
            kind = goal["measure"]["kind"]
            if kinds is None or kind in kinds:
                mine = self.mine(goal)
                yield "%s (%s): %s" % (goal["id"], kind, self.words(mine)), self.problem(goal, mine)

    def mine(self, goal):
        """Figure, arrow with difference or None, and status as computed here."""
        if goal["id"] in self.period.not_yet:
            return None, None, "not_measured_yet"
        figure = self.now.figure(goal)
        if figure == "withheld":
            return figure, None, None
        if figure is None and self.period.measures_later(goal):
            return None, None, "not_measured_yet"
        movement = self.movement(goal, figure)
        return figure, movement, judgement.status(goal, figure, *(movement or (None, None)))

    def movement(self, goal, figure):
        if figure is None or self.before is None or goal["id"] in self.before_not_yet:
            return None
        if goal["measure"]["instrument"] not in self.before.records or not self.is_comparable(goal):
            return None
        if goal["measure"]["kind"] == "attendance_share" and "network" not in goal and "of" not in goal["measure"]:
            now, before = self.now.meeting(goal), self.before.meeting(goal)
            renamed = {network: self.goes_on_as(network, now) for network in before}
            if now != set(renamed.values()):  # held against the same networks
                common = now & set(renamed.values())
                both = [self.now.figure(goal, only=common),
                        self.before.figure(goal, only={each for each in before if renamed[each] in common})]
                return judgement.arrow(goal, *both) if common else None
        # None registered is a zero.
        counts_things = goal["measure"]["kind"] in ("count", "count_target", "trend", "share_of_units")
        earlier = self.before.figure(goal) if counts_things or self.before.groups(goal)[0] else None
        return None if earlier in (None, "withheld") else judgement.arrow(goal, figure, earlier)

    def goes_on_as(self, network, now):
        """The network of now that carries this one on, which may be itself."""
        known = self.now.definitions.networks
        return network if network in now else next(
            (each for each in now if network in known[each].get("continues", [])), network)

    def is_comparable(self, goal):
        """Whether no item is new, declared broken, or of another scale where the recoded answers are not published."""
        measure = goal["measure"]
        is_narrowed = any(key in measure for key in ("where", "options")) or goal.get("reading") == "every_respondent"
        instrument = self.now.records[goal["measure"]["instrument"]].instrument
        old = self.before.records[goal["measure"]["instrument"]].instrument
        for name in goal["measure"].get("items", []):
            comparability = instrument.item(name).comparability
            level = comparability["level"] if comparability and comparability["with"] == old.wave else "identical"
            if old.item(name) is None or level == "broken" or (level == "rescaled" and is_narrowed):
                return False
        return True

    @staticmethod
    def words(mine):
        figure, movement, status = mine
        if figure in (None, "withheld"):
            return figure or status
        value = "%d of %d" % figure.share if figure.share else str(figure.deciding)
        return "%s %s %s" % (value, status, movement[0] if movement else "no arrow")

    def problem(self, goal, mine):
        figure, movement, status = mine
        theirs = self.theirs.get(goal["id"])
        if theirs is None:
            return "the results lack the goal"
        outcome = theirs["outcome"].get("shown")
        if outcome is None and goal["measure"]["kind"] in SCORED:
            return None  # two scores of nearly the same persons: which of them goes is not recomputed here
        if figure == "withheld" or outcome is None:
            return None if (figure == "withheld") == (outcome is None) else "withheld by one of the two only"
        for differs in (self.value_differs(figure, outcome.get("value")),
                        self.trend_differs(goal, movement, outcome["trend"]), self.text_differs(goal, figure),
                        silence.problem(self.now, goal, outcome)):
            if differs:
                return differs
        if status != outcome["status"]["status"]:
            return "status %s, theirs %s" % (status, outcome["status"]["status"])
        return None

    @staticmethod
    def value_differs(figure, value):
        if figure is None or value is None:
            return None if figure is None and value is None else "one has a figure: %s, %s" % (figure, value)
        kind, theirs = next(iter(value.items()))
        if kind != figure.kind:
            return "kind %s, theirs %s" % (figure.kind, kind)
        if kind == "share":
            same = (theirs["k"], theirs["n"]) == figure.share
        elif kind == "count":
            same = theirs == figure.deciding
        elif kind == "mean":
            same = (fraction(theirs["value"]), theirs["groups"]) == (figure.deciding, figure.more["groups"])
        elif kind == "score":
            same = (fraction(theirs["mean"]), theirs["scored"]) == (figure.deciding, figure.more["scored"])
        elif kind == "pairs":
            same = (fraction(theirs["difference"]), theirs["pairs"]) == (figure.deciding, figure.more["scored"])
        elif kind == "per_unit":
            same = figure.more["numbers"] == {each["id"]: each.get("number") for each in theirs["members"]}
        elif kind == "units":
            same = figure.more["members"] == {
                each["id"]: (each["share"]["k"], each["share"]["n"], each["reaches"]) for each in theirs["members"]}
        else:
            same = all(figure.more["parts"][part["item"]] == (part["share"]["k"], part["share"]["n"])
                       for part in theirs["parts"] if "share" in part)
            joint = theirs.get("joint")
            same = same and figure.more["joint"] == (joint and (joint["k"], joint["n"]))
        return None if same else "value %s %s, theirs %s" % (figure.share or figure.deciding, figure.more, theirs)

    def trend_differs(self, goal, movement, trend):
        change = trend.get("change")
        if movement is None or change is None:
            if change is None and trend.get("none") == "too_few_answers" and "where" in goal["measure"]:
                return None  # a filtered count may go with the item its filter reads, which is not recomputed here
            if (movement is None) == (change is None):
                return None
            return "arrow %s, theirs %s" % (movement, trend)
        same = (movement[0], movement[1]) == (change["arrow"], fraction(change["difference"]))
        return None if same else "arrow %s, theirs %s %s" % (movement, change["arrow"], change["difference"])

    def text_differs(self, goal, figure):
        """The printed result: whole percent, or as many decimals as the verdict needs."""
        if figure is None or goal["id"] not in self.texts:
            return None
        if figure.kind in ("score", "pairs", "per_unit") or goal["measure"]["kind"] == "yes_no":
            return None
        if figure.kind == "units":
            text = "%d av %d" % figure.share
        elif figure.kind == "count":
            unit = swedish(goal.get("unit")) if goal.get("unit") else ""
            number = judgement.integer(int(figure.deciding))
            # "1 utbildningar" would be bad Swedish, and the plan gives the plural only.
            text = counted(number, unit)
        elif (goal["measure"]["kind"] == "share_of_units" and figure.share
              and (swedish(goal.get("unit")) or "").count("|") == 2):
            text = "%d av %d" % figure.share
        else:
            text = judgement.percent(goal, figure.deciding)
        shown = self.texts[goal["id"]]
        return None if shown.replace("\u00a0", " ") == text.replace("\u00a0", " ") else "prints '%s', not '%s'" % (shown, text)


def tertial_rows(enkat, definitions, folder):
    """The printed table's seven rows against the published ones and against those recomputed here."""
    comparison = Comparison(enkat, definitions, folder)
    _, out, _ = enkat("report", folder, "--kind", "tertial")
    lines = [line.replace("\u00a0", " ") for line in out.split("\n") if line[:1] in SYMBOLS.values()]
    goals = [goal for goal in comparison.period.goals() if "tertial" in goal.get("reports", [])]
    if not len(lines) == len(goals) == len(PUBLISHED):
        yield "seven rows", "the table has %d rows, the plan %d" % (len(lines), len(goals))
        return
    for line, goal, (symbol, measure, target, result) in zip(lines, goals, PUBLISHED):
        figure, movement, status = comparison.mine(goal)
        text, wanted = recomputed(goal, figure, movement)
        problem = None
        if (SYMBOLS[status], swedish(goal["measure_text"]), wanted, text) != (symbol, measure, target, result):
            problem = "recomputed %s %s %s, published %s %s %s" % (SYMBOLS[status], wanted, text, symbol, target, result)
        elif not (line.startswith(symbol + " ") and ": " + measure in line and result in line and (" %s " % target in line or not target)):
            problem = "the table prints '%s'" % line
        yield "%s %s | %s | %s" % (symbol, measure, target, result), problem


def recomputed(goal, figure, movement):
    """Result with arrow, and target, as text."""
    target, unit = Target(goal.get("target", "track")), swedish(goal.get("unit")) or ""
    if figure is None:
        return "—", ""
    if figure.kind == "count":
        text, wanted = counted(judgement.integer(int(figure.deciding)), unit), counted(str(target.bounds[0]), unit)
    else:
        text, wanted = judgement.percent(goal, figure.deciding), judgement.percent(goal, target.bounds[0])
    arrow = " " + ARROWS[movement[0]] if movement else ""
    return text.replace("\u00a0", " ") + arrow, wanted.replace("\u00a0", " ")


def counted(number, unit):
    """A number with its noun, which a plan may write as "kurs|kurser": one and several, and a target's rest behind."""
    one, _, several = "|".join(unit.split("|")[:2]).rpartition("|")
    if unit and not one and number == "1":
        return "%s: %s" % (unit, number)
    return ("%s %s" % (number, one if one and number == "1" else several)).strip()
