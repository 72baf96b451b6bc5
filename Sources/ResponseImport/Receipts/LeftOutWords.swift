import SurveyModel

/// Why a column is left out, for those who read the receipt.
enum LeftOutWords {
    /// The reason as a clause; nil for a column that is used as it stands.
    static func words(_ use: ColumnUse, _ instrument: Instrument?) -> LocalizedText? {
        switch use {
        case .item, .part, .oneOf: nil
        case .unknownOption(let item):
            .both(
                "ett alternativ som \(name(of: item, in: instrument)) inte har; skriv vilket det är, annars räknas den som bara "
                    + "valt det som obesvarad",
                "an option that \(name(of: item, in: instrument)) does not have; write which it is, or whoever chose it alone "
                    + "counts as having left the item blank")
        case .box(let item, _):
            .both(
                "en ruta för ett alternativ i \(name(of: item, in: instrument)), vars svar står i en annan kolumn; de två jämförs",
                "a box for an option of \(name(of: item, in: instrument)), whose answer stands in another column; the two are "
                    + "held against each other")
        case .beside(let item):
            .both(
                "hör till \(name(of: item, in: instrument)), vars svar står i andra kolumner",
                "belongs to \(name(of: item, in: instrument)), whose answers stand in other columns")
        case .own(let own): words(own)
        case .bookkeeping: .both("verktygets egen bokföring", "the toolkit's own bookkeeping")
        case .leftOut: .both("profilen utelämnar den", "the profile leaves it out")
        case .unknown: .both("motsvarar ingen fråga i definitionen", "fits no item of the definition")
        }
    }

    private static func name(of item: Int, in instrument: Instrument?) -> String {
        instrument?.items[item].name ?? ""
    }

    private static func words(_ own: OwnColumn) -> LocalizedText {
        switch own {
        case .recordID:
            .both("svarets id; används för att hitta dubbletter", "the response's id; used to find repeated ones")
        case .submitted, .time: .both("tidpunkt för svaret", "time of the response")
        case .finished: .both("om svaret är avslutat", "whether the response was finished")
        case .status: .both("vilket slags svar det är", "what kind of response it is")
        case .review: .both("enkätverktygets uppgift om granskning", "what the survey tool tells of its review")
        case .note: .both("enkätverktygets egen uppgift", "the survey tool's own note")
        case .person(let kind):
            .both(
                "personuppgift (\(kind.words.text(in: .swedish))); läses inte in",
                "personal data (\(kind.words.text(in: .english))); not imported")
        }
    }
}
