"""Small random surveys to attack: an organisation of five networks, their answers, and plans over them."""

import os
import random

NETWORKS = {"a1": "a", "a2": "a", "a3": "a", "b1": "b", "b2": "b"}
OPTIONS = ["1", "2", "3"]

ORGANISATION = """organisation: {id: prov, name: Provverksamheten, language: sv}
programme_areas: [{id: a, name: A}, {id: b, name: B}]
networks:
""" + "".join("  - {id: %s, name: %s, kind: natverk, area: %s, members: 20}\n" % (each, each.upper(), area)
              for each, area in NETWORKS.items()) + """strategic_goals:
  - {id: nytta, text: {"2018": {sv: Nytta}, 2018b: {sv: Nytta}}, number: {"2018": 1, 2018b: 1}}
"""

INSTRUMENT = """instrument: {id: enkat, wave: 2018, kind: survey, record: person, language: sv, title: Enkät}
choice_lists:
  skala:
    - {code: "1", label: Nej}
    - {code: "2", label: Delvis}
    - {code: "3", label: Ja, agree: true}
    - {code: "98", label: Vet ej, missing: dont_know}
  roller:
    - {code: chef, label: Chef}
    - {code: annan, label: Annan}
items:
  - {name: natverk, type: select_one, choices: networks, role: network, label: Nätverk}
  - {name: roll, type: select_one, choices: roller, label: Roll}
  - {name: stod, type: select_one, choices: skala, label: Arbetet är ett stöd}
anonymity: {mode: anonymous, minimum_base: 5, policy: %s%s}
"""

GOAL = """  - id: %s
    %s%s
    strategic_goal: nytta
    text: Stöd
    measure: {kind: share_agree, instrument: enkat, items: [stod]%s}
    target: {at_least: 90 %%}
"""


class Survey:
    """One random survey: how many in each network chose each option, and two plans."""

    def __init__(self, seed):
        self.random = random.Random(seed)
        self.has_roles = seed % 2 == 1
        self.policy = self.random.choice(["base", "base", "base_and_complement", "unanimity", "cells"])
        self.answers = {each: self.row() for each in NETWORKS if self.random.random() < 0.9}
        self.plans = {"2018": self.goals("g"), "2018b": self.goals("h")}

    def row(self):
        """A small or a large network; counts of the three options and of don't know."""
        kind = self.random.random()
        if kind < 0.3:
            return self.random.choice([[1, 1, 2, 1], [2, 1, 1, 2], [1, 2, 1, 1], [1, 1, 1, 2]])
        if kind < 0.6:
            return [self.random.randint(0, 2) for _ in range(4)]
        high = self.random.choice([[0, 0, 9], [3, 4, 6], [5, 6, 7], [0, 5, 8], [1, 0, 5]])
        return [self.random.randint(max(0, each - 1), each) for each in high] + [self.random.randint(0, 2)]

    def goals(self, letter):
        """Up to three goals on the whole, an area, a network, or some networks."""
        found = []
        for place in range(self.random.randint(0, 3)):
            scope = self.random.choice(["organisation: true"] * 2 + ["area: a", "area: b", "network: a1"])
            role = ", where: \"roll = 'chef'\"" if self.has_roles and self.random.random() < 0.6 else ""
            some = [each for each in NETWORKS if self.random.random() < 0.7]
            named = "\n    networks: [%s]" % ", ".join(some) if scope == "organisation: true" and some else ""
            found.append(GOAL % (letter + str(place), scope, named if self.random.random() < 0.7 else "", role))
        return "".join(found)

    def write(self, folder):
        reason = ", reason: prov" if self.policy in ("base_and_complement", "unanimity") else ""
        files = {"Surveys/organisation.yaml": ORGANISATION,
                 "Surveys/instruments/enkat.yaml": INSTRUMENT % (self.policy, reason),
                 "Data/2018/period.yaml": 'period: {id: "2018", from: 2018-01-01, to: 2018-12-31, plan: "2018"}\n',
                 "Data/2018-T2/period.yaml": 'period: {id: 2018-T2, from: 2018-01-01, to: 2018-08-31, plan: 2018b,'
                                             ' previous: "2018"}\nwaves: {enkat: "2018"}\n'}
        for plan, goals in self.plans.items():
            files["Surveys/plans/%s.yaml" % plan] = "plan: {id: \"%s\", language: sv, title: Plan}\ngoals:%s\n%s" % (
                plan, "" if goals else " []", goals)
        rows = ["natverk,stod,roll"]
        for network, counts in self.answers.items():
            mostly = self.random.choice([0.5, 0.8, 0.95])
            rows += ["%s,%s,%s" % (network, code, "chef" if self.random.random() < mostly else "annan")
                     for code, count in zip(OPTIONS + ["98"], counts) for _ in range(count)]
        files["Data/2018/enkat.csv"] = "\n".join(rows) + "\n"
        for path, text in files.items():
            os.makedirs(os.path.dirname(os.path.join(folder, path)), exist_ok=True)
            with open(os.path.join(folder, path), "w", encoding="utf-8") as file:
                file.write(text)
