let planFaults: [PlantedFault] = [
    PlantedFault(
        "an unknown item", "plans/2018.yaml", "items: [stod], where", "items: [stodd], where"),
    PlantedFault(
        "an unknown instrument", "plans/2018.yaml", "instrument: enkat, items: [stod],", "instrument: enkaet, items: [stod],"),
    PlantedFault(
        "an unknown network", "plans/2018.yaml", "network: chefer", "network: cheferna"),
    PlantedFault(
        "an unknown strategic goal", "plans/2018.yaml", "strategic_goal: partnerskap", "strategic_goal: partner"),
    PlantedFault(
        "an unknown kind", "plans/2018.yaml", "kind: share_agree,", "kind: share_agreed,"),
    PlantedFault(
        "an unknown code in a filter", "plans/2018.yaml", #"where: "relevans = '2'""#, #"where: "relevans = '3'""#),
    PlantedFault(
        "a share without percent", "plans/2018.yaml", "{at_least: 90 %}", "{at_least: 90}"),
    PlantedFault(
        "a share above the whole", "plans/2018.yaml", "{at_least: 90 %}", "{at_least: 190 %}"),
    PlantedFault(
        "a count in percent", "plans/2018.yaml", "{between: [1, 2]}", "{at_least: 50 %}"),
    PlantedFault(
        "a target that is no amount", "plans/2018.yaml", "{at_least: 90 %}", "{at_least: nittio}"),
    PlantedFault(
        "bounds in the wrong order", "plans/2018.yaml", "[1, 2]", "[2, 1]"),
    PlantedFault(
        "several statements without a reading", "plans/2018.yaml", #"    reading: each_item\#n    reading_note: Var för sig"#, ""),
    PlantedFault(
        "a reading of another kind", "plans/2018.yaml", "reading: pooled", "reading: each_item"),
    PlantedFault(
        "two places", "plans/2018.yaml", "network: chefer", #"network: chefer\#n    area: barn"#),
    PlantedFault(
        "no place", "plans/2018.yaml", #"    network: chefer\#n"#, ""),
    PlantedFault(
        "an item that agrees with nothing", "instruments/enkat/items.yaml", "score: 2, agree: true", "score: 2"),
    PlantedFault(
        "an item not asked in the network", "plans/2018.yaml", "items: [stod], where", "items: [varfor], where"),
    PlantedFault(
        "a goal twice", "plans/2018.yaml", "id: g-bada", "id: g-stod"),
    PlantedFault(
        "a tolerance of another kind", "plans/2018.yaml", "tolerance: 2 pp", "tolerance: 2"),
    PlantedFault(
        "a band of another kind", "plans/2018.yaml", "nearly: {share_of_target: 80 %}", "nearly: {within: 10 pp}"),
    PlantedFault(
        "a plan year without its strategic goal", "organisation.yaml", "{2018: Partnerskap, 2022", "{2017: Partnerskap, 2022"),
    PlantedFault(
        "an older goal that is none", "plans/2018.yaml", "continues: [g-stod]", "continues: [g-sto]"),
    PlantedFault(
        "an option that is no answer", "plans/2018.yaml", "items: [narvarande],", "items: [narvarande], options: [nejj],"),
    PlantedFault(
        "an action without words", "plans/2018.yaml", "{text: Följ upp, responsible: teamchef}", "{responsible: teamchef}"),
    PlantedFault(
        "a misspelt key of a goal", "plans/2018.yaml", "reading_note:", "readingnote:"),
]
