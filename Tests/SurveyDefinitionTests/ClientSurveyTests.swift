import SurveyDefinition
import SurveyModel
import Testing

/// What clients are asked, they are asked in easy Swedish too.
@Suite struct `Surveys of clients` {
    private static let easy = LanguageTag(rawValue: "sv-x-lattlast")

    @Test(arguments: [
        "brukarenkat-mix", "brukarenkat-ad", "klientenkat-po", "boendestod-brukarenkat", "delaktighet-fore-efter",
    ])
    func `have every question and option in easy Swedish`(id: String) throws {
        let library = try SurveyLibrary(directory: "Surveys")
        let instrument = try library.instrument(id: id)
        #expect(instrument.title.texts[Self.easy] != nil)
        for item in instrument.items where !["units", "municipalities"].contains(item.choices?.name ?? "") {
            // The staff answer a question of their own.
            guard item.relevant != .equals(item: "roll", code: "personal") else { continue }
            #expect(item.label.texts[Self.easy] != nil, "\(item.name)")
            #expect(item.hint == nil || item.hint?.texts[Self.easy] != nil, "hint of \(item.name)")
            for option in item.options { #expect(option.label.texts[Self.easy] != nil, "\(item.name) \(option.code)") }
        }
    }
}
