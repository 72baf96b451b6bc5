let planFaults: [PlantedFault] = [
    PlantedFault(
        "an unknown item", "plans/2018.yaml", "items: [stod], where", "items: [stodd], where",
        "plans/2018.yaml:8:61: error: goal 'g-stod': enkat, wave 2018, has no item 'stodd'. Did you mean 'stod'?"),
    PlantedFault(
        "an unknown instrument", "plans/2018.yaml", "instrument: enkat, items: [stod],",
        "instrument: enkaet, items: [stod],",
        "plans/2018.yaml:8:46: error: goal 'g-stod': no such instrument 'enkaet'. Did you mean 'enkat'?"),
    PlantedFault(
        "an unknown network", "plans/2018.yaml", "network: chefer", "network: cheferna",
        "plans/2018.yaml:4:14: error: unknown network 'cheferna'. Did you mean 'chefer'?"),
    PlantedFault(
        "an unknown strategic goal", "plans/2018.yaml", "strategic_goal: partnerskap", "strategic_goal: partner",
        "plans/2018.yaml:5:21: error: unknown strategic goal 'partner'. Known are: partnerskap."),
    PlantedFault(
        "an unknown kind", "plans/2018.yaml", "kind: share_agree,", "kind: share_agreed,",
        "plans/2018.yaml:8:21: error: 'share_agreed' is no known value of 'kind'. Did you mean 'share_agree'?"),
    PlantedFault(
        "an unknown code in a filter", "plans/2018.yaml", #"where: "relevans = '2'""#, #"where: "relevans = '3'""#,
        "plans/2018.yaml:8:75: error: 'where' of goal 'g-stod': 'relevans' has no code '3'. Known are: 1, 2, 98."),
    PlantedFault(
        "a share without percent", "plans/2018.yaml", "{at_least: 90 %}", "{at_least: 90}",
        "plans/2018.yaml:9:13: error: goal 'g-stod': kind share_agree needs a target in percent. Write it as 90 %."),
    PlantedFault(
        "a share above the whole", "plans/2018.yaml", "{at_least: 90 %}", "{at_least: 190 %}",
        "plans/2018.yaml:9:13: error: goal 'g-stod': a share lies between 0 and 100 %."),
    PlantedFault(
        "a count in percent", "plans/2018.yaml", "{between: [1, 2]}", "{at_least: 50 %}",
        "plans/2018.yaml:35:13: error: goal 'g-traffar': kind count_target needs a number as target. Write "
            + "it without %."),
    PlantedFault(
        "a target that is no amount", "plans/2018.yaml", "{at_least: 90 %}", "{at_least: nittio}",
        "plans/2018.yaml:9:24: error: 'nittio' is no amount. Write 90 % or 50."),
    PlantedFault(
        "bounds in the wrong order", "plans/2018.yaml", "[1, 2]", "[2, 1]",
        "plans/2018.yaml:35:23: error: 'between' takes the lower amount first, both in percent or both as numbers."),
    PlantedFault(
        "a prorated share", "plans/2018.yaml", "reading: pooled", #"reading: pooled\#n    prorate: information"#,
        "plans/2018.yaml:29:14: error: goal 'g-narvaro': only a count_target can be shown against the elapsed part of the "
            + "year."),
    PlantedFault(
        "several statements without a reading", "plans/2018.yaml",
        #"    reading: each_item\#n    reading_note: Var för sig"#, "",
        "plans/2018.yaml:19:14: error: goal 'g-bada': several statements can be read in two ways. Add "
            + "reading: each_item or every_respondent."),
    PlantedFault(
        "a reading of another kind", "plans/2018.yaml", "reading: pooled", "reading: each_item",
        "plans/2018.yaml:28:14: error: goal 'g-narvaro': the reading each_item does not fit kind "
            + "attendance_share. Write pooled or mean_of_shares."),
    PlantedFault(
        "two places", "plans/2018.yaml", "network: chefer", #"network: chefer\#n    area: barn"#,
        "plans/2018.yaml:3:5: error: goal 'g-stod' must belong to exactly one of network, area and "
            + "organisation. Write network: ID, area: ID or organisation: true."),
    PlantedFault(
        "no place", "plans/2018.yaml", #"    network: chefer\#n"#, "",
        "plans/2018.yaml:3:5: error: goal 'g-stod' must belong to exactly one of network, area and "
            + "organisation. Write network: ID, area: ID or organisation: true."),
    PlantedFault(
        "an item that agrees with nothing", "instruments/enkat/items.yaml", "score: 2, agree: true", "score: 2",
        "plans/2018.yaml:8:60: error: goal 'g-stod': no option of 'stod' is declared to agree. Add agree: "
            + "true to options of the list 'fem', or options: to the measure.",
        "plans/2018.yaml:19:67: error: goal 'g-bada': no option of 'stod' is declared to agree. Add agree: "
            + "true to options of the list 'fem', or options: to the measure.",
        "plans/2018.yaml:19:67: error: goal 'g-bada': no option of 'relevans' is declared to agree. Add "
            + "agree: true to options of the list 'fem', or options: to the measure."),
    PlantedFault(
        "an item not asked in the network", "instruments/enkat/2018.yaml", "aliases: [Stöd]", "networks: [styrgrupp]",
        "plans/2018.yaml:8:61: error: goal 'g-stod': item 'stod' is not asked in 'chefer'. Add the network "
            + "to the item's networks."),
    PlantedFault(
        "a goal twice", "plans/2018.yaml", "id: g-bada", "id: g-stod",
        "plans/2018.yaml:16:9: error: the goal 'g-stod' stands twice. The first stands at line 3 of "
            + "plans/2018.yaml."),
    PlantedFault(
        "a tolerance of another kind", "plans/2018.yaml", "tolerance: 2 pp", "tolerance: 2",
        "plans/2018.yaml:11:16: error: '2' is no tolerance for share_agree. Write 2 pp."),
    PlantedFault(
        "a band of another kind", "plans/2018.yaml", "nearly: {share_of_target: 80 %}", "nearly: {within: 10 pp}",
        "plans/2018.yaml:36:13: error: goal 'g-traffar': points need a target in percent. Write "
            + "{share_of_target: 80 %}."),
    PlantedFault(
        "a plan year without its strategic goal", "organisation.yaml", "{2018: Partnerskap, 2022",
        "{2017: Partnerskap, 2022",
        "plans/2018.yaml:5:21: error: goal 'g-stod': the strategic goal 'partnerskap' has no text for plan "
            + "2018. Add it in the organisation's file, under text."),
    PlantedFault(
        "an older goal that is none", "plans/2018.yaml", "continues: [g-stod]", "continues: [g-sto]",
        "plans/2018.yaml:39:16: warning: goal 'g-traffar' continues 'g-sto', which is no other goal of any "
            + "plan. The nearest is 'g-stod'."),
    PlantedFault(
        "an option that is no answer", "plans/2018.yaml", "items: [narvarande],",
        "items: [narvarande], options: [nejj],",
        "plans/2018.yaml:27:90: error: goal 'g-narvaro': 'narvarande' has no answer with the code 'nejj'. "
            + "Did you mean 'nej'?"),
    PlantedFault(
        "an action without words", "plans/2018.yaml", "{text: Följ upp, responsible: teamchef}",
        "{responsible: teamchef}",
        "plans/2018.yaml:14:13: error: 'action' lacks 'text'. Add the key text."),
    PlantedFault(
        "a misspelt key of a goal", "plans/2018.yaml", "reading_note:", "readingnote:",
        "plans/2018.yaml:22:5: error: unknown key 'readingnote' in goal 'g-bada'. Did you mean 'reading_note'?"),
    PlantedFault(
        "a sum through a sum of another kind", "plans/2018.yaml", "distinct: datum}",
        "items: [deltagare], of: deltagare}",
        "plans/2018.yaml:34:80: error: goal 'g-traffar': kind count_target is no sum through a sum. Delete 'of', or "
            + "write kind: share_of_cases."),
    PlantedFault(
        "units counted in an item of one answer", "plans/2018.yaml",
        #"measure: {kind: attendance_share, instrument: narvaro, items: [narvarande], where: "datum < '2018-09-01'"}\#n    reading: pooled"#,
        "measure: {kind: share_of_units, instrument: narvaro, items: [enhet]}",
        "plans/2018.yaml:27:65: error: goal 'g-narvaro': 'enhet' is select_one and cannot list the units that "
            + "take part. Write distinct: enhet in place of items, for one unit a record."),
    PlantedFault(
        "enough statements that are all", "plans/2018.yaml", "items: [stod, relevans]}",
        "items: [stod, relevans], enough: 2}",
        "plans/2018.yaml:19:93: error: goal 'g-bada': 2 of 2 statements are all of them. Delete it, or write a "
            + "lower number."),
    PlantedFault(
        "a response rate above the whole", "instruments/enkat/2018.yaml", "frequency: En gång per år",
        "frequency: En gång per år\n  response_floor: 600 %",
        "instruments/enkat/2018.yaml:8:19: error: '600 %' is no response rate. Write 60 %."),
    PlantedFault(
        "a weighting of one network", "plans/2018.yaml", "tolerance: 2 pp", "weighting: networks",
        "plans/2018.yaml:11:16: error: goal 'g-stod': only a share_agree of several networks, of all answers and by the "
            + "declared options, is weighted. Delete it."),
]
