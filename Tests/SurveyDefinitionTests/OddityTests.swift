import Foundation
import SurveyDefinition
import SurveyModel
import Testing

/// The oddities of the organisation's own documents, one by one: each is told by `check`.
@Suite struct `What the sources say against themselves` {
    /// Each oddity as the table of facts begins it, and what is noted of it.
    private static let oddities: [(begins: String, plan: String, notes: [String])] = [
        ("T2-2022 avsn. 6.2", "2022", ["all have at most 729 together, not 797"]),
        (
            "T2-2022 avsn. 2.2", "2022",
            [
                "“Kommunernas finansieringsgrad är 43 %” (T2-2022, 2.2), and 17012 of 37643 is 45 %",
                "“Rubriken är 2021-12-31” (T2-2022, 2.2) and also “Talen gäller 2022-08-31”",
                "“Tabell 5 och 6” (T2-2022, 2.2) and also “Tabell 5 är den enda som finns”",
            ]
        ),
        (
            "T2-2022 avsn. 3.3", "2022",
            [
                "'t22-narvaro-samverkan-rjl' is to be measured in month 11, and narvaroregister records attendance at every "
                    + "meeting"
            ]
        ),
        (
            "VP2018 s. 49", "2018",
            [
                "g1-aktiva", "g2-traffar", "g2-brev", "g3-traffar", "g3-brev", "g4-traffar", "g4-brev", "g5-traffar",
                "g5-brev",
            ]
            .map {
                "'vp18-fn-omvarld-\($0)' is measured, and of 'omvärldsbevakning och nationell samverkan' the source"
            }
        ),
        (
            "VP2018 s. 42 och 43", "2018",
            [
                "'vp18-ad-se-ips-g2-a-e' asks the same of another group as 'vp18-ad-chefsnatverk-g2-a-e', in another rhythm"
            ]
        ),
        (
            "VP2018 s. 20–21", "2018",
            ["“6–8 möten per år med länsnätverk psykiatri” (VP2018 s. 20, 14.r1) and also “6 möten per år"]
        ),
        (
            "CHANGE", "2018",
            ["“Genomförandefasen börjar den 1 mars 2017” (VB2016 och DB2017) and also “Tidsperiod augusti 2017"]
        ),
    ]

    private let notes: [String: [String]]

    init() throws {
        let library = try SurveyLibrary(directory: "Surveys")
        notes = Dictionary(
            uniqueKeysWithValues: library.plans.map { plan in
                (plan.id, PlanNotes(of: plan, in: library).notes.map(\.description))
            })
    }

    @Test(arguments: oddities.indices) func `are noted`(place: Int) {
        let oddity = Self.oddities[place]
        for note in oddity.notes {
            #expect(notes[oddity.plan, default: []].contains { $0.contains(note) }, "\(oddity.begins): \(note)")
        }
    }

    @Test(.enabled(if: FactsFile("reporting.md").exists, FactsFile.absence))
    func `are all here that the table of facts lists`() throws {
        let text = try String(contentsOf: FactsFile("reporting.md").url, encoding: .utf8)
        let section = try #require(text.split(separator: "\n## 11.").last?.split(separator: "\n## 12.").first)
        let listed = section.split(separator: "\n").filter { $0.hasPrefix("- ") }.map { $0.dropFirst(2) }
        #expect(listed.count == Self.oddities.count)
        for (line, oddity) in zip(listed, Self.oddities) { #expect(line.hasPrefix(oddity.begins)) }
    }
}
