import DisclosureControl
import ResultSheets
import SurveyModel
import Testing

@testable import DisclosureControl

/// What a reader asks: why this colour, how sure, why an arrow or none, why nothing at all.
@Suite struct `Explanations` {
    @Test(arguments: [
        ("kompetens", LanguageTag.swedish, "Varför grönt (●)?", "Resultatet 92 % (12 av 13) når målvärdet 90 %."),
        ("kompetens", .english, "Why green (●)?", "The result 92% (12 of 13) meets the target of 90%."),
        (
            "inflytande", .swedish, "Varför gult (◆)?",
            "Resultatet 83 % (10 av 12) når inte målvärdet 90 %, men ligger inom gränsen för ”nästan”."
        ),
        ("inflytande", .swedish, "Varför gult (◆)?", "◆ Nästan uppnått: högst 10 procentenheter från målvärdet."),
        (
            "inflytande", .english, "Why yellow (◆)?",
            "The result 83% (10 of 12) misses the target of 90%, but lies within the margin for “nearly”."
        ),
        (
            "narvaro", .swedish, "Varför rött (■)?",
            "Resultatet 3 av 5 når inte målvärdet 75 % för varje kommun och ligger utanför gränsen för ”nästan”."
        ),
        ("narvaro", .swedish, "Varför rött (■)?", "◆ betyder att minst 80 % av dem når gränsen."),
        ("plan", .swedish, "Varför –?", "Planen anger inget mätetal för målet."),
        ("nojda", .swedish, "Varför ○?", "Mätning genomförs i november 2018"),
        ("inflytande", .swedish, "Varför ↘?", "Ändringen är större än toleransen: 2 procentenheter, eller en person"),
        ("kompetens", .swedish, "Varför →?", "Ändringen ryms i toleransen: 2 procentenheter, eller en person"),
        ("narvaro", .swedish, "Varför ingen pil?", "Det hade inget värde 2017."),
        ("helhet", .swedish, "Varför ingen pil?", "Frågan är ändrad sedan 2017 så att svaren inte går att jämföra."),
        ("helhet", .english, "Why no arrow?", "The question has changed since 2017, so that the answers cannot be"),
    ])
    func `answer why under the question itself`(goal: String, language: LanguageTag, question: String, answer: String)
        throws
    {
        let text = try explanation(of: goal, language)
        let lines = text.split(separator: "\n").map(String.init)
        let start = try #require(lines.firstIndex(of: question), "\(text)")
        let section = lines[(start + 1)...].prefix { $0.hasPrefix("  ") }
        #expect(section.contains { $0.contains(answer) }, "\(section)")
    }

    @Test(arguments: [
        (MeasureKind.yesNo, "Varje ändring räknas: det är gjort eller inte."),
        (.shareOfCases, "2 procentenheter, eller 1 av 12 ärenden om det är mer."),
        (.shareOfUnits, "2 procentenheter, eller 1 av 12 kommuner om det är mer."),
    ])
    func `name what an arrow was held against`(kind: MeasureKind, answer: String) throws {
        var goal = try #require(SampleGoals.all.first { $0.description.id == "inflytande" })
        goal.description.kind = kind
        #expect(explained(goal, .swedish).contains(answer))
    }

    @Test func `tell how sure a verdict is and what the silent could change`() throws {
        var goal = try #require(SampleGoals.all.first { $0.description.id == "nytta" })
        guard case .shown(var outcome) = goal.outcome else { return }
        outcome.uncertainty = PublishedUncertainty(
            of: Share(9, of: 9), silent: 3, target: .atLeast(.share(Fraction(percent: 90))))
        goal.outcome = .shown(outcome)
        let text = explained(goal, .swedish)
        #expect(text.contains("Hur säkert är det?"))
        #expect(text.contains("Intervall: 83–100 % (exakt för en grupp av känd storlek, 95 %)"))
        #expect(
            text.contains("Gäller bland dem som svarat: intervallet rymmer både att målet nås och att det inte nås."))
        #expect(text.contains("Vad de 3 som inte svarat än tycker: från 75 % till 100 %."))
        #expect(text.contains("Målet är säkrat om minst 2 av de 3 som inte svarat instämmer."))
    }

    @Test(arguments: [LanguageTag.swedish, .english])
    func `say of a withheld figure that it is, and hold no other digit than the rule's`(language: LanguageTag) throws {
        let texts = SampleGoals.small.map { explained($0, language) }
        for text in texts {
            #expect(text.contains(language == .swedish ? "Varför ··?" : "Why ··?"))
            let after = try #require(text.split(separator: "··?").last)
            #expect(ReaderText.digits(in: String(after)) == ["5"])
        }
        let reasons = Set(texts.compactMap { $0.split(separator: "··?").last })
        #expect(reasons.count == 1, "the same words, whatever the reason")
    }

    @Test(arguments: MeasureKind.allCases)
    func `use words for codes`(kind: MeasureKind) throws {
        var goal = try #require(SampleGoals.all.first)
        goal.description.kind = kind
        goal.description.reading = .eachItem
        for language in [LanguageTag.swedish, .english] {
            let text = explained(goal, language)
            #expect(!text.contains("_"), "\(text)")
        }
    }

    private func explanation(of goal: String, _ language: LanguageTag) throws -> String {
        explained(try #require(SampleGoals.all.first { $0.description.id == goal }), language)
    }

    private func explained(_ goal: PublishedGoal, _ language: LanguageTag) -> String {
        let explanation = Explanation(SamplePublication.year, language: language, places: { _, _ in nil })
        return explanation.text(of: goal).replacing(Typography.noBreakSpace, with: " ")
    }
}
