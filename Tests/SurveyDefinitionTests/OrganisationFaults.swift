let organisationFaults: [PlantedFault] = [
    PlantedFault(
        "a misspelt key", "organisation.yaml", "programme_areas:", "program_areas:"),
    PlantedFault(
        "a unit without a name", "organisation.yaml", #"{id: "0604", name: Aneby}"#, #"{id: "0604"}"#),
    PlantedFault(
        "a code that YAML takes for a number", "organisation.yaml", #""0604""#, "0604"),
    PlantedFault(
        "a unit twice", "organisation.yaml", #""0680""#, #""0604""#),
    PlantedFault(
        "an unknown programme area", "organisation.yaml", "Rådet, area: barn", "Rådet, area: bran"),
    PlantedFault(
        "an unknown member", "organisation.yaml", "[all_units, rjl]", "[all_units, rlj]"),
    PlantedFault(
        "an unknown predecessor", "organisation.yaml", "continues: [chefer]", "continues: [chefen]"),
    PlantedFault(
        "an alias of YAML", "organisation.yaml", "name: Barn och unga", "name: &a Barn och unga"),
    PlantedFault(
        "a tag of YAML", "organisation.yaml", "name: Barn och unga", "name: !!int Barn och unga"),
    PlantedFault(
        "a key twice", "organisation.yaml", #"    area: barn\#n"#, #"    area: barn\#n    name: Igen\#n"#),
    PlantedFault(
        "broken YAML", "organisation.yaml", "members: [all_units, rjl]", "members: [all_units, rjl"),
    PlantedFault(
        "a text without the file's language", "organisation.yaml", "{sv: Exempelförbundet, en: The example}", "{en: The example}"),
    PlantedFault(
        "a key that is no language", "organisation.yaml", "en: The region", "english!: The region"),
    PlantedFault(
        "seats that are no number", "organisation.yaml", "members: 9", "members: nio"),
    PlantedFault(
        "two networks with one spelling", "organisation.yaml", "aliases: [Cheferna]", "aliases: [Rådet]"),
    PlantedFault(
        "an end before the beginning", "organisation.yaml", "to: 2021", "to: 2016"),
]
