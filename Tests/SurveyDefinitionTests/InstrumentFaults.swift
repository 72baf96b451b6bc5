let instrumentFaults: [PlantedFault] = [
    PlantedFault(
        "a misspelt key", "instruments/enkat/items.yaml", "label: Lokalen", "lable: Lokalen",
        "instruments/enkat/items.yaml:19:51: error: unknown key 'lable' in item 'lokal'. Did you mean 'label'?"),
    PlantedFault(
        "an untyped Yes", "instruments/enkat/items.yaml", "label: Instämmer helt", "label: Yes",
        #"instruments/enkat/items.yaml:4:26: error: 'label' of an option is written Yes, which YAML takes for "#
            + #"a boolean. Put it in quotes: "Yes"."#),
    PlantedFault(
        "an untyped number as label", "instruments/enkat/items.yaml", "label: Delvis", "label: 1.20",
        #"instruments/enkat/items.yaml:8:26: error: 'label' of an option is written 1.20, which YAML takes "#
            + #"for a decimal number. Put it in quotes: "1.20"."#),
    PlantedFault(
        "an untyped code", "instruments/enkat/items.yaml", #"code: "5""#, "code: 5",
        #"instruments/enkat/items.yaml:8:14: error: 'code' of an option is written 5, which YAML takes for a "#
            + #"whole number. Put it in quotes: "5"."#),
    PlantedFault(
        "a code twice", "instruments/enkat/items.yaml", #"code: "5""#, #"code: "1""#,
        "instruments/enkat/2018.yaml:19:16: error: the crosswalk of item 'relevans' names the code '5', "
            + "which wave 2017 lacks.",
        "instruments/enkat/items.yaml:8:14: error: in the list 'tio' the code '1' stands twice. The first "
            + "stands at line 7 of instruments/enkat/items.yaml."),
    PlantedFault(
        "an unknown kind of missing", "instruments/enkat/items.yaml", "missing: dont_know, aliases",
        "missing: dont_knw, aliases",
        "instruments/enkat/items.yaml:5:66: error: 'dont_knw' is no known value of 'missing'. Did you mean "
            + "'dont_know'?"),
    PlantedFault(
        "a score that is missing", "instruments/enkat/items.yaml", "label: Delvis, score: 5", "label: Delvis",
        "instruments/enkat/items.yaml:6:3: error: in the list 'tio' only some options have a score. Give "
            + "every option a score, or declare it as missing."),
    PlantedFault(
        "a boolean in words", "instruments/enkat/items.yaml", "score: 2, agree: true", "score: 2, agree: yes",
        "instruments/enkat/items.yaml:4:59: error: 'agree' of an option must be true or false. Write true or "
            + "false, without quotes."),
    PlantedFault(
        "an unknown choice list", "instruments/enkat/items.yaml", "choices: fem, label: Lokalen",
        "choices: femm, label: Lokalen",
        "instruments/enkat/items.yaml:19:46: error: unknown choice list 'femm'. Did you mean 'fem'?"),
    PlantedFault(
        "an unknown type", "instruments/enkat/items.yaml", "{name: lokal, type: select_one",
        "{name: lokal, type: selectone",
        "instruments/enkat/items.yaml:19:25: error: 'selectone' is no known value of 'type'. Did you mean "
            + "'select_one'?"),
    PlantedFault(
        "select_one without choices", "instruments/narvaro.yaml", "type: select_one, choices: narvaro,",
        "type: select_one,",
        "instruments/narvaro.yaml:10:30: error: item 'narvarande' is select_one without choices. Add "
            + "choices: with the name of a list."),
    PlantedFault(
        "choices of a number", "instruments/narvaro.yaml", "type: integer,", "type: integer, choices: narvaro,",
        "instruments/narvaro.yaml:12:47: error: item 'deltagare' has choices, but type integer takes none. "
            + "Delete 'choices', or write type: select_one."),
    PlantedFault(
        "an item name that is not ASCII", "instruments/narvaro.yaml", "name: deltagare", "name: närvaro",
        "instruments/narvaro.yaml:12:12: error: the item name 'närvaro' holds something other than a–z, 0–9 "
            + "and _, or begins with a digit. Use a name that other survey tools take too, as kompetens_2."),
    PlantedFault(
        "an item name that is too long", "instruments/narvaro.yaml", "name: deltagare", "name: deltagare_vid_traffen",
        "instruments/narvaro.yaml:12:12: error: the item name 'deltagare_vid_traffen' is longer than 20 "
            + "characters. Shorten it."),
    PlantedFault(
        "an item twice", "instruments/narvaro.yaml", "name: deltagare", "name: kommuner",
        "instruments/narvaro.yaml:12:12: error: the item 'kommuner' stands twice. The first stands at line "
            + "11 of instruments/narvaro.yaml."),
    PlantedFault(
        "an unknown bank item", "instruments/enkat/2018.yaml", "bank: relevans", "bank: relevants",
        "instruments/enkat/2018.yaml:17:11: error: the bank has no item 'relevants'. Did you mean 'relevans'?"),
    PlantedFault(
        "an unknown bank", "instruments/enkat/2017.yaml", "bank: items.yaml", "bank: item.yaml",
        "instruments/enkat/2017.yaml:1:76: error: the bank 'item.yaml' cannot be used. The path is counted "
            + "from this file."),
    PlantedFault(
        "a condition on an unknown item", "instruments/enkat/2018.yaml", "relevans = '1'", "relevanse = '1'",
        "instruments/enkat/2018.yaml:25:15: error: 'relevant' of item 'varfor': unknown item 'relevanse'. "
            + "Did you mean 'relevans'?"),
    PlantedFault(
        "a condition on an unknown code", "instruments/enkat/2018.yaml", "relevans = '1'", "relevans = '7'",
        "instruments/enkat/2018.yaml:25:15: error: 'relevant' of item 'varfor': 'relevans' has no code '7'. "
            + "Known are: 1, 2, 98."),
    PlantedFault(
        "a condition that does not parse", "instruments/enkat/2018.yaml", "relevans = '1' and", "relevans = 1' and",
        "instruments/enkat/2018.yaml:25:55: error: 'relevant' of item 'varfor': a text is not closed with '."),
    PlantedFault(
        "a comparison with a date where there is a number", "instruments/enkat/2018.yaml", ". <= 50",
        ". <= '2018-01-01'",
        "instruments/enkat/2018.yaml:31:17: error: 'constraint' of item 'antal': 'antal' is integer and "
            + "cannot be compared so. Compare numbers with numbers, dates with 'YYYY-MM-DD', and options with = "
            + "'code'."),
    PlantedFault(
        "two signs for equality", "instruments/enkat/2018.yaml", "relevans = '1' and", "relevans == '1' and",
        "instruments/enkat/2018.yaml:25:26: error: 'relevant' of item 'varfor': expected a code in quotes. "
            + "Write the option's code as 'code'."),
    PlantedFault(
        "an unknown network", "instruments/enkat/2018.yaml", "[chefer, styrgrupp]", "[chefer, styrgruppp]",
        "instruments/enkat/2018.yaml:24:24: error: unknown network 'styrgruppp'. Did you mean 'styrgrupp'?"),
    PlantedFault(
        "a wave after this one", "instruments/enkat/2018.yaml", "since: 2018", "since: 2019",
        "instruments/enkat/2018.yaml:23:12: error: item 'varfor' is asked since 2019, which is after the wave 2018."),
    PlantedFault(
        "an anonymity that tells opinions", "instruments/enkat/2018.yaml", "policy: base, reason: Små nätverk",
        "policy: unanimity",
        "instruments/enkat/2018.yaml:35:55: error: policy unanimity with a base of 6 withholds most figures "
            + "of small networks, and tells by withholding that opinions were mixed. Use policy base, a "
            + "minimum_base of at least 30, or say why under reason."),
    PlantedFault(
        "a retention that is no date", "instruments/enkat/2018.yaml", "2024-12-31", "2024-02-30",
        "instruments/enkat/2018.yaml:36:27: error: 'delete_after' of retention is no date. Write a day that "
            + "exists, as 2022-08-31."),
    PlantedFault(
        "a date without quotes marks in a condition", "instruments/narvaro.yaml", ". >= '2017-01-01'", ". >= 2017",
        "instruments/narvaro.yaml:9:74: error: 'constraint' of item 'datum': 'datum' is date and cannot be "
            + "compared so. Compare numbers with numbers, dates with 'YYYY-MM-DD', and options with = 'code'."),
    PlantedFault(
        "a role without its codes", "instruments/narvaro.yaml", "choices: units, role: unit",
        "choices: narvaro, role: unit",
        "instruments/narvaro.yaml:8:46: error: item 'enhet' has the role unit, and no unit is called 'ja'. "
            + "Known are: 0604, 0680, rjl.",
        "instruments/narvaro.yaml:8:46: error: item 'enhet' has the role unit, and no unit is called 'nej'. "
            + "Known are: 0604, 0680, rjl."),
    PlantedFault(
        "a period told by what is no day", "instruments/narvaro.yaml", "id: narvaro,", "id: narvaro, period_by: enhet,",
        "instruments/narvaro.yaml:1:38: error: 'period_by' names 'enhet', which is no date of this instrument. Known "
            + "are: datum."),
    PlantedFault(
        "a key of what is no item", "instruments/narvaro.yaml", "id: narvaro,",
        "id: narvaro, record_key: [enhet, dag],",
        "instruments/narvaro.yaml:1:47: error: 'record_key' names 'dag', which is no item of this instrument. Known "
            + "are: natverk, enhet, datum, narvarande, kommuner, deltagare."),
    PlantedFault(
        "an id that is not its file's name", "instruments/narvaro.yaml", "id: narvaro,", "id: narvaron,",
        "instruments/narvaro.yaml:1:13: warning: the instrument 'narvaron' stands in narvaro.yaml. Name the "
            + "file narvaron.",
        "plans/2018.yaml:27:51: error: goal 'g-narvaro': no such instrument 'narvaro'. Did you mean 'narvaron'?",
        "plans/2018.yaml:34:47: error: goal 'g-traffar': no such instrument 'narvaro'. Did you mean 'narvaron'?"),
]
