let waveFaults: [PlantedFault] = [
    PlantedFault(
        "a changed item without a word", "instruments/enkat/2018.yaml",
        #"    comparability: {with: 2017, level: minor_wording, note: "'stöd' blev 'gott stöd'"}\#n"#, "",
        #"instruments/enkat/2018.yaml:13:12: error: item 'stod' is not as in wave 2017 (changed: label), and "#
            + #"nothing says how they compare. Add comparability: {with: "2017", level: …} with minor_wording, "#
            + #"rescaled or broken, or restore the wording."#),
    PlantedFault(
        "a changed scale called wording", "instruments/enkat/2018.yaml", "level: rescaled", "level: minor_wording",
        "instruments/enkat/2018.yaml:18:20: error: item 'relevans' has another scale than in wave 2017 "
            + "(changed: codes, labels of options, scores, agree, missing), more than wording. Write level: "
            + "rescaled with a crosswalk, or level: broken."),
    PlantedFault(
        "a change called identical", "instruments/enkat/2018.yaml", "level: minor_wording", "level: identical",
        "instruments/enkat/2018.yaml:14:20: warning: item 'stod' is declared identical to wave 2017, but it "
            + "is not (changed: label). Write minor_wording, rescaled or broken, or restore the wording."),
    PlantedFault(
        "a wave that does not exist", "instruments/enkat/2018.yaml", "comparability: {with: 2017",
        "comparability: {with: 2016",
        #"instruments/enkat/2018.yaml:13:12: error: item 'stod' is not as in wave 2017 (changed: label), and "#
            + #"nothing says how they compare. Add comparability: {with: "2017", level: …} with minor_wording, "#
            + #"rescaled or broken, or restore the wording."#,
        "instruments/enkat/2018.yaml:14:20: error: 'comparability' of item 'stod' speaks of wave 2016 of "
            + "enkat, which is not an earlier wave. Earlier waves are 2017."),
    PlantedFault(
        "a crosswalk that lacks a code", "instruments/enkat/2018.yaml", #", "10": "2""#, "",
        "instruments/enkat/2018.yaml:19:16: error: the crosswalk of item 'relevans' lacks the code '10' of "
            + "wave 2017. Say which new code it becomes."),
    PlantedFault(
        "a crosswalk to no code", "instruments/enkat/2018.yaml", #""10": "2""#, #""10": "3""#,
        "instruments/enkat/2018.yaml:19:16: error: the crosswalk of item 'relevans' leads to '3', which is "
            + "no code of it. Known are: 1, 2, 98."),
    PlantedFault(
        "a crosswalk from no code", "instruments/enkat/2018.yaml", #""10": "2""#, #""10": "2", "11": "2""#,
        "instruments/enkat/2018.yaml:19:16: error: the crosswalk of item 'relevans' names the code '11', "
            + "which wave 2017 lacks."),
    PlantedFault(
        "an unknown level", "instruments/enkat/2018.yaml", "level: rescaled", "level: rescale",
        "instruments/enkat/2018.yaml:18:42: error: 'rescale' is no known value of 'level'. Did you mean 'rescaled'?"),
    PlantedFault(
        "an item that disappeared", "instruments/enkat/2018.yaml",
        #"retired:\#n  - {name: lokal, last: 2017, reason: Digitala möten}\#n"#, "",
        "instruments/enkat/2018.yaml:2:3: warning: item 'lokal' of wave 2017 is gone, and nothing says why. "
            + "Add it under retired with last and reason."),
    PlantedFault(
        "an item both retired and asked", "instruments/enkat/2018.yaml", "name: lokal, last", "name: antal, last",
        "instruments/enkat/2018.yaml:2:3: error: item 'antal' is retired and asked at once. Delete one of them.",
        "instruments/enkat/2018.yaml:2:3: warning: item 'lokal' of wave 2017 is gone, and nothing says why. "
            + "Add it under retired with last and reason."),
]
