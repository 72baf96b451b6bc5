"""Attacks publications of small random surveys by trying every table of whole numbers, and looks for what it can tell.

Usage, from the root of the repository: python3 Tests/Independent/attack.py PATH/TO/enkat [COUNT] [SEED]

Shares no code with the toolkit: it writes definitions and answers, runs the command, and reads the snapshots alone. For
each withheld network it holds every way its members may have answered, option by option, against every published sum
that may hold it: its area, the whole, "övriga", goals on whole networks, in this publication and in an earlier one of the
same answers. Goals on managers alone tell it what the networks have at the least. It knows the policy and, as a member,
one own answer. A count with a single possible value is a finding. Each publication is also spoilt by counting a withheld
network in its area: that must be found.
"""

import json
import os
import random
import subprocess
import sys
import tempfile

from surveys import NETWORKS, Survey

# Publications with more tables than this at once are left out.
MOST_STATES = 40000
AGREES = [False, False, True]
MINIMUM = 5


class TooLarge(Exception):
    """More tables at once than are tried."""


class Attack:
    """What publications of the same answers leave possible."""

    def __init__(self, publications):
        self.policy = publications[0]["instruments"][0]["policy"]
        self.records = {}
        self.listed = {item["group"] for publication in publications for item in publication["items"]
                       if item["name"] == "stod"}
        rows, withheld = {}, set()
        for publication in publications:
            for group in publication["groups"]:
                if group["kind"] == "network":
                    self.records[group["key"][8:]] = sum(each["records"] for each in group["responses"])
            for item in publication["items"]:
                if item["name"] != "stod":
                    continue
                shown = item["answers"].get("shown")
                if shown is None:
                    withheld.add(item["group"])
                else:
                    base = shown["base"]
                    missing = sum(base.values()) - base["valid"] - base.get("invited", 0)
                    rows[item["group"]] = shown["counts"] + [missing, shown.get("networks", {}).get("included", 1)]
        self.shown = {group[8:]: row for group, row in rows.items() if group.startswith("network:")}
        self.hidden = sorted(group[8:] for group in withheld if group.startswith("network:") and group not in rows)
        self.sums = [(group, self.networks_of(group), row) for group, row in rows.items()
                     if not group.startswith("network:")]
        for publication in publications:
            self.sums += self.goals(publication)
        self.filtered = [(networks, row) for publication in publications
                         for _, networks, row in self.goals(publication, is_filtered=True)]
        # What is left when the networks shown one by one are taken away.
        self.left = tuple(self.rest(*each) for each in self.sums)

    @staticmethod
    def networks_of(group):
        if group.startswith("network:"):
            return {group[8:]}
        return {each for each, area in NETWORKS.items()
                if group in ("organisation", "others", "area:" + area, "others:" + area)}

    def goals(self, publication, is_filtered=False):
        """Goals with a figure, of all answers of several networks or, filtered, of the managers' in one or more."""
        found = []
        for goal in publication["goals"]:
            outcome = goal["outcome"].get("shown") or {}
            if ("filter" in goal) != is_filtered or "share" not in (outcome.get("value") or {}):
                continue
            if goal["group"].startswith("network:") and not is_filtered:
                continue
            share, base = outcome["value"]["share"], outcome["base"]
            missing = sum(base.values()) - base["valid"] - base.get("invited", 0)
            networks = set(goal["networks"]) if "networks" in goal else self.networks_of(goal["group"])
            row = [share["n"] - share["k"], share["k"], missing, outcome.get("networks", {}).get("included", 1)]
            found.append(("goal", networks, row))
        return found

    def part(self, kind, row):
        """A network's counts as a sum of that kind tells them: option by option, or who agrees."""
        if kind != "goal":
            return list(row)
        agree = sum(count for count, agrees in zip(row, AGREES) if agrees)
        return [sum(row[:3]) - agree, agree] + list(row[3:])

    def rest(self, kind, networks, row):
        taken = [self.part(kind, self.shown[each]) for each in networks if each in self.shown] \
            if not kind.startswith("others") else []
        return tuple(count - sum(each[place] for each in taken) for place, count in enumerate(row))

    def keeps(self, row, is_goal=False):
        """Whether a network with these counts is shown by itself, or counted by itself in a goal."""
        valid, agree = sum(row[:3]), row[2]
        if valid < MINIMUM:
            return False
        if self.policy == "unanimity":
            return 0 < agree < valid
        if self.policy == "base_and_complement" or (self.policy == "cells" and is_goal):
            return not (0 < agree < 5 or 0 < valid - agree < 5)
        return self.policy == "base" or not any(0 < each < 5 for each in row[:3])

    def ways(self, network):
        """Every row a network may have, and the published sums that it may be in."""
        answered, area = self.records[network], NETWORKS[network]
        for first in range(answered + 1):
            for second in range(answered + 1 - first):
                for third in range(answered + 1 - first - second):
                    row = (first, second, third, answered - first - second - third, 1)
                    for places in self.places(network, area, row):
                        yield row, tuple(sorted(places))

    def places(self, network, area, row):
        about = [place for place, (kind, networks, _) in enumerate(self.sums) if kind == "goal" and network in networks]
        totals = {"organisation", "area:" + area}
        if self.keeps(row):
            options = [totals]
        elif sum(row[:3]) == 0:
            return [[]]
        else:
            options = [set(), totals | {"others:" + area}, {"organisation", "others"}]
        found = []
        for groups in options:
            rows = [place for place, (kind, _, _) in enumerate(self.sums) if kind in groups]
            # A network may be joined in a block that is listed, shown or withheld.
            if not {each for each in groups if each.startswith("others")} <= self.listed:
                continue
            if self.keeps(row, is_goal=True):
                found.append(rows + about)
            else:
                found += [rows + [each for bit, each in enumerate(about) if subset >> bit & 1]
                          for subset in range(1 << len(about))]
        return found

    def system(self, own=None):
        """What each withheld network may be, and the sums of all of them that fit; own is a member's network and option.

        Counts of one way to answer stand side by side in one whole number, a byte each, so that sums are one addition.
        """
        ways = []
        for network in self.hidden:
            listed = {(row, self.step(row, places)) for row, places in self.ways(network)
                      if self.holds_filtered({network: row}, alone=True)}
            ways.append([each for each in listed if own is None or network != own[0] or each[0][own[1]] > 0])
        rows = []
        for each in ways:
            by_step = {}
            for row, step in each:
                by_step.setdefault(step, []).append(row)
            rows.append(by_step)
        left = self.packed(self.left)
        guards = sum(0x80 << 8 * place for place in range(sum(len(each) for each in self.left)))
        before = [{0}]
        for by_step in rows:
            before.append({state + step for state in before[-1] for step in by_step
                           if ((left | guards) - state - step) & guards == guards})
            if len(before[-1]) > MOST_STATES:
                raise TooLarge
        after = [{left} & before[-1]]
        for place, by_step in reversed(list(enumerate(rows))):
            after.append({state for state in before[place] if any(state + step in after[-1] for step in by_step)})
        after.reverse()
        return rows, after

    def possible(self, own=None):
        """For each withheld network the rows it may have."""
        rows, after = self.system(own)
        return {network: {row for step, own_rows in by_step.items()
                          if any(state + step in after[place + 1] for state in after[place]) for row in own_rows}
                for place, (network, by_step) in enumerate(zip(self.hidden, rows))}

    def possible_with_filtered(self, own):
        """The same, where the networks together also have what goals on some of their members count.

        A state is what is taken of the sums, and what is still lacking for each goal.
        """
        rows, after = self.system(own)
        lacking = tuple(max(0, row[place] - sum(self.part("goal", self.shown[each])[place]
                                                for each in networks if each in self.shown))
                        for networks, row in self.filtered for place in range(3))
        moves = []
        for place, (network, by_step) in enumerate(zip(self.hidden, rows)):
            own_moves = {}
            for step, own_rows in by_step.items():
                for row in own_rows:
                    part = self.part("goal", row)
                    given = tuple(min(lack, part[index % 3] if network in self.filtered[index // 3][0] else 0)
                                  for index, lack in enumerate(lacking))
                    own_moves.setdefault((step, given), []).append(row)
            moves.append(own_moves)
        before = [{(0, lacking)}]
        for place, own_moves in enumerate(moves):
            before.append({(state + step, tuple(max(0, lack - part) for lack, part in zip(lacks, given)))
                           for state, lacks in before[-1] for step, given in own_moves
                           if state + step in after[place + 1]})
            if len(before[-1]) > MOST_STATES:
                raise TooLarge
        fits, possible = {each for each in before[-1] if not any(each[1])}, {}
        for place in reversed(range(len(moves))):
            reached, kept = set(), set()
            for state, lacks in before[place]:
                for (step, given), own_rows in moves[place].items():
                    if (state + step, tuple(max(0, lack - part) for lack, part in zip(lacks, given))) in fits:
                        reached.add((state, lacks))
                        kept.update(own_rows)
            fits, possible[self.hidden[place]] = reached, kept
        return possible

    def examples(self, count):
        """Whole tables that fit, drawn at random; what they differ in nobody can tell."""
        rows, after = self.system()
        dice, found = random.Random(0), []
        if not after[0]:
            return found
        for _ in range(count):
            state, table = 0, {}
            for place, (network, by_step) in enumerate(zip(self.hidden, rows)):
                step = dice.choice([step for step in by_step if state + step in after[place + 1]])
                state, table[network] = state + step, dice.choice(by_step[step])
            if self.holds_filtered(table):
                found.append(table)
        return found

    def holds_filtered(self, table, alone=False):
        """Whether the networks have at least the answers that goals on some of their members count."""
        for networks, row in self.filtered:
            if alone and set(networks) & set(self.hidden) != set(table):
                continue
            have = [self.part("goal", self.shown.get(each) or table[each]) for each in networks
                    if each in self.shown or each in table]
            if any(sum(each[place] for each in have) < row[place] for place in range(3)):
                return False
        return True

    def step(self, row, places):
        return self.packed([self.part(kind, row) if place in places else [0] * len(self.left[place])
                            for place, (kind, _, _) in enumerate(self.sums)])

    @staticmethod
    def packed(sums):
        counts = [count for each in sums for count in each]
        if any(not 0 <= count < 0x80 for count in counts):
            raise TooLarge
        return sum(count << 8 * place for place, count in enumerate(counts))

    def findings(self):
        """Each count of a withheld network that a reader can tell."""
        found = []
        tables = self.examples(300)
        if self.hidden and not tables:
            tables = self.examples(20000)
        if self.hidden and not tables:
            return [("nothing fits", None)]
        for own in [None] + [(network, option) for network in self.hidden for option in range(4)]:
            fitting = [table for table in tables if own is None or table[own[0]][own[1]] > 0]
            open_to = self.told({network: {table[network] for table in fitting} for network in self.hidden}, own)
            if not open_to:
                continue
            # Where the examples leave something open, every table is tried.
            found += [(network, own) for network in self.told(self.possible(own), own)]
            if self.filtered and not found:
                found += [(network, own) for network in self.told(self.possible_with_filtered(own), own)]
        return found

    def told(self, possible, own):
        """The networks of which every row has the same count of something."""
        found = []
        for network, rows in possible.items():
            if own and own[0] == network and self.records[network] == 1:
                continue
            told = [sum(row[:3]) for row in rows], *([row[each] for row in rows] for each in range(3)), \
                [row[0] + row[1] for row in rows]
            if min(len(set(each)) for each in told) == 1 or (own is None and not rows):
                found.append(network)
        return found


def snapshot(enkat, folder, period):
    done = subprocess.run([enkat, "snapshot", "Data/" + period], cwd=folder, stdout=subprocess.PIPE,
                          stderr=subprocess.PIPE)
    if done.returncode not in (0, 2):
        raise SystemExit("enkat snapshot ended with %d: %s" % (done.returncode, done.stderr.decode("utf-8")))
    return json.loads(done.stdout.decode("utf-8")) if done.returncode == 0 else None


def careless(survey, publication):
    """The same publication with one withheld network counted in its area's row; nothing where no row allows it."""
    copy = json.loads(json.dumps(publication))
    shown = {item["group"]: item["answers"].get("shown") for item in copy["items"]}
    for network, counts in survey.answers.items():
        area = shown.get("area:" + NETWORKS[network])
        if not area or shown.get("network:" + network) or sum(counts[:3]) == 0 or "networks" not in area:
            continue
        area["counts"] = [mine + other for mine, other in zip(area["counts"], counts)]
        area["base"]["valid"] += sum(counts[:3])
        if counts[3]:
            area["base"]["dont_know"] = area["base"].get("dont_know", 0) + counts[3]
        area["networks"]["included"] += 1
        return copy
    return None


def main():
    enkat, count = os.path.abspath(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 40
    first = int(sys.argv[3]) if len(sys.argv) > 3 else 1
    tried, withheld, joined, refused, left_out, failed, spoilt, caught = {}, 0, 0, 0, 0, 0, 0, 0
    for seed in range(first, first + count):
        survey = Survey(seed)
        with tempfile.TemporaryDirectory() as folder:
            survey.write(folder)
            one, two = snapshot(enkat, folder, "2018"), snapshot(enkat, folder, "2018-T2")
        refused += (one is None) + (two is None)
        for publications in [[one]] + ([[two, one]] if one and two else []):
            if publications[0] is None:
                continue
            try:
                attack = Attack(publications)
                found = attack.findings()
            except TooLarge:
                left_out += 1
                continue
            tried[survey.policy], withheld = tried.get(survey.policy, 0) + 1, withheld + len(attack.hidden)
            joined += any(kind.startswith("others") for kind, _, _ in attack.sums)
            failed += bool(found)
            if found:
                print("FAILED  seed %d, %d publications, %s: %s" % (seed, len(publications), survey.policy, found[:4]))
        spoilt_one = careless(survey, one) if one else None
        if spoilt_one:
            try:
                found = Attack([spoilt_one]).findings()
            except TooLarge:
                continue
            spoilt, caught = spoilt + 1, caught + bool(found)
            if not found:
                print("FAILED  seed %d, %s: a network counted in its area alone is not found" % (seed, survey.policy))
    bad = failed or spoilt > caught
    print("%s  %d publications attacked by trying every table (%s): %d withheld networks, %d with networks joined,"
          " %d told; %d left out as too large, %d refused; %d of %d spoilt ones found" % (
              "FAILED" if bad else "ok    ", sum(tried.values()),
              ", ".join("%s %d" % each for each in sorted(tried.items())), withheld, joined, failed, left_out, refused,
              caught, spoilt))
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
