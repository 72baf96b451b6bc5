import Testing

@testable import ResultSheets

@Suite struct `Breaks in long words` {
    @Test(arguments: [
        ("2 forskningsprojekt", "2 forsk·nings·projekt"), ("redovisningar", "redo·vis·ningar"),
        ("1 samverkansområde →", "1 samverkans·område →"), ("sammanställningar", "samman·ställ·ningar"),
        ("närvaroregistreringar", "närvaro·registreringar"), ("arbetstillfällen", "arbets·tillfällen"),
        ("utvecklingsledare/utvecklingschefer", "utvecklings·ledare/utvecklings·chefer"),
        ("Miljö- och hälsoskyddshandläggarträff", "Miljö- och hälso·skydds·handläggar·träff"),
        ("25 sammanbrott ↘", "25 samman·brott ↘"), ("verksamheter", "verk·samheter"), ("chefsnätverk", "chefs·nätverk"),
        ("collaboration", "collaboration"), ("", ""), ("12 av 13", "12 av 13"),
    ])
    func `stand where the parts of the word meet`(text: String, divided: String) {
        let softened = WordBreaks.softened(text)
        #expect(softened.replacing("\u{AD}", with: "·") == divided)
        #expect(softened.filter { $0 != WordBreaks.softHyphen } == text)
    }

    @Test func `stand among running words in the longest alone`() {
        let softened = WordBreaks.softened("Chefsnätverk för hälsoskyddshandläggare", isRunning: true)
        #expect(softened.replacing("\u{AD}", with: "·") == "Chefsnätverk för hälso·skydds·handläggare")
    }

    @Test func `are a word processor's own`() {
        let run = WordRun(WordBreaks.softened("forskningsprojekt"))
        var document = WordDocument(Edition(SamplePublication.year), title: "T")
        document.blocks = [.paragraph("Normal", [run])]
        #expect(WordBody(document).xml.contains("</w:t><w:softHyphen/><w:t"))
    }
}
