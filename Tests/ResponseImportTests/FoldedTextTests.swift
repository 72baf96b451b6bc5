import Testing

@testable import ResponseImport

struct FoldedTextTests {
    @Test(arguments: [
        ("\u{FEFF}<b>Vet\u{A0} ej</b> ", "vet ej"), ("INSTÄMMER  HELT\t", "instämmer helt"), ("3 × 5", "3 × 5"),
        ("< 5 ÅR", "< 5 år"), ("Straße", "straße"), ("Ýþß", "ýþß"), (" \r\n", ""), ("Ω", "ω"), ("", ""),
        ("V&auml;ldigt&nbsp;bra", "väldigt bra"), ("&nbsp;", ""), ("R&D", "r&d"), ("&lt;b&gt;Ja&lt;/b&gt;", "ja"),
    ])
    func `a text is folded`(text: String, expected: String) {
        #expect(folded(text) == expected)
        #expect(isBlank(text) == expected.isEmpty)
    }

    @Test func `a text of nothing but signs that open tags takes no longer than its length`() {
        // Looked through anew at each sign, this would take some hours.
        let text = String(repeating: "<a", count: 250_000)
        #expect(folded(text) == text && plainWords(text) == text)
        #expect(OptionBeforeQuestion([String(repeating: ":", count: 250_000), "x"]).count == 0)
    }

    @Test func `bytes and scalars fold alike`() {
        var generator = SeededGenerator(seed: 7)
        let letters: [Character] = Array(" \t\n aZåÄÖé×÷ÿßÞ09.-<>/b&'\u{1}\u{7F}\u{A0}\u{2028}Ωİ")
        var quick = 0
        for _ in 0..<20_000 {
            let text = String(
                (0..<Int.random(in: 0...9, using: &generator)).map { _ in
                    letters.randomElement(using: &generator) ?? " "
                })
            guard let result = foldedLatin(text) else { continue }
            quick += 1
            #expect(result == foldedByScalars(text), "\(text.debugDescription)")
        }
        #expect(quick > 2_000)
    }
}
