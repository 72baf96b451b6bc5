/// What the parts of definition files are called in Swedish, where messages name them.
enum DefinitionWords {
    private static let names = [
        "the bank": "banken", "the instrument file": "definitionsfilen", "the organisation file": "organisationens fil",
        "the period file": "periodens fil", "the plan file": "planens fil", "the profile": "profilen",
        "the simulation file": "simuleringens fil", "instrument": "instrument", "organisation": "organisation",
        "plan": "plan", "profile": "profile", "period": "period", "table": "table", "a column": "en kolumn",
        "a group": "en grupp", "a missing value": "ett saknat värde", "a network": "ett nätverk",
        "a programme area": "ett programområde", "a retired item": "en borttagen fråga", "a statement": "en utsaga",
        "a simulated file": "en simulerad fil", "a strategic goal": "ett strategiskt mål", "a unit": "en kommun",
        "an entry of corrections": "en rättelse", "an entry of follow_up": "en uppföljning",
        "an entry of not_yet": "en kommande mätning", "an option": "ett alternativ", "anonymity": "anonymity",
        "guests": "guests", "meetings": "meetings", "nearly": "nearly", "retention": "retention",
        "simulation": "simulation", "split": "split", "target": "target", "theme": "theme", "a wave": "en omgång",
        "an amount": "ett mått", "a row in 'headerRows'": "en rad i ’headerRows’",
        "a code of the crosswalk": "en kod i crosswalk",
        "the bank item": "bankens fråga", "the concept": "begreppet", "the goal": "målet",
        "the instrument": "instrumentet",
        "the item": "frågan", "the network": "nätverket", "the plan": "planen", "the programme area": "programområdet",
        "the retired item": "den borttagna frågan", "the strategic goal": "det strategiska målet",
        "the unit": "kommunen",
        "a single value": "ett enda värde", "a list": "en lista", "a map of keys": "nycklar med värden",
    ]

    /// The name in Swedish; of a key of a part, as `'id' of profile`, both; what has none as it is.
    static func swedish(_ words: String) -> String {
        if let name = names[words] { return name }
        let parts = words.split(separator: "' of ", maxSplits: 1).map(String.init)
        if parts.count == 2, words.hasPrefix("'") { return "’\(parts[0].dropFirst())’ i \(swedish(parts[1]))" }
        if words.hasPrefix("an entry of ") { return "en del av \(swedish(String(words.dropFirst(12))))" }
        if words.hasPrefix("in the list '") {
            return "koden i listan ’\(words.dropFirst(13).prefix { $0 != "'" })’"
        }
        if words.hasPrefix("item '") { return "frågan ’\(words.dropFirst(6).dropLast())’" }
        if words.hasPrefix("goal '") { return "målet ’\(words.dropFirst(6).dropLast())’" }
        if words.hasPrefix("'"), words.hasSuffix("'") { return "’\(words.dropFirst().dropLast())’" }
        return words
    }
}
