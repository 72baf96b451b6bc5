"""The lines at the head of a page: how many answered, what stands out, and how the goals stand."""

import re

import publication as source
import standing
from faults import holds
from goal_results import check_result
from goal_rows import check_target
from lines import rule
from numerals import fraction


@rule(sv=r"(?:(?P<title>.+): )?(?P<k>N) av (?P<n>N) svarade(?: \((?P<part>N) %\))?\.?",
      en=r"(?:(?P<title>.+): )?(?P<k>N) of (?P<n>N) answered(?: \((?P<part>N)%\))?\.?")
def answered(lines, title, k, n, part):
    """How many of those asked have answered."""
    return any(
        "invited" in told and (title is None or title in lines.titles(told["instrument"]))
        and lines.is_share({"k": told["records"], "n": told["invited"]}, part, k, n)
        for group in lines.groups for told in group["responses"])


@rule(sv=r"(?:(?P<title>.+): )?(?P<k>N) svar\.?", en=r"(?:(?P<title>.+): )?(?P<k>N) answers?\.?")
def answers(lines, title, k):
    """How many have answered, where nobody knows how many were asked."""
    return any((title is None or title in lines.titles(told["instrument"])) and told["records"] == lines.whole(k)
               for group in lines.groups for told in group["responses"])


@rule(sv=r"(?P<surveys>N) enkäter, (?P<k>N) svar", en=r"(?P<surveys>N) surveys, (?P<k>N) answers")
def surveys(lines, surveys, k):
    """How many surveys, and all who have answered them."""
    told = lines.group["responses"]
    return len(told) == lines.whole(surveys) and sum(one["records"] for one in told) == lines.whole(k)


@rule(sv=r".+ · (?P<count>N) nätverk", en=r".+ · (?P<count>N) networks?")
def networks(lines, count):
    return lines.group is not None and lines.group.get("network_count") == lines.whole(count)


@rule(sv=r"Minst (?P<base>N) behövs för att resultat ska visas\.", en=r"At least (?P<base>N) are needed for results to be shown\.")
def least(lines, base):
    return any(lines.kinds[told["instrument"]]["minimum_base"] == lines.whole(base)
               for group in lines.groups for told in group["responses"])


@rule(sv=r"(?:Mellan (?P<low>N) % och (?P<high>N) %|Alla|(?P<same>N) %)(?:| .*) instämmer i "
         r"(?:båda påståendena|(?:de |vart och ett av de )(?P<count>N) påstående).*",
      en=r"(?:Between (?P<low>N)% and (?P<high>N)%|All|(?P<same>N)%)(?:| .*) agree with (?:both statements|(?:the |each of the )(?P<count>N) statement).*")
def between(lines, low, high, same, count):
    """The smallest and the largest share of the statements, and how many they are."""
    shares = agreeing(lines)
    ends = (low or same, min(shares, default=0)), (high or same, max(shares, default=0))
    return len(shares) == (lines.whole(count) if count else 2) and all(
        text is None or lines.is_share({"k": share.numerator, "n": share.denominator}, text) for text, share in ends)


def agreeing(lines):
    """The shares of the statements of surveys that people agree with."""
    options = statements(lines)
    return [fraction(share) for item, share in lines.shown_items("survey") if item["options"] == options]


def statements(lines):
    """The options of a statement: the list that most items of the page have."""
    lists = [[option["code"] for option in item["options"]] and item["options"] for item, _ in lines.shown_items("survey")]
    return max(lists, key=lists.count, default=None)


@rule(sv=r"(?P<most>Störst|Minst) andel instämmer i (?P<rest>.+?)(?: och (?P<more>N) till)?\.",
      en=r"The (?P<most>largest|smallest) share agrees with (?P<rest>.+?)(?: and (?P<more>N) more)?\.")
def extreme(lines, most, rest, more):
    """The statements with the largest or the smallest share, each with it."""
    shares = agreeing(lines)
    end = max(shares) if most in ("Störst", "largest") else min(shares)
    told = re.findall(r"'(.+?)', (\d+) ?% \((\d+) (?:av|of) (\d+)\)", rest)
    left = [(item, share) for item, share in lines.shown_items("survey") if fraction(share) == end]
    for label, part, k, n in told:
        found = next(((item, share) for item, share in left
                      if lines.said(item["label"]) == label and lines.is_share(share, part, k, n)), None)
        if found is None:
            return False
        left.remove(found)
    options = statements(lines)
    left = [item for item, _ in left if item["options"] == options]
    return len(told) > 0 and len(left) == (lines.whole(more) if more else 0)


@rule(sv=r"(?P<label>.+): (?P<part>N) % \((?P<k>N) av (?P<n>N)\)\.?", en=r"(?P<label>.+): (?P<part>N)% \((?P<k>N) of (?P<n>N)\)\.?")
def one_item(lines, label, part, k, n):
    """The share of one item, as of attendance."""
    return any(lines.said(item["label"]) == label and lines.is_share(share, part, k, n) for item, share in lines.shown_items())


@rule(sv=r"'(?P<label>.+)': (?P<part>N) % (?:svarar|instämmer).* \((?P<k>N) av (?P<n>N)\)\.?",
      en=r"'(?P<label>.+)': (?P<part>N)% (?:answer|agree).* \((?P<k>N) of (?P<n>N)\)\.?")
def one_question(lines, label, part, k, n):
    """The share of one question."""
    return one_item(lines, label, part, k, n)


@rule(sv=r"De (?P<rows>N) raderna är (?P<goals>N) mål: (?P<again>N) rad(?:er)? visar .+",
      en=r"The (?P<rows>N) rows are (?P<goals>N) goals: (?P<again>N) rows? shows? .+")
def rows(lines, rows, goals, again):
    """A figure that several rows show is one goal."""
    count = sum(not goal["description"].get("beside_plan") for goal in lines.plan)
    one = len(standing.statuses(lines.plan))
    return [lines.whole(text) for text in (rows, goals, again)] == [count, one, count - one]


@rule(sv=r"Därtill följs (?P<count>N) uppgift(?:er)? som inte står i planen\.",
      en=r"Besides, (?P<count>N) figures? that (?:is|are) not in the plan (?:is|are) followed\.")
def beside(lines, count):
    return sum(bool(goal["description"].get("beside_plan")) for goal in lines.plan) == lines.whole(count)


@rule(sv=r"och (?P<count>N) till", en=r"and (?P<count>N) more")
def more(lines, count):
    """Of surveys those that there is no room for; two are told."""
    return any(len(group["responses"]) - 2 == lines.whole(count) for group in lines.groups)


@rule(sv=r"(?P<title>.+?): (?P<result>[^:()]*?)(?:, mål (?P<target>.+?))?",
      en=r"(?P<title>.+?): (?P<result>[^:()]*?)(?:, target (?P<target>.+?))?")
def goal(lines, title, result, target):
    """A goal's result, and its target where it is not reached."""
    return any(
        lines.said({"sv": source.title(one, lines.language)}) == title
        and holds(check_result, "", one, result, None, lines.language)
        and (target is None or holds(check_target, "", one, target, lines.language))
        for one in lines.plan)


@rule(sv=r"(?P<title>.+?), (?P<target>[^,]*)", en=r"(?P<title>.+?), (?P<target>[^,]*)")
def goal_of_units(lines, title, target):
    """A goal and its target, over the table of its units."""
    return any(lines.said({"sv": source.title(one, lines.language)}) == title
               and holds(check_target, "", one, target, lines.language) for one in lines.goals)


@rule(sv=r"Ingen av de (?P<n>N) tillfrågade svarade\.", en=r"None of the (?P<n>N) asked answered\.")
def nobody(lines, n):
    return any(told.get("invited") == lines.whole(n) and told["records"] == 0
               for group in lines.groups for told in group["responses"])


@rule(sv=r"(?P<named>Svaren.* på '.+') och (?P<more>N) till visas inte\.",
      en=r"(?P<named>The answers.* '.+') and (?P<more>N) more are not shown\.")
def not_shown(lines, named, more):
    """The statements of which nothing is shown."""
    hidden = [lines.said(item["label"]) for item in lines.items if "withheld" in item["answers"]]
    told = re.findall(r"'(.+?)'(?=,| och| and|$)", named)
    return set(told) <= set(hidden) and len(hidden) == len(told) + lines.whole(more)


@rule(sv=r"(?P<line>.*\b(?:mål|målen|uppnått|uppnådda|nästan|bedömas|målvärde|inte)\b.*)",
      en=r"(?P<line>.*\b(?:goals?|reached|nearly|judged|target|shown)\b.*)")
def stands(lines, line):
    """How many goals stand in each status: of the page, or of a part of the plan that is named."""
    ends = [match.span() for match in re.finditer(": |(?<=inräknade), |(?<=included), |(?<=egna mål), |(?<=own goals), ", line)]
    return any(standing.is_told(line[end:], goals, lines.language)
               for start, end in [(0, 0), *ends] for goals in counted(lines, line[:start]))


def counted(lines, named):
    """The goals that a line may count: those of the page, or of what it names, the networks' with them or not."""
    every, groups = lines.publication["goals"], lines.publication["groups"]
    areas = {group["key"]: group.get("area") for group in groups}
    named = re.sub("(?:: )?(?:Nätverkens mål inräknade|Områdets egna mål|Its networks' goals included|The area's own goals)$", "", named)
    mine = {group["key"] for group in groups if lines.said(group["name"]) == named}
    if not named:
        yield lines.plan
        mine = {group["key"] for group in lines.groups} if lines.group else set()
    here = {lines.group["key"]} if lines.group else {group["key"] for group in groups if group["kind"] == "area"}
    for one in lines.publication.get("sections", []):
        if lines.said(one["title"]) == named:
            for area in here:
                yield [goal for goal in every if goal["description"].get("section") == one["id"]
                       and (goal["group"] == area or areas.get(goal["group"]) == area)]
    for key in mine:
        yield [goal for goal in every if goal["group"] == key]
        yield [goal for goal in every if goal["group"] == key or areas.get(goal["group"]) == key]
