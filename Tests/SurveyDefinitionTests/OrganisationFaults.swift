let organisationFaults: [PlantedFault] = [
    PlantedFault(
        "a theme that cannot be read", "organisation.yaml", "language: sv}",
        ##"language: sv, theme: {accent: "#7fc7c0"}}"##,
        "organisation.yaml:1:106: error: 'accent' of theme cannot be read on light pages: its contrast is 1.6 : 1, and "
            + "text needs 4.5 : 1 (WCAG 2.2 AA). Choose a darker colour."),
    PlantedFault(
        "a theme without a colour", "organisation.yaml", "language: sv}",
        "language: sv, theme: {accent_dark: teal}}",
        "organisation.yaml:1:111: error: 'accent_dark' of theme is no colour. Write six hexadecimal digits in quotes, "
            + ##"as "#0b5c60"."##),
    PlantedFault(
        "a mark from elsewhere", "organisation.yaml", "language: sv}", "language: sv, theme: {logo: ../logo.png}}",
        "organisation.yaml:1:104: error: 'logo' of theme is no picture in the folder of definitions. Name a PNG, JPEG "
            + "or SVG file that lies there, as logo.svg."),
    PlantedFault(
        "a misspelt key", "organisation.yaml", "programme_areas:", "program_areas:",
        "organisation.yaml:6:1: error: unknown key 'program_areas' in the organisation file. Did you mean "
            + "'programme_areas'?"),
    PlantedFault(
        "a unit without a name", "organisation.yaml", #"{id: "0604", name: Aneby}"#, #"{id: "0604"}"#,
        "organisation.yaml:3:5: error: a unit lacks 'name'. Add the key name."),
    PlantedFault(
        "a code that YAML takes for a number", "organisation.yaml", #""0604""#, "0604",
        #"organisation.yaml:3:10: error: 'id' of a unit is written 0604, which YAML takes for a whole number. "#
            + #"Put it in quotes: "0604"."#),
    PlantedFault(
        "a unit twice", "organisation.yaml", #""0680""#, #""0604""#,
        "organisation.yaml:4:10: error: the unit '0604' stands twice. The first stands at line 3 of "
            + "organisation.yaml."),
    PlantedFault(
        "an unknown programme area", "organisation.yaml", "Rådet, area: barn", "Rådet, area: bran",
        "organisation.yaml:18:34: error: unknown programme area 'bran'. Did you mean 'barn'?"),
    PlantedFault(
        "an unknown member", "organisation.yaml", "[all_units, rjl]", "[all_units, rlj]",
        "organisation.yaml:14:26: error: unknown unit 'rlj'. Did you mean 'rjl'?"),
    PlantedFault(
        "an unknown predecessor", "organisation.yaml", "continues: [chefer]", "continues: [chefen]",
        "organisation.yaml:16:17: error: unknown network 'chefen'. Did you mean 'chefer'?"),
    PlantedFault(
        "an alias of YAML", "organisation.yaml", "name: Barn och unga", "name: &a Barn och unga",
        "organisation.yaml:7:22: error: anchors and aliases are not used in definitions. Write the value "
            + "out, or share items through the bank."),
    PlantedFault(
        "a tag of YAML", "organisation.yaml", "name: Barn och unga", "name: !!int Barn och unga",
        "organisation.yaml:7:22: error: YAML tags are not used here. Delete 'tag:yaml.org,2002:int'."),
    PlantedFault(
        "a key twice", "organisation.yaml", #"    area: barn\#n"#, #"    area: barn\#n    name: Igen\#n"#,
        "organisation.yaml:11:5: error: the key 'name' stands twice in one map, first here. Delete one of them."),
    PlantedFault(
        "broken YAML", "organisation.yaml", "members: [all_units, rjl]", "members: [all_units, rjl",
        "organisation.yaml:15:10: error: this is not YAML: did not find expected ',' or ']'. Look at "
            + "indentation, colons and quotes here and on the line above."),
    PlantedFault(
        "a text without the file's language", "organisation.yaml", "{sv: Exempelförbundet, en: The example}",
        "{en: The example}",
        "organisation.yaml:1:35: error: 'name' of organisation has no text in 'sv', the language of this "
            + "file. Add the key sv."),
    PlantedFault(
        "a key that is no language", "organisation.yaml", "en: The region", "english!: The region",
        "organisation.yaml:5:36: error: 'english!' is no language tag, in 'name' of a unit. Use tags as sv, "
            + "en or sv-x-lattlast."),
    PlantedFault(
        "seats that are no number", "organisation.yaml", "members: 9", "members: nio",
        "organisation.yaml:18:49: error: 'members' of a network must be all_units, a list of units or a "
            + "number of seats. Leave the key out where nobody knows."),
    PlantedFault(
        "two networks with one spelling", "organisation.yaml", "aliases: [Cheferna]", "aliases: [Rådet]",
        "organisation.yaml:9:3: error: in the list 'networks' the options 'chefer' and 'rad' share a "
            + "spelling. Give them different codes, labels and aliases."),
    PlantedFault(
        "an end before the beginning", "organisation.yaml", "to: 2021", "to: 2016",
        "organisation.yaml:18:59: error: a network ends before it begins."),
]
