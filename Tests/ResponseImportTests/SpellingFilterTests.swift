import SurveyModel
import Tables
import Testing

@testable import ResponseImport

@Suite struct SpellingFilterTests {
    private static let lookup = OptionLookup(
        choices: Sample.agreement.choices + Sample.networks.choices + Sample.units.choices, isMultiple: false,
        prefersLabels: true)

    @Test(arguments: [
        "Instämmer helt", "INSTÄMMER HELT", "instämmer  helt", " Instämmer helt", "<b>Instämmer helt</b>", "helt", "5",
        "604", "0604", "JÖNKÖPING", "jo\u{308}nko\u{308}ping", "_no_answer", "_NO_ANSWER", "\u{FEFF}Vet ej",
        "Vet\u{A0}ej", "Partly agree", "Don't know", "nätverk äldre",
    ])
    func `never refuses a known spelling`(text: String) {
        let utf8 = Array(text.utf8)
        #expect(!Self.refuses(utf8, .utf8))
        #expect(Self.lookup.answer(for: text).reason == nil)
        let scalars = text.unicodeScalars
        if scalars.allSatisfy({ $0.value < 0x100 }) {
            #expect(!Self.refuses(scalars.map { UInt8($0.value) }, .windows1252))
        }
    }

    @Test(arguments: ["Instämmer hell", "Instämmer helt 7", "Ängelholm", "6", "_fel", "Ej"])
    func `refuses what fits no option`(text: String) {
        #expect(Self.refuses(Array(text.utf8), .utf8))
        #expect(Self.refuses(text.unicodeScalars.map { UInt8($0.value) }, .windows1252))
        #expect(Self.lookup.answer(for: text).reason == .noSuchOption)
    }

    private static func refuses(_ bytes: [UInt8], _ encoding: TextEncoding) -> Bool {
        lookup.filter.refuses(bytes.span, in: encoding)
    }
}
