import SurveyModel

/// Small records for tests: a scale of five with two agreeing options, "vet ej", networks and units.
enum SampleRecords {
    static let scale = ChoiceList(
        name: "instammer",
        choices: [
            Choice(code: "1", label: "Instämmer inte"), Choice(code: "2", label: "Delvis"),
            Choice(code: "3", label: "Instämmer", agrees: true), Choice(code: "4", label: "Helt", agrees: true),
            Choice(code: "98", label: "Vet ej", missing: .dontKnow),
        ])
    static let roles = ChoiceList(
        name: "roll", choices: [Choice(code: "chef", label: "Chef"), Choice(code: "annan", label: "Annan")])

    static func list(_ name: String, _ codes: [String]) -> ChoiceList {
        ChoiceList(name: name, choices: codes.map { Choice(code: $0, label: LocalizedText($0)) })
    }

    static let instrument = Instrument(
        id: "enkat", wave: "2018", title: "Enkät",
        items: [
            Item(
                name: "natverk", type: .selectOne, choices: list("networks", ["n1", "n2", "n3"]), label: "Nätverk",
                role: .network),
            Item(name: "roll", type: .selectOne, choices: roles, label: "Roll"),
            Item(name: "stod", type: .selectOne, choices: scale, label: "Stöd"),
            Item(name: "relevans", type: .selectOne, choices: scale, label: "Relevans"),
        ])

    /// One record a row: network, role, and the options of two items ("" for no answer).
    static func table(_ rows: [(String, String, String, String)]) -> RecordTable {
        func column(_ name: String, _ codes: [String]) -> AnswerColumn {
            let options = instrument.item(name)?.options ?? []
            return .choice(
                codes.map { code in
                    options.firstIndex { $0.code == code }.map(AnswerCode.init(option:)) ?? AnswerCode(.noAnswer)
                })
        }
        return RecordTable(
            instrument: instrument, count: rows.count,
            columns: [
                "natverk": column("natverk", rows.map(\.0)), "roll": column("roll", rows.map(\.1)),
                "stod": column("stod", rows.map(\.2)), "relevans": column("relevans", rows.map(\.3)),
            ])
    }
}
