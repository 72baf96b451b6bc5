"""The lines of the box on method, the notes of a series, and what is told of a goal beside its figure."""

from fractions import Fraction

import publication as source
from lines import rule
from numerals import numerals
from phrases import normal

# What the rules of reckoning say of themselves, the same on every page of every period, with their numbers in order.
RECKONING = {
    "sv": {
        "Andelar visas i hela procent": "26 29 89.7 90 100",
        "◆ Nästan uppnått, antal": "80",
        "◆ Nästan uppnått, andelar": "10",
        "Pilen jämför med förra perioden": "2 2 0.1",
    },
    "en": {
        "Shares are shown in whole percent": "26 29 89.7 90 100",
        "◆ Nearly reached, counts": "80",
        "◆ Nearly reached, shares": "10",
        "The arrow compares with the previous period": "2 2 0.1",
    },
}
# The words before and after the level of the intervals.
LEVEL = {"sv": r".*(?:ett |intervallet \()(?P<level>N)(?:-procentigt| procent, ).*",
         "en": r".*(?:is a |the interval \()(?P<level>N) percent(?: interval|, ).*"}


@rule(sv=r"(?P<line>.+)", en=r"(?P<line>.+)")
def reckoning(lines, line):
    """The rules of reckoning: words that begin so, and the numbers that they have."""
    told = next((told for begins, told in RECKONING[lines.language].items() if line.startswith(begins)), None)
    return told is not None and [numeral.value for numeral in numerals(line, lines.language)] == [
        Fraction(number) for number in told.split()]


@rule(**LEVEL)
def level(lines, level):
    """The level of the intervals of the goals, or of the differences."""
    return str(lines.whole(level)) in lines.known.levels


@rule(sv=r"Inga siffror på färre än (?P<base>N) giltiga svar\.", en=r"No figures on fewer than (?P<base>N) valid answers\.")
def minimum(lines, base):
    return lines.whole(base) in {one["minimum_base"] for one in lines.publication["instruments"]}


@rule(sv=r"Av de (?P<all>N) siffror i hela redovisningen som bygger på enskildas svar visas (?P<withheld>N) inte, .*",
      en=r"Of the (?P<all>N) figures of the whole publication that rest on single people's answers, (?P<withheld>N) are not shown, .*")
def withheld(lines, withheld, all):
    told = lines.publication["disclosure"]
    return (lines.whole(withheld), lines.whole(all)) == (told["withheld"], told["protected_figures"])


@rule(sv=r"Räknat efter Enkäts räkneregler, version (?P<version>N)", en=r"Computed by .*, version (?P<version>N)")
def version(lines, version):
    return lines.publication["engine"] == version


@rule(sv=r"(?P<title>.+?)(?:, mätomgång (?P<wave>.+))? \(SHA-256 (?P<hash>[0-9a-f]+)\)",
      en=r"(?P<title>.+?)(?:, wave (?P<wave>.+))? \(SHA-256 (?P<hash>[0-9a-f]+)\)")
def definition(lines, title, wave, hash):
    """A definition's title, its wave and the beginning of its hash."""
    publication = lines.publication
    for key, whole in publication["definitions"].items():
        if not whole.startswith(hash):
            continue
        kind, name, *of = key.split(" ")
        titles = {lines.said(publication["period"]["plan_title"])} if kind == "plan" else lines.titles(name)
        if title in titles and (kind == "plan" or of == ([wave] if wave else [])):
            return True
    return False


@rule(sv=r"(?P<count>N) av (?P<all>N) statusar hade blivit (?:andra|en annan) om 'vet ej' räknats in i basen\.",
      en=r"(?P<count>N) of (?P<all>N) statuses would have been different .*")
def with_dont_know(lines, count, all):
    """Of the goals judged on answers that somebody did not know."""
    told = [source.shown(goal) or {} for goal in lines.goals]
    other = sum("status_with_dont_know" in outcome for outcome in told)
    return lines.whole(count) == other <= lines.whole(all) <= len(told)


@rule(sv=r"(?P<source>.+)", en=r"(?P<source>.+)")
def place(lines, source):
    """Where in its plan a goal stands; the last of several may end a range."""
    return source in {normal(goal["description"].get("source", "")) for goal in lines.goals}


@rule(sv=r"(?P<plan>\S+): (?P<count>N) ställen?(?:;.*|\.)", en=r"(?P<plan>\S+): (?P<count>N) places?(?:;.*|\.)")
def places(lines, plan, count):
    """How many places of a document the goals are taken from."""
    told = {goal["description"].get("source") for goal in lines.goals}
    return sum(str(one).startswith(f"{plan} ") for one in told) == lines.whole(count)
