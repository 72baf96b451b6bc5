import Foundation
import Testing

/// The yearly report of the sample year; what it says was counted from the files of answers by other means.
@Suite struct `The yearly report` {
    private static let rows: Result<[Substring], any Error> = Result {
        let outcome = try Command(folder: packageRoot).run(
            ["report", "Samples/2018", "--kind", "year", "--format", "md"])
        try #require(outcome.status == 0)
        return outcome.output.replacing("\u{00A0}", with: " ").split(separator: "\n")
    }

    @Test(arguments: [
        // 28 codes have an answer on each occasion, 9 of them incomplete; 2 answered before alone.
        ("Attityd före och efter en slinga", "Medelskillnaden i 19 par"),
        ("Attityd före och efter en slinga", "9 par till är ofullständiga, då svar saknas före eller efter"),
        ("Attityd före och efter en slinga", "och är inte med. 2 svar före kunde inte paras ihop."),
        // 62 of 78 and 68 of 78 in the one network that met in both years.
        (
            "t.ex. chefsträffar (Missbruk",
            "I det nätverk som är med båda gångerna: upp från 79 % (62 av 78) år 2017 till 87 % (68 av 78). Nytt: "
                + "Handläggarnätverk missbruk."
        ),
        ("de olika träffarna (Funktionsnedsättning)", "upp från 78 % (61 av 78) år 2017 till 85 % (66 av 78)."),
        // 36 + 5 + 5 of 42 + 6 + 6 are the 46 of 54.
        ("Styrgrupp vård- och omsorgscollege", "(36 av 42), regionen 83 % (5 av 6), övriga 83 % (5 av 6)."),
        ("Ledningsgrupp personligt ombud", "(11 av 12), regionen 50 % (2 av 4), övriga 75 % (3 av 4)."),
        // Four rounds of talks have answers after 2017, six 2018, one of them of four persons.
        ("Antal slingor som mäts", "| 6 slingor ↗ | Målet 6 slingor nåddes: 6 slingor. Upp från 4 slingor år 2017."),
        ("Beskrivning av hur brukarinflytande skett", "”Två personer med egen erfarenhet ledde workshopen.”"),
        ("arbetet skett i co-production", "Så står det: ”Brukare har suttit i styrgruppen och läst alla underlag.”"),
        (
            "Vilka metoder som används",
            "”ACT i grupp”, ”Familjebehandling enligt egen modell”, ”Lågaffektivt bemötande”."
        ),
        ("Dialog och samverkan ger mervärde", "”Samordnade remissvar väger tyngre.”"),
        ("Andel deltagare i länsgrupperna", "alla som svarat (12 och 11) instämmer i båda påståendena"),
    ])
    func `says what the files hold`(measure: String, words: String) throws {
        let rows = try Self.rows.get().filter { !$0.hasPrefix("- **") && $0.contains(measure) }
        #expect(!rows.isEmpty)
        #expect(rows.first?.contains(words) == true, "\(rows.first ?? "")")
    }
}
