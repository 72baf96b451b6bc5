let instrumentFaults: [PlantedFault] = [
    PlantedFault(
        "a misspelt key", "instruments/enkat/items.yaml", "label: Lokalen", "lable: Lokalen"),
    PlantedFault(
        "an untyped Yes", "instruments/enkat/items.yaml", "label: Instämmer helt", "label: Yes"),
    PlantedFault(
        "an untyped number as label", "instruments/enkat/items.yaml", "label: Delvis", "label: 1.20"),
    PlantedFault(
        "an untyped code", "instruments/enkat/items.yaml", #"code: "5""#, "code: 5"),
    PlantedFault(
        "a code twice", "instruments/enkat/items.yaml", #"code: "5""#, #"code: "1""#),
    PlantedFault(
        "an unknown kind of missing", "instruments/enkat/items.yaml", "missing: dont_know, aliases", "missing: dont_knw, aliases"),
    PlantedFault(
        "a score that is missing", "instruments/enkat/items.yaml", "label: Delvis, score: 5", "label: Delvis"),
    PlantedFault(
        "a boolean in words", "instruments/enkat/items.yaml", "score: 2, agree: true", "score: 2, agree: yes"),
    PlantedFault(
        "an unknown choice list", "instruments/enkat/items.yaml", "choices: fem, label: Lokalen", "choices: femm, label: Lokalen"),
    PlantedFault(
        "an unknown type", "instruments/enkat/items.yaml", "{name: lokal, type: select_one", "{name: lokal, type: selectone"),
    PlantedFault(
        "select_one without choices", "instruments/narvaro.yaml", "type: select_one, choices: narvaro,", "type: select_one,"),
    PlantedFault(
        "choices of a number", "instruments/narvaro.yaml", "type: integer,", "type: integer, choices: narvaro,"),
    PlantedFault(
        "an item name that is not ASCII", "instruments/narvaro.yaml", "name: deltagare", "name: närvaro"),
    PlantedFault(
        "an item name that is too long", "instruments/narvaro.yaml", "name: deltagare", "name: deltagare_vid_traffen"),
    PlantedFault(
        "an item twice", "instruments/narvaro.yaml", "name: deltagare", "name: kommuner"),
    PlantedFault(
        "an unknown bank item", "instruments/enkat/2018.yaml", "bank: relevans", "bank: relevants"),
    PlantedFault(
        "an unknown bank", "instruments/enkat/2017.yaml", "bank: items.yaml", "bank: item.yaml"),
    PlantedFault(
        "a condition on an unknown item", "instruments/enkat/2018.yaml", "relevans = '1'", "relevanse = '1'"),
    PlantedFault(
        "a condition on an unknown code", "instruments/enkat/2018.yaml", "relevans = '1'", "relevans = '7'"),
    PlantedFault(
        "a condition that does not parse", "instruments/enkat/2018.yaml", "relevans = '1' and", "relevans = 1' and"),
    PlantedFault(
        "a comparison with a date where there is a number", "instruments/enkat/2018.yaml", ". <= 50", ". <= '2018-01-01'"),
    PlantedFault(
        "an unknown network", "instruments/enkat/2018.yaml", "[chefer, styrgrupp]", "[chefer, styrgruppp]"),
    PlantedFault(
        "a wave after this one", "instruments/enkat/2018.yaml", "since: 2018", "since: 2019"),
    PlantedFault(
        "an anonymity that tells opinions", "instruments/enkat/2018.yaml", "policy: base, reason: Små nätverk", "policy: unanimity"),
    PlantedFault(
        "a retention that is no date", "instruments/enkat/2018.yaml", "2024-12-31", "2024-02-30"),
    PlantedFault(
        "a date without quotes marks in a condition", "instruments/narvaro.yaml", ". >= '2017-01-01'", ". >= 2017"),
    PlantedFault(
        "a role without its codes", "instruments/narvaro.yaml", "choices: units, role: unit", "choices: narvaro, role: unit"),
    PlantedFault(
        "an id that is not its file's name", "instruments/narvaro.yaml", "id: narvaro,", "id: narvaron,"),
]
