let waveFaults: [PlantedFault] = [
    PlantedFault(
        "a changed item without a word", "instruments/enkat/2018.yaml", #"    comparability: {with: 2017, level: minor_wording, note: "'stöd' blev 'gott stöd'"}\#n"#, ""),
    PlantedFault(
        "a changed scale called wording", "instruments/enkat/2018.yaml", "level: rescaled", "level: minor_wording"),
    PlantedFault(
        "a change called identical", "instruments/enkat/2018.yaml", "level: minor_wording", "level: identical"),
    PlantedFault(
        "a wave that does not exist", "instruments/enkat/2018.yaml", "comparability: {with: 2017", "comparability: {with: 2016"),
    PlantedFault(
        "a crosswalk that lacks a code", "instruments/enkat/2018.yaml", #", "10": "2""#, ""),
    PlantedFault(
        "a crosswalk to no code", "instruments/enkat/2018.yaml", #""10": "2""#, #""10": "3""#),
    PlantedFault(
        "a crosswalk from no code", "instruments/enkat/2018.yaml", #""10": "2""#, #""10": "2", "11": "2""#),
    PlantedFault(
        "an unknown level", "instruments/enkat/2018.yaml", "level: rescaled", "level: rescale"),
    PlantedFault(
        "an item that disappeared", "instruments/enkat/2018.yaml", #"retired:\#n  - {name: lokal, last: 2017, reason: Digitala möten}\#n"#, ""),
    PlantedFault(
        "an item both retired and asked", "instruments/enkat/2018.yaml", "name: lokal, last", "name: antal, last"),
]
