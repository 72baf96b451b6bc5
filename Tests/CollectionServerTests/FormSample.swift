#if CommandLine
    import SurveyModel

    @testable import CollectionServer

    /// A small survey with every kind of item, made for tests.
    enum FormSample {
        static let scale = ChoiceList(
            name: "instammer",
            choices: [
                Choice(code: "1", label: both("Instämmer inte", "Disagree"), score: 1),
                Choice(code: "2", label: both("Instämmer delvis", "Agree in part"), score: 2),
                Choice(code: "3", label: both("Instämmer helt", "Agree"), score: 3, agrees: true),
                Choice(code: "98", label: both("Vet ej", "Don't know"), missing: .dontKnow),
            ])

        static let networks = ChoiceList(
            name: "networks",
            choices: [
                Choice(code: "chefer", label: both("Chefsnätverket", "The managers’ network")),
                Choice(code: "rad", label: both("Rådet", "The council")),
                Choice(code: "slut", label: both("Det avslutade", "The ended one")),
            ])

        static let roles = ChoiceList(
            name: "roller",
            choices: [
                Choice(code: "chef", label: both("Chef", "Manager")),
                Choice(code: "annan", label: both("Annan", "Other")),
            ])

        static let methods = ChoiceList(
            name: "metoder",
            choices: [
                Choice(code: "a", label: both("Metod A", "Method A")),
                Choice(code: "b", label: both("Metod B, den långa", "Method B, the long one")),
                Choice(code: "c", label: both("Metod C", "Method C")),
                Choice(code: "vet-ej", label: both("Vet ej", "Don't know"), missing: .dontKnow),
            ])

        static let organisation = Organisation(
            id: "exempel", name: both("Exempelförbundet", "The example"),
            programmeAreas: [ProgrammeArea(id: "barn", name: both("Barn", "Children"))],
            networks: [
                Network(id: "chefer", name: both("Chefsnätverket", "The managers’ network"), area: "barn"),
                Network(id: "rad", name: both("Rådet", "The council"), area: "barn"),
                Network(
                    id: "slut", name: both("Det avslutade", "The ended one"), area: "barn",
                    valid: .init(from: "2015", to: "2017")),
            ])

        static let items = [
            Item(
                name: "natverk", type: .selectOne, choices: networks, label: both("Vilket nätverk?", "Which network?"),
                role: .network, isRequired: true),
            Item(name: "roll", type: .selectOne, choices: roles, label: both("Vilken är din roll?", "Your role?")),
            Item(
                name: "stod", type: .selectOne, choices: scale,
                label: both("Arbetet i {natverk} är ett stöd", "The work of {natverk} supports me")),
            Item(name: "relevans", type: .selectOne, choices: scale, label: both("Det är relevant", "It is relevant")),
            Item(
                name: "leder", type: .selectOne, choices: scale, label: both("Jag får leda", "I may lead"),
                relevant: .equals(item: "roll", code: "chef")),
            Item(
                name: "radet", type: .integer, label: both("Antal möten i rådet", "Meetings of the council"),
                networks: ["rad"], constraint: range(0, 50),
                constraintMessage: both("Mellan 0 och 50", "Between 0 and 50")),
            Item(
                name: "varfor", type: .text, label: both("Varför inte?", "Why not?"), role: .comment,
                relevant: .isOne(item: "relevans", of: ["1", "2"])),
            Item(
                name: "metoder", type: .selectMultiple, choices: methods,
                label: both("Vilka metoder?", "Which methods?")),
            Item(name: "timmar", type: .decimal, label: both("Hur många timmar?", "How many hours?")),
            Item(
                name: "dag", type: .date, label: both("Vilken dag?", "Which day?"),
                constraint: CalendarDate("2017-01-01").map {
                    .compares(item: Condition.ownAnswer, .atLeast, .date($0))
                }),
            Item(name: "tack", type: .note, label: both("Snart klart.", "Soon done.")),
            Item(name: "ort", type: .text, label: both("Vilken ort?", "Which place?")),
        ]

        static let instrument = Instrument(
            id: "prov", wave: "2018", title: both("Provenkät", "Trial survey"), items: items)

        static let definition = FormDefinition(instrument, paging: .together)

        static let survey = SurveyFacts(
            instrument: instrument, organisation: organisation, address: "/s/prov", isByInvitation: true)

        /// The instrument with some of its items alone.
        static func instrument(_ names: String...) -> Instrument {
            var copy = instrument
            copy.items = items.filter { names.contains($0.name) }
            return copy
        }

        static func both(_ swedish: String, _ english: String) -> LocalizedText {
            LocalizedText([.swedish: swedish, .english: english])
        }

        static func fields(_ pairs: [(String, String)]) -> FormFields {
            FormFields(pairs.map { FormFields.Field(name: $0.0, value: $0.1) })
        }

        /// Fields written as a browser sends them.
        static func fields(_ body: String) throws -> FormFields { try FormFields(Array(body.utf8)) }

        private static func range(_ least: Int, _ most: Int) -> Condition {
            .all([
                .compares(item: Condition.ownAnswer, .atLeast, .number(Fraction(least))),
                .compares(item: Condition.ownAnswer, .atMost, .number(Fraction(most))),
            ])
        }

    }
#endif
