"""What is told beside a figure: periods, notes of a series, follow-ups, corrections and sources."""

import publication as source
from lines import rule
from numerals import numerals
from standing import statuses

SHEETS = {
    "sv": r"(?:.+ – )?(?:(?:[Aa]lla )?[Rr]esultatblad|[Åå]rsrapport|[Tt]ertialrapport|[Dd]elårsrapport)",
    "en": r"(?:.+ – )?(?:(?:[Aa]ll )?[Rr]esult sheets?|[Yy]early report|[Tt]ertial report|[Ii]nterim report)",
}


@rule(sv=SHEETS["sv"] + r" (?P<period>[^·]+?)(?: · .+)?", en=SHEETS["en"] + r" (?P<period>[^·]+?)(?: · .+)?")
def page(lines, period):
    """What a page is called: a sheet or a report of this period."""
    return period == lines.now


@rule(sv=r"(?:Där både pil och förklaring saknas fanns målet inte|Hade inget värde) (?P<period>.+?)(?:, eller hade inget värde då)?\.",
      en=r"Where there is neither an arrow nor an explanation, the goal was not set in (?P<period>.+?), or had no figure then\.")
def no_goal(lines, period):
    return period == lines.before


@rule(sv=r"(?P<first>\S+?)–(?P<last>\S+?)(?:, [^:0-9]+)?: [^0-9]*",
      en=r"(?P<first>\S+?)–(?P<last>\S+?)(?:, [^:0-9]+)?: [^0-9]*")
def note(lines, first, last):
    """The note between two years of a series."""
    return first in (lines.before or "") and last in lines.now


@rule(sv=r"(?P<period>.+?) nåddes målet inte\. Då beslutades:(?: .*)?",
      en=r"(?P<period>.+?): the target was not reached, and it was decided:(?: .*)?")
def decided(lines, period):
    return period == lines.before


@rule(sv=r"(?:Avser|Uppgiften är från) (?P<period>.+?)\.", en=r"(?:Refers to|The figure is from) (?P<period>.+?)\.")
def refers(lines, period):
    """The period of values that others have measured."""
    return period == lines.now


@rule(sv=r"Uppgift saknas i (?P<count>N) post(?:er)?\.", en=r"(?P<count>N) records? tells? nothing\.")
def blank_records(lines, count):
    """Records without an answer: of the goal's base, of what its bounds hold open, or of its units."""
    return any(lines.whole(count) in blanks(source.shown(goal) or {}) for goal in lines.plan)


def blanks(outcome):
    """The numbers of records that a figure may lack."""
    base, value = outcome.get("base", {}), outcome.get("value", {})
    members = value.get("units", {}).get("members", [])
    return {base.get("no_answer", 0) + base.get("unreadable", 0), outcome.get("bounds", {}).get("silent"),
            sum(member.get("blank", 0) for member in members)} - {0, None}


@rule(sv=r"Rättelse § av uppgiften för (?P<period>.+?):(?: §)?", en=r"Correction § of the figure for (?P<period>.+?):(?: §)?")
def correction(lines, period):
    return period in (lines.before, lines.now)


@rule(sv=r"Strategiskt mål (?P<number>N): (?P<words>.+)", en=r"Strategic goal (?P<number>N): (?P<words>.+)")
def strategic(lines, number, words):
    return any(one.get("number") == lines.whole(number) and lines.said(one["text"]) == words
               for one in lines.publication["strategic_goals"])


@rule(sv=r"(?P<number>N) (?P<words>.+)", en=r"(?P<number>N) (?P<words>.+)")
def numbered(lines, number, words):
    return strategic(lines, number, words)


@rule(sv=r"Samma tal som under strategiskt mål (?P<number>N)\.", en=r"The same figure as under strategic goal (?P<number>N)\.")
def again(lines, number):
    """That a figure stands under another strategic goal too; the row beside it is held as the goal's own."""
    return any(one.get("number") == lines.whole(number) for one in lines.publication["strategic_goals"])


@rule(sv=r"(?:.* )?Så står det: .*, (?P<more>N) till\.", en=r"(?:.* )?In their words: .*, (?P<more>N) more\.")
def in_words(lines, more):
    """Of what people wrote eight are quoted."""
    return any(len(set((source.shown(goal) or {}).get("words", []))) == 8 + lines.whole(more) for goal in lines.goals)


@rule(sv=r"För de strategiska målen (?P<numbers>[0-9, och]+) redovisas inga mätetal i perioden\.",
      en=r"For strategic goals (?P<numbers>[0-9, and]+) no measures are reported in the period\.")
def nothing_reported(lines, numbers):
    """The strategic goals that no goal of a report is of."""
    told = {goal["description"].get("strategic_goal") for goal in lines.goals}
    wanted = [one["number"] for one in lines.publication["strategic_goals"] if one["id"] not in told]
    return [numeral.value for numeral in numerals(numbers, lines.language)] == wanted


@rule(sv=r"Rapporten visar (?P<k>N) av planens (?P<n>N) mål\.", en=r"The report shows (?P<k>N) of the plan's (?P<n>N) goals\.")
def reported(lines, k, n):
    return [len(statuses(goals)) for goals in (lines.goals, lines.known.plan)] == [lines.whole(k), lines.whole(n)]
